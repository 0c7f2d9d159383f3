"""The HTTP API as clients may rely on it."""

import json
import threading
import uuid
from collections.abc import Iterator

import httpx2
import pytest
from system_help import at, items, many, stage, wait

from exospherehost.cli.client import Client
from exospherehost.cli.commands.dev_server import Server
from exospherehost.cli.errors import ApiError
from functions_runtime.contract import Json, JsonObject

DOCUMENT = """
version: 0.0.1b
cluster:
  identifier: lab/{name}
  sla: {sla}
  trigger: {{cron: "0 0 * * *", timezone: Europe/Berlin}}
  satellites:
    - {{name: a, identifier: a, uses: lab/{satellite}}}
"""

ROUTES = """
/v1/clusters /v1/clusters/{project_name}/{name} /v1/clusters/{project_name}/{name}/runs
/v1/runs /v1/runs/{run_id} /v1/runs/{run_id}/items /v1/items/{item_id} /v1/runs/{run_id}/outputs
/v1/runs/{run_id}/logs /v1/runs/{run_id}/events /v1/runs/{run_id}/cancel /v1/runs/{run_id}/retry
/v1/triggers /v1/triggers/{trigger_id}/fire /v1/satellites /v1/satellites/{project_name}/{name}
/v1/projects/{project_name}/secrets/{name} /healthz /readyz /metrics
"""


@pytest.fixture
def http(server: Server) -> Iterator[httpx2.Client]:
    headers = {"authorization": f"Bearer {server.api_key}"}
    with httpx2.Client(base_url=server.url, headers=headers) as opened:
        yield opened


def document(name: str, *, satellite: str = "echo", sla: str = "now") -> str:
    return DOCUMENT.format(name=name, satellite=satellite, sla=sla)


def post(http: httpx2.Client, text: str, **params: str) -> httpx2.Response:
    return http.post(
        "/v1/clusters", content=text, params=params, headers={"content-type": "application/yaml"}
    )


def assert_problem(answer: httpx2.Response, status: int, code: str) -> JsonObject:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body: JsonObject = answer.json()
    assert body["code"] == code
    assert body["status"] == status
    assert body["request_id"] == answer.headers["x-request-id"]
    assert {"type", "title", "detail"} <= body.keys()
    return body


def test_a_document_is_a_new_version_only_when_it_changes(http: httpx2.Client) -> None:
    first = post(http, document("versions"))
    again = post(http, document("versions"))
    changed = post(http, document("versions", sla="6h"))
    assert [each.status_code for each in (first, again, changed)] == [201, 200, 201]
    assert [each.json()["version"] for each in (first, again, changed)] == [1, 1, 2]
    assert changed.json()["stages"] == [
        {"identifier": "a", "uses": "lab/echo", "branch": "main", "needs": []}
    ]


def test_a_faulty_document_is_422_with_every_diagnostic_and_nothing_is_stored(
    http: httpx2.Client,
) -> None:
    text = document("faulty", satellite="ecko").replace("sla: now", "sla: soon")
    for params in ({}, {"dry_run": "true"}):
        body = assert_problem(post(http, text, **params), 422, "EXO100")
        found = body["diagnostics"]
        assert isinstance(found, list)
        assert len(found) == 2
        assert all(
            isinstance(each, dict)
            and each.keys()
            == {"code", "severity", "message", "line", "column", "end_column", "hint"}
            for each in found
        )
    assert_problem(http.get("/v1/clusters/lab/faulty"), 404, "EXO904")


def test_a_dry_run_stores_nothing(http: httpx2.Client) -> None:
    answer = post(http, document("dry"), dry_run="true")
    assert (answer.status_code, answer.json()["version"]) == (200, None)
    assert http.get("/v1/clusters/lab/dry").status_code == 404


def test_put_checks_the_path_and_the_version(http: httpx2.Client) -> None:
    headers = {"content-type": "text/yaml"}
    text = document("put")
    elsewhere = http.put("/v1/clusters/lab/other", content=text, headers=headers)
    assert_problem(elsewhere, 409, "EXO909")
    created = http.put("/v1/clusters/lab/put", content=text, headers=headers)
    assert (created.status_code, created.headers["etag"]) == (201, '"1"')
    headers["if-match"] = '"7"'
    stale = http.put("/v1/clusters/lab/put", content=document("put", sla="6h"), headers=headers)
    assert_problem(stale, 412, "EXO912")
    headers["if-match"] = '"1"'
    fresh = http.put("/v1/clusters/lab/put", content=document("put", sla="6h"), headers=headers)
    assert fresh.headers["etag"] == '"2"'
    old = http.get("/v1/clusters/lab/put", params={"version": 1}).json()
    assert (old["version"], "sla: now" in old["document"]) == (1, True)


