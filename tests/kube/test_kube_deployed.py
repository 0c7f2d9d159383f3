"""`exo satellites logs|scale|delete` against an API server that keeps objects."""

import json
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from controlplane.knative.names import labels, service_name
from exospherehost.cli.main import main
from functions_runtime.contract import Json, JsonObject
from tests.kube.knative_platform import config_map, deployed, platform, pod
from tests.kube.kube_server import config, kube_server
from tests.kube.objects_api import KNATIVE, ObjectsApi, path

Exo = Callable[..., tuple[int, str, str]]


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[ObjectsApi]:
    given = platform()
    monkeypatch.setenv("KUBECONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("EXO_KNATIVE_NAMESPACE", "exo")
    with kube_server(given.answer, tmp_path / "config"):
        yield given


@pytest.fixture
def exo(capsys: pytest.CaptureFixture[str]) -> Exo:
    def call(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(["satellites", *words])
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return call


def annotations(service: JsonObject) -> JsonObject:
    found: Json = service
    for key in ("spec", "template", "metadata", "annotations"):
        assert isinstance(found, dict)
        found = found[key]
    assert isinstance(found, dict)
    return found


def test_scaling_applies_what_is_ours_with_other_bounds_and_nothing_else(
    api: ObjectsApi, exo: Exo
) -> None:
    where = deployed(api, "acme/read")
    code, out, err = exo("scale", "read", "--min", "1", "--max", "5", "-o", "name")
    assert (code, out) == (0, "acme/read\n"), err
    assert "the next deploy puts back what satellite.yaml says" in err
    assert len(api.applied) == 2, "once to rehearse"
    applied = api.applied[1]
    assert annotations(applied) == {
        "autoscaling.knative.dev/min-scale": "1", "autoscaling.knative.dev/max-scale": "5",
    }  # fmt: skip
    metadata, spec, template = applied["metadata"], applied["spec"], api.objects[where]["spec"]
    assert isinstance(metadata, dict)
    assert isinstance(spec, dict)
    assert isinstance(template, dict)
    assert metadata["annotations"] == {"exosphere.host/version": "1"}
    assert {"uid", "generation", "managedFields"}.isdisjoint(metadata)
    assert spec["traffic"] == [{"latestRevision": True, "percent": 100}]
    inner = spec["template"]
    assert isinstance(inner, dict)
    container: JsonObject = {"name": "user-container", "image": "r/read@sha256:1"}
    assert inner["spec"] == {"containers": [container]}


def test_the_bounds_that_it_has_change_nothing(api: ObjectsApi, exo: Exo) -> None:
    deployed(api, "acme/read")
    code, out, err = exo("scale", "acme/read", "--max", "3", "-o", "jsonl")
    assert (code, '"changed":false' in out, err) == (0, True, "")
    assert api.applied == []


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        ([], 2, "nothing to change"),
        (["--min", "-1"], 3, "--min -1 is below zero"),
        (["--max", "0"], 3, "--max 0 would leave it no pod"),
        (["--min", "4"], 3, "at least 4 and at most 3 cannot be"),
        (["--min", "2", "--max", "1"], 3, "at least 2 and at most 1 cannot be"),
        (["--max", "9"], 3, "the platform allows 8"),
        (["--max", "many"], 2, "valid integer"),
        (["--max", "4", "--timeout", "soon"], 2, "no span of time"),
    ],
)
def test_bounds_that_cannot_be_are_refused_before_anything_changes(
    api: ObjectsApi, exo: Exo, options: list[str], code: int, words: str
) -> None:
    deployed(api, "acme/read")
    config_map(api, "config-autoscaler", {"max-scale-limit": "8"})
    found, _, err = exo("scale", "read", *options)
    assert (found, words in err) == (code, True), err
    assert api.applied == []


