"""Payloads that are too large for a row: in a folder, or in S3."""

from pathlib import Path

from controlplane.adapters.objects.folder import FolderBlobs
from controlplane.domain.errors import InvalidError
from controlplane.ports.objects import Blobs

_FORMS = "a folder (/var/lib/exo/blobs) or s3://bucket/prefix"


async def open_blobs(place: str, default: Path) -> Blobs:
    """Return the blob store at `place`: a folder or ``s3://bucket/prefix``; "": the default folder.

    Raises:
        InvalidError: `place` is neither, or cannot be used; the text says why and what would do.
        UnavailableError: S3 does not answer.
    """
    scheme, separator, rest = place.partition("://")
    if not separator:
        return _folder(Path(place) if place else default)
    if scheme != "s3":
        raise InvalidError(f"EXO_BLOBS: {place!r} is neither {_FORMS}")
    bucket, _, prefix = rest.partition("/")
    if not bucket:
        raise InvalidError(f"EXO_BLOBS: {place!r} names no bucket; write s3://bucket/prefix")
    # Its import takes as long as all the others together, and most do without.
    from controlplane.adapters.objects.s3 import S3Blobs  # noqa: PLC0415

    return await S3Blobs.open(bucket, prefix.strip("/"))


def _folder(root: Path) -> FolderBlobs:
    try:
        return FolderBlobs(root)
    except OSError as error:
        raise InvalidError(
            f"EXO_BLOBS: the folder {root} cannot be used ({error.strerror}); name {_FORMS}"
        ) from error
