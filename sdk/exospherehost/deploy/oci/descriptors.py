"""What an image is made of, as values, and the reading of manifests that come from outside.

Source: OCI image specification 1.1 (descriptor.md, manifest.md, image-index.md, config.md) and the
older media types of Docker that mean the same.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from exospherehost.deploy.errors import BaseError
from exospherehost.deploy.oci.platforms import Platform
from exospherehost.deploy.oci.references import DIGEST, Repository
from functions_runtime.contract import JsonObject

MANIFEST_TYPE: Final = "application/vnd.oci.image.manifest.v1+json"
INDEX_TYPE: Final = "application/vnd.oci.image.index.v1+json"
CONFIG_TYPE: Final = "application/vnd.oci.image.config.v1+json"
LAYER_TYPE: Final = "application/vnd.oci.image.layer.v1.tar+gzip"
_DOCKER: Final = "application/vnd.docker"
MANIFEST_TYPES: Final = (MANIFEST_TYPE, f"{_DOCKER}.distribution.manifest.v2+json")
INDEX_TYPES: Final = (INDEX_TYPE, f"{_DOCKER}.distribution.manifest.list.v2+json")
_CONFIG_TYPES: Final = (CONFIG_TYPE, f"{_DOCKER}.container.image.v1+json")
_LAYER: Final = "application/vnd.oci.image.layer.v1.tar"
_LAYER_TYPES: Final = {
    **{each: each for each in (_LAYER, LAYER_TYPE, f"{_LAYER}+zstd")},
    f"{_DOCKER}.image.rootfs.diff.tar.gzip": LAYER_TYPE,
    f"{_DOCKER}.image.rootfs.diff.tar": _LAYER,
}


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A blob's type, digest (`sha256:…`) and size."""

    media_type: str
    digest: str
    size_bytes: int

    def as_json(self) -> JsonObject:
        """Return it as manifests have it."""
        return {"mediaType": self.media_type, "digest": self.digest, "size": self.size_bytes}


@dataclass(frozen=True, slots=True)
class InMemory:
    """A blob that is small."""

    body: bytes


@dataclass(frozen=True, slots=True)
class InFile:
    """A blob that is a file of its own."""

    path: Path


@dataclass(frozen=True, slots=True)
class InArchive:
    """A blob that is a member of a tar."""

    path: Path
    member: str


@dataclass(frozen=True, slots=True)
class InRegistry:
    """A blob that a registry has."""

    repository: Repository


Origin: TypeAlias = InMemory | InFile | InArchive | InRegistry


@dataclass(frozen=True, slots=True)
class Blob:
    """A blob and where it can be had."""

    descriptor: Descriptor
    origin: Origin


def digest_of(body: bytes) -> str:
    """Return the digest of a body."""
    return f"sha256:{hashlib.sha256(body).hexdigest()}"


def in_memory(media_type: str, body: bytes) -> Blob:
    """Return a blob of these bytes."""
    return Blob(Descriptor(media_type, digest_of(body), len(body)), InMemory(body))


class _Outside(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", validate_by_name=False)


class _Machine(_Outside):
    os: str = ""
    architecture: str = ""


class _Link(_Outside):
    media_type: str = Field(alias="mediaType")
    digest: Annotated[str, StringConstraints(pattern=rf"^{DIGEST.pattern}$")]
    size: int = Field(ge=0)
    platform: _Machine | None = None

    def descriptor(self) -> Descriptor:
        return Descriptor(self.media_type, self.digest, self.size)


class _Manifest(_Outside):
    config: _Link
    layers: list[_Link]


class _Index(_Outside):
    manifests: list[_Link]


@dataclass(frozen=True, slots=True)
class Parts:
    """What a manifest names: the configuration, and the layers in order."""

    config: Descriptor
    layers: tuple[Descriptor, ...]


def read_manifest(body: bytes, where: str) -> Parts:
    """Read the manifest of one image.

    Raises:
        BaseError: it is that of something else.
    """
    try:
        found = _Manifest.model_validate_json(body)
    except ValidationError as error:
        raise BaseError(f"{where} is no image: its manifest cannot be read") from error
    if found.config.media_type not in _CONFIG_TYPES:
        raise BaseError(f"{where} is no image but {found.config.media_type}")
    layers = list[Descriptor]()
    for each in found.layers:
        if each.media_type not in _LAYER_TYPES:
            raise BaseError(f"{where} has a layer of the unknown type {each.media_type}")
        layers.append(Descriptor(_LAYER_TYPES[each.media_type], each.digest, each.size))
    return Parts(found.config.descriptor(), tuple(layers))


def choose(body: bytes, platform: Platform, where: str) -> Descriptor:
    """Return of an index the manifest for `platform`; one that names no platform fits any.

    Raises:
        BaseError: it has none, or is no index.
    """
    try:
        found = _Index.model_validate_json(body)
    except ValidationError as error:
        raise BaseError(f"{where} is no image: its index cannot be read") from error
    usable = [each for each in found.manifests if each.media_type in MANIFEST_TYPES + INDEX_TYPES]
    for each in usable:
        machine = each.platform
        if machine is None or (machine.os, machine.architecture) == (
            "linux",
            platform.architecture,
        ):
            return each.descriptor()
    there = sorted(
        {f"{each.platform.os}/{each.platform.architecture}" for each in usable if each.platform}
    )
    raise BaseError(
        f"{where} has no image for linux/{platform.architecture}",
        cause=f"it has {', '.join(there) or 'none at all'}",
    )


def kind_of(body: bytes, said: str) -> str:
    """Return the media type of a manifest: what it says itself, else what came with it."""
    try:
        document = TypeAdapter(JsonObject).validate_json(body)
    except ValidationError:
        return said
    own = document.get("mediaType")
    if isinstance(own, str):
        return own
    return INDEX_TYPE if "manifests" in document and "layers" not in document else said
