from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from functions_runtime.contract import Json, JsonObject

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Answer, Exo, Server

RUN: JsonObject = {
    "id": "r1",
    "cluster": "demo/pdfs",
    "version": 2,
    "status": "succeeded",
    "sla_state": "on_track",
    "created_at": "2026-11-21T12:00:00Z",
    "deadline": "2026-11-21T18:00:00Z",
    "ended_at": "2026-11-21T12:01:00Z",
    "stages": [{"identifier": "a", "branch": "main", "succeeded": 3}],
}
STARTED: JsonObject = {"id": "r1", "status": "running", "deadline": "2026-11-21T18:00:00Z"}


def a_page(*rows: JsonObject, cursor: str | None = None) -> JsonObject:
    return {"items": list[Json](rows), "next_cursor": cursor}


def test_every_call_carries_the_key_and_every_post_an_idempotency_key(
    server: Server, exo: Exo
) -> None:
    server.plan("POST /v1/clusters/demo/pdfs/runs", server.reply(201, STARTED))
    assert exo("run", "demo/pdfs").code == 0
    assert exo("run", "demo/pdfs").code == 0
    assert {request.headers["authorization"] for request in server.asked} == {
        f"Bearer {server.key}"
    }
    assert len({request.headers["idempotency-key"] for request in server.asked}) == 2


def test_run_sends_input_sla_labels_and_the_given_key(server: Server, exo: Exo) -> None:
    server.plan("POST /v1/clusters/demo/pdfs/runs", server.reply(201, STARTED))
    options = ("-i", "year=2024", "--sla", "6h", "--label", "a=b", "--idempotency-key", "k1")
    result = exo("run", "demo/pdfs", *options, "-o", "name")
    assert (result.code, result.out) == (0, "r1\n")
    expected = {"input": {"year": 2024}, "sla": "6h", "labels": {"a": "b"}}
    assert server.asked[0].json() == expected
    assert server.asked[0].headers["idempotency-key"] == "k1"


def test_a_connection_that_breaks_is_tried_again_with_the_same_key(
    server: Server, exo: Exo
) -> None:
    server.plan("POST /v1/clusters/demo/pdfs/runs", server.reply(0), server.reply(201, STARTED))
    assert exo("run", "demo/pdfs").code == 0
    assert len({request.headers["idempotency-key"] for request in server.asked}) == 1
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("status", "code"), [("succeeded", 0), ("partial", 1), ("failed", 1), ("cancelled", 1)]
)
def test_waiting_ends_with_what_became_of_the_run(
    server: Server, exo: Exo, status: str, code: int
) -> None:
    server.plan("POST /v1/clusters/demo/pdfs/runs", server.reply(201, STARTED))
    server.plan("GET /v1/runs/r1", {**RUN, "status": status})
    result = exo("run", "demo/pdfs", "--wait", "-o", "json")
    assert result.code == code
    assert result.json() == {**RUN, "status": status}


def test_waiting_longer_than_asked_ends_with_8_and_leaves_the_run_alone(
    server: Server, exo: Exo
) -> None:
    server.plan("GET /v1/runs/r1", {**RUN, "status": "running"})
    result = exo("runs", "watch", "r1", "--timeout", "0")
    assert result.code == 8
    assert "has not ended within 0s; it goes on" in result.err
    assert server.calls("POST") == []


def test_watching_survives_a_server_that_is_away_for_a_moment(server: Server, exo: Exo) -> None:
    away = server.problem(503, "Unavailable", "restarting", "EXO903")
    server.plan("GET /v1/runs/r1", {**RUN, "status": "running"}, away, RUN)
    result = exo("runs", "watch", "r1", "-o", "name")
    assert (result.code, result.out) == (0, "r1\n")
    assert "Unavailable; trying again" in result.err


