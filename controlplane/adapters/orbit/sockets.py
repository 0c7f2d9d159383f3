"""A private folder for Unix sockets, short enough for their paths.

A socket's path has at most 107 bytes on Linux and 103 on macOS. Source: unix(7), unix(4).
"""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

_PATH_BYTES_MAX: Final = 103
_LONGEST_NAME: Final = "1234567.sock"
_PREFIX: Final = "exo-"


def socket_folder(runtime_dir: Path) -> Path:
    """Make a folder for this process's sockets, below `runtime_dir` if its path is short enough.

    Folders that processes left there which did not end in order are removed.
    """
    runtime_dir.mkdir(parents=True, exist_ok=True)
    _sweep(runtime_dir)
    prefix = f"{_PREFIX}{os.getpid()}-"
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=runtime_dir.resolve()))
    if len(os.fsencode(folder / _LONGEST_NAME)) <= _PATH_BYTES_MAX:
        return folder
    folder.rmdir()
    return Path(tempfile.mkdtemp(prefix=prefix))


def _sweep(runtime_dir: Path) -> None:
    for folder in runtime_dir.glob(f"{_PREFIX}*-*"):
        pid = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not _alive(int(pid)):
            shutil.rmtree(folder, ignore_errors=True)


def _alive(pid: int) -> bool:
    with suppress(PermissionError):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
    return True
