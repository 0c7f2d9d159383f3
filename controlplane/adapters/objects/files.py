"""Files that are there whole and durable, or not at all."""

import os
import secrets
from pathlib import Path
from typing import Final

_OWNER_ONLY: Final = 0o600
_FOLDER_OWNER_ONLY: Final = 0o700


def write_whole(path: Path, body: bytes) -> None:
    """Write a file that only its owner may read; whoever looks meanwhile sees the old or the new.

    What is left of one that a crash cut short begins with a dot.

    Raises:
        OSError: the disk does not take it; nothing is written.
    """
    make_folder(path.parent)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        _write(draft, body)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    sync(path.parent)


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it, each durable before what lies in it."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=_FOLDER_OWNER_ONLY, exist_ok=True)
    sync(folder.parent)


def sync(folder: Path) -> None:
    """Make durable which files a folder has."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write(path: Path, body: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
