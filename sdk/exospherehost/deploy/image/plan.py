"""From the path of a satellite's folder to the plan of its image."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Final

from exospherehost.deploy.errors import FolderError, LockError
from exospherehost.deploy.image.build import Extras, Plan, plan
from exospherehost.deploy.image.folder import (
    BYTES_MAX,
    Folder,
    companion_entries,
    list_folder,
    runtime_entries,
)
from exospherehost.deploy.image.locks import Lock, read_lock
from exospherehost.deploy.image.wheels import Form
from exospherehost.deploy.oci.layers import source_date_s
from exospherehost.deploy.oci.platforms import Platform
from functions_runtime.manifest.model import Manifest, ManifestError, load_manifest

_LOCKS: Final = "exospherehost.deploy"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What whoever deploys chooses; the rest is in the folder.

    Attributes:
        base: an image by reference, or the path of an OCI archive or layout.
        platform: that the image is for.
        labels: beside those that every image has.
        folder_bytes_max: more than that does not go into an image.
        bytecode: whether Python files are compiled, for a quicker start; see `bytecode`.
    """

    base: str
    platform: Platform = field(default_factory=Platform)
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    folder_bytes_max: int = BYTES_MAX
    bytecode: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """A satellite that is ready to be built.

    Attributes:
        manifest: of the satellite.
        folder: what of it goes into the image, and what stays out.
        plan: of the image.
    """

    manifest: Manifest
    folder: Folder
    plan: Plan


def prepare(path: Path, wanted: Wanted, environment: Mapping[str, str]) -> Prepared:
    """Read a satellite's folder and say what its image will be made of; writes nothing.

    Raises:
        DeployError: its manifest, its lock or its files cannot be used.
    """
    folder = list_folder(path, bytes_max=wanted.folder_bytes_max)
    try:
        manifest = load_manifest(path)
    except ManifestError as error:
        raise FolderError(str(error)) from error
    companions = companion_entries(folder.imports, folder.name)
    lock = _lock(manifest, path, wanted.platform, with_companions=bool(companions))
    entries = (*runtime_entries(), *companions)
    form = Form(source_date_s(environment), wanted.bytecode)
    extras = Extras(entries, wanted.labels, form)
    made = plan(manifest, folder, wanted.base, wanted.platform, lock, extras)
    return Prepared(manifest, folder, made)


def _lock(manifest: Manifest, path: Path, platform: Platform, *, with_companions: bool) -> Lock:
    """Return the satellite's own lock; without one, that of the runtime or of our satellites."""
    if manifest.requirements is None:
        name = "satellites.lock" if with_companions else "runtime.lock"
        return read_lock(
            files(_LOCKS).joinpath(name).read_text(encoding="utf-8"), platform, where=name
        )
    own = path / manifest.requirements
    try:
        text = own.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LockError(f"{own} cannot be read", cause=str(error)) from error
    return read_lock(text, platform, where=str(own))
