"""Descriptors, blobs and manifests of images, and the parsing of manifests from outside.

Source: OCI image specification 1.1 (descriptor.md, manifest.md, image-index.md, config.md) and the
older media types of Docker that mean the same.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from exospherehost.deploy.errors import BaseImageError
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
    **{media_type: media_type for media_type in (_LAYER, LAYER_TYPE, f"{_LAYER}+zstd")},
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
        """Return the JSON of a manifest's entry."""
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
    """A blob and the place that it can be read from."""

    descriptor: Descriptor
    origin: Origin


def digest_of(body: bytes) -> str:
    """Return the digest of a body."""
    return f"sha256:{hashlib.sha256(body).hexdigest()}"


def in_memory(media_type: str, body: bytes) -> Blob:
    """Return a blob of these bytes."""
    return Blob(Descriptor(media_type, digest_of(body), len(body)), InMemory(body))


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", validate_by_name=False)


class _Machine(_Document):
    os: str = ""
    architecture: str = ""


class _Link(_Document):
    media_type: str = Field(alias="mediaType")
    digest: Annotated[str, StringConstraints(pattern=rf"^{DIGEST.pattern}$")]
    size: int = Field(ge=0)
    platform: _Machine | None = None

    def as_descriptor(self) -> Descriptor:
        return Descriptor(self.media_type, self.digest, self.size)


class _Manifest(_Document):
    config: _Link
    layers: list[_Link]


class _Index(_Document):
    manifests: list[_Link]


@dataclass(frozen=True, slots=True)
class Parts:
    """The entries of a manifest: the configuration, and the layers in order."""

    config: Descriptor
    layers: tuple[Descriptor, ...]


def read_manifest(body: bytes, where: str) -> Parts:
    """Parse the manifest of one image.

    Raises:
        BaseError: it is that of something else.
    """
    try:
        manifest = _Manifest.model_validate_json(body)
    except ValidationError as error:
        raise BaseImageError(f"{where} is no image: its manifest cannot be read") from error
    if manifest.config.media_type not in _CONFIG_TYPES:
        raise BaseImageError(f"{where} is no image but {manifest.config.media_type}")
    layers = list[Descriptor]()
    for layer in manifest.layers:
        if layer.media_type not in _LAYER_TYPES:
            raise BaseImageError(f"{where} has a layer of the unknown type {layer.media_type}")
        layers.append(Descriptor(_LAYER_TYPES[layer.media_type], layer.digest, layer.size))
    return Parts(manifest.config.as_descriptor(), tuple(layers))


def choose_manifest(body: bytes, platform: Platform, where: str) -> Descriptor:
    """Return the manifest of an index for `platform`; one that names no platform fits any.

    Raises:
        BaseError: it has none, or is no index.
    """
    try:
        index = _Index.model_validate_json(body)
    except ValidationError as error:
        raise BaseImageError(f"{where} is no image: its index cannot be read") from error
    usable = [link for link in index.manifests if link.media_type in MANIFEST_TYPES + INDEX_TYPES]
    for link in usable:
        machine = link.platform
        if machine is None or (machine.os, machine.architecture) == (
            "linux",
            platform.architecture,
        ):
            return link.as_descriptor()
    offered = sorted(
        {f"{link.platform.os}/{link.platform.architecture}" for link in usable if link.platform}
    )
    raise BaseImageError(
        f"{where} has no image for linux/{platform.architecture}",
        cause=f"it has {', '.join(offered) or 'none at all'}",
    )


def detect_media_type(body: bytes, declared: str) -> str:
    """Return the media type of a manifest: its own field, else what was declared with it."""
    try:
        document = TypeAdapter(JsonObject).validate_json(body)
    except ValidationError:
        return declared
    own = document.get("mediaType")
    if isinstance(own, str):
        return own
    return INDEX_TYPE if "manifests" in document and "layers" not in document else declared
