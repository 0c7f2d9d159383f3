"""What is done with a deployed satellite reaches the catalogue of the control plane."""

import json
from collections.abc import Generator
from pathlib import Path

import pytest

from exospherehost.cli.main import main
from functions_runtime.contract import Json, JsonObject
from tests.kube.knative_api import missing
from tests.kube.knative_platform import deployed, platform
from tests.kube.kube_server import kube_server
from tests.kube.objects_api import ObjectsApi

READ = "/v1/satellites/acme/read"


class Catalogue:
    """What the control plane knows of one satellite."""

    def __init__(self) -> None:
        scaling: JsonObject = {"min": 0, "max": 2, "window": "PT6S"}
        manifest: JsonObject = {"identifier": "acme/read", "scaling": scaling}
        self.known: JsonObject | None = {"manifest": manifest, "image": "r/read@sha256:1"}
        self.changed: list[tuple[str, Json]] = []

    def answer(
        self, method: str, path: str, query: dict[str, list[str]], body: str
    ) -> tuple[int, Json]:
        del query
        if path == "/v1/satellites":
            return 200, {"items": []}
        if path != READ or self.known is None:
            return missing(path)
        if method != "GET":
            self.changed.append((method, json.loads(body) if body else None))
        return 200, self.known


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[ObjectsApi]:
    given = platform()
    monkeypatch.setenv("KUBECONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("EXO_KNATIVE_NAMESPACE", "exo")
    with kube_server(given.answer, tmp_path / "config"):
        deployed(given, "acme/read")
        yield given


@pytest.fixture
def plane(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Catalogue]:
    given = Catalogue()
    with kube_server(given.answer, tmp_path / "plane"):
        known = json.loads((tmp_path / "plane").read_text())
        monkeypatch.setenv("EXO_URL", known["clusters"][0]["cluster"]["server"])
        monkeypatch.setenv("EXO_API_KEY", "exo_key")
        yield given


def exo(*words: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["satellites", *words])
    return int(ended.value.code or 0)


@pytest.mark.usefixtures("api")
def test_the_control_plane_sends_no_more_than_the_new_bounds_take(plane: Catalogue) -> None:
    assert exo("scale", "read", "--max", "7") == 0
    scaling: JsonObject = {"min": 0, "max": 7, "window": "PT6S"}
    manifest: JsonObject = {"identifier": "acme/read", "scaling": scaling}
    assert plane.changed == [("PUT", {"manifest": manifest, "image": "r/read@sha256:1"})]


@pytest.mark.usefixtures("api")
def test_what_is_deleted_is_forgotten_by_the_catalogue(plane: Catalogue) -> None:
    assert exo("delete", "read", "--yes") == 0
    assert plane.changed == [("DELETE", None)]


@pytest.mark.usefixtures("api")
@pytest.mark.parametrize("verb", [("scale", "read", "--max", "7"), ("delete", "read", "--yes")])
def test_what_the_catalogue_does_not_know_is_done_all_the_same(
    plane: Catalogue, verb: tuple[str, ...]
) -> None:
    plane.known = None
    assert exo(*verb) == 0
    assert plane.changed == []


def test_a_control_plane_that_does_not_answer_is_told_before_anything_is_changed(
    api: ObjectsApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXO_URL", "http://127.0.0.1:9")
    before = dict(api.objects)
    assert exo("delete", "read", "--yes") != 0
    assert api.objects == before
