"""A rollout onto an API server: what is applied in which order, and what serves in the end."""

from collections.abc import Generator
from pathlib import Path

import pytest
from knative_api import KnativeApi
from kube_server import kube_server

from controlplane.kube import Kube, KubeError
from exospherehost.deploy.rollout.service import KnativeServiceTarget
from exospherehost.deploy.rollout.target import Rollout, RolloutOptions
from functions_runtime.contract import Json, JsonObject

pytestmark = pytest.mark.anyio


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[KnativeApi]:
    given = KnativeApi()
    monkeypatch.setenv("KUBECONFIG", str(tmp_path / "config"))
    with kube_server(given.answer, tmp_path / "config"):
        yield given


def wanted(image: str, label: str = "1") -> JsonObject:
    return {
        "metadata": {"name": "read", "labels": {"version": label}},
        "spec": {"template": image},
    }


class Trial:
    """Rolls out, and remembers what was said and which tags were tried."""

    def __init__(self, says: str = "") -> None:
        self.says = says
        self.tried: list[str] = []
        self.said: list[str] = []

    async def canary(self, tag: str) -> str:
        self.tried.append(tag)
        return self.says

    async def roll_out(self, image: str, label: str = "1", timeout_s: float = 20.0) -> Rollout:
        async with Kube.open(namespace="exo") as kube:
            service = wanted(image, label)
            options = RolloutOptions(self.said.append, timeout_s)
            return await KnativeServiceTarget(self.canary).roll_out(kube, service, options)


def traffic(applied: JsonObject) -> Json:
    spec = applied["spec"]
    assert isinstance(spec, dict)
    return spec["traffic"]


ALL_TO_NEWEST: Json = [{"latestRevision": True, "percent": 100}]


async def test_a_first_deploy_is_tried_where_it_serves(api: KnativeApi) -> None:
    trial = Trial()
    assert await trial.roll_out("one") == Rollout(changed=True, revision="read-1")
    assert trial.tried == [""]
    assert [traffic(service) for service in api.applied] == [ALL_TO_NEWEST]


async def test_the_same_again_applies_nothing(api: KnativeApi) -> None:
    await Trial().roll_out("one")
    trial = Trial()
    assert await trial.roll_out("one") == Rollout(changed=False, revision="read-1")
    assert (trial.tried, len(api.applied)) == ([], 1)


async def test_another_label_alone_is_a_change(api: KnativeApi) -> None:
    await Trial().roll_out("one")
    assert (await Trial().roll_out("one", "2")).changed
    assert api.services["read"]["metadata"] == {
        "name": "read", "generation": 3, "labels": {"version": "2"},
    }  # fmt: skip


async def test_the_old_revision_serves_until_the_new_one_has_answered(api: KnativeApi) -> None:
    await Trial().roll_out("one")
    trial = Trial()
    assert await trial.roll_out("two") == Rollout(changed=True, revision="read-2")
    assert trial.tried == ["canary"]
    aside: Json = [
        {"revisionName": "read-1", "latestRevision": False, "percent": 100},
        {"latestRevision": True, "percent": 0, "tag": "canary"},
    ]
    assert [traffic(service) for service in api.applied[1:]] == [aside, ALL_TO_NEWEST]


async def test_a_canary_that_fails_leaves_the_old_revision_serving(api: KnativeApi) -> None:
    await Trial().roll_out("one")
    done = await Trial("it answered 500").roll_out("two")
    assert done == Rollout(changed=True, revision="read-1", failure="it answered 500")
    pinned = traffic(api.services["read"])
    assert isinstance(pinned, list)
    assert pinned[0] == {"revisionName": "read-1", "latestRevision": False, "percent": 100}


async def test_one_that_does_not_start_is_explained_and_never_tried(api: KnativeApi) -> None:
    await Trial().roll_out("one")
    api.broken.add("two")
    trial = Trial()
    done = await trial.roll_out("two")
    assert "exit code 1; its last words: ModuleNotFoundError: no torch" in done.failure
    assert (done.revision, trial.tried) == ("read-1", [])
    assert trial.said == [done.failure]


async def test_what_the_webhook_refuses_changes_nothing(api: KnativeApi) -> None:
    api.refuses = "expected 0 <= 9999 <= 600: timeoutSeconds"
    with pytest.raises(KubeError, match="9999"):
        await Trial().roll_out("one")
    assert api.applied == []


async def test_patience_has_an_end_that_says_what_was_seen_last(api: KnativeApi) -> None:
    api.broken.add("one")
    done = await Trial().roll_out("one", timeout_s=0.5)
    assert done.failure.startswith("not ready after 0 s: the satellite ends right after its start")
