"""The image of a satellite: what is in it, and how it comes about."""

import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from exospherehost import __version__
from exospherehost.deploy.errors import DeployError, LockError
from exospherehost.deploy.image.base_image import Base
from exospherehost.deploy.image.bytecode import with_bytecode
from exospherehost.deploy.image.folder import Folder
from exospherehost.deploy.image.locks import Lock
from exospherehost.deploy.image.wheels import PLACE, PLAIN, Form, dependency_layer
from exospherehost.deploy.oci.descriptors import (
    CONFIG_TYPE,
    LAYER_TYPE,
    MANIFEST_TYPE,
    Blob,
    Descriptor,
    InFile,
    in_memory,
)
from exospherehost.deploy.oci.layers import OWNER_ID, Entry, Layer, write_layer
from exospherehost.deploy.oci.platforms import Platform
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.description import CHECKED_NAME, FILE_NAME
from functions_runtime.manifest.model import Manifest

_APP: Final = "app"
_NEEDED: Final = frozenset({"cloudevents", "h11", "httpx2", "pydantic", "pyyaml"})
"""What `functions_runtime` imports, in every image."""
_LABELS: Final = "org.opencontainers.image"


@dataclass(frozen=True, slots=True)
class Plan:
    """What an image will be made of; carrying it out is `build`'s.

    Attributes:
        base: name of the image that lies below.
        platform: that it is for.
        lock: what the layer of dependencies installs; it is empty, or the lower of our layers.
        code: files of the layer of code, the upper one.
        command: what runs, program first.
        environment: variables of its process, over those of the base.
        labels: over those of the base.
        form: how our layers are written.
    """

    base: str
    platform: Platform
    lock: Lock
    code: tuple[Entry, ...]
    command: tuple[str, ...]
    environment: Mapping[str, str]
    labels: Mapping[str, str]
    form: Form


@dataclass(frozen=True, slots=True)
class Image:
    """An image, ready to be pushed.

    Attributes:
        manifest: names all others by digest.
        config: how it runs.
        layers: lowest first, those of the base included.
    """

    manifest: Blob
    config: Blob
    layers: tuple[Blob, ...]

    @property
    def digest(self) -> str:
        """The image's own name."""
        return self.manifest.descriptor.digest

    @property
    def size_bytes(self) -> int:
        """Of all that it is made of."""
        return sum(each.descriptor.size_bytes for each in (self.config, *self.layers))


