"""The object store: payloads too large for a row, artifacts of satellites, spilled pages.

One port (`ports.objects.ObjectStore`: put, get, list, delete by key), two adapters (a folder, S3),
three key spaces, each with its own place:

| key space | key | in a folder | in S3 |
|---|---|---|---|
| blobs | ``DAY/SHA-256`` | ``EXO_BLOBS/DAY/AA/SHA-256`` | ``PREFIX/DAY/…`` |
| artifacts | ``PROJECT/SHA-256`` | ``STATE/artifacts/PROJECT/AA/…`` | ``PREFIX/artifacts/…`` |
| pages | ``SHA-256`` | ``STATE/pages/AA/…`` | ``PREFIX/pages/…`` |

`EXO_BLOBS` decides for all three: where it names a bucket, nothing that replicas share is left in
``EXO_STATE_DIR``. Folders are laid out as they always were, and so are blobs in a bucket; they need
no prefix of their own, since a day is five digits, which sort before every other key space. That
also lets replicas of two releases read each other's blobs while one replaces the other. Artifacts
and pages of an installation that used to keep them in the state folder are still found there.

The adapters only move bytes. What a key means and whether bytes are those of their name is decided
in `operations.objects`, once for both. Blocking calls run in threads of their own, eight for a
folder or a bucket, so that a slow disk holds up neither the event loop nor name resolution.
"""

from dataclasses import dataclass
from pathlib import Path

from controlplane.adapters.objects.fallback import FallbackObjects
from controlplane.adapters.objects.folder import FolderObjects
from controlplane.domain.errors import InvalidError
from controlplane.ports.objects import ObjectStore

_FORMS = "a folder (/var/lib/exo/blobs) or s3://bucket/prefix"


@dataclass(frozen=True, slots=True)
class ObjectStores:
    """The three key spaces."""

    blobs: ObjectStore
    artifacts: ObjectStore
    pages: ObjectStore

    async def close(self) -> None:
        """Close all three, after what is under way."""
        for store in (self.blobs, self.artifacts, self.pages):
            await store.close()


async def open_objects(place: str, state_dir: Path) -> ObjectStores:
    """Return the key spaces at `place`: a folder for blobs, or ``s3://bucket/prefix`` for all.

    With "" blobs lie below `state_dir`; artifacts and pages always do, unless they go to S3.

    Raises:
        InvalidError: `place` is neither, or cannot be used; the text says why and what would do.
        UnavailableError: S3 does not answer.
    """
    artifacts, pages = FolderObjects(state_dir / "artifacts"), FolderObjects(state_dir / "pages")
    scheme, separator, rest = place.partition("://")
    if not separator:
        return ObjectStores(_folder(Path(place or state_dir / "blobs")), artifacts, pages)
    if scheme != "s3":
        raise InvalidError(f"EXO_BLOBS: {place!r} is neither {_FORMS}")
    bucket, _, path = rest.partition("/")
    if not bucket:
        raise InvalidError(f"EXO_BLOBS: {place!r} names no bucket; write s3://bucket/prefix")
    # Its import takes as long as all the others together, and most do without.
    from controlplane.adapters.objects.s3 import S3Bucket, S3Objects  # noqa: PLC0415

    opened = await S3Bucket.open(bucket)
    prefix = f"{path.strip('/')}/".lstrip("/")
    return ObjectStores(
        S3Objects(opened, prefix),
        FallbackObjects(S3Objects(opened, f"{prefix}artifacts/"), artifacts),
        FallbackObjects(S3Objects(opened, f"{prefix}pages/"), pages),
    )


def _folder(root: Path) -> FolderObjects:
    try:
        return FolderObjects.open(root)
    except OSError as error:
        raise InvalidError(
            f"EXO_BLOBS: the folder {root} cannot be used ({error.strerror}); name {_FORMS}"
        ) from error
