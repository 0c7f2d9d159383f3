"""Build the image of a satellite without a container runtime: plan, layers, configuration.

The model
---------
An OCI image is a list of layers (tar files), a configuration and a manifest that names all of them
by digest. Building a satellite on a base that has Python needs no container to be run: the layers
of the base are taken over by reference and one or two are put on top,

1. dependencies: the wheels that the lock names, for the platform of the image (`image.wheels`);
2. code: the satellite's folder, `functions_runtime`, and what of this distribution it imports.

`plan_satellite_image` reads the folder and decides all of that as an `ImagePlan`, a value that
writes nothing and needs no network; `build` carries it out. A satellite with a Dockerfile goes
another way (`image.dockerfile`), and the control plane's own image has a plan of its own
(`install.install`) that is built by the same `build`.

Invariants
----------
- Reproducible: the same folder, lock, base and Python give the same digest on every machine. So
  nothing here asks for the time (`SOURCE_DATE_EPOCH`, else 0), the order of files is fixed, and
  JSON is written canonically. "Nothing has changed" is then a comparison of two digests.
- The order of layers is that of change: dependencies, which change seldom and are large, lie below
  the code, which changes with every deploy and is small.
- The process runs as an unprivileged user and the image has no secret of the folder in it
  (`image.ignore_rules`).
- Only `build` writes, and only into the cache folder, which may be deleted at any time.

Why not a builder such as BuildKit: it needs a daemon or privileges on the machine of whoever
deploys, and makes images that differ from run to run. See adr/0015-own-client-of-registries.md.
"""

import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path, PurePosixPath
from typing import Final

from exospherehost import __version__
from exospherehost.deploy.errors import DeployError, FolderError, LockError
from exospherehost.deploy.image.base_image import BaseImage
from exospherehost.deploy.image.folder import (
    BYTES_MAX,
    Folder,
    list_companion_files,
    list_folder,
    list_runtime_files,
)
from exospherehost.deploy.image.locks import Lock, read_lock
from exospherehost.deploy.image.wheels import (
    PACKAGES_FOLDER,
    LayerFormat,
    add_bytecode,
    build_dependency_layer,
)
from exospherehost.deploy.oci.descriptors import (
    CONFIG_TYPE,
    LAYER_TYPE,
    MANIFEST_TYPE,
    Blob,
    Descriptor,
    InFile,
    in_memory,
)
from exospherehost.deploy.oci.layers import (
    OWNER_ID,
    Entry,
    Layer,
    read_source_date_s,
    write_layer,
)
from exospherehost.deploy.oci.platforms import Platform
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.description import CHECKED_NAME, FILE_NAME
from functions_runtime.manifest.model import Manifest, ManifestError, load_manifest
from functions_runtime.wire.json_path import list_at, object_at

APP_FOLDER: Final = "app"
"""Folder of the image that the code lies in."""
_LOCKS: Final = "exospherehost.deploy"
_RUNTIME_NEEDS: Final = frozenset({"cloudevents", "h11", "httpx2", "pydantic", "pyyaml"})
"""What `functions_runtime` imports, in every image."""
_LABELS: Final = "org.opencontainers.image"


@dataclass(frozen=True, slots=True)
class ImageOptions:
    """The choices of whoever builds; the rest is in the folder.

    Attributes:
        base: an image by reference, or the path of an OCI archive or layout.
        platform: that the image is for.
        labels: beside those that every image has.
        folder_bytes_max: a larger folder does not go into an image.
        bytecode: whether Python files are compiled, for a quicker start; see `image.wheels`.
    """

    base: str
    platform: Platform = field(default_factory=Platform)
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    folder_bytes_max: int = BYTES_MAX
    bytecode: bool = False


