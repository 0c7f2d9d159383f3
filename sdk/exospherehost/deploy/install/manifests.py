"""Render the manifests of the control plane, and plan the Secret that they need.

Overlays are rendered by the kustomize of the user's machine. A Secret is created once, with keys
that are generated here, and never overwritten: what its owner has put there stays. Used by
`install.install`; nothing here changes the kube cluster.
"""

import base64
import secrets
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final, cast

import yaml

from controlplane.kube import Kube
from controlplane.kube.client import SECRET
from exospherehost.deploy.errors import DeployError, FolderError, ToolError
from exospherehost.deploy.install.rewrite import DATABASE_URL, SERVER
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import object_at

_PASSWORD: Final = "POSTGRES_PASSWORD"  # noqa: S105 - the name of a key
_VAULT_KEY_BYTES: Final = 32
_TIME_LIMIT_S: Final = 120


async def plan_secret(kube: Kube, needed: Mapping[str, frozenset[str]]) -> JsonObject | None:
    """Return the Secret that is missing and can be generated; None where all is there.

    Args:
        kube: in the namespace of the control plane.
        needed: keys by the name of their Secret.

    Raises:
        DeployError: what is missing cannot be generated.
    """
    planned: JsonObject | None = None
    for name, keys in sorted(needed.items()):
        secret = await kube.get(SECRET, name)
        if secret is None and name == SERVER:
            planned = generate_secret(keys)
            continue
        if missing := sorted(keys - object_at(secret, "data").keys()):
            raise DeployError(
                f"the Secret {name} in {kube.namespace} lacks {', '.join(missing)}",
                hint="add what is missing; nothing in it is ever overwritten from here",
            )
    return planned


def generate_secret(keys: frozenset[str]) -> JsonObject:
    """Return the Secret of the control plane with new random keys.

    Raises:
        DeployError: a key is needed that only its owner can know.
    """
    password = secrets.token_urlsafe(24)
    generated = {
        "EXO_VAULT_KEY": base64.b64encode(secrets.token_bytes(_VAULT_KEY_BYTES)).decode(),
        "EXO_API_KEY": f"exo_{secrets.token_urlsafe(32)}",
    }
    if _PASSWORD in keys:
        generated[_PASSWORD] = password
        generated[DATABASE_URL] = f"postgresql://exo:{password}@exo-postgres:5432/exo"
    if unknown := sorted(keys - generated.keys()):
        raise DeployError(
            f"nothing says what {', '.join(unknown)} is",
            hint=f"put it into a Secret, and name that with --database-url-secret; or make the "
            f"Secret {SERVER} with all of {', '.join(sorted(keys))} yourself",
        )
    return {
        "apiVersion": "v1",
        "kind": "Secret",
        "metadata": {"name": SERVER, "labels": {"app.kubernetes.io/part-of": "exospherehost"}},
        "stringData": {key: generated[key] for key in sorted(keys)},
    }


def manifests_folder() -> Path:
    """Return the folder of the manifests that come along, in a wheel or in a checkout.

    Raises:
        FolderError: this distribution is not whole.
    """
    package = Path(str(files("exospherehost")))
    for folder in (package / "manifests", package.parents[1] / "manifests"):
        if (folder / "base").is_dir():
            return folder
    raise FolderError("the manifests of this distribution are not installed here")


def overlay_folder(name: str) -> Path:
    """Return the folder of an overlay: one that comes along by its name, or one of the user's.

    Raises:
        FolderError: there is none; with the names of those that come along.
    """
    shipped = manifests_folder() / "overlays"
    shipped_names = sorted(folder.name for folder in shipped.iterdir() if folder.is_dir())
    if name in shipped_names:
        return shipped / name
    if not (Path(name) / "kustomization.yaml").is_file():
        text = f"name {' or '.join(shipped_names)}, or a folder with a kustomization.yaml"
        raise FolderError(f"{name} is no overlay", hint=text)
    return Path(name).resolve()


def render_overlay(folder: Path, environment: Mapping[str, str]) -> Sequence[JsonObject]:
    """Return the objects of an overlay.

    Raises:
        ToolError: neither `kubectl` nor `kustomize` is on the PATH, or it refuses the overlay.
    """
    command = _find_kustomize(environment)
    try:
        done = subprocess.run(  # noqa: S603 - the user's own kustomize, no shell
            [*command, str(folder)], env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False, timeout=_TIME_LIMIT_S,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolError(f"{command[0]} could not be run", cause=str(error)) from error
    if done.returncode:
        message = " ".join(done.stderr.split())[-500:]
        raise ToolError(f"kustomize refuses {folder}", cause=message)
    return [cast("JsonObject", secret) for secret in yaml.safe_load_all(done.stdout) if secret]


def _find_kustomize(environment: Mapping[str, str]) -> Sequence[str]:
    for name, verb in (("kubectl", "kustomize"), ("kustomize", "build")):
        if path := shutil.which(name, path=environment.get("PATH", "")):
            return path, verb
    raise ToolError(
        "manifests are rendered by kubectl or kustomize, and neither is on the PATH",
        hint="install kubectl",
    )
