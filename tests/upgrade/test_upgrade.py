"""What a release has left behind when it was killed is opened by this one, and goes on.

`make_cases.py` makes the cases, once per release; `cases.py` says what each run has to come to.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import httpx2
import pytest

from controlplane.adapters.storage import current, open_store
from controlplane.adapters.storage.migration import head, take_back
from functions_runtime.contract import Json, JsonObject
from tests.storage.storage_tables import faults, query
from tests.system.fault_plane import Plane, planes
from tests.upgrade.killed_migration import kill_migration
from tests.upgrade.stored import STORED, StoredCase, amounts, at, runs_of, wait_for_ends

pytestmark = pytest.mark.slow
BY_TOKEN = {"/v1/artifacts/{digest}", "/v1/jobs/{job}/batch"}
"""Opened by tokens that only satellites and jobs have: see `stored` and the jobs."""


@dataclass(frozen=True, slots=True)
class Upgraded:
    """A control plane of today on what a release has left behind; all that was open has ended."""

    case: StoredCase
    plane: Plane
    http: httpx2.Client

    def get(self, path: str, **params: str | int) -> Json:
        answer = self.http.get(path, params=params)
        assert answer.status_code == 200, (path, answer.status_code, answer.text)
        return answer.json()

    def listing(self, path: str, **params: str | int) -> list[JsonObject]:
        """Return all of a listing."""
        rows: list[JsonObject] = []
        cursor: Json = ""
        while cursor is not None:
            page = self.get(path, limit=200, cursor=str(cursor), **params)
            items = at(page, "items")
            assert isinstance(items, list)
            rows += [row for row in items if isinstance(row, dict)]
            cursor = at(page, "next_cursor")
        return rows

    def outputs(self, run: str, **params: str) -> list[Json]:
        answer = self.http.get(f"/v1/runs/{run}/outputs", params=params)
        assert answer.status_code == 200, answer.text
        return [json.loads(line) for line in answer.text.splitlines()]

    def run(self, name: str) -> str:
        return str(runs_of(self.case)[name]["id"])


@pytest.fixture(scope="module", params=STORED, ids=lambda case: case.name)
def upgraded(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Upgraded]:
    case: StoredCase = request.param
    server = request.getfixturevalue("postgres") if case.is_postgres else None
    plane = case.restore(tmp_path_factory.mktemp("upgraded"), server)
    kill_first_migration(plane.database_url)
    with planes(plane), plane.http() as http:
        runs = runs_of(case)
        wait_for_ends(plane, [run for run in runs.values() if run["open"]])
        retried = [run for run in runs.values() if run["retried"]]
        for run in retried:
            assert http.post(f"/v1/runs/{run['id']}/retry").json() == {"retried": 2}
        wait_for_ends(plane, retried)
        yield Upgraded(case, plane, http)


def kill_first_migration(url: str) -> None:
    """Let the migration that the case needs be killed at its end; the control plane does it anew.

    While no release has a newer schema than the case, one is needed whose last step is taken back.
    """
    newest = head()
    assert newest is not None
    if asyncio.run(current(url)) == newest:
        asyncio.run(take_back(url, "-1"))
    kill_migration(url, newest)
    assert asyncio.run(current(url)) != newest


def ends(upgraded: Upgraded, run: JsonObject) -> JsonObject:
    """Return how a run has ended, in the form of what is expected of it."""
    uid = str(run["id"])
    view = upgraded.get(f"/v1/runs/{uid}")
    expected = run["counts"]
    assert isinstance(expected, dict)
    failed = upgraded.listing(f"/v1/runs/{uid}/items", status="failed")
    codes: dict[str, Counter[str]] = {}
    for item in failed:
        codes.setdefault(str(item["stage"]), Counter())[str(item["code"])] += 1
    lines = upgraded.outputs(uid)
    return {
        "id": uid,
        "status": at(view, "status"),
        "counts": {
            stage: {status: amounts(view)[stage][status] for status in counts}
            for stage, counts in expected.items()
            if isinstance(counts, dict)
        },
        "codes": {stage: dict(counter) for stage, counter in codes.items()},
        "outputs": None if run["outputs"] is None else sorted(lines, key=str),
        "lines": None if run["lines"] is None else len(lines),
    }


def expected_end(run: JsonObject) -> JsonObject:
    outputs = run["outputs"]
    assert outputs is None or isinstance(outputs, list)
    return {
        "id": run["id"],
        "status": run["ends"],
        "counts": run["counts"],
        "codes": run["codes"],
        "outputs": None if outputs is None else sorted(outputs, key=str),
        "lines": run["lines"],
    }


def test_every_run_ends_as_it_would_have(upgraded: Upgraded) -> None:
    """Held, running, waiting at a join, put off, in pages, late, of a deleted cluster, ended."""
    runs = {name: run for name, run in runs_of(upgraded.case).items() if not run["retried"]}
    assert len(runs) > 30
    ended = {name: ends(upgraded, run) for name, run in runs.items()}
    assert ended == {name: expected_end(run) for name, run in runs.items()}


def test_what_had_failed_can_be_retried(upgraded: Upgraded) -> None:
    view = upgraded.get(f"/v1/runs/{upgraded.run('mended')}")
    assert at(view, "status") == "succeeded"
    assert amounts(view)["mended"]["succeeded"] == amounts(view)["after"]["succeeded"] == 2


def test_the_books_of_every_run_are_in_order(upgraded: Upgraded) -> None:
    async def look() -> dict[str, list[str]]:
        store = await open_store(upgraded.plane.database_url)
        try:
            runs = await query(store, "select id, cluster from run")
            return {str(name): await faults(store, int(str(run))) for run, name in runs}
        finally:
            await store.close()

    found = asyncio.run(look())
    assert len(found) > 30
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_deadlines_are_those_of_the_start(upgraded: Upgraded) -> None:
    states = {
        name: at(upgraded.get(f"/v1/runs/{upgraded.run(name)}"), "sla_state")
        for name in ("held", "late", "succeeded")
    }
    assert states == {"held": "on_track", "late": "breached", "succeeded": "on_track"}


def test_keys_open_what_they_opened(upgraded: Upgraded) -> None:
    key = str(upgraded.case.expected["project-key"])
    with httpx2.Client(base_url=upgraded.plane.url, headers={"x-api-key": key}) as http:
        assert http.get("/v1/projects/lab/secrets").status_code == 200
        assert http.get(f"/v1/runs/{upgraded.run('succeeded')}").status_code == 200
        assert http.get("/v1/projects/annex/secrets").status_code == 404
    with httpx2.Client(base_url=upgraded.plane.url, headers={"x-api-key": f"{key}x"}) as http:
        assert http.get("/v1/runs").status_code == 401


def test_logs_and_what_was_used_are_kept(upgraded: Upgraded) -> None:
    run = upgraded.run("logged")
    lines = upgraded.listing(f"/v1/runs/{run}/logs")
    [opened] = [line for line in lines if line["message"] == "opened"]
    assert (at(opened, "fields", "own"), at(opened, "fields", "shared")) == ("•••", "•••")
    assert at(upgraded.get(f"/v1/runs/{run}"), "usage", "digest") == {"tokens_in": 7, "calls": 1}


def test_versions_stay_apart(upgraded: Upgraded) -> None:
    assert at(upgraded.get("/v1/clusters/lab/replaced"), "version") == 2
    run = upgraded.get(f"/v1/runs/{upgraded.run('replaced')}")
    assert at(run, "version") == 1
    assert upgraded.http.get("/v1/clusters/lab/deleted").status_code == 404


def test_a_trigger_that_is_due_fires_and_a_paused_one_does_not(upgraded: Upgraded) -> None:
    triggers = {str(row["cluster"]): row for row in upgraded.listing("/v1/triggers")}
    assert triggers["lab/minutely"]["last_outcome"]
    assert triggers["lab/yearly"]["next"]
    assert (triggers["lab/paused"]["paused"], triggers["lab/paused"]["next"]) == (True, [])
    [first, *_] = upgraded.listing("/v1/runs", cluster="lab/minutely")
    wait_for_ends(upgraded.plane, [first])
    assert at(upgraded.get(f"/v1/runs/{first['id']}"), "status") == "succeeded"
    assert upgraded.listing("/v1/runs", cluster="lab/paused") == []


def test_an_answer_that_was_kept_is_given_again(upgraded: Upgraded) -> None:
    kept = upgraded.case.expected["answers"]
    headers = {"idempotency-key": str(at(kept, "key")), "content-type": "application/yaml"}
    answer = upgraded.http.post("/v1/clusters", content=str(at(kept, "document")), headers=headers)
    assert (answer.status_code, answer.json()) == (at(kept, "status"), at(kept, "answer"))
    assert answer.headers["idempotent-replayed"] == "true"


def test_a_start_that_was_made_is_not_made_again(upgraded: Upgraded) -> None:
    """With another key of the API: what is asked for is the identity of the run, not its answer."""
    expected = upgraded.case.expected
    kept, removed = expected["answers"], expected["removed"]

    def start(cluster: str, key: Json) -> httpx2.Response:
        url = f"{upgraded.plane.url}/v1/clusters/{cluster}/runs"
        headers = {"x-api-key": str(expected["project-key"]), "idempotency-key": str(key)}
        return httpx2.post(url, json={}, headers=headers)

    again = start("lab/answered", at(kept, "start-key"))
    assert (again.status_code, again.json()["id"]) == (201, at(kept, "run"))
    refused = start(str(at(removed, "cluster")), at(removed, "key"))
    assert refused.status_code == 409
    assert str(at(removed, "run")) in refused.text


def test_a_damaged_output_is_shown_as_damaged(upgraded: Upgraded) -> None:
    run = upgraded.run("damaged")
    shown = upgraded.outputs(run)
    assert [line for line in shown if isinstance(line, dict)] == [
        {"n": 0, "amount": 100, "text": ""},
        {"n": 2, "amount": 100, "text": ""},
    ]
    [damaged] = [line for line in shown if isinstance(line, str)]
    assert damaged.startswith("damaged: ")
    items = upgraded.listing(f"/v1/runs/{run}/items")
    outputs = [upgraded.get(f"/v1/items/{item['id']}") for item in items]
    assert [damaged] in [at(item, "outputs") for item in outputs]


@pytest.mark.parametrize("name", ["input", "expression", "ancestor", "join", "blob"])
def test_an_item_that_reads_a_damaged_output_fails_and_its_siblings_do_not(
    upgraded: Upgraded, name: str
) -> None:
    run = upgraded.run(f"damaged-{name}")
    [failed] = upgraded.listing(f"/v1/runs/{run}/items", status="failed")
    assert (failed["code"], failed["attempts"]) == ("damaged", 1)
    assert str(failed["error"]).startswith("damaged: ")
    item = upgraded.get(f"/v1/items/{failed['id']}")
    assert "damaged: " in json.dumps(at(item, "input")) + json.dumps(at(item, "lineage"))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads everything that is stored, and notes by which routes."""

    upgraded: Upgraded
    routes: set[str]

    def listing(self, route: str, *parts: str) -> list[JsonObject]:
        self.routes.add(route)
        return self.upgraded.listing(filled(route, parts))

    def text(self, route: str, *parts: str, **params: str) -> str:
        self.routes.add(route)
        answer = self.upgraded.http.get(filled(route, parts), params=params)
        assert answer.status_code == 200, (route, parts, answer.text)
        return answer.text

    def read_run(self, uid: str) -> None:
        view: Json = json.loads(self.text("/v1/runs/{run_id}", uid))
        for stage in amounts(view):
            for line in self.text("/v1/runs/{run_id}/outputs", uid, stage=stage).splitlines():
                json.loads(line)
        self.listing("/v1/runs/{run_id}/logs", uid)
        for item in self.listing("/v1/runs/{run_id}/items", uid):
            self.text("/v1/items/{item_id}", str(item["id"]))

    def read_all(self) -> None:
        for cluster in self.listing("/v1/clusters"):
            name = str(cluster["identifier"])
            self.text("/v1/clusters/{project_name}/{name}", *name.split("/"))
        for satellite in self.listing("/v1/satellites"):
            name = str(satellite["identifier"])
            self.text("/v1/satellites/{project_name}/{name}", *name.split("/"))
        for run in self.listing("/v1/runs"):
            self.read_run(str(run["id"]))
        self.text("/v1/runs/{run_id}/events", self.upgraded.run("partial"))
        self.listing("/v1/triggers")
        self.listing("/v1/projects/{project_name}/secrets", "lab")
        for route in ("/healthz", "/readyz", "/metrics"):
            self.text(route)


def test_every_reader_answers(upgraded: Upgraded) -> None:
    """Every GET there is, of everything that is stored."""
    reader = Reader(upgraded, set())
    reader.read_all()
    paths = at(upgraded.get("/openapi.json"), "paths")
    assert isinstance(paths, dict)
    known = {path for path, verbs in paths.items() if isinstance(verbs, dict) and "get" in verbs}
    assert reader.routes == known - BY_TOKEN


def filled(template: str, parts: Sequence[str]) -> str:
    """Fill the names in a path, in their order."""
    values = iter(parts)
    steps = [next(values) if step[:1] == "{" else step for step in template.split("/")]
    return "/".join(steps)
