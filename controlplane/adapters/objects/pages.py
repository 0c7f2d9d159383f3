"""Pages of outputs as files: ``ROOT/AA/SHA-256``, each there whole and durable, or not at all."""

import asyncio
import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from controlplane.domain.errors import UnavailableError


class FolderSpill:
    """Keeps pages below `root`; several processes may share it."""

    def __init__(self, root: Path) -> None:
        self._root = root

    async def put(self, body: bytes) -> str:
        """See `Spill.put`."""
        name = sha256(body).hexdigest()
        await asyncio.to_thread(_put, self._path(name), body)
        return name

    async def get(self, name: str) -> bytes | None:
        """See `Spill.get`."""
        return await asyncio.to_thread(_get, self._path(name), name)

    def _path(self, name: str) -> Path:
        return self._root / name[:2] / name


def _put(path: Path, body: bytes) -> None:
    with _disk_errors(path):
        _make_folder(path.parent)
        # Who wrote one that is there may not have come to the end of making it durable.
        if not path.exists() or path.read_bytes() != body:
            _write(path, body)
        _sync(path.parent)


def _write(path: Path, body: bytes) -> None:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with draft.open("xb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _get(path: Path, name: str) -> bytes | None:
    with _disk_errors(path):
        try:
            body = path.read_bytes()
        except FileNotFoundError:
            return None
    return body if sha256(body).hexdigest() == name else None


@contextmanager
def _disk_errors(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise UnavailableError(
            f"the page {path.name} cannot be stored or read now: {error.strerror}"
        ) from error


def _make_folder(folder: Path) -> None:
    """Make `folder` and those above it, each durable before what lies in it."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    _sync(folder.parent)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