def test_a_json_document_is_a_document_too(http: httpx2.Client) -> None:
    body = {
        "version": "0.0.1b",
        "cluster": {
            "identifier": "lab/json",
            "sla": "now",
            "trigger": "api-call",
            "satellites": [{"name": "a", "identifier": "a", "uses": "lab/echo"}],
        },
    }
    assert http.post("/v1/clusters", json=body).status_code == 201
    wrong = http.post("/v1/clusters", content="x", headers={"content-type": "image/png"})
    assert_problem(wrong, 422, "EXO922")


def test_without_a_key_nothing_is_told(server: Server) -> None:
    with httpx2.Client(base_url=server.url) as stranger:
        for path in ("/v1/clusters", "/v1/runs/none", "/v1/items/a.1.2", "/v1/satellites"):
            assert_problem(stranger.get(path), 401, "EXO901")
        wrong = stranger.get("/v1/clusters", headers={"x-api-key": "exo_wrong"})
        assert_problem(wrong, 401, "EXO901")
        assert stranger.get("/healthz").status_code == 200
        assert stranger.get("/readyz").json()["status"] == "ready"
        assert "exo_batches_in_flight" in stranger.get("/metrics").text


def test_the_same_idempotency_key_gives_the_same_run(http: httpx2.Client) -> None:
    post(http, document("once"))
    key = {"idempotency-key": str(uuid.uuid4())}
    answers: list[httpx2.Response] = []

    def start() -> None:
        answers.append(http.post("/v1/clusters/lab/once/runs", json={}, headers=key))

    start()
    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ids = {each.json()["id"] for each in answers if each.status_code == 201}
    assert len(ids) == 1
    assert {each.status_code for each in answers} <= {201, 409}
    other = http.post("/v1/clusters/lab/once/runs", json={"labels": {"a": "b"}}, headers=key)
    assert_problem(other, 422, "EXO922")


def test_a_run_tells_its_deadline_and_keeps_its_labels(http: httpx2.Client) -> None:
    post(http, document("labels", sla="6h"))
    body = {"sla": "PT2H", "labels": {"team": "a"}, "input": [{"i": 1}, {"i": 2}]}
    head = http.post("/v1/clusters/lab/labels/runs", json=body).json()
    assert head["labels"] == {"team": "a"}
    assert head["deadline"] > head["created_at"]
    wrongs: list[JsonObject] = [{"input": 3}, {"input": [1]}, {"sla": "soon"}, {"imput": {}}]
    for wrong in wrongs:
        answer = http.post("/v1/clusters/lab/labels/runs", json=wrong)
        assert_problem(answer, 422, "EXO922")


def test_lists_are_paged_and_every_row_comes_once(http: httpx2.Client, client: Client) -> None:
    post(http, document("paged"))
    run = client.post("/v1/clusters/lab/paged/runs", {"input": [{"i": i} for i in range(25)]})
    view = wait(client, str(run["id"]))
    seen: list[str] = []
    cursor = ""
    while cursor is not None:
        page = http.get(f"/v1/runs/{view['id']}/items", params={"limit": 7, "cursor": cursor})
        seen += [each["id"] for each in page.json()["items"]]
        cursor = page.json()["next_cursor"]
    assert len(seen) == len(set(seen)) == 25
    assert_problem(http.get("/v1/runs", params={"limit": 501}), 422, "EXO922")
    assert_problem(http.get("/v1/runs", params={"cursor": "no cursor"}), 422, "EXO922")


def test_i16_cancel_starts_nothing_after_its_answer(http: httpx2.Client, client: Client) -> None:
    post(http, document("cancel", satellite="slow"))
    run = client.post("/v1/clusters/lab/cancel/runs", {"input": [{"i": i} for i in range(40)]})
    answer = http.post(f"/v1/runs/{run['id']}/cancel")
    assert (answer.status_code, answer.json()["status"]) == (202, "cancelled")
    view = client.get(f"/v1/runs/{run['id']}")
    assert stage(view, "a")["cancelled"] == 40 - int(str(stage(view, "a")["succeeded"]))
    assert http.post(f"/v1/runs/{run['id']}/cancel").status_code == 202
    started = [each["started_at"] for each in items(client, view)]
    again = [each["started_at"] for each in items(client, client.get(f"/v1/runs/{run['id']}"))]
    assert started == again


def test_i8_retry_lets_exactly_the_failed_items_run_on(http: httpx2.Client, client: Client) -> None:
    post(http, document("again", satellite="fail").replace("fail}", "fail, retries: 0}"))
    given: list[Json] = [{"how": "terminal"}, {"ok": 1}, {"ok": 2}]
    run = client.post("/v1/clusters/lab/again/runs", {"input": given})
    view = wait(client, str(run["id"]))
    [failed] = items(client, view, status="failed")
    answer = http.post(f"/v1/runs/{run['id']}/retry", json={"items": [failed["id"]]})
    assert (answer.status_code, answer.json()) == (202, {"retried": 1})
    after = wait(client, str(run["id"]))
    assert after["status"] == "partial"
    [twice] = items(client, after, status="failed")
    assert len(many(client.get(f"/v1/items/{twice['id']}"), "attempt_log")) == 2
    alien = http.post(f"/v1/runs/{run['id']}/retry", json={"items": ["run-x.1.2"]})
    assert_problem(alien, 422, "EXO922")


