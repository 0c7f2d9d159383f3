"""What a real kube cluster refuses, and what is told of it: rights, images, GPUs. And the mends."""

import asyncio
import json
import os
import shutil
import time
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Final

import pytest
import yaml

from controlplane.knative.endpoint import KnativeEndpoint
from controlplane.knative.features import UNKNOWN
from controlplane.knative.names import LABEL_PROJECT, service_name
from controlplane.kube import Kube
from controlplane.kube.client import NAMESPACE, NODE, POD, SERVICE, Kind
from exospherehost.cli.errors import ExitCode
from exospherehost.deploy.pipeline import DeployOptions, plan_deployment, roll_out
from exospherehost.deploy.rbac import TO_DEPLOY, TO_MANAGE, Right
from exospherehost.deploy.rollout.target import Rollout, RolloutOptions
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import load_manifest
from tests.system.fault_plane import until
from tests.system.system_help import exo

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
SATELLITES: Final = Path(__file__).parent / "satellites"
WHERE: Final = "exo-refusals"
GONE: Final = f"sha256:{'0' * 64}"
ACCOUNT: Final = Kind("", "v1", "serviceaccounts")
ROLE: Final = Kind("rbac.authorization.k8s.io", "v1", "roles")
BINDING: Final = Kind("rbac.authorization.k8s.io", "v1", "rolebindings")


