"""What callers of the API were answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What a call was answered, for repeats of it under the same key."""

    scope: str
    key: str
    request_hash: str
    status: int
    body: str