def test_one_that_is_not_ready_with_its_bounds_is_told(api: ObjectsApi, exo: Exo) -> None:
    deployed(api, "acme/read", ready="False")
    pod(api, "read-1", of="acme/read", waits="ImagePullBackOff")
    api.logs["read-1"] = ""
    code, _, err = exo("scale", "read", "--max", "5", "--timeout", "30s")
    assert (code, "cannot be pulled" in err) == (1, True), err


def test_what_somebody_else_has_put_there_is_not_scaled(api: ObjectsApi, exo: Exo) -> None:
    metadata = api.objects[deployed(api, "acme/read")]["metadata"]
    assert isinstance(metadata, dict)
    metadata["managedFields"] = [{"manager": "kubectl", "operation": "Apply"}]
    code, _, err = exo("scale", "read", "--max", "5")
    assert (code, "put there by other means" in err, api.applied) == (3, True, []), err


def test_in_the_midst_of_a_failed_deploy_nothing_is_scaled(api: ObjectsApi, exo: Exo) -> None:
    spec = api.objects[deployed(api, "acme/read")]["spec"]
    assert isinstance(spec, dict)
    spec["traffic"] = [{"revisionName": "read-1", "percent": 100}, {"tag": "canary"}]
    code, _, err = exo("scale", "read", "--max", "5")
    assert (code, "an older revision serves" in err, api.applied) == (3, True, []), err


def test_the_logs_of_several_pods_say_whose_they_are(api: ObjectsApi, exo: Exo) -> None:
    deployed(api, "acme/read")
    pod(api, "read-1", of="acme/read")
    pod(api, "else-1", of="acme/other")
    api.logs = {"read-1": "one\ntwo\n", "read-2": "three\n", "else-1": "no\n"}
    assert exo("logs", "read") == (0, "one\ntwo\n", "")
    pod(api, "read-2", of="acme/read")
    assert exo("logs", "acme/read") == (0, "read-1  one\nread-1  two\nread-2  three\n", "")


def test_without_pods_it_is_told_where_logs_are(api: ObjectsApi, exo: Exo) -> None:
    service = api.objects[deployed(api, "acme/read")]
    code, out, err = exo("logs", "read")
    assert (code, out, "scaled to zero" in err, "exo logs RUN" in err) == (0, "", True, True)
    status = service["status"]
    assert isinstance(status, dict)
    revision = path(KNATIVE, "revisions", str(status["latestCreatedRevisionName"]))
    api.objects[revision] = {"status": {"logUrl": "http://logs.test/1"}}
    assert "keeps them at http://logs.test/1" in exo("logs", "read")[2]


def test_following_prints_each_pod_once_and_ends_with_the_satellite(
    api: ObjectsApi, exo: Exo
) -> None:
    where = deployed(api, "acme/read")
    pod(api, "read-1", of="acme/read")
    api.logs["read-1"] = "one\ntwo\n"

    def deleted() -> None:
        if api.asked.count(f"GET {where}") == 2:
            api.objects.pop(where)

    api.before = deleted
    assert exo("logs", "read", "-f", "--lines", "7") == (0, "one\ntwo\n", "")


def test_deleting_waits_until_it_is_gone_with_its_pods(api: ObjectsApi, exo: Exo) -> None:
    where = deployed(api, "acme/read")
    pod(api, "read-1", of="acme/read")
    lists = "GET /api/v1/namespaces/exo/pods"

    def ended() -> None:
        if api.asked.count(lists) == 2:
            api.objects.pop(path("/api/v1", "pods", "read-1"), None)

    api.before = ended
    code, out, err = exo("delete", "read", "--yes", "--wait", "-o", "name")
    assert (code, out, err) == (0, "acme/read\n", "")
    assert where not in api.objects
    assert api.asked.count(lists) == 2


def test_a_pod_that_does_not_end_is_waited_for_only_so_long(api: ObjectsApi, exo: Exo) -> None:
    deployed(api, "acme/read")
    pod(api, "read-1", of="acme/read")
    code, _, err = exo("delete", "read", "--yes", "--wait", "--timeout", "1s")
    assert (code, "not gone after 1 s" in err) == (8, True), err


