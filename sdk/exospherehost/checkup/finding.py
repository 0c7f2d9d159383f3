"""What has been looked at, how it is, and what would mend it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: how it is, and what to do if that is not well."""

    name: str
    state: Literal["ok", "warning", "error"]
    detail: str
    mend: str = ""