def test_triggers_fire_pause_and_resume(http: httpx2.Client, client: Client) -> None:
    post(http, document("timed"))
    [trigger] = http.get("/v1/triggers", params={"cluster": "lab/timed"}).json()["items"]
    assert (trigger["kind"], trigger["timezone"], len(trigger["next"])) == (
        "cron",
        "Europe/Berlin",
        5,
    )
    fired = http.post(f"/v1/triggers/{trigger['id']}/fire")
    assert fired.status_code == 201
    assert at(wait(client, fired.json()["id"]), "trigger", "kind") == "cron"
    assert http.post(f"/v1/triggers/{trigger['id']}/pause").json()["paused"] is True
    resumed = http.post(f"/v1/triggers/{trigger['id']}/resume").json()
    assert (resumed["paused"], len(resumed["next"])) == (False, 5)
    assert_problem(http.post("/v1/triggers/999999/fire"), 404, "EXO904")


def test_secrets_are_listed_by_name_and_version_only(http: httpx2.Client) -> None:
    for value in ("first-value", "second-value"):
        put = http.put("/v1/projects/lab/secrets/TOKEN", json={"value": value})
        assert put.status_code == 204
    listed = http.get("/v1/projects/lab/secrets").json()["items"]
    assert [(each["name"], each["version"]) for each in listed] == [("TOKEN", 2)]
    assert http.delete("/v1/projects/lab/secrets/TOKEN").status_code == 204
    assert_problem(http.delete("/v1/projects/lab/secrets/TOKEN"), 404, "EXO904")
    assert_problem(http.put("/v1/projects/lab/secrets/no-name", json={"value": "x"}), 422, "EXO922")


def test_a_cluster_that_is_deleted_is_gone_with_its_triggers(http: httpx2.Client) -> None:
    post(http, document("gone"))
    assert http.delete("/v1/clusters/lab/gone").status_code == 204
    assert_problem(http.get("/v1/clusters/lab/gone"), 404, "EXO904")
    assert http.get("/v1/triggers", params={"cluster": "lab/gone"}).json()["items"] == []
    assert_problem(http.delete("/v1/clusters/lab/gone"), 404, "EXO904")


def test_events_tell_the_counts_and_end_with_the_run(http: httpx2.Client, client: Client) -> None:
    post(http, document("sse", satellite="fail").replace("fail}", "fail, retries: 0}"))
    run = client.post("/v1/clusters/lab/sse/runs", {"input": [{"how": "terminal"}, {}]})
    wait(client, str(run["id"]))
    text = http.get(f"/v1/runs/{run['id']}/events").text
    names = [line.removeprefix("event: ") for line in text.splitlines() if "event: " in line]
    assert {"run", "stage", "item"} <= set(names)
    last = [line for line in text.splitlines() if line.startswith("id: ")][-1].removeprefix("id: ")
    resumed = http.get(f"/v1/runs/{run['id']}/events", headers={"last-event-id": last}).text
    assert "event: item" not in resumed
    log = http.get(f"/v1/runs/{run['id']}/logs", headers={"accept": "text/event-stream"}).text
    assert "run started by api-call" in log


def test_openapi_names_every_route_with_its_answers(http: httpx2.Client) -> None:
    paths = http.get("/openapi.json").json()["paths"]
    for path in ROUTES.split():
        assert path in paths
    for operations in paths.values():
        for operation in operations.values():
            assert operation["summary"]
            assert operation["responses"]
    assert json.dumps(paths)


def test_the_catalogue_shows_where_a_satellite_runs(http: httpx2.Client) -> None:
    listed = {each["identifier"]: each for each in http.get("/v1/satellites").json()["items"]}
    assert listed["lab/echo"]["orbit"] == "local"
    assert "exospherehost/call-webhook" in listed
    one = http.get("/v1/satellites/exospherehost/move-file").json()
    assert one["identifier"] == "exospherehost/move-to-s3"
    assert_problem(http.get("/v1/satellites/lab/none"), 404, "EXO904")
    manifest = {"identifier": "lab/elsewhere", "version": "1"}
    put = http.put("/v1/satellites/lab/elsewhere", json={"manifest": manifest, "image": "x"})
    assert put.status_code == 201
    assert http.get("/v1/satellites/lab/elsewhere").json()["ready"] is False


def test_an_unknown_route_or_method_is_a_problem_too(http: httpx2.Client) -> None:
    assert http.get("/v1/nowhere").headers["content-type"] == "application/problem+json"
    assert http.post("/healthz").headers["content-type"] == "application/problem+json"
    with pytest.raises(ApiError) as caught, Client(str(http.base_url), "exo_wrong") as client:
        client.get("/v1/runs")
    assert caught.value.status == 401
