"""An installation on a real kube cluster, with a Postgres that listens on this machine."""

import asyncio
import base64
import json
import os
import shutil
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import yaml

from controlplane.knative.names import LABEL_PROJECT
from controlplane.kube import Kube
from controlplane.kube.client import NAMESPACE, POD, SECRET, Kind
from exospherehost.cli.client import Client
from functions_runtime.contract import JsonObject
from tests.postgres_server import PostgresServer, find_binaries, run_server
from tests.system.fault_plane import Plane, until
from tests.system.system_help import exo

HOME, SATELLITES = "exo-system-inst", "exo-inst"
OURS = {"app.kubernetes.io/name": "exo-server"}
FOLDER = Path(__file__).parent / "satellites"
OVERLAY = Path(__file__).parents[2] / "manifests" / "overlays" / "kind"
K8S_SERVICE = Kind("", "v1", "services")
VOLUME = Kind("", "v1", "persistentvolumes", namespaced=False)
DATABASE = "exo-database"
STATE = Path("/var/tmp") / f"{HOME}-exo-state"  # noqa: S108 - where the overlay puts it


def write_overlay(folder: Path) -> Path:
    """Write an overlay without Postgres, whose leases are short."""
    folder.mkdir()
    gone = [
        {"target": {"name": "exo-postgres", "kind": kind}, "patch": _deletion(kind, version)}
        for kind, version in (
            ("StatefulSet", "apps/v1"), ("Service", "v1"), ("PersistentVolumeClaim", "v1"),
            ("NetworkPolicy", "networking.k8s.io/v1"),
        )
    ]  # fmt: skip
    volume = _deletion("PersistentVolume", "v1", "exosphere-postgres")
    document = {
        "apiVersion": "kustomize.config.k8s.io/v1beta1",
        "kind": "Kustomization",
        "resources": [os.path.relpath(OVERLAY, folder.resolve())],
        "patches": [*gone, {"patch": volume}, _settings()],
    }
    (folder / "kustomization.yaml").write_text(yaml.safe_dump(document))
    return folder


def _deletion(kind: str, version: str, name: str = "exo-postgres") -> str:
    metadata: JsonObject = {"name": name}
    return yaml.safe_dump(
        {"$patch": "delete", "apiVersion": version, "kind": kind, "metadata": metadata}
    )


def _settings() -> JsonObject:
    wanted = {
        "EXO_LEASE_S": "5",
        "EXO_PATIENCE": "0",
    }
    patch = [{"op": "add", "path": f"/data/{key}", "value": text} for key, text in wanted.items()]
    return {"target": {"kind": "ConfigMap", "name": "exo-settings"}, "patch": json.dumps(patch)}


def installed(overlay: Path, *options: str) -> tuple[int, JsonObject, str]:
    """Install; give exit code, answer and what was said."""
    done = exo(
        "server", "install", str(overlay), "--namespace", HOME, "--satellites-namespace",
        SATELLITES, "--database-url-secret", DATABASE, "-o", "json", *options,
        env={**os.environ}, timeout_s=300,
    )  # fmt: skip
    answer: JsonObject = json.loads(done.stdout) if done.stdout else {}
    return done.returncode, answer, done.stderr


class Installed(Plane):
    """The control plane as it is reached through its Service."""

    def __init__(self, url: str, key: str, database_url: str) -> None:
        super().__init__(Path(), EXO_DATABASE_URL=database_url)
        self.url, self._key = url, key

    def bring(self, satellite: str) -> None:
        """Deploy a satellite of these tests, and let the control plane know of it."""
        known = {
            "EXO_URL": self.url,
            "EXO_API_KEY": self._key,
            "EXO_KNATIVE_NAMESPACE": SATELLITES,
        }
        folder = str(FOLDER / satellite)
        done = exo("deploy", "satellite", folder, env={**os.environ, **known}, timeout_s=120)
        assert done.returncode == 0, done.stderr

    def client(self) -> Client:
        return Client(self.url, self._key)


async def reached(database_url: str) -> Installed:
    """Return the control plane by the address of its Service and the key that was made for it."""
    async with Kube.open(namespace=HOME) as kube:
        service, secret = (
            await kube.get(K8S_SERVICE, "exo-server"),
            await kube.get(SECRET, "exo-server"),
        )
    assert service is not None
    assert secret is not None
    address = cast("JsonObject", service["spec"])["clusterIP"]
    key = base64.b64decode(str(cast("JsonObject", secret["data"])["EXO_API_KEY"])).decode()
    return Installed(f"http://{address}:8700", key, database_url)


async def replicas() -> Sequence[JsonObject]:
    async with Kube.open(namespace=HOME) as kube:
        return await kube.list_objects(POD, OURS)


async def satellites() -> Sequence[JsonObject]:
    """Return the pods in the namespace of the satellites."""
    async with Kube.open(namespace=SATELLITES) as kube:
        return await kube.list_objects(POD, {LABEL_PROJECT: "e2e"})


async def give_database(url: str) -> None:
    """Make the namespace and the Secret with the URL, as who brings a database does."""
    async with Kube.open(namespace=HOME) as kube:
        await kube.create(
            NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": HOME}}
        )
        given: JsonObject = {
            "apiVersion": "v1", "kind": "Secret", "metadata": {"name": DATABASE},
            "stringData": {"EXO_DATABASE_URL": url},
        }  # fmt: skip
        assert await kube.create(SECRET, given)


def remove_all() -> None:
    """Take away all that an installation has left, and wait until its namespaces are gone."""
    asyncio.run(_remove())
    until(lambda: asyncio.run(_is_gone()), 120)
    shutil.rmtree(STATE, ignore_errors=True)


async def _is_gone() -> bool:
    async with Kube.open(namespace=HOME) as kube:
        return not any([await kube.get(NAMESPACE, satellite) for satellite in (HOME, SATELLITES)])


async def _remove() -> None:
    async with Kube.open(namespace=HOME) as kube:
        for satellite in (HOME, SATELLITES):
            await kube.delete(NAMESPACE, satellite)
        await kube.delete(VOLUME, f"{HOME}-state")


@contextmanager
def database() -> Generator[PostgresServer]:
    yield from run_server(find_binaries(), os.environ["EXO_POD_HOST"])