@dataclass(frozen=True, slots=True)
class Extras:
    """What goes into an image beside the satellite's folder and its dependencies.

    Attributes:
        entries: files of this distribution that it imports, named from the top of the code.
        labels: beside those that every image has.
        form: how our layers are written.
    """

    entries: tuple[Entry, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    form: Form = PLAIN


def plan(
    manifest: Manifest,
    folder: Folder,
    base: str,
    platform: Platform,
    lock: Lock,
    extras: Extras | None = None,
) -> Plan:
    """Return what the image of a satellite will be made of; asks and writes nothing.

    Raises:
        LockError: the lock lacks what the runtime needs.
        DeployError: the folder lacks its manifest or its function.
    """
    beside = extras or Extras()
    if missing := sorted(_NEEDED - lock.names):
        raise LockError(
            f"the lock of {manifest.identifier} lacks {', '.join(missing)}",
            hint="functions_runtime needs them; lock them together with the satellite's own",
        )
    _check_files(manifest, folder)
    place = f"{_APP}/satellites/{folder.name}"
    own = (_moved(each, place) for each in folder.entries)
    # Checked here, it need not be checked at every start.
    checked = Entry(f"{place}/{CHECKED_NAME}", _canonical(manifest.as_json()))
    listed = (*(_moved(one, _APP) for one in beside.entries), *own, checked)
    code = {each.name: each for each in listed}
    return Plan(
        base=base,
        platform=platform,
        lock=lock,
        code=tuple(sorted(code.values(), key=lambda each: each.name)),
        command=("python3", "-m", "functions_runtime", f"/{place}"),
        environment=_environment(manifest),
        labels=_labels(manifest) | dict(beside.labels),
        form=beside.form,
    )


def build(made: Plan, base: Base, cache: Path, environment: Mapping[str, str]) -> Image:
    """Carry a plan out: layers, configuration, manifest.

    Args:
        made: the plan.
        base: the image that it names, read.
        cache: folder in which layers are kept; a layer of dependencies is made once.
        environment: of pip.

    Raises:
        DeployError: a layer cannot be made.
    """
    layers = list[Layer]()
    if made.lock.pins:
        layers.append(dependency_layer(made.lock, made.platform, cache, environment, made.form))
    layers.append(_code_layer(made, cache))
    own = (
        Blob(Descriptor(LAYER_TYPE, each.digest, each.size_bytes), InFile(each.path))
        for each in layers
    )
    config = in_memory(CONFIG_TYPE, _canonical(_config(made, base, layers)))
    blobs = (*base.layers, *own)
    manifest: JsonObject = {
        "schemaVersion": 2,
        "mediaType": MANIFEST_TYPE,
        "config": config.descriptor.as_json(),
        "layers": [each.descriptor.as_json() for each in blobs],
    }
    return Image(in_memory(MANIFEST_TYPE, _canonical(manifest)), config, blobs)


def _code_layer(made: Plan, cache: Path) -> Layer:
    with tempfile.TemporaryDirectory(prefix="exo-code-") as scratch:
        code: Iterable[Entry] = made.code
        if made.form.bytecode:
            code = with_bytecode(code, made.platform, Path(scratch))
        return write_layer(code, cache / "layers", time_s=made.form.time_s)


def _check_files(manifest: Manifest, folder: Folder) -> None:
    module = manifest.entrypoint.partition(":")[0].replace(".", "/")
    there = {each.name for each in folder.entries}
    for wanted in (FILE_NAME, f"{module}.py"):
        if wanted not in there:
            raise DeployError(
                f"{wanted} of {manifest.identifier} would not be in the image",
                hint="is it in the folder, and not left out by .exoignore or .dockerignore?",
            )


def _moved(entry: Entry, place: str) -> Entry:
    name = str(PurePosixPath(place) / entry.name)
    return Entry(name, entry.source, entry.executable, entry.link)


def _environment(manifest: Manifest) -> dict[str, str]:
    more = manifest.environment.get("PYTHONPATH", "")
    path = [f"/{_APP}", f"/{PLACE}", *([more] if more else [])]
    return {
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUNBUFFERED": "1",
        **manifest.environment,
        "PYTHONPATH": ":".join(path),
    }


def _labels(manifest: Manifest) -> dict[str, str]:
    return {
        f"{_LABELS}.title": manifest.title or manifest.identifier,
        f"{_LABELS}.version": manifest.version,
        "exosphere.satellite": manifest.identifier,
        "exosphere.runtime": __version__,
    }


def _config(made: Plan, base: Base, layers: list[Layer]) -> JsonObject:
    """Return the configuration: the base's, with ours over it."""
    below = _object(base.config.get("config"))
    inherited = [each for each in _list(below.get("Env")) if isinstance(each, str)]
    variables = _variables(inherited) | dict(made.environment)
    process: JsonObject = {
        **{key: value for key, value in below.items() if key != "Cmd"},
        "User": f"{OWNER_ID}:{OWNER_ID}",
        "Env": [f"{key}={value}" for key, value in sorted(variables.items())],
        "Entrypoint": [*made.command],
        "WorkingDir": f"/{_APP}",
        "Labels": {**_object(below.get("Labels")), **made.labels},
    }
    diff_ids: list[Json] = [*base.diff_ids, *(each.diff_id for each in layers)]
    created = datetime.fromtimestamp(made.form.time_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    config: JsonObject = {
        **base.config,
        "created": created,
        "config": process,
        "rootfs": {"type": "layers", "diff_ids": diff_ids},
    }
    if history := _list(base.config.get("history")):
        ours: list[Json] = [{"created": created, "created_by": "exo"} for _ in layers]
        config["history"] = [*history, *ours]
    return config


def _variables(inherited: list[str]) -> dict[str, str]:
    split = (each.partition("=") for each in inherited)
    return {key: value for key, _, value in split}


def _object(value: Json) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _canonical(value: JsonObject) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