def told(*words: str, config: Path | None = None) -> tuple[int, str, str]:
    """Return exit code, output and remarks of `exo`, in a namespace of its own."""
    env = {**os.environ, "EXO_KNATIVE_NAMESPACE": WHERE}
    done = exo(*words, env=env | ({"KUBECONFIG": str(config)} if config else {}))
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module", autouse=True)
def _namespace() -> Generator[None]:
    asyncio.run(_applied(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace"}, WHERE))
    yield
    asyncio.run(_emptied())


async def _applied(kind: Kind, wanted: JsonObject, name: str) -> None:
    async with Kube.open(namespace=WHERE) as kube:
        await kube.apply(kind, {**wanted, "metadata": {"name": name}})


async def _emptied() -> None:
    async with Kube.open(namespace=WHERE) as kube:
        began = time.monotonic()
        while await kube.delete(NAMESPACE, WHERE):
            assert time.monotonic() - began < 120, f"{WHERE} does not go"
            await asyncio.sleep(0.5)


async def _services() -> Sequence[JsonObject]:
    async with Kube.open(namespace=WHERE) as kube:
        return await kube.list_objects(SERVICE, {LABEL_PROJECT: "e2e"})


def account(folder: Path, name: str, rights: Sequence[Right]) -> Path:
    """Return the kubeconfig of a user who has these rights and no other."""
    asyncio.run(_account(name, rights))
    known = yaml.safe_load(Path(os.environ["KUBECONFIG"]).read_text())
    known["users"] = [{"name": user["name"], "user": {}} for user in known["users"]]
    for user in known["users"]:
        user["user"]["token"] = asyncio.run(_token(name))
    path = folder / f"{name}.kubeconfig"
    path.write_text(yaml.safe_dump(known))
    return path


async def _account(name: str, rights: Sequence[Right]) -> None:
    rules: list[Json] = [
        {
            "apiGroups": [kind.group],
            "resources": [f"{kind.plural}/{part}" if part else kind.plural],
            "verbs": [verb],
        }
        for verb, kind, part in rights
    ]
    role: JsonObject = {"kind": "Role", "name": name, "apiGroup": ROLE.group}
    subject: JsonObject = {"kind": "ServiceAccount", "name": name, "namespace": WHERE}
    version = f"{ROLE.group}/v1"
    await _applied(ACCOUNT, {"apiVersion": "v1", "kind": "ServiceAccount"}, name)
    await _applied(ROLE, {"apiVersion": version, "kind": "Role", "rules": rules}, name)
    bound: JsonObject = {"apiVersion": version, "kind": "RoleBinding", "roleRef": role}
    await _applied(BINDING, {**bound, "subjects": [subject]}, name)


async def _token(name: str) -> str:
    asked: JsonObject = {"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest"}
    async with Kube.open(namespace=WHERE) as kube:
        token = Kind("", "v1", f"serviceaccounts/{name}/token")
        status = (await kube.create(token, {**asked, "spec": {}}) or {})["status"]
    assert isinstance(status, dict)
    return str(status["token"])


def test_who_may_nothing_is_told_each_verb_and_nothing_is_changed(tmp_path: Path) -> None:
    nobody = account(tmp_path, "nobody", ())
    code, _, said = told("deploy", "satellite", str(SATELLITES / "fan"), config=nobody)
    assert code == 7, said
    assert "get services.serving.knative.dev" in said
    assert "get pods/log" in said
    assert asyncio.run(_services()) == []
    code, out, said = told("doctor", "-o", "json", config=nobody)
    found = {row["name"]: row for row in json.loads(out)["items"]}
    assert (code, found["permissions"]["state"]) == (7, "error"), out
    assert "may not list nodes" in found["gpu"]["detail"]
    assert "Traceback" not in said


def test_one_right_that_is_missing_is_named_alone(tmp_path: Path) -> None:
    lacking = account(tmp_path, "lacking", [right for right in TO_DEPLOY if right[2] != "log"])
    code, _, said = told("deploy", "satellite", str(SATELLITES / "fan"), config=lacking)
    assert (code, "no permission: may not get pods/log in exo-refusals" in said) == (7, True), said
    assert asyncio.run(_services()) == []


def test_the_rights_that_are_asked_for_are_enough_for_every_verb(tmp_path: Path) -> None:
    enough = account(tmp_path, "enough", (*TO_DEPLOY, *TO_MANAGE))
    fan = str(SATELLITES / "fan")
    code, out, said = told("deploy", "satellite", fan, "-o", "json", config=enough)
    assert (code, "checked without the platform's own limits" in said) == (0, True), said
    first = json.loads(out)["revision"]
    code, out, said = told("satellites", "logs", "fan", config=enough)
    assert (code, '"ready"' in out or "scaled to zero" in said) == (0, True), said
    code, out, said = told("satellites", "scale", "fan", "--min", "1", "-o", "json", config=enough)
    assert (code, json.loads(out or "{}").get("changed")) == (0, True), said
    # The manifest's numbers come back, and then nothing is left to change.
    code, out, said = told("deploy", "satellite", fan, "-o", "json", config=enough)
    assert (code, json.loads(out or "{}").get("changed")) == (0, True), said
    code, out, said = told("deploy", "satellite", fan, "-o", "json", config=enough)
    again = json.loads(out or "{}")
    assert (code, again.get("changed"), again.get("revision") != first) == (0, False, True), said
    code, _, said = told("satellites", "delete", "e2e/fan", "--yes", config=enough)
    assert (code, asyncio.run(_services())) == (0, []), said


def test_an_image_that_is_gone_is_told_as_one_that_cannot_be_pulled() -> None:
    done = asyncio.run(_rolled_out_of_nothing())
    assert (done.revision, "cannot be pulled" in done.failure) == ("", True), done
    assert GONE in done.failure
    code, out, said = told("doctor", "-o", "json")
    found = {row["name"]: row for row in json.loads(out)["items"]}
    assert (code, GONE in found["pull"]["detail"]) == (7, True), (out, said)
    assert found["e2e/fan"]["state"] == "error", out
    assert told("satellites", "delete", "fan", "--yes")[0] == 0


async def _rolled_out_of_nothing() -> Rollout:
    """Roll out an image of which the registry has nothing, as if it had been cleaned up since."""
    endpoint = KnativeEndpoint(WHERE)
    options = DeployOptions(os.environ["EXO_REGISTRY"], "", endpoint)
    manifest = load_manifest(SATELLITES / "fan")
    plan = plan_deployment(manifest, GONE, options, UNKNOWN)
    return await roll_out(plan, options, RolloutOptions(print, 60))


def test_more_gpus_than_any_node_has_are_told_when_the_time_is_up(tmp_path: Path) -> None:
    wide = tmp_path / "wide"
    shutil.copytree(SATELLITES / "fan", wide, ignore=shutil.ignore_patterns("__pycache__"))
    manifest = yaml.safe_load((wide / "satellite.yaml").read_text())
    gpus = asyncio.run(_most_gpus()) + 1
    manifest |= {"identifier": "e2e/wide", "scaling": {"max": 1, "window": "6s"}}
    manifest["resources"] = {"memory": "3Gi", "gpu": {"count": gpus}}
    (wide / "satellite.yaml").write_text(yaml.safe_dump(manifest))
    began = time.monotonic()
    code, _, said = told("deploy", "satellite", str(wide), "--timeout", "10s")
    took_s = time.monotonic() - began
    assert (code, "the canary has no answer after 10 s: no node has a free GPU" in said) == (
        1,
        True,
    )
    assert "Insufficient nvidia.com/gpu" in said
    assert took_s < 60
    # A first deploy with a GPU that fails leaves nothing that could take the GPU of others.
    until(lambda: not asyncio.run(_pods_of("e2e/wide")), 60)
    assert told("satellites", "delete", "wide", "--yes")[0] == ExitCode.NOT_FOUND


async def _most_gpus() -> int:
    async with Kube.open() as kube:
        nodes = await kube.list_objects(NODE, {})
    return max(int(_given(node)) for node in nodes)


def _given(node: JsonObject) -> str:
    status = node["status"]
    assert isinstance(status, dict)
    given = status["allocatable"]
    assert isinstance(given, dict)
    return str(given.get("nvidia.com/gpu", "0"))


async def _pods_of(identifier: str) -> Sequence[JsonObject]:
    async with Kube.open(namespace=WHERE) as kube:
        return await kube.list_objects(
            POD, {"serving.knative.dev/service": service_name(identifier)}
        )
