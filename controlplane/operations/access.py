"""Keys: only their hash is kept, and every call is bound to what its key opens."""

import hashlib
from collections.abc import Callable

from controlplane.domain.errors import UnauthorizedError
from controlplane.ports.orbit import Clock
from controlplane.ports.records import KeyRecords

EVERYTHING = "*"
_KNOWN_MS = 1_000
_KNOWN_MAX = 1_000


def hash_key(key: str) -> str:
    """Return what is stored of a key. A key has 256 random bits, so a plain hash is enough."""
    return hashlib.sha256(key.encode()).hexdigest()


class Access:
    """Makes and checks keys."""

    def __init__(self, keys: KeyRecords, clock: Clock) -> None:
        self._keys = keys
        self._clock = clock
        self._known: dict[str, tuple[str, int]] = {}

    async def create(self, project: str, label: str, random_text: Callable[[int], str]) -> str:
        """Make a key for a project (`EVERYTHING`: all); it is shown this once."""
        key = f"exo_{random_text(32)}"
        await self.admit(key, project, label)
        return key

    async def admit(self, key: str, project: str, label: str) -> None:
        """Let a key in that was made elsewhere."""
        await self._keys.put_key(hash_key(key), project, label, self._clock())

    async def project_of(self, key: str | None) -> str | None:
        """Return the project that the key opens; None stands for all.

        The look-up is by hash, so its time tells nothing of the key.

        Raises:
            UnauthorizedError: no key, or an unknown one.
        """
        if not key:
            raise UnauthorizedError(
                "a key is needed: `Authorization: Bearer <key>` or `x-api-key: <key>`"
            )
        project = await self._project(hash_key(key))
        if project is None:
            raise UnauthorizedError("the key is not known")
        return None if project == EVERYTHING else project

    async def _project(self, hashed: str) -> str | None:
        """Look a key up; one that was good a second ago still is, so a revoked one ends soon."""
        now = self._clock()
        project, until_ms = self._known.get(hashed, (None, 0))
        if project is not None and now < until_ms:
            return project
        project = await self._keys.key_project(hashed)
        if project is not None:
            if len(self._known) >= _KNOWN_MAX:
                self._known.clear()
            self._known[hashed] = project, now + _KNOWN_MS
        return project
