"""Retry and redrive: exactly the chosen items' remaining path, counted at the satellites."""

import json
from collections import Counter
from collections.abc import Generator
from pathlib import Path

import httpx2
import pytest
from fault_plane import Plane, amount, doubled_or_lost, planes, until
from system_help import items, many

from functions_runtime.contract import Json, JsonObject
from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]

pytestmark = pytest.mark.slow
GIVEN: list[Json] = [{"n": n} for n in range(8)]
CODES = {"1": "timeout", "3": "timeout", "5": "limit", "6": "limit"}


@pytest.fixture(params=["sqlite", "postgres"])
def plane(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Plane]:
    settings: dict[str, str] = {}
    if request.param == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres")
        settings["EXO_DATABASE_URL"] = server.url(server.create())
    made = Plane(tmp_path / "plane", **settings)
    with planes(made):
        yield made


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "journal"


def deploy(
    plane: Plane, journal: Path, note: str, fails: dict[str, str], seconds: float = 0
) -> None:
    """Stages a, b and c; b fails the items that `fails` names, with that code."""
    given = {"file": str(journal), "note": note}
    bad = json.dumps({**given, "fails": fails, "seconds": seconds})
    plain = json.dumps(given)
    plane.deploy(
        "again",
        f"    - {{name: a, identifier: a, uses: lab/picky, config: {plain}}}\n"
        f"    - {{name: b, identifier: b, uses: lab/picky, config: {bad}}}\n"
        f"    - {{name: c, identifier: c, uses: lab/picky, config: {plain}}}",
        retries=0,
    )


def calls(journal: Path, note: str | None = None) -> Counter[tuple[str, int]]:
    """How often each (stage, n) was invoked, with that note in its config."""
    lines = [line.split() for line in journal.read_text().splitlines()]
    return Counter((line[0], int(line[1])) for line in lines if note in {None, line[2]})


def first_time(failed: set[int]) -> Counter[tuple[str, int]]:
    every = range(len(GIVEN))
    reached = [("c", n) for n in every if n not in failed]
    return Counter([(stage, n) for stage in "ab" for n in every] + reached)


def path(*chosen: int, then: str = "bc") -> Counter[tuple[str, int]]:
    return Counter((stage, n) for stage in then for n in chosen)


def failed(plane: Plane, run: str) -> dict[int, str]:
    """The ids of the failed items by what they are about."""
    with plane.client() as client:
        found = items(client, {"id": run}, status="failed")
        details = [client.get(f"/v1/items/{each['id']}") for each in found]
    return {int(str(one(each)["n"])): str(each["id"]) for each in details}


def one(detail: JsonObject) -> JsonObject:
    given = detail["input"]
    assert isinstance(given, dict)
    return given


def retry(plane: Plane, run: str, wanted: object, **more: str) -> httpx2.Response:
    with plane.http() as http:
        return http.post(f"/v1/runs/{run}/retry", json={"items": wanted, **more})


def go_on(plane: Plane, run: str, wanted: object, count: int, **more: str) -> JsonObject:
    answer = retry(plane, run, wanted, **more)
    assert (answer.status_code, answer.json()) == (202, {"retried": count})
    view = plane.wait(run)
    assert doubled_or_lost(plane.database_url, run) == []
    return view


def test_i8_a_retry_invokes_the_remaining_path_of_the_chosen_and_nothing_else(
    plane: Plane, journal: Path
) -> None:
    deploy(plane, journal, "v1", CODES)
    run = plane.begin("again", GIVEN)
    assert plane.wait(run)["status"] == "partial"
    expected = first_time({1, 3, 5, 6})
    assert calls(journal) == expected
    ids = failed(plane, run)
    # One, many, by query: with the same version they fail again, at the same stage.
    for wanted, chosen in (
        ([ids[3]], [3]),
        ([ids[1], ids[6], ids[6]], [1, 6]),
        ({"code": "limit"}, [5, 6]),
        ({"satellite": "b", "error": "ITEM 1 is", "since": "2020-01-01T00:00:00Z"}, [1]),
        ({"code": "limit", "limit": 1}, [5]),
        ({"satellite": "c"}, []),
        ("failed", [1, 3, 5, 6]),
    ):
        view = go_on(plane, run, wanted, len(chosen))
        expected += path(*chosen, then="b")
        assert calls(journal) == expected, wanted
        assert (view["status"], view["version"]) == ("partial", 1)
    assert failed(plane, run) == ids


