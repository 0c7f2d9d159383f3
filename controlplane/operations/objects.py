"""What is kept in the object store, by the SHA-256 of its content: blobs and artifacts.

A name that is made of the content makes a put safe to repeat and a read checkable, whatever the
store is; so both the naming and the checking are here, above the adapters. Digests are computed in
a thread: an artifact has up to 64 MiB. Spilled pages are the third use; `output_pages.Pager` goes
by the same two functions.
"""

import asyncio
import re
from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from controlplane.domain.blob import blob_name
from controlplane.domain.errors import InvalidError, UnavailableError
from controlplane.ports.objects import ObjectStore

ARTIFACT_BYTES_MAX: Final = 64 * 1024 * 1024
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_PLAIN: Final = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789-_")
_NAME_CHARACTERS_MAX: Final = 200


async def digest_of(body: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return await asyncio.to_thread(lambda: sha256(body).hexdigest())


async def get_content(store: ObjectStore, key: str) -> bytes | None:
    """Return the object whose key ends with its digest; None: it is gone, or damaged."""
    body = await store.get(key)
    if body is None or await digest_of(body) != key.rpartition("/")[2]:
        return None
    return body


class Blobs:
    """Payloads by their content and the day on which they were put; see `domain.blob`.

    All methods raise `UnavailableError` when the store does not answer.
    """

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    async def put(self, body: bytes, day: int) -> str:
        """Store durably and return the name; a repeat changes nothing."""
        name = blob_name(day, await digest_of(body))
        await self._store.put(name, body)
        return name

    async def get(self, name: str) -> bytes | None:
        """Return the bytes; None: they are gone, or what lies there is not what was put."""
        return await get_content(self._store, name)

    async def list_before(self, day: int, after: str, limit: int) -> Sequence[str]:
        """Return names put before that day, in order, those after `after` ("": from the first)."""
        while keys := await self._store.list_keys(after, f"{day:05d}", limit):
            # What others left in between must not end the listing.
            if names := [key for key in keys if _is_blob(key)]:
                return names
            after = keys[-1]
        return ()

    async def delete(self, names: Sequence[str]) -> None:
        """Delete; what is not there is no error."""
        await self._store.delete(names)


class Artifacts:
    """Bytes that satellites leave for each other, by SHA-256; each project has its own."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    async def put(self, project: str, digest: str, body: bytes) -> None:
        """Store `body` durably.

        Raises:
            InvalidError: `digest` is not the SHA-256 of `body`, or `body` is too large.
            UnavailableError: the store does not take it; nothing is stored.
        """
        key = _artifact_key(project, digest)
        if len(body) > ARTIFACT_BYTES_MAX:
            raise InvalidError(
                f"the artifact has {len(body)} bytes, the limit is {ARTIFACT_BYTES_MAX}"
            )
        actual = await digest_of(body)
        if actual != digest:
            raise InvalidError(f"the body has the SHA-256 {actual}, not {digest}; send it again")
        await self._store.put(key, body)

    async def get(self, project: str, digest: str) -> bytes | None:
        """Return the bytes, or None when the project has no such artifact.

        Raises:
            InvalidError: `digest` is no SHA-256.
            UnavailableError: the store does not answer, or has other bytes.
        """
        body = await self._store.get(_artifact_key(project, digest))
        if body is not None and await digest_of(body) != digest:
            raise UnavailableError(
                f"the artifact sha256-{digest} is damaged; store it again to repair it"
            )
        return body


def project_folder(project: str) -> str:
    """Return a name that is plain for every store and differs for every project.

    Capitals are written out because some file systems take them for small letters.
    """
    if not project:
        raise InvalidError("the artifact belongs to no project; name one")
    raw = project.encode(errors="surrogatepass")
    name = "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in raw)
    return name if len(name) <= _NAME_CHARACTERS_MAX else f"%{sha256(raw).hexdigest()}"


def _artifact_key(project: str, digest: str) -> str:
    if not _DIGEST.fullmatch(digest):
        raise InvalidError(f"{digest[:80]!r} is no SHA-256; give 64 hexadecimal digits")
    return f"{project_folder(project)}/{digest}"


def _is_blob(key: str) -> bool:
    day, slash, _ = key.partition("/")
    return bool(slash) and day.isdecimal()
