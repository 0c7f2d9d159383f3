"""The vault's key: from the environment or from a file that only its owner may read."""

import base64
import binascii
import os
import secrets
import stat
from pathlib import Path
from typing import Final

KEY_BYTES: Final = 32
_OTHERS_MAY: Final = 0o077
_HOW: Final = f"give {KEY_BYTES} random bytes in base64, for example of: openssl rand -base64 32"


class VaultKeyError(Exception):
    """The vault has no usable key; the text says why and what to do."""


def load_key(path: Path, environment_value: str | None) -> bytes:
    """Give the key of `environment_value`, else of the file `path`, which is made if missing.

    Raises:
        VaultKeyError: the value or the file holds no key, the file can be read by others, or it
            can be neither read nor made.
    """
    if environment_value:
        return _decoded(environment_value, "EXO_VAULT_KEY")
    try:
        if not path.exists():
            _create(path)
        return _read(path)
    except OSError as error:
        raise VaultKeyError(f"the vault key {path} cannot be used: {error.strerror}") from error


def _decoded(text: str, where: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise VaultKeyError(f"{where} is not base64; {_HOW}") from error
    if len(key) != KEY_BYTES:
        raise VaultKeyError(f"{where} holds {len(key)} bytes; {_HOW}")
    return key


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise VaultKeyError(f"the vault key {path} is no file")
        mode = stat.S_IMODE(status.st_mode)
        if mode & _OTHERS_MAY:
            raise VaultKeyError(
                f"the vault key {path} can be read by others (mode {mode:04o}); "
                f"run: chmod 600 {path}"
            )
        text = file.read(1024)
    return _decoded(text.decode(errors="replace"), str(path))


def _create(path: Path) -> None:
    """Make the file in one step: who finds it finds a whole key, and the first one wins."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        path.hardlink_to(draft)
    except FileExistsError:
        return  # Another process was faster; its key is the key.
    finally:
        draft.unlink()
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