def test_i8_items_go_on_with_the_latest_version_any_number_of_times(
    plane: Plane, journal: Path
) -> None:
    deploy(plane, journal, "v1", CODES)
    run = plane.begin("again", GIVEN)
    plane.wait(run)
    ids = failed(plane, run)
    deploy(plane, journal, "v2", {"1": "still"})
    view = go_on(plane, run, [ids[1], ids[3]], 2, definition="latest")
    assert (view["version"], view["status"]) == (2, "partial")
    assert calls(journal, "v2") == path(1, then="b") + path(3)
    # What is the latest already is no hindrance, and the run stays where it has moved to.
    go_on(plane, run, {"code": "still"}, 1, definition="latest")
    assert calls(journal, "v2") == path(1, 1, then="b") + path(3)
    deploy(plane, journal, "v3", {})
    go_on(plane, run, [ids[5]], 1)
    assert calls(journal, "v2") == path(1, 1, then="b") + path(3, 5)
    view = go_on(plane, run, "failed", 2, definition="latest")
    assert calls(journal, "v3") == path(1, 6)
    assert (view["version"], view["status"], amount(view, "c")) == (3, "succeeded", 8)
    with plane.client() as client:
        lines = [
            str(each["message"]) for each in client.listing(f"/v1/runs/{run}/logs", {}, limit=0)
        ]
    assert [each for each in lines if "by hand" in each] == [
        "2 item(s) retried by hand, with version 2 from now on",
        "1 item(s) retried by hand",
        "1 item(s) retried by hand",
        "2 item(s) retried by hand, with version 3 from now on",
    ]


def test_i8_the_version_changes_beside_what_is_in_flight(plane: Plane, journal: Path) -> None:
    deploy(plane, journal, "v1", CODES, seconds=0.2)
    given = [*GIVEN, *({"n": 2} for _ in range(60))]
    run = plane.begin("again", given)
    until(lambda: bool(failed(plane, run)))
    deploy(plane, journal, "v2", {}, seconds=0)
    moved = retry(plane, run, "failed", definition="latest")
    assert moved.status_code == 202
    plane.wait(run)
    if failed(plane, run):
        go_on(plane, run, "failed", 4 - moved.json()["retried"])
    view = plane.view(run)
    assert (view["status"], view["version"], amount(view, "c")) == ("succeeded", 2, 68)
    assert doubled_or_lost(plane.database_url, run) == []
    again = sum(calls(journal).values()) - 3 * 68
    assert again == 4


def test_a_version_of_another_shape_is_refused_and_says_which_stage(
    plane: Plane, journal: Path
) -> None:
    deploy(plane, journal, "v1", CODES)
    run = plane.begin("again", GIVEN)
    plane.wait(run)
    expected = calls(journal)
    plane.deploy("again", "    - {name: a, identifier: a, uses: lab/echo}")
    refused = retry(plane, run, "failed", definition="latest")
    assert (refused.status_code, refused.json()["code"]) == (409, "EXO909")
    assert "version 2: stage b is not in it any more" in refused.json()["detail"]
    with plane.http() as http:
        assert http.delete("/v1/clusters/lab/again").status_code == 204
    gone = retry(plane, run, "failed", definition="latest")
    assert (gone.status_code, "deleted" in gone.json()["detail"]) == (409, True)
    assert (plane.view(run)["version"], calls(journal)) == (1, expected)


