"""The client against an API server on a real socket that answers as Kubernetes does."""

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from kube_server import config, kube_server

from controlplane.kube import Kube, KubeError
from controlplane.kube.client import POD, SERVICE
from controlplane.kube.errors import KubeErrorKind
from functions_runtime.contract import Json, JsonObject

pytestmark = pytest.mark.anyio
WANTED: JsonObject = {"kind": "Service", "metadata": {"name": "read"}, "spec": {}}


@dataclass
class Api:
    """What is to be answered, and what was asked: method, path, query, body."""

    status: int = 200
    answer: str = "{}"
    asked: list[tuple[str, str, dict[str, list[str]], str]] = field(
        default_factory=list[tuple[str, str, dict[str, list[str]], str]]
    )
    before: Callable[[], None] = lambda: None

    def take(
        self, method: str, path: str, query: dict[str, list[str]], body: str
    ) -> tuple[int, Json]:
        self.asked.append((method, path, query, body))
        self.before()
        return self.status, self.answer

    def refuse(self, status: int, message: str, details: JsonObject | None = None) -> None:
        self.status = status
        said: JsonObject = {"kind": "Status", "status": "Failure", "message": message}
        self.answer = json.dumps(said | ({"details": details} if details else {}))


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Api]:
    given = Api()
    monkeypatch.setenv("KUBECONFIG", str(tmp_path / "config"))
    with kube_server(given.take, tmp_path / "config"):
        yield given


async def test_it_applies_as_its_own_manager_and_by_force_never(api: Api) -> None:
    async with Kube.open(namespace="exo") as kube:
        await kube.apply(SERVICE, WANTED)
        await kube.apply(SERVICE, WANTED, dry_run=True)
    path = "/apis/serving.knative.dev/v1/namespaces/exo/services/read"
    query = {"fieldManager": ["exo"]}
    assert [call[:3] for call in api.asked] == [
        ("PATCH", path, query),
        ("PATCH", path, query | {"dryRun": ["All"]}),
    ]
    assert json.loads(api.asked[0][3]) == WANTED


async def test_what_is_not_there_is_none_and_deleting_it_is_told(api: Api) -> None:
    api.refuse(404, 'services "read" not found', {"name": "read", "kind": "services"})
    async with Kube.open() as kube:
        assert await kube.get(SERVICE, "read") is None
        assert await kube.delete(SERVICE, "read") is False


async def test_objects_are_listed_by_label(api: Api) -> None:
    api.answer = '{"items": [{"kind": "Pod"}]}'
    async with Kube.open() as kube:
        assert await kube.list_objects(POD, {"app": "read", "x": "y"}) == [{"kind": "Pod"}]
    assert api.asked[0][2]["labelSelector"] == ["app=read,x=y"]


async def test_a_log_is_given_by_lines_and_none_where_the_container_never_ran(api: Api) -> None:
    api.answer = "one\ntwo\n"
    async with Kube.open() as kube:
        assert await kube.read_log_tail("pod", "user-container") == ["one", "two"]
        api.refuse(400, "container is waiting to start: trying and failing to pull image")
        assert await kube.read_log_tail("pod", "user-container") == ()


