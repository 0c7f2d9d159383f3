"""The base image: read from a registry, an OCI archive or an OCI layout.

`deploy.pipeline` opens it, `image.build` puts layers on it. Only its manifest and configuration are
read; its layers stay where they are until a push needs them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from exospherehost.deploy.errors import BaseImageError
from exospherehost.deploy.oci.descriptors import (
    INDEX_TYPES,
    Blob,
    InRegistry,
    choose_manifest,
    read_manifest,
)
from exospherehost.deploy.oci.layouts import OciLayout
from exospherehost.deploy.oci.platforms import Platform
from exospherehost.deploy.oci.references import parse_reference
from exospherehost.deploy.registry.client import Registry
from functions_runtime.contract import JsonObject

_DEPTH_MAX: Final = 3
_JSON: Final = TypeAdapter(JsonObject)

Registries = Callable[[str], Registry]
"""Returns the client of a host."""


@dataclass(frozen=True, slots=True)
class BaseImage:
    """An image to build on.

    Attributes:
        name: as the user wrote it.
        config: its configuration as it is.
        layers: lowest first.
        diff_ids: of the layers, in the same order.
    """

    name: str
    config: JsonObject
    layers: tuple[Blob, ...]
    diff_ids: tuple[str, ...]


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class _Process(_Document):
    environment: list[str] | None = Field(default=None, alias="Env")


class _Files(_Document):
    diff_ids: list[str]


class _Config(_Document):
    os: str
    architecture: str
    rootfs: _Files
    config: _Process | None = None


def open_base(name: str, platform: Platform, registries: Registries) -> BaseImage:
    """Read the image `name`: a reference, or a path.

    What begins with `/`, `.` or `~`, or ends in `.tar`, is a path.

    Raises:
        BaseError: it is no image, or not one for `platform`.
        RegistryError: its registry refuses.
    """
    if name.startswith(("/", ".", "~")) or name.endswith(".tar"):
        path = Path(name).expanduser()
        if not path.exists():
            raise BaseImageError(f"{name} does not exist", hint="name a folder, a tar or an image")
        _, config, layers = OciLayout(path).read_image(platform)
        return _check_base(name, config, layers, platform)
    return _pull(name, platform, registries)


def _pull(name: str, platform: Platform, registries: Registries) -> BaseImage:
    reference = parse_reference(name)
    repository = reference.repository
    registry = registries(repository.host)
    key = reference.key
    for _ in range(_DEPTH_MAX):
        manifest = registry.get_manifest(repository.name, key)
        if manifest.media_type in INDEX_TYPES:
            key = choose_manifest(manifest.body, platform, name).digest
            continue
        parts = read_manifest(manifest.body, name)
        config = registry.get_blob(repository.name, parts.config)
        layers = tuple(Blob(layer, InRegistry(repository)) for layer in parts.layers)
        return _check_base(name, config, layers, platform)
    raise BaseImageError(f"{name} is no image: its indexes name each other")


def _check_base(name: str, body: bytes, layers: tuple[Blob, ...], platform: Platform) -> BaseImage:
    try:
        parsed = _Config.model_validate_json(body)
        config = _JSON.validate_json(body)
    except ValidationError as error:
        raise BaseImageError(f"{name} is no image: its configuration cannot be read") from error
    if (parsed.os, parsed.architecture) != ("linux", platform.architecture):
        raise BaseImageError(
            f"{name} is for {parsed.os}/{parsed.architecture}, "
            f"not for linux/{platform.architecture}"
        )
    if len(parsed.rootfs.diff_ids) != len(layers):
        raise BaseImageError(f"{name} is damaged: {len(layers)} layers, another number of diff_ids")
    _check_python(name, parsed, platform)
    return BaseImage(name, config, layers, tuple(parsed.rootfs.diff_ids))


def _check_python(name: str, parsed: _Config, platform: Platform) -> None:
    """Refuse a base that declares another Python; most bases declare none."""
    for variable in (parsed.config.environment if parsed.config else None) or ():
        key, _, version = variable.partition("=")
        if key == "PYTHON_VERSION" and version.split(".")[:2] != platform.python.split("."):
            raise BaseImageError(
                f"{name} has Python {version}; the dependencies are for {platform.python}",
                hint="choose the base or the version of Python so that they agree",
            )