@dataclass(frozen=True, slots=True)
class ImagePlan:
    """The content of an image; `build` carries it out.

    Attributes:
        base: name of the image that lies below.
        platform: that it is for.
        lock: what the layer of dependencies installs; without a pin there is no such layer.
        code: files of the layer of code, the upper one.
        command: what runs, program first.
        environment: variables of its process, over those of the base.
        labels: over those of the base.
        layer_format: how our layers are written.
    """

    base: str
    platform: Platform
    lock: Lock
    code: tuple[Entry, ...]
    command: tuple[str, ...]
    environment: Mapping[str, str]
    labels: Mapping[str, str]
    layer_format: LayerFormat


@dataclass(frozen=True, slots=True)
class Image:
    """An image, ready to be pushed.

    Attributes:
        manifest: names all other blobs by digest.
        config: its configuration.
        layers: lowest first, those of the base included.
    """

    manifest: Blob
    config: Blob
    layers: tuple[Blob, ...]

    @property
    def digest(self) -> str:
        """Digest of the manifest, which is the image's name."""
        return self.manifest.descriptor.digest

    @property
    def size_bytes(self) -> int:
        """Size of configuration and layers together."""
        return sum(blob.descriptor.size_bytes for blob in (self.config, *self.layers))


def plan_satellite_image(
    path: Path, options: ImageOptions, environment: Mapping[str, str]
) -> tuple[Manifest, ImagePlan]:
    """Read a satellite's folder and return its manifest and the plan of its image.

    Raises:
        DeployError: its manifest, its lock or its files cannot be used.
    """
    folder = list_folder(path, bytes_max=options.folder_bytes_max)
    try:
        manifest = load_manifest(path)
    except ManifestError as error:
        raise FolderError(str(error)) from error
    companions = list_companion_files(folder.imports, folder.name)
    lock = _read_lock(manifest, path, options.platform, with_companions=bool(companions))
    if missing := sorted(_RUNTIME_NEEDS - lock.names):
        raise LockError(
            f"the lock of {manifest.identifier} lacks {', '.join(missing)}",
            hint="functions_runtime needs them; lock them together with the satellite's own",
        )
    _check_files(manifest, folder)
    place = f"satellites/{folder.name}"
    # The manifest is validated here, so it need not be validated at every start.
    checked = Entry(f"{place}/{CHECKED_NAME}", _encode_canonically(manifest.as_json()))
    own = (replace(file, name=f"{place}/{file.name}") for file in folder.entries)
    plan = ImagePlan(
        base=options.base,
        platform=options.platform,
        lock=lock,
        code=place_in_app(*list_runtime_files(), *companions, *own, checked),
        command=("python3", "-m", "functions_runtime", f"/{APP_FOLDER}/{place}"),
        environment=_build_environment(manifest),
        labels=_build_labels(manifest) | dict(options.labels),
        layer_format=LayerFormat(read_source_date_s(environment), options.bytecode),
    )
    return manifest, plan


def read_shipped_lock(name: str, platform: Platform) -> Lock:
    """Return one of the locks that come with this distribution."""
    text = files(_LOCKS).joinpath(name).read_text(encoding="utf-8")
    return read_lock(text, platform, where=name)


def place_in_app(*entries: Entry) -> tuple[Entry, ...]:
    """Return files under the folder of the code, sorted; of two of one name the last one."""
    moved = (replace(entry, name=str(PurePosixPath(APP_FOLDER) / entry.name)) for entry in entries)
    code = {entry.name: entry for entry in moved}
    return tuple(sorted(code.values(), key=lambda entry: entry.name))


def build(plan: ImagePlan, base: BaseImage, cache: Path, environment: Mapping[str, str]) -> Image:
    """Carry a plan out: layers, configuration, manifest.

    Args:
        plan: the plan.
        base: the image that it names, read.
        cache: folder in which layers are kept; a layer of dependencies is made once.
        environment: of pip.

    Raises:
        DeployError: a layer cannot be made.
    """
    layers = list[Layer]()
    if plan.lock.pins:
        layers.append(
            build_dependency_layer(plan.lock, plan.platform, cache, environment, plan.layer_format)
        )
    layers.append(_build_code_layer(plan, cache))
    own = (
        Blob(Descriptor(LAYER_TYPE, layer.digest, layer.size_bytes), InFile(layer.path))
        for layer in layers
    )
    config = in_memory(CONFIG_TYPE, _encode_canonically(_build_config(plan, base, layers)))
    blobs = (*base.layers, *own)
    manifest: JsonObject = {
        "schemaVersion": 2,
        "mediaType": MANIFEST_TYPE,
        "config": config.descriptor.as_json(),
        "layers": [blob.descriptor.as_json() for blob in blobs],
    }
    return Image(in_memory(MANIFEST_TYPE, _encode_canonically(manifest)), config, blobs)


