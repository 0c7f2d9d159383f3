"""A finding of `exo doctor`: the result of one check.

Imported at every start of `exo`, so it imports nothing of weight.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check, and what would fix it where it is not ok."""

    name: str
    state: Literal["ok", "warning", "error"]
    detail: str
    remedy: str = ""


def patch_command(namespace: str, config_map: str, values: Mapping[str, str]) -> str:
    """Return the command that sets keys of a ConfigMap."""
    patch = json.dumps({"data": dict(values)}, separators=(",", ":"))
    return f"kubectl -n {namespace} patch configmap {config_map} --type merge -p '{patch}'"