@pytest.mark.parametrize(
    ("status", "message", "trouble", "words"),
    [
        (401, "Unauthorized", KubeErrorKind.REJECTED, "log in again"),
        (
            403,
            (
                'services.serving.knative.dev "read" is forbidden: User "ann" cannot patch '
                'resource "services" in API group "serving.knative.dev" in the namespace "exo"'
            ),
            KubeErrorKind.FORBIDDEN,
            "ann may not patch services.serving.knative.dev in namespace exo",
        ),
        (403, "the quota is used up", KubeErrorKind.FORBIDDEN, "the quota is used up"),
        (
            404,
            "the server could not find the requested resource",
            KubeErrorKind.NO_KIND,
            "is Knative Serving installed?",
        ),
        (
            409,
            'Apply failed with 1 conflict: conflict with "kubectl" using v1: .spec.template',
            KubeErrorKind.CONFLICT,
            "kubectl has set what this would change",
        ),
        (
            500,
            "failed to create typed patch object: .spec.x: field not declared in schema",
            KubeErrorKind.INVALID,
            "field not declared in schema",
        ),
        (400, "expected 0 <= 9999 <= 600: timeoutSeconds", KubeErrorKind.INVALID, "9999"),
        (503, "apiserver is shutting down", KubeErrorKind.BUSY, "503"),
    ],
)
async def test_each_refusal_says_what_it_is_and_what_would_mend_it(
    api: Api, status: int, message: str, trouble: KubeErrorKind, words: str
) -> None:
    api.refuse(status, message)
    async with Kube.open(namespace="exo") as kube:
        with pytest.raises(KubeError) as caught:
            await kube.apply(SERVICE, WANTED)
    assert caught.value.kind is trouble
    assert words in str(caught.value)
    assert "apply services read in exo" in str(caught.value)


async def test_an_answer_that_is_no_json_is_shown_as_it_is(api: Api) -> None:
    api.status, api.answer = 502, "<html>bad gateway</html>"
    async with Kube.open() as kube:
        with pytest.raises(KubeError, match="502: <html>bad gateway"):
            await kube.apply(SERVICE, WANTED)


async def test_a_server_that_is_away_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUBECONFIG", str(config(tmp_path / "c", "http://127.0.0.1:1")))
    async with Kube.open() as kube:
        with pytest.raises(KubeError, match=r"does not answer: http://127\.0\.0\.1:1") as caught:
            await kube.get(SERVICE, "read")
    assert caught.value.kind is KubeErrorKind.AWAY


def test_a_context_that_is_not_there_and_a_missing_file_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUBECONFIG", str(config(tmp_path / "c", "http://127.0.0.1:1")))
    with pytest.raises(KubeError, match="there") as caught:
        Kube.open("there")
    assert caught.value.kind is KubeErrorKind.NO_CONFIG
    monkeypatch.setenv("KUBECONFIG", str(tmp_path / "none"))
    with pytest.raises(KubeError, match="KUBECONFIG"):
        Kube.open()
    (tmp_path / "none").write_text("clusters: [")
    with pytest.raises(KubeError, match="KUBECONFIG"):
        Kube.open()


def test_a_context_without_a_user_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = config(tmp_path / "c", "http://127.0.0.1:1")
    known = json.loads(path.read_text())
    del known["contexts"][0]["context"]["user"]
    path.write_text(json.dumps(known))
    monkeypatch.setenv("KUBECONFIG", str(path))
    with pytest.raises(KubeError, match="the context here names no user"):
        Kube.open()


async def test_a_long_list_is_read_page_by_page(api: Api) -> None:
    pages: list[JsonObject] = [
        {"items": [{"kind": "Pod"}], "metadata": {"continue": "more"}},
        {"items": [{"kind": "Pod"}], "metadata": {}},
    ]

    def next_page() -> None:
        api.answer = json.dumps(pages.pop(0))

    api.before = next_page
    async with Kube.open(namespace="exo") as kube:
        assert len(await kube.list_objects(POD, {}, "status.phase!=Failed")) == 2
    assert [call[2].get("continue") for call in api.asked] == [None, ["more"]]
    assert api.asked[1][2]["fieldSelector"] == ["status.phase!=Failed"]


async def test_a_log_is_followed_line_by_line_and_a_refusal_is_told(api: Api) -> None:
    api.answer = "one\ntwo\n"
    async with Kube.open() as kube:
        assert [line async for line in kube.follow_log("pod", "c", 5)] == ["one", "two"]
        api.refuse(404, "gone")
        assert [line async for line in kube.follow_log("pod", "c", 5)] == []
        api.refuse(403, 'User "ann" cannot get resource "pods/log" in API group ""')
        with pytest.raises(KubeError, match="ann may not get pods/log"):
            _ = [line async for line in kube.follow_log("pod", "c", 5)]
