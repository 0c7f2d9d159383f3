"""Write files atomically and durably: a reader sees the old content or the new, never a part.

The content goes into a draft beside the file, is flushed to the disk, and is then renamed into
place (or linked, where an existing file has to win). Last the folder is flushed, as a rename is
durable only with its folder. A crash leaves at most a draft, whose name begins with a dot.

Used by whatever keeps state in files: the object store in a folder, the vault's key, what `exo dev`
leaves for other commands, and `exo validate --fix`. It is not for streams: `body` is in memory.
"""

import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_OWNER_ONLY: Final = 0o600
_FOLDER_OWNER_ONLY: Final = 0o700


def write_atomically(path: Path, body: bytes, *, mode: int = _OWNER_ONLY) -> None:
    """Write `path`, replacing what is there; by default only its owner may read it.

    Raises:
        OSError: the disk does not take it; nothing is written.
    """
    make_folder(path.parent)
    with _draft(path, body, mode) as draft:
        draft.replace(path)
    sync_folder(path.parent)


def create_atomically(path: Path, body: bytes) -> None:
    """Write `path` unless it is there already: of several processes the first one wins.

    Raises:
        FileExistsError: it is there; it is left as it is.
        OSError: the disk does not take it; nothing is written.
    """
    make_folder(path.parent)
    with _draft(path, body, _OWNER_ONLY) as draft:
        path.hardlink_to(draft)
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it, each durable before what lies in it."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=_FOLDER_OWNER_ONLY, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Flush the entries of a folder to the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _draft(path: Path, body: bytes, mode: int) -> Generator[Path]:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as file:
            file.write(body)
            file.flush()
            if mode != _OWNER_ONLY:
                os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        yield draft
    finally:
        draft.unlink(missing_ok=True)
