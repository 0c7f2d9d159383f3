"""From an image to a registry: what the registry lacks is mounted, copied or uploaded."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
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
"""Is told bytes done and bytes in all; what the registry has already counts as done."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push did.

    Attributes:
        reference: of the image, by digest.
        sent_bytes: uploaded.
        mounted_bytes: taken over from another repository of the same registry.
        present_bytes: were there already.
    """

    reference: Reference
    sent_bytes: int
    mounted_bytes: int
    present_bytes: int


@dataclass(slots=True)
class _Tally:
    """Adds up what becomes of the blobs, and tells of it."""

    total_bytes: int
    progress: Progress
    done_bytes: int = 0
    sent_bytes: int = 0
    mounted_bytes: int = 0
    present_bytes: int = 0
    seen: set[str] = field(default_factory=set[str])

    def moved(self, bytes_of_blob: int) -> None:
        self.progress(self.done_bytes + bytes_of_blob, self.total_bytes)

    def finished(self, size_bytes: int) -> None:
        self.done_bytes += size_bytes
        self.progress(self.done_bytes, self.total_bytes)


def push(
    image: Image,
    target: Reference,
    registries: Registries,
    cache: Path,
    progress: Progress | None = None,
) -> Pushed:
    """Bring `image` to the repository of `target` under its tag, or by digest where it has none.

    Blobs come before the manifest that names them, so a push that breaks off leaves no image.

    Args:
        image: to be pushed.
        target: repository, and the tag to give.
        registries: gives the registry of a host.
        cache: folder for blobs on their way from one registry to another.
        progress: is told how far it is.

    Raises:
        RegistryError: a registry refuses or does not answer.
        DeployError: a blob on this machine is gone.
    """
    registry = registries(target.repository.host)
    # Of a layer that occurs twice, the lower one, which the base has, may be mounted.
    found = {each.descriptor.digest: each for each in (image.config, *reversed(image.layers))}
    blobs = list(reversed(found.values()))
    tally = _Tally(sum(each.descriptor.size_bytes for each in blobs), progress or _silent)
    for blob in blobs:
        _bring(blob, target, registry, _Ways(registries, cache), tally)
    descriptor, origin = image.manifest.descriptor, image.manifest.origin
    if not isinstance(origin, InMemory):
        raise DeployError(f"the manifest {descriptor.digest} has not been read")
    key = target.tag or descriptor.digest
    digest = registry.put_manifest(target.repository.name, key, origin.body, descriptor.media_type)
    return Pushed(target.at(digest), tally.sent_bytes, tally.mounted_bytes, tally.present_bytes)


@dataclass(frozen=True, slots=True)
class _Ways:
    registries: Registries
    cache: Path


def _bring(blob: Blob, target: Reference, registry: Registry, ways: _Ways, tally: _Tally) -> None:
    repository, descriptor = target.repository, blob.descriptor
    size_bytes = descriptor.size_bytes
    if registry.has_blob(repository.name, descriptor.digest):
        tally.present_bytes += size_bytes
    elif _is_neighbour(blob, target) and _mounted(blob, target, registry):
        tally.mounted_bytes += size_bytes
    else:
        opener = partial(_opened, _local(blob, ways), descriptor.digest)
        registry.upload(repository.name, descriptor, opener, tally.moved)
        tally.sent_bytes += size_bytes
    tally.finished(size_bytes)


def _is_neighbour(blob: Blob, target: Reference) -> bool:
    return (
        isinstance(blob.origin, InRegistry)
        and blob.origin.repository.host == target.repository.host
    )


def _mounted(blob: Blob, target: Reference, registry: Registry) -> bool:
    if not isinstance(blob.origin, InRegistry):
        return False
    source = blob.origin.repository.name
    return registry.mount(target.repository.name, blob.descriptor.digest, source)


def _local(blob: Blob, ways: _Ways) -> Blob:
    """Return a blob that this machine has, fetched from its registry where need be."""
    if not isinstance(blob.origin, InRegistry):
        return blob
    source, digest = blob.origin.repository, blob.descriptor.digest
    path = ways.cache / "blobs" / digest.removeprefix("sha256:")
    if not path.is_file() or path.stat().st_size != blob.descriptor.size_bytes:
        ways.registries(source.host).download(source.name, blob.descriptor, path)
    return Blob(blob.descriptor, InFile(path))


@contextmanager
def _opened(blob: Blob, digest: str) -> Generator[BinaryIO]:
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


def _silent(_done_bytes: int, _total_bytes: int) -> None:
    """Tell nobody."""
