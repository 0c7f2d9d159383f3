"""Objects as files: ``ROOT/[GROUP/]AA/NAME``, where AA are the first two characters of the name.

Folders by two characters keep a listing short where a group has a hundred thousand objects. The
files are for their owner only, and each is there whole or not at all (`functions_runtime.files`).
Several processes may share a root: a put writes a draft and renames it, so two puts of one key
leave one of them, and a folder is removed only when it is empty.
"""

import asyncio
import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Final, Self, TypeVar

from controlplane.domain.errors import UnavailableError
from functions_runtime.files import make_folder, sync_folder, write_atomically

T = TypeVar("T")
_THREADS: Final = 8


class FolderObjects:
    """Keeps objects below `root`, which is made when the first one is put."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="objects")

    @classmethod
    def open(cls, root: Path) -> Self:
        """Return the store, having made the folder and looked whether it may be written to.

        Raises:
            OSError: it cannot be made, or may not be written to.
        """
        make_folder(root)
        if not os.access(root, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError(13, "it may not be written to", str(root))
        return cls(root)

    async def put(self, key: str, body: bytes) -> None:
        """See `ObjectStore.put`."""
        await self._call(lambda: self._put(key, body))

    async def get(self, key: str) -> bytes | None:
        """See `ObjectStore.get`."""
        return await self._call(lambda: self._get(key))

    async def list_keys(self, after: str, before: str, limit: int) -> Sequence[str]:
        """See `ObjectStore.list_keys`."""
        return await self._call(lambda: list(islice(self._keys(self._root, after, before), limit)))

    async def delete(self, keys: Sequence[str]) -> None:
        """See `ObjectStore.delete`."""
        await self._call(lambda: self._delete(keys))

    async def close(self) -> None:
        """See `ObjectStore.close`."""
        await asyncio.to_thread(self._threads.shutdown)

    async def _call(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        except OSError as error:
            raise UnavailableError(
                f"objects in the folder {self._root} cannot be stored or read now: {error.strerror}"
            ) from error

    def _put(self, key: str, body: bytes) -> None:
        path = self._path(key)
        if path.exists() and path.read_bytes() == body:
            # The writer may have crashed before the folder was flushed; the caller relies on it.
            sync_folder(path.parent)
        else:
            write_atomically(path, body)

    def _get(self, key: str) -> bytes | None:
        try:
            return self._path(key).read_bytes()
        except FileNotFoundError:
            return None

    def _keys(self, folder: Path, after: str, before: str) -> Iterator[str]:
        """Yield the keys below `folder` in order."""
        for entry in _sorted(folder):
            parts = entry.relative_to(self._root).parts
            if entry.is_dir():
                # All keys below begin with this name, so whole folders are out of bounds.
                name = "/".join(parts)
                if name >= after[: len(name)] and not (before and name >= before):
                    yield from self._keys(entry, after, before)
                continue
            key = "/".join([*parts[:-2], parts[-1]])
            # What others have left in the folder does not lie where its key leads.
            if is_between(key, after, before) and self._path(key) == entry:
                yield key

    def _delete(self, keys: Sequence[str]) -> None:
        folders: set[Path] = set()
        for key in keys:
            path = self._path(key)
            path.unlink(missing_ok=True)
            folders.add(path.parent)
        for folder in folders:
            # Up to the first that is not empty, or that another process has removed.
            with contextlib.suppress(OSError):
                while folder != self._root:
                    folder.rmdir()
                    folder = folder.parent  # noqa: PLW2901 - it climbs

    def _path(self, key: str) -> Path:
        *groups, name = key.split("/")
        if not {"", ".", ".."}.isdisjoint([*groups, name]):
            raise ValueError(f"{key!r} is no key of an object")
        return self._root.joinpath(*groups, name.lstrip(".")[:2], name)


def key_order(key: str) -> str:
    """Return what keys are sorted by: their text; the dot before a draft does not count."""
    group, slash, name = key.rpartition("/")
    return group + slash + name.lstrip(".")


def is_between(key: str, after: str, before: str) -> bool:
    """Return whether a key is within the bounds of a listing."""
    return key_order(after) < key_order(key) and not (
        before and key_order(key) >= key_order(before)
    )


def _sorted(folder: Path) -> Sequence[Path]:
    """Return the entries in the order of the keys below them."""
    try:
        entries = list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):  # another process has just removed it
        return ()
    return sorted(entries, key=lambda entry: key_order(entry.name + "/" * entry.is_dir()))
