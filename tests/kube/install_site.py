"""A place to install to: manifests without kustomize, an API server, and the command."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml
from install_api import InstallApi

from functions_runtime.contract import JsonObject

MANIFESTS = Path(__file__).parents[2] / "manifests"
EXO = str(Path(sys.executable).with_name("exo"))
IMAGE = "registry.example/exo/server@sha256:" + "1" * 64
_PLACES = {
    "base": "exosphere", "components/postgres": "exosphere",
    "overlays/kind/server/namespace.yaml": "", "overlays/kind/server/volumes.yaml": "",
    "satellites": "exosphere-satellites",
}  # fmt: skip
_NOWHERE = ("Namespace", "PersistentVolume")


def assembled() -> list[JsonObject]:
    """Return the objects of the overlay `kind`, less its patches: what kustomize would join.

    The overlay's objects carry a label that says whose they are.
    """
    found: list[JsonObject] = []
    for place, space in _PLACES.items():
        path = MANIFESTS / place
        for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
            if file.name != "kustomization.yaml":
                found += [_in(resource, space) for resource in yaml.safe_load_all(file.read_text())]
    return found


def _in(wanted: JsonObject, space: str) -> JsonObject:
    metadata = cast("JsonObject", wanted["metadata"])
    labels = cast("JsonObject", metadata.setdefault("labels", {}))
    labels["app.kubernetes.io/managed-by"] = "exo"
    if space and wanted["kind"] not in _NOWHERE:
        metadata["namespace"] = space
    return wanted


@dataclass
class Site:
    """`objects` are what the kubectl of this place renders, whatever it is asked for."""

    folder: Path
    api: InstallApi
    objects: list[JsonObject]

    def install(self, *options: str) -> subprocess.CompletedProcess[str]:
        tools = self.folder / "tools"
        tools.mkdir(exist_ok=True)
        rendered = self.folder / "rendered.yaml"
        rendered.write_text(yaml.safe_dump_all(self.objects))
        kubectl = tools / "kubectl"
        kubectl.write_text(f'#!/bin/sh\ntest "$1" = kustomize && /bin/cat "{rendered}"\n')
        kubectl.chmod(0o755)
        return self.run("kind", "--image", IMAGE, *options, PATH=str(tools))

    def run(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        bare = {key: value for key, value in os.environ.items() if not key.startswith("EXO_")}
        environment = {**bare, "KUBECONFIG": str(self.folder / "config"), **variables}
        return subprocess.run(
            [EXO, "server", "install", *words], env=environment, text=True, capture_output=True,
            timeout=60, check=False,
        )  # fmt: skip

    def installed(self, *options: str) -> JsonObject:
        done = self.install("-o", "json", *options)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)