def test_nothing_is_deleted_where_nobody_can_be_asked(api: ObjectsApi, exo: Exo) -> None:
    where = deployed(api, "acme/read")
    code, _, err = exo("delete", "read")
    assert (code, "--yes" in err, where in api.objects) == (2, True, True), err


@pytest.mark.parametrize("verb", [["logs"], ["scale", "--max", "1"], ["delete", "--yes"]])
def test_a_name_that_is_not_there_or_not_unique_is_not_found(
    api: ObjectsApi, exo: Exo, verb: list[str]
) -> None:
    assert "none; --namespace names another" in exo(*verb, "read")[2]
    deployed(api, "acme/read")
    deployed(api, "demo/read")
    code, _, err = exo(*verb, "reed")
    assert (code, 'no satellite "reed" is deployed in exo' in err) == (4, True), err
    code, _, err = exo(*verb, "read")
    assert (code, "one of acme/read, demo/read" in err) == (4, True), err
    assert api.applied == []


@pytest.mark.parametrize("verb", [["logs"], ["scale", "--max", "1"], ["delete", "--yes"]])
def test_who_may_not_is_told_which_verb_on_what(
    api: ObjectsApi, exo: Exo, verb: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.denied.add("list services")
    code, _, err = exo(*verb, "read")
    assert (code, "ann may not list services" in err) == (7, True), err
    code, _, err = exo(*verb, "read", "--context", "there")
    assert (code, "Context 'there' not found" in err) == (7, True), err
    monkeypatch.setenv("KUBECONFIG", str(config(tmp_path / "away", "http://127.0.0.1:1")))
    code, _, err = exo(*verb, "read")
    assert (code, "does not answer" in err) == (7, True), err


def test_a_satellite_of_mode_job_has_logs_and_can_be_deleted_but_no_bounds(
    api: ObjectsApi, exo: Exo
) -> None:
    where = path("/api/v1", "podtemplates", service_name("acme/train"))
    ours: JsonObject = {**labels("acme/train", "1")}
    metadata: JsonObject = {"name": service_name("acme/train"), "labels": ours}
    api.objects[where] = {"metadata": metadata, "template": {}}
    assert "no job of it is kept" in exo("logs", "train")[2]
    code, _, err = exo("scale", "train", "--max", "2")
    assert (code, "of mode job" in err, api.applied) == (3, True, []), err
    assert exo("delete", "train", "--yes", "-o", "name")[:2] == (0, "acme/train\n")
    assert where not in api.objects


def test_what_is_deployed_is_listed_without_a_server(api: ObjectsApi, exo: Exo) -> None:
    assert exo("list", "--deployed", "-o", "table") == (0, "nothing found\n", "")
    deployed(api, "acme/read")
    deployed(api, "acme/sleep", ready="False")
    api.objects[path("/api/v1", "podtemplates", "t")] = {
        "metadata": {"name": "t", "labels": {**labels("acme/train", "1")}},
    }  # fmt: skip
    code, out, err = exo("list", "--deployed", "-o", "jsonl")
    rows = {row["identifier"]: row for row in map(json.loads, out.splitlines())}
    assert (code, err) == (0, "")
    assert rows["acme/read"] == {
        "identifier": "acme/read", "version": "1", "mode": "request", "ready": True, "reason": "",
        "min": 0, "max": 3,
    }  # fmt: skip
    assert (rows["acme/sleep"]["ready"], bool(rows["acme/sleep"]["reason"])) == (False, True)
    assert rows["acme/train"]["mode"] == "job"


def test_who_may_not_see_jobs_sees_the_others(api: ObjectsApi, exo: Exo) -> None:
    deployed(api, "acme/read")
    api.denied.add("list podtemplates")
    assert exo("delete", "read", "--yes")[0] == 0
