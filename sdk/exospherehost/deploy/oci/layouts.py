"""Read images from files: OCI layouts as folders, and the same in a tar.

For a base image that is a path and for what a Dockerfile builder left. It only reads, and a tar is
read member by member, never unpacked.

Source: OCI image specification 1.1, image-layout.md.
"""

import tarfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, cast

from exospherehost.deploy.errors import BaseImageError
from exospherehost.deploy.oci.descriptors import (
    INDEX_TYPES,
    Blob,
    Descriptor,
    InArchive,
    InFile,
    choose_manifest,
    digest_of,
    read_manifest,
)
from exospherehost.deploy.oci.platforms import Platform

_INDEX: Final = "index.json"
_DEPTH_MAX: Final = 3
_DOCUMENT_BYTES_MAX: Final = 4 * 1024 * 1024


class OciLayout:
    """A folder or a tar with the layout of OCI; documents are checked by digest."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_folder = path.is_dir()

    def read_image(self, platform: Platform) -> tuple[bytes, bytes, tuple[Blob, ...]]:
        """Return the image for `platform`: manifest, configuration, layers.

        Raises:
            BaseError: there is none, or it is damaged.
        """
        descriptor = choose_manifest(self._read(_INDEX), platform, str(self._path))
        for _ in range(_DEPTH_MAX):
            body = self._read_document(descriptor)
            if descriptor.media_type not in INDEX_TYPES:
                parts = read_manifest(body, str(self._path))
                layers = tuple(self._find_blob(layer) for layer in parts.layers)
                return body, self._read_document(parts.config), layers
            descriptor = choose_manifest(body, platform, str(self._path))
        raise BaseImageError(f"{self._path} is no image: its indexes name each other")

    def _read_document(self, blob: Descriptor) -> bytes:
        body = self._read(_member_name(blob.digest))
        if digest_of(body) != blob.digest:
            raise BaseImageError(f"{self._path} is damaged: {blob.digest} has other content")
        return body

    def _find_blob(self, blob: Descriptor) -> Blob:
        member = _member_name(blob.digest)
        if self._measure(member) != blob.size_bytes:
            raise BaseImageError(
                f"{self._path} is damaged: {blob.digest} is missing or has another size"
            )
        if self._is_folder:
            return Blob(blob, InFile(self._path / member))
        return Blob(blob, InArchive(self._path, member))

    def _read(self, member: str) -> bytes:
        try:
            with open_member(self._path, member) as file:
                body = file.read(_DOCUMENT_BYTES_MAX + 1)
        except (OSError, KeyError, tarfile.TarError) as error:
            hint = "name a folder or a tar with an OCI layout, or an image HOST/REPOSITORY:TAG"
            message = f"{self._path} is no image: {member} is not in it"
            raise BaseImageError(message, cause=_describe(error), hint=hint) from error
        if len(body) > _DOCUMENT_BYTES_MAX:
            raise BaseImageError(f"{self._path}: {member} is larger than 4 MiB")
        return body

    def _measure(self, member: str) -> int | None:
        try:
            if self._is_folder:
                return (self._path / member).stat().st_size
            with tarfile.open(self._path, "r:") as archive:
                return _find_member(archive, member).size
        except (OSError, KeyError, tarfile.TarError):
            return None


@contextmanager
def open_member(path: Path, member: str) -> Generator[BinaryIO]:
    """Open a file of a layout; a tar must not be compressed.

    Raises:
        KeyError: the tar has no such file.
        OSError, tarfile.TarError: it cannot be read.
    """
    if path.is_dir():
        with (path / member).open("rb") as file:
            yield file
        return
    with tarfile.open(path, "r:") as archive:
        extracted = archive.extractfile(_find_member(archive, member))
        if extracted is None:
            raise KeyError(member)
        with extracted:
            yield cast("BinaryIO", extracted)


def _find_member(archive: tarfile.TarFile, member: str) -> tarfile.TarInfo:
    """Return a member; some programs write its name with `./` before it."""
    try:
        return archive.getmember(member)
    except KeyError:
        return archive.getmember(f"./{member}")


def _member_name(digest: str) -> str:
    return f"blobs/{digest.replace(':', '/')}"


def _describe(error: Exception) -> str:
    return error.strerror or "" if isinstance(error, OSError) else str(error).strip("\"'")
