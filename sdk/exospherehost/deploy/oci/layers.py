"""Write reproducible layers: they depend on nothing but the names and content of their files.

Owner, times and order are fixed and modes are one of two, so the same files give the same tar, byte
for byte, on every machine. So does the gzip around it, as far as the machine's zlib is the usual
one: a replacement (zlib-ng) may find other matches, which changes the digest of the layer though
never its `diff_id`.

Source: OCI image specification 1.1, layer.md; RFC 1952 (gzip).
"""

import hashlib
import os
import struct
import tarfile
import tempfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO, Final, cast

from exospherehost.deploy.errors import DeployError

OWNER_ID: Final = 65532
"""User and group of everything that we put into an image, and of the process in it."""

_GZIP_HEAD: Final = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
"""Deflate, no flags, no time, no system."""
_LEVEL: Final = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a layer.

    Attributes:
        name: path in the image, without a leading slash.
        source: file on this machine, or the content itself.
        executable: whether it may be run.
        link: target of a symbolic link, which has no content; "" for a file.
    """

    name: str
    source: Path | bytes
    executable: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer that lies in a file.

    Attributes:
        path: of the compressed layer.
        digest: of the compressed layer, `sha256:…`.
        diff_id: digest of the layer before compression.
        size_bytes: of the compressed layer.
    """

    path: Path
    digest: str
    diff_id: str
    size_bytes: int


def write_layer(entries: Iterable[Entry], folder: Path, *, time_s: int = 0) -> Layer:
    """Write the files as a layer into `folder`, named after its digest; never all in memory.

    Raises:
        DeployError: a file cannot be read, or `folder` cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".layer-", delete=False) as file:
            path = Path(file.name)
            try:
                compressed = _write(entries, file, time_s)
            except BaseException:
                path.unlink()
                raise
        return _named(path, compressed)
    except (OSError, tarfile.TarError) as error:
        raise DeployError("a layer cannot be written", cause=str(error)) from error


def read_source_date_s(environment: Mapping[str, str]) -> int:
    """Return the time that files in images bear: `SOURCE_DATE_EPOCH`, else 0.

    Raises:
        DeployError: it is no whole number of seconds since 1970.
    """
    text = environment.get("SOURCE_DATE_EPOCH", "").strip() or "0"
    if not text.isascii() or not text.isdigit() or int(text) >= 1 << 33:
        raise DeployError(
            f"SOURCE_DATE_EPOCH is {text!r}", hint="give whole seconds since 1970, or unset it"
        )
    return int(text)


class _GzipWriter:
    """Takes a tar in pieces; writes gzip and computes both digests."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._plain = hashlib.sha256()
        self._packed = hashlib.sha256()
        self._checksum = 0
        self._plain_bytes = 0
        self.size_bytes = 0
        self._put(_GZIP_HEAD)

    def write(self, data: bytes) -> int:
        self._plain.update(data)
        self._checksum = zlib.crc32(data, self._checksum)
        self._plain_bytes += len(data)
        self._put(self._deflate.compress(data))
        return len(data)

    def finish(self) -> None:
        self._put(self._deflate.flush())
        self._put(struct.pack("<LL", self._checksum, self._plain_bytes & 0xFFFFFFFF))

    @property
    def digest(self) -> str:
        return f"sha256:{self._packed.hexdigest()}"

    @property
    def diff_id(self) -> str:
        return f"sha256:{self._plain.hexdigest()}"

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._packed.update(data)
        self.size_bytes += len(data)


def _write(entries: Iterable[Entry], file: IO[bytes], time_s: int) -> _GzipWriter:
    compressed = _GzipWriter(file)
    ordered = sorted(entries, key=lambda entry: entry.name)
    stream = cast("IO[bytes]", compressed)  # of which a tar that is only written calls write
    with tarfile.open(fileobj=stream, mode="w|", format=tarfile.PAX_FORMAT) as archive:
        for name in _folders(ordered):
            archive.addfile(_folder(name, time_s))
        for entry in ordered:
            _add(archive, entry, time_s)
    compressed.finish()
    return compressed


def _named(path: Path, compressed: _GzipWriter) -> Layer:
    final = path.with_name(f"{compressed.digest.removeprefix('sha256:')}.tar.gz")
    path.chmod(0o644)
    path.replace(final)
    return Layer(final, compressed.digest, compressed.diff_id, compressed.size_bytes)


def _folders(entries: Iterable[Entry]) -> list[str]:
    """Return the folders that the files lie in, outer ones first."""
    folders = {
        str(parent)
        for entry in entries
        for parent in PurePosixPath(entry.name).parents
        if parent.name
    }
    return sorted(folders)


def _folder(name: str, time_s: int) -> tarfile.TarInfo:
    info = _info(name, time_s)
    info.type = tarfile.DIRTYPE
    info.mode = 0o755
    return info


def _info(name: str, time_s: int) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.mtime = time_s
    info.uid = info.gid = OWNER_ID
    info.uname = info.gname = ""
    return info


def _add(archive: tarfile.TarFile, entry: Entry, time_s: int) -> None:
    info = _info(entry.name, time_s)
    info.mode = 0o755 if entry.executable else 0o644
    if entry.link:
        info.type = tarfile.SYMTYPE
        info.mode = 0o777
        info.linkname = entry.link
        archive.addfile(info)
    elif isinstance(entry.source, bytes):
        info.size = len(entry.source)
        archive.addfile(info, BytesIO(entry.source))
    else:
        with entry.source.open("rb") as file:
            info.size = os.fstat(file.fileno()).st_size
            archive.addfile(info, file)
