"""Blobs as files: ``ROOT/DAY/AA/SHA-256``, for their owner's eyes only."""

import asyncio
import contextlib
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from controlplane.adapters.objects.files import make_folder, sync, write_whole
from controlplane.domain.blob import blob_name, day_of
from controlplane.domain.errors import UnavailableError

T = TypeVar("T")
_THREADS: Final = 8


class FolderBlobs:
    """Keeps blobs below `root`; several processes may share it.

    Raises:
        OSError: the folder cannot be made, or may not be written to.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        make_folder(root)
        if not os.access(root, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError(13, "it may not be written to", str(root))
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="blobs")

    async def put(self, body: bytes, day: int) -> str:
        """See `Blobs.put`."""
        return await self._call(lambda: self._put(body, day))

    async def get(self, name: str) -> bytes | None:
        """See `Blobs.get`."""
        return await self._call(lambda: self._get(name))

    async def list_before(self, day: int, after: str, limit: int) -> Sequence[str]:
        """See `Blobs.list_before`; also gives drafts that a crash has left."""
        return await self._call(lambda: list(islice(self._names(day, after), limit)))

    async def delete(self, names: Sequence[str]) -> None:
        """See `Blobs.delete`."""
        await self._call(lambda: self._delete(names))

    async def close(self) -> None:
        """See `Blobs.close`; what is being written is finished first."""
        await asyncio.to_thread(self._threads.shutdown)

    async def _call(self, work: Callable[[], T]) -> T:
        def translated() -> T:
            with _disk_errors(self._root):
                return work()

        return await asyncio.get_running_loop().run_in_executor(self._threads, translated)

    def _put(self, body: bytes, day: int) -> str:
        name = blob_name(day, sha256(body).hexdigest())
        path = self._path(name)
        if path.exists() and path.read_bytes() == body:
            # Who wrote it may not have come to this; we are about to rely on it.
            sync(path.parent)
        else:
            write_whole(path, body)
        return name

    def _get(self, name: str) -> bytes | None:
        try:
            body = self._path(name).read_bytes()
        except FileNotFoundError:
            return None
        return body if sha256(body).hexdigest() == name.partition("/")[2] else None

    def _names(self, day: int, after: str) -> Iterator[str]:
        for folder in _sorted(self._root):
            if not folder.name.isdecimal() or int(folder.name) >= day:
                continue
            if after and int(folder.name) < day_of(after):
                continue
            names = (
                f"{folder.name}/{file.name}" for part in _sorted(folder) for file in _sorted(part)
            )
            yield from (name for name in names if _order(name) > _order(after))

    def _delete(self, names: Sequence[str]) -> None:
        folders: set[Path] = set()
        for name in names:
            path = self._path(name)
            path.unlink(missing_ok=True)
            folders.add(path.parent)
        for folder in folders:
            # The last one out; that a folder still has files is no fault.
            with contextlib.suppress(OSError):
                folder.rmdir()
                folder.parent.rmdir()

    def _path(self, name: str) -> Path:
        day, _, file = name.partition("/")
        return self._root / day / file.lstrip(".")[:2] / file


def _order(name: str) -> tuple[str, str, str]:
    """Return what names are sorted by: their path."""
    day, _, file = name.partition("/")
    return day, file.lstrip(".")[:2], file


def _sorted(folder: Path) -> Sequence[Path]:
    try:
        return sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):  # another process has just tidied up
        return ()


@contextmanager
def _disk_errors(root: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise UnavailableError(
            f"the blob folder {root} cannot be written or read now: {error.strerror}"
        ) from error