def test_a_server_that_never_answered_is_not_waited_for(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs/r1", server.problem(503, "Unavailable", "", "EXO903"))
    assert exo("runs", "watch", "r1").code == 7
    assert len(server.asked) == 1


def test_off_a_terminal_watching_writes_a_line_per_change_without_colour(
    server: Server, exo: Exo
) -> None:
    stage: JsonObject = {"identifier": "a", "branch": "main", "running": 3}
    server.plan("GET /v1/runs/r1", {**RUN, "status": "running", "stages": [stage]}, RUN)
    result = exo("runs", "watch", "r1")
    assert "\x1b" not in result.err
    assert [line.rpartition(" · ")[2] for line in result.err.splitlines()] == [
        "a 0/3 (3 running)",
        "a 3/3",
    ]


def test_quiet_says_nothing_but_the_result(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs/r1", RUN)
    result = exo("-q", "runs", "watch", "r1")
    assert (result.err, result.json()) == ("", RUN)


def test_verbose_names_each_call_and_its_request_id_but_no_key(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs/r1", RUN)
    result = exo("-v", "runs", "get", "r1")
    assert result.err == "GET /v1/runs/r1 200 req-1\n"


def test_a_list_prints_json_lines_off_a_terminal(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs", a_page({"id": "r1"}, {"id": "r2"}))
    assert exo("runs", "list").out == '{"id":"r1"}\n{"id":"r2"}\n'


FORMATS = {
    "json": json.dumps({"items": [{"id": "r1", "status": "é"}], "next_cursor": None}, indent=2)
    .replace("\\u00e9", "é")
    .__add__("\n"),
    "jsonl": '{"id":"r1","status":"é"}\n',
    "yaml": "items:\n- id: r1\n  status: é\nnext_cursor: null\n",
    "name": "r1\n",
    "table": "ID  CLUSTER  VERSION  STATUS  SLA STATE  CREATED AT  DEADLINE  ENDED AT\n"
    "r1  -        -        é       -          -           -         -\n",
}


@pytest.mark.parametrize("shape", FORMATS)
def test_every_format_of_a_list_is_as_documented(server: Server, exo: Exo, shape: str) -> None:
    server.plan("GET /v1/runs", a_page({"id": "r1", "status": "é"}))
    assert exo("runs", "list", "-o", shape).out == FORMATS[shape]


def test_an_empty_table_says_so(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs", a_page())
    assert exo("runs", "list", "-o", "table").out == "nothing found\n"


def test_limit_0_reads_every_page_and_a_limit_stops(server: Server, exo: Exo) -> None:
    pages = (a_page({"id": "r1"}, cursor="c1"), a_page({"id": "r2"}))
    server.plan("GET /v1/runs", *pages)
    assert exo("runs", "list", "--limit", "0", "-o", "name").out == "r1\nr2\n"
    assert [request.query.get("cursor") for request in server.asked] == [None, "c1"]
    server.plan("GET /v1/runs", *pages)
    result = exo("runs", "list", "--limit", "1", "-o", "table")
    assert "r2" not in result.out
    assert "--cursor c1" in result.err


def test_filters_travel_as_query(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs/r1/items", a_page({"id": "i1"}))
    exo("items", "list", "--run", "r1", "--stage", "a", "--status", "failed", "--error", "x y")
    expected = {"stage": "a", "status": "failed", "error": "x y", "limit": "50"}
    assert server.asked[0].query == expected


def test_an_item_is_shown_whole(server: Server, exo: Exo) -> None:
    item: JsonObject = {"id": "i1", "input": {"a": [1]}, "outputs": [{"b": 2}], "error": None}
    server.plan("GET /v1/items/i1", item)
    assert exo("items", "get", "i1", "-o", "json").json() == item
    assert exo("items", "get", "i1", "-o", "table").out == (
        'id       i1\ninput    {"a":[1]}\noutputs  [{"b":2}]\nerror    -\n'
    )


def test_outputs_pass_through_line_by_line(server: Server, exo: Exo) -> None:
    lines = '{"a": 1}\n{"a":  2.50}\n'
    answer = server.reply(200, lines, {"content-type": "application/x-ndjson"})
    server.plan("GET /v1/runs/r1/outputs", answer)
    assert exo("runs", "outputs", "r1", "--stage", "a").out == lines
    assert server.asked[0].query == {"stage": "a"}
    assert exo("runs", "outputs", "r1", "-o", "json").json() == {"items": [{"a": 1}, {"a": 2.5}]}


def test_cancel_off_a_terminal_needs_yes(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs/r1", {**RUN, "status": "running"})
    server.plan("POST /v1/runs/r1/cancel", server.reply(202, {"id": "r1", "status": "cancelled"}))
    refused = exo("runs", "cancel", "r1")
    assert refused.code == 2
    assert "--yes" in refused.err
    assert server.calls("POST") == []
    assert exo("runs", "cancel", "r1", "--yes").code == 0
    assert server.calls("POST") == ["/v1/runs/r1/cancel"]


def test_ids_with_slashes_stay_one_segment(server: Server, exo: Exo) -> None:
    exo("items", "get", "r1/a/7")
    assert server.calls("GET") == ["/v1/items/r1%2Fa%2F7"]


def test_logs_print_records_and_follow_until_the_run_has_ended(server: Server, exo: Exo) -> None:
    record: JsonObject = {"at": "t1", "level": "info", "stage": "a", "item": None, "message": "hi"}
    server.plan("GET /v1/runs/r1", RUN)
    server.plan("GET /v1/runs/r1/logs", a_page(record))
    assert (
        exo("logs", "r1", "--level", "info").out == json.dumps(record, separators=(",", ":")) + "\n"
    )
    events = f"id: 1\ndata: {json.dumps(record)}\n\n: still here\n\n"
    server.plan(
        "GET /v1/runs/r1/logs", server.reply(200, events, {"content-type": "text/event-stream"})
    )
    assert exo("logs", "r1", "-f", "-o", "table").out == "t1  info  a  hi\n"
    assert server.asked[-1].headers["accept"] == "text/event-stream"


def test_a_log_stream_that_broke_goes_on_after_the_last_record(
    server: Server, exo: Exo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def events(number: int) -> Answer:
        body = f'id: {number}\ndata: {{"message": "m{number}"}}\n\n'
        return server.reply(200, body, {"content-type": "text/event-stream"})

    monkeypatch.setattr("exospherehost.cli.commands.logs.RECONNECT_S", 0.0)
    server.plan("GET /v1/runs/r1", {**RUN, "status": "running"}, {**RUN, "status": "running"}, RUN)
    server.plan("GET /v1/runs/r1/logs", events(1), server.reply(0), server.reply(0), events(2))
    result = exo("logs", "r1", "-f", "-o", "table")
    assert result.out == "m1\nm2\n"
    assert "trying again" in result.err
    assert server.asked[-1].headers["last-event-id"] == "1"


def test_following_as_one_document_is_refused(server: Server, exo: Exo) -> None:
    assert exo("logs", "r1", "-f", "-o", "json").code == 2
    assert server.asked == []


def test_a_secret_goes_in_from_an_option_or_stdin_and_is_never_printed(
    server: Server, exo: Exo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    server.plan("PUT /v1/projects/demo/secrets/TOKEN", server.reply(204))
    (tmp_path / "value").write_text("canary-1\n")
    with (tmp_path / "value").open() as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        first = exo("-v", "secrets", "set", "demo", "TOKEN")
    second = exo("-v", "secrets", "set", "demo", "TOKEN", "--value", "canary-2")
    assert [request.json() for request in server.asked] == [
        {"value": "canary-1"},
        {"value": "canary-2"},
    ]
    assert "canary" not in first.out + first.err + second.out + second.err
    assert (first.code, second.code) == (0, 0)


def test_an_empty_secret_is_refused(server: Server, exo: Exo) -> None:
    assert exo("secrets", "set", "demo", "TOKEN", "--value", "").code == 2
    assert server.asked == []


def test_secrets_are_listed_and_removed(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/projects/demo/secrets", a_page({"name": "TOKEN", "version": 1}))
    server.plan("DELETE /v1/projects/demo/secrets/TOKEN", server.reply(204))
    assert exo("secrets", "list", "demo", "-o", "name").out == "TOKEN\n"
    assert exo("secrets", "rm", "demo", "TOKEN").code == 2
    assert exo("secrets", "rm", "demo", "TOKEN", "-y").code == 0
    assert server.calls("DELETE") == ["/v1/projects/demo/secrets/TOKEN"]


def test_satellites_are_found_by_their_short_name_too(server: Server, exo: Exo) -> None:
    row: JsonObject = {"identifier": "exospherehost/call-webhook", "aliases": ["ring"]}
    server.plan("GET /v1/satellites", a_page(row))
    server.plan("GET /v1/satellites/exospherehost/call-webhook", row)
    assert exo("satellites", "show", "call-webhook").json() == row
    assert exo("satellites", "show", "exospherehost/call-webhook").json() == row
    assert exo("satellites", "show", "ring").json() == row
    missing = exo("satellites", "show", "call-webhok")
    assert missing.code == 4
    assert "exo satellites show exospherehost/call-webhook" in missing.err


@pytest.mark.parametrize("verb", ["fire", "pause", "resume"])
def test_triggers_are_fired_paused_and_resumed(server: Server, exo: Exo, verb: str) -> None:
    server.plan(f"POST /v1/triggers/t1/{verb}", server.reply(201, {"id": 7}))
    assert exo("triggers", verb, "t1", "-o", "name").out == "7\n"


def test_yaml_keeps_the_order_of_the_answer(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs/r1", RUN)
    shown = exo("runs", "get", "r1", "-o", "yaml").out
    assert yaml.safe_load(shown) == RUN
    assert shown.startswith("id: r1\ncluster:")
