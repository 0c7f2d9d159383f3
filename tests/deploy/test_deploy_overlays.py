"""The overlays as kustomize renders them, and as they come along in a wheel."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from exospherehost.deploy.install.manifests import manifests_folder, overlay_folder, render_overlay
from exospherehost.deploy.install.rewrite import (
    Changes,
    Namespaces,
    find_namespaces,
    rewrite_objects,
)
from functions_runtime.contract import Json, JsonObject

ROOT = Path(__file__).parents[2]
rendering = pytest.mark.skipif(
    not (shutil.which("kubectl") or shutil.which("kustomize")),
    reason="neither kubectl nor kustomize is on the PATH",
)


def at(holder: Json, *path: str) -> Json:
    for key in path:
        assert isinstance(holder, dict)
        holder = holder.get(key)
    return holder


def rendered(name: str) -> Sequence[JsonObject]:
    return render_overlay(overlay_folder(name), os.environ)


def one(objects: Sequence[JsonObject], kind: str, name: str) -> JsonObject:
    [found] = [
        entry
        for entry in objects
        if entry["kind"] == kind and at(entry, "metadata", "name") == name
    ]
    return found


@rendering
@pytest.mark.parametrize("name", ["kind", "production"])
def test_an_overlay_can_be_placed_and_every_namespaced_object_has_a_home(name: str) -> None:
    objects = rendered(name)
    assert find_namespaces(objects) == Namespaces("exosphere", "exosphere-satellites")
    moved = rewrite_objects(objects, Changes("a", "b"))
    without = [
        str(resource["kind"]) for resource in moved if not at(resource, "metadata", "namespace")
    ]
    assert set(without) <= {"Namespace", "PersistentVolume"}
    labels = [
        at(resource, "metadata", "labels", "app.kubernetes.io/managed-by") for resource in objects
    ]
    assert [label for label in labels if label != "exo"] == []
    home = at(one(objects, "Namespace", "exosphere"), "metadata", "labels")
    assert at(home, "pod-security.kubernetes.io/enforce") == "restricted"


@rendering
def test_production_shares_its_state_and_brings_no_database() -> None:
    objects = rendered("production")
    claim = one(objects, "PersistentVolumeClaim", "exo-state")
    assert at(claim, "spec", "accessModes") == ["ReadWriteMany"]
    kinds = {str(resource["kind"]) for resource in objects}
    assert not kinds & {"StatefulSet", "PersistentVolume", "Broker", "RuntimeClass", "Secret"}


@rendering
def test_one_machine_needs_no_storage_class() -> None:
    objects = rendered("kind")
    for name in ("state", "postgres"):
        claim = one(objects, "PersistentVolumeClaim", f"exo-{name}")
        assert at(claim, "spec", "storageClassName") == ""
        volume = one(objects, "PersistentVolume", str(at(claim, "spec", "volumeName")))
        assert at(volume, "spec", "claimRef", "name") == f"exo-{name}"
    server = one(objects, "Deployment", "exo-server")
    annotations = at(server, "spec", "template", "metadata", "annotations")
    assert at(annotations, "prometheus.io/path") == "/metrics"


@rendering
@pytest.mark.parametrize("name", ["eventing", "gpu", "monitoring", "postgres"])
def test_a_component_can_be_added_to_an_overlay_of_ones_own(name: str, tmp_path: Path) -> None:
    there = os.path.relpath(manifests_folder(), tmp_path.resolve())
    (tmp_path / "kustomization.yaml").write_text(
        f"resources: [{there}/overlays/production]\ncomponents: [{there}/components/{name}]\n"
    )
    assert len(render_overlay(tmp_path, os.environ)) >= len(rendered("production"))


@rendering
def test_with_a_bucket_replicas_share_no_claim(tmp_path: Path) -> None:
    there = os.path.relpath(manifests_folder(), tmp_path.resolve())
    (tmp_path / "kustomization.yaml").write_text(
        f"resources: [{there}/overlays/production]\ncomponents: [{there}/components/s3]\n"
    )
    objects = render_overlay(tmp_path, os.environ)
    assert "PersistentVolumeClaim" not in {str(document["kind"]) for document in objects}
    server = one(objects, "Deployment", "exo-server")
    volumes = at(server, "spec", "template", "spec", "volumes")
    assert isinstance(volumes, list)
    assert {"name": "state", "emptyDir": {"sizeLimit": "64Mi"}} in volumes


@pytest.mark.slow
def test_the_manifests_are_in_the_wheel(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=ROOT,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    [wheel] = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    folder = manifests_folder()
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert {f"exospherehost/manifests/{file}" for file in files} <= names
    assert "exospherehost/deploy/server.lock" in names