def _build_code_layer(plan: ImagePlan, cache: Path) -> Layer:
    with tempfile.TemporaryDirectory(prefix="exo-code-") as scratch:
        code: Iterable[Entry] = plan.code
        if plan.layer_format.bytecode:
            code = add_bytecode(code, plan.platform, Path(scratch))
        return write_layer(code, cache / "layers", time_s=plan.layer_format.time_s)


def _read_lock(
    manifest: Manifest, path: Path, platform: Platform, *, with_companions: bool
) -> Lock:
    """Return the satellite's own lock; without one, that of the runtime or of our satellites."""
    if manifest.requirements is None:
        return read_shipped_lock("satellites.lock" if with_companions else "runtime.lock", platform)
    own = path / manifest.requirements
    try:
        text = own.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LockError(f"{own} cannot be read", cause=str(error)) from error
    return read_lock(text, platform, where=str(own))


def _check_files(manifest: Manifest, folder: Folder) -> None:
    module = manifest.entrypoint.partition(":")[0].replace(".", "/")
    names = {entry.name for entry in folder.entries}
    for required in (FILE_NAME, f"{module}.py"):
        if required not in names:
            raise DeployError(
                f"{required} of {manifest.identifier} would not be in the image",
                hint="is it in the folder, and not left out by .exoignore or .dockerignore?",
            )


def _build_environment(manifest: Manifest) -> dict[str, str]:
    more = manifest.environment.get("PYTHONPATH", "")
    path = [f"/{APP_FOLDER}", f"/{PACKAGES_FOLDER}", *([more] if more else [])]
    return {
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUNBUFFERED": "1",
        **manifest.environment,
        "PYTHONPATH": ":".join(path),
    }


def _build_labels(manifest: Manifest) -> dict[str, str]:
    return {
        f"{_LABELS}.title": manifest.title or manifest.identifier,
        f"{_LABELS}.version": manifest.version,
        "exosphere.satellite": manifest.identifier,
        "exosphere.runtime": __version__,
    }


def _build_config(plan: ImagePlan, base: BaseImage, layers: list[Layer]) -> JsonObject:
    """Return the configuration: the base's, with ours over it."""
    below = object_at(base.config, "config")
    inherited = (text.partition("=") for text in list_at(below, "Env") if isinstance(text, str))
    variables = {key: value for key, _, value in inherited} | dict(plan.environment)
    process: JsonObject = {
        # A command of the base would become arguments of our entry point.
        **{key: value for key, value in below.items() if key != "Cmd"},
        "User": f"{OWNER_ID}:{OWNER_ID}",
        "Env": [f"{key}={value}" for key, value in sorted(variables.items())],
        "Entrypoint": [*plan.command],
        "WorkingDir": f"/{APP_FOLDER}",
        "Labels": {**object_at(below, "Labels"), **plan.labels},
    }
    diff_ids: list[Json] = [*base.diff_ids, *(layer.diff_id for layer in layers)]
    created = datetime.fromtimestamp(plan.layer_format.time_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    config: JsonObject = {
        **base.config,
        "created": created,
        "config": process,
        "rootfs": {"type": "layers", "diff_ids": diff_ids},
    }
    if history := list_at(base.config, "history"):
        ours: list[Json] = [{"created": created, "created_by": "exo"} for _ in layers]
        config["history"] = [*history, *ours]
    return config


def _encode_canonically(value: JsonObject) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