def test_i8_what_cannot_be_retried_is_said_or_passed_over(plane: Plane, journal: Path) -> None:
    deploy(plane, journal, "v1", CODES, seconds=0.5)
    run, other = plane.begin("again", GIVEN), plane.begin("again", GIVEN[:2])
    plane.wait(run)
    plane.wait(other)
    expected = calls(journal)
    ids = failed(plane, run)
    [alien] = failed(plane, other).values()
    with plane.client() as client:
        good = [str(each["id"]) for each in items(client, {"id": run}, status="succeeded")]
    for wanted, part in (
        ([ids[1], f"{run}.2.99999999"], f"the run has no {run}.2.99999999"),
        ([f"{run}.9.1"], f"the run has no {run}.9.1"),
        (["nonsense"], "'nonsense' is no id"),
        ([alien], f"{alien} is not of run {run}"),
        ({"satellite": "none"}, "no stage 'none'; there are a, b, c"),
        ({"limit": 0}, "body.items.query.limit"),
        ({"since": "yesterday"}, "body.items.query.since"),
        ({"colour": "red"}, "body.items.query.colour"),
        ({"error": ""}, "body.items.query.error"),
        ("all", "body.items.all"),
        (7, "body.items"),
        ([1], "body.items.ids.0"),
    ):
        refused = retry(plane, run, wanted)
        assert (refused.status_code, refused.json()["code"]) == (422, "EXO922"), wanted
        assert part in refused.json()["detail"], wanted
    assert retry(plane, "run-none", "failed").status_code == 404
    # What has succeeded is passed over, and so is what runs again already.
    assert retry(plane, run, good).json() == {"retried": 0}
    assert retry(plane, run, [ids[1]]).json() == {"retried": 1}
    assert retry(plane, run, [ids[1]]).json() == {"retried": 0}
    plane.wait(run)
    assert calls(journal) == expected + path(1, then="b")


def test_i8_a_rehearsal_changes_nothing_and_a_repeated_call_retries_once(
    plane: Plane, journal: Path
) -> None:
    deploy(plane, journal, "v1", CODES)
    run = plane.begin("again", GIVEN)
    plane.wait(run)
    expected = calls(journal)
    ids = failed(plane, run)
    with plane.http() as http:
        for wanted, chosen in (("failed", [1, 3, 5, 6]), ({"code": "limit"}, [5, 6])):
            told = http.post(f"/v1/runs/{run}/retry?dry_run=true", json={"items": wanted})
            assert (told.status_code, told.json()) == (
                200,
                {"would_retry": len(chosen), "items": [ids[n] for n in chosen], "version": 1},
            )
        with plane.client() as client:
            good = [str(each["id"]) for each in items(client, {"id": run}, status="succeeded")]
        told = http.post(f"/v1/runs/{run}/retry?dry_run=true", json={"items": [*good[:2], ids[3]]})
        assert (told.json()["would_retry"], told.json()["items"]) == (1, [ids[3]])
        assert calls(journal) == expected
        headers = {"idempotency-key": "the same"}
        body = {"items": [ids[1]]}
        rehearsed = f"/v1/runs/{run}/retry?dry_run=true"
        assert http.post(rehearsed, json=body, headers=headers).status_code == 200
        for replayed in (None, "true"):
            answer = http.post(f"/v1/runs/{run}/retry", json=body, headers=headers)
            assert (answer.status_code, answer.json()) == (202, {"retried": 1})
            assert answer.headers.get("idempotent-replayed") == replayed
            plane.wait(run)
        other = http.post(f"/v1/runs/{run}/retry", json={"items": "failed"}, headers=headers)
        assert other.status_code == 422
    assert calls(journal) == expected + path(1, then="b")


def test_i8_a_join_that_has_opened_stays_open(plane: Plane, journal: Path) -> None:
    bad = json.dumps({"file": str(journal), "fails": {"2": "limit"}})
    plane.deploy(
        "join",
        f"    - {{name: a, identifier: a, uses: lab/picky, config: {bad}}}\n"
        "    - {name: all, identifier: all, uses: lab/echo, needs: [a], joins: run,\n"
        '       input: {n: "${{ satellites.a.output }}"}}',
        retries=0,
    )
    run = plane.begin("join", GIVEN)
    assert amount(plane.wait(run), "all") == 1
    view = go_on(plane, run, "failed", 1)
    assert (amount(view, "all"), calls(journal)["a", 2]) == (1, 2)
    with plane.client() as client:
        [joined] = items(client, {"id": run}, stage="all")
        assert len(many(client.get(f"/v1/items/{joined['id']}"), "outputs", 0, "input", "n")) == 7
