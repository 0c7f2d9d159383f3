"""The image to build on: from a registry, an OCI archive or an OCI layout."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from exospherehost.deploy.errors import BaseError
from exospherehost.deploy.oci.descriptors import (
    INDEX_TYPES,
    Blob,
    InRegistry,
    choose,
    read_manifest,
)
from exospherehost.deploy.oci.layouts import Layout
from exospherehost.deploy.oci.platforms import Platform
from exospherehost.deploy.oci.references import parse_reference
from exospherehost.deploy.registry.client import Registry
from functions_runtime.contract import JsonObject

_DEPTH_MAX: Final = 3
_JSON: Final = TypeAdapter(JsonObject)

Registries = Callable[[str], Registry]
"""Gives the registry of a host."""


@dataclass(frozen=True, slots=True)
class Base:
    """An image to build on.

    Attributes:
        name: as it was asked for.
        config: its configuration as it is.
        layers: lowest first.
        diff_ids: of the layers, in the same order.
    """

    name: str
    config: JsonObject
    layers: tuple[Blob, ...]
    diff_ids: tuple[str, ...]


class _Outside(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class _Process(_Outside):
    environment: list[str] | None = Field(default=None, alias="Env")


class _Files(_Outside):
    diff_ids: list[str]


class _Config(_Outside):
    os: str
    architecture: str
    rootfs: _Files
    config: _Process | None = None


def open_base(name: str, platform: Platform, registries: Registries) -> Base:
    """Read the image `name`: a reference, or a path.

    What begins with `/`, `.` or `~`, or ends in `.tar`, is a path.

    Raises:
        BaseError: it is no image, or not one for `platform`.
        RegistryError: its registry does not give it.
    """
    if name.startswith(("/", ".", "~")) or name.endswith(".tar"):
        path = Path(name).expanduser()
        if not path.exists():
            raise BaseError(f"{name} does not exist", hint="name a folder, a tar or an image")
        _, config, layers = Layout(path).image(platform)
        return _fitting(name, config, layers, platform)
    return _pulled(name, platform, registries)


def _pulled(name: str, platform: Platform, registries: Registries) -> Base:
    reference = parse_reference(name)
    repository = reference.repository
    registry = registries(repository.host)
    key = reference.key
    for _ in range(_DEPTH_MAX):
        found = registry.manifest(repository.name, key)
        if found.media_type in INDEX_TYPES:
            key = choose(found.body, platform, name).digest
            continue
        parts = read_manifest(found.body, name)
        config = registry.blob(repository.name, parts.config)
        layers = tuple(Blob(each, InRegistry(repository)) for each in parts.layers)
        return _fitting(name, config, layers, platform)
    raise BaseError(f"{name} is no image: its indexes name each other")


def _fitting(name: str, body: bytes, layers: tuple[Blob, ...], platform: Platform) -> Base:
    try:
        said = _Config.model_validate_json(body)
        config = _JSON.validate_json(body)
    except ValidationError as error:
        raise BaseError(f"{name} is no image: its configuration cannot be read") from error
    if (said.os, said.architecture) != ("linux", platform.architecture):
        raise BaseError(
            f"{name} is for {said.os}/{said.architecture}, not for linux/{platform.architecture}"
        )
    if len(said.rootfs.diff_ids) != len(layers):
        raise BaseError(f"{name} is damaged: {len(layers)} layers, another number of diff_ids")
    _check_python(name, said, platform)
    return Base(name, config, layers, tuple(said.rootfs.diff_ids))


def _check_python(name: str, said: _Config, platform: Platform) -> None:
    """Refuse a base that says it has another Python; most bases do not say."""
    for each in (said.config.environment if said.config else None) or ():
        key, _, version = each.partition("=")
        if key == "PYTHON_VERSION" and version.split(".")[:2] != platform.python.split("."):
            raise BaseError(
                f"{name} has Python {version}; the dependencies are for {platform.python}",
                hint="choose the base or the version of Python so that they agree",
            )
