"""The manifests of the control plane, rendered by the kustomize that is there."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final, cast

import yaml

from exospherehost.deploy.errors import FolderError, ToolError
from functions_runtime.contract import JsonObject

_TIME_LIMIT_S: Final = 120


def manifests_folder() -> Path:
    """Give the folder of the manifests that come along, in a wheel or in a checkout.

    Raises:
        FolderError: this distribution is not whole.
    """
    package = Path(str(files("exospherehost")))
    for folder in (package / "manifests", package.parents[1] / "manifests"):
        if (folder / "base").is_dir():
            return folder
    raise FolderError("the manifests of this distribution are not installed here")


def overlay_folder(name: str) -> Path:
    """Give the folder of an overlay: one that comes along by its name, or one of the user's.

    Raises:
        FolderError: there is none; with the names of those that come along.
    """
    shipped = manifests_folder() / "overlays"
    known = sorted(each.name for each in shipped.iterdir() if each.is_dir())
    if name in known:
        return shipped / name
    if not (Path(name) / "kustomization.yaml").is_file():
        text = f"name {' or '.join(known)}, or a folder with a kustomization.yaml"
        raise FolderError(f"{name} is no overlay", hint=text)
    return Path(name).resolve()


def render_overlay(folder: Path, environment: Mapping[str, str]) -> Sequence[JsonObject]:
    """Give the objects of an overlay.

    Raises:
        ToolError: neither `kubectl` nor `kustomize` is on the PATH, or it refuses the overlay.
    """
    command = _command(environment)
    try:
        done = subprocess.run(  # noqa: S603 - the user's own kustomize, no shell
            [*command, str(folder)], env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False, timeout=_TIME_LIMIT_S,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolError(f"{command[0]} could not be run", cause=str(error)) from error
    if done.returncode:
        said = " ".join(done.stderr.split())[-500:]
        raise ToolError(f"kustomize refuses {folder}", cause=said)
    return [cast("JsonObject", each) for each in yaml.safe_load_all(done.stdout) if each]


def _command(environment: Mapping[str, str]) -> Sequence[str]:
    for name, verb in (("kubectl", "kustomize"), ("kustomize", "build")):
        if path := shutil.which(name, path=environment.get("PATH", "")):
            return path, verb
    raise ToolError(
        "manifests are rendered by kubectl or kustomize, and neither is on the PATH",
        hint="install kubectl",
    )
