"""The append-only record of what a double was asked: one JSON object a line."""

import hashlib
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from functions_runtime.contract import Json, JsonObject

CREDENTIAL_HEADERS = frozenset({"authorization", "api-key", "x-license-key", "x-api-key", "cookie"})


@dataclass(frozen=True, slots=True)
class Journal:
    """Calls of one double, in the order of their arrival; safe to use from many threads."""

    path: Path
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def record(self, call: JsonObject) -> None:
        """Append one call; it is in the file when this returns."""
        line = json.dumps(call, ensure_ascii=False, separators=(",", ":")) + "\n"
        with self._lock, self.path.open("a", encoding="utf-8") as file:
            file.write(line)

    def read(self) -> list[JsonObject]:
        """Return every call so far; none when the double was never called."""
        if not self.path.exists():
            return []
        return [json.loads(line) for line in self.path.read_text("utf-8").splitlines()]


def fingerprint(secret: str) -> JsonObject:
    """Return what may be written down about a credential: enough to compare, not to use."""
    digest = hashlib.sha256(secret.encode()).hexdigest()[:12]
    return {"length": len(secret), "sha256": digest}


def without_credentials(headers: Mapping[str, str]) -> JsonObject:
    """Return the headers with every credential replaced by its fingerprint."""
    headers_kept: dict[str, Json] = {}
    for name, value in headers.items():
        headers_kept[name] = fingerprint(value) if name in CREDENTIAL_HEADERS else value
    return headers_kept
