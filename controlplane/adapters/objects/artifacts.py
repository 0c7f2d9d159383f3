"""Artifacts as files: ``ROOT/PROJECT/AA/SHA-256``, each written whole or not at all."""

import asyncio
import re
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final

from controlplane.adapters.objects.files import write_whole
from controlplane.domain.errors import InvalidError, UnavailableError

ARTIFACT_BYTES_MAX: Final = 64 * 1024 * 1024
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_PLAIN: Final = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789-_")
_NAME_CHARACTERS_MAX: Final = 200


class FolderArtifacts:
    """Keeps artifacts below `root`, each project by itself."""

    def __init__(self, root: Path) -> None:
        self._root = root

    async def put(self, project: str, digest: str, body: bytes) -> None:
        """Store `body` durably.

        Raises:
            InvalidError: `digest` is not the SHA-256 of `body`, or `body` is too large.
            UnavailableError: the disk does not take it; nothing is stored.
        """
        path = self._path(project, digest)
        if len(body) > ARTIFACT_BYTES_MAX:
            raise InvalidError(
                f"the artifact has {len(body)} bytes, the limit is {ARTIFACT_BYTES_MAX}"
            )
        await asyncio.to_thread(_put, path, digest, body)

    async def get(self, project: str, digest: str) -> bytes | None:
        """Return the bytes, or None when the project has no such artifact.

        Raises:
            InvalidError: `digest` is no SHA-256.
            UnavailableError: the disk does not give it, or gives other bytes.
        """
        return await asyncio.to_thread(_get, self._path(project, digest), digest)

    def _path(self, project: str, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):
            raise InvalidError(f"{digest[:80]!r} is no SHA-256; give 64 hexadecimal digits")
        return self._root / folder_name(project) / digest[:2] / digest


def folder_name(project: str) -> str:
    """Return a name that stays below the root and differs for every project.

    Capitals are written out because some file systems take them for small letters.
    """
    if not project:
        raise InvalidError("the artifact belongs to no project; name one")
    raw = project.encode(errors="surrogatepass")
    name = "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in raw)
    return name if len(name) <= _NAME_CHARACTERS_MAX else f"%{sha256(raw).hexdigest()}"


def _put(path: Path, digest: str, body: bytes) -> None:
    actual = sha256(body).hexdigest()
    if actual != digest:
        raise InvalidError(f"the body has the SHA-256 {actual}, not {digest}; send it again")
    with _disk_errors(digest):
        # A damaged file is replaced by what is right.
        if path.exists() and sha256(path.read_bytes()).hexdigest() == digest:
            return
        write_whole(path, body)


def _get(path: Path, digest: str) -> bytes | None:
    with _disk_errors(digest):
        try:
            body = path.read_bytes()
        except FileNotFoundError:
            return None
    if sha256(body).hexdigest() != digest:
        raise UnavailableError(
            f"the artifact sha256-{digest} is damaged on the disk; store it again to repair it"
        )
    return body


@contextmanager
def _disk_errors(digest: str) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise UnavailableError(
            f"the artifact sha256-{digest} cannot be stored or read now: {error.strerror}"
        ) from error
