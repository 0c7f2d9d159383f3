"""Push an image to a registry: what the registry lacks is mounted, copied or uploaded.

Called by `deploy.pipeline` and `install.install`. Blobs come before the manifest that names them,
so a push that breaks off leaves no image; a blob is moved at most once.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from tarfile import TarError
from typing import BinaryIO, TypeAlias, assert_never

from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.image.base_image import Registries
from exospherehost.deploy.image.build import Image
from exospherehost.deploy.oci.descriptors import (
    Blob,
    InArchive,
    InFile,
    InMemory,
    InRegistry,
)
from exospherehost.deploy.oci.layouts import open_member
from exospherehost.deploy.oci.references import Reference
from exospherehost.deploy.registry.client import Registry

Progress: TypeAlias = Callable[[int, int], None]
"""Takes bytes done and bytes in all; what the registry has already counts as done."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """The result of a push.

    Attributes:
        reference: of the image, by digest.
        sent_bytes: uploaded.
        mounted_bytes: mounted from another repository of the same registry.
        present_bytes: there before.
    """

    reference: Reference
    sent_bytes: int
    mounted_bytes: int
    present_bytes: int


@dataclass(slots=True)
class _TransferCount:
    """Adds up the blobs by how they got there, and reports progress."""

    total_bytes: int
    progress: Progress
    done_bytes: int = 0
    sent_bytes: int = 0
    mounted_bytes: int = 0
    present_bytes: int = 0

    def report_partial(self, bytes_of_blob: int) -> None:
        self.progress(self.done_bytes + bytes_of_blob, self.total_bytes)

    def add_finished(self, size_bytes: int) -> None:
        self.done_bytes += size_bytes
        self.progress(self.done_bytes, self.total_bytes)


def push(
    image: Image,
    target: Reference,
    registries: Registries,
    cache: Path,
    progress: Progress | None = None,
) -> Pushed:
    """Push `image` to the repository of `target` under its tag, or by digest where it has none.

    Args:
        image: to be pushed.
        target: repository and tag.
        registries: returns the client of a host.
        cache: folder for blobs on their way from one registry to another.
        progress: is called as blobs move.

    Raises:
        RegistryError: a registry refuses or does not answer.
        DeployError: a blob on this machine is gone.
    """
    registry = registries(target.repository.host)
    # Of a layer that occurs twice, the lower one, which the base has, may be mounted.
    by_digest = {blob.descriptor.digest: blob for blob in (image.config, *reversed(image.layers))}
    blobs = list(reversed(by_digest.values()))
    count = _TransferCount(sum(blob.descriptor.size_bytes for blob in blobs), progress or _ignore)
    for blob in blobs:
        _push_blob(blob, target, registry, partial(_fetch, blob, registries, cache), count)
    descriptor, origin = image.manifest.descriptor, image.manifest.origin
    if not isinstance(origin, InMemory):
        raise DeployError(f"the manifest {descriptor.digest} has not been read")
    key = target.tag or descriptor.digest
    digest = registry.put_manifest(target.repository.name, key, origin.body, descriptor.media_type)
    return Pushed(target.at(digest), count.sent_bytes, count.mounted_bytes, count.present_bytes)


def _push_blob(
    blob: Blob,
    target: Reference,
    registry: Registry,
    fetch: Callable[[], Blob],
    count: _TransferCount,
) -> None:
    repository, descriptor = target.repository, blob.descriptor
    size_bytes = descriptor.size_bytes
    if registry.has_blob(repository.name, descriptor.digest):
        count.present_bytes += size_bytes
    elif _mount(blob, target, registry):
        count.mounted_bytes += size_bytes
    else:
        opener = partial(_open, fetch(), descriptor.digest)
        registry.upload(repository.name, descriptor, opener, count.report_partial)
        count.sent_bytes += size_bytes
    count.add_finished(size_bytes)


def _mount(blob: Blob, target: Reference, registry: Registry) -> bool:
    """Take over a blob that another repository of the same registry has; return whether it did."""
    origin, repository = blob.origin, target.repository
    if not isinstance(origin, InRegistry) or origin.repository.host != repository.host:
        return False
    return registry.mount(repository.name, blob.descriptor.digest, origin.repository.name)


def _fetch(blob: Blob, registries: Registries, cache: Path) -> Blob:
    """Return the blob as one that this machine has, downloaded from its registry if need be."""
    if not isinstance(blob.origin, InRegistry):
        return blob
    source, digest = blob.origin.repository, blob.descriptor.digest
    path = cache / "blobs" / digest.removeprefix("sha256:")
    if not path.is_file() or path.stat().st_size != blob.descriptor.size_bytes:
        registries(source.host).download(source.name, blob.descriptor, path)
    return Blob(blob.descriptor, InFile(path))


@contextmanager
def _open(blob: Blob, digest: str) -> Generator[BinaryIO]:
    origin = blob.origin
    try:
        match origin:
            case InMemory():
                yield BytesIO(origin.body)
            case InFile():
                with origin.path.open("rb") as file:
                    yield file
            case InArchive():
                with open_member(origin.path, origin.member) as file:
                    yield file
            case InRegistry():
                raise DeployError(f"{digest} has not been fetched")
            case _:
                assert_never(origin)
    except (OSError, KeyError, TarError) as error:
        raise DeployError(f"{digest} cannot be read", cause=str(error)) from error


def _ignore(_done_bytes: int, _total_bytes: int) -> None:
    """Report to nobody."""
