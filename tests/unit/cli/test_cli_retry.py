from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functions_runtime.contract import JsonObject
    from tests.unit.cli.conftest import Exo, Server


def test_retry_names_items_or_finds_them_or_takes_all_that_failed(server: Server, exo: Exo) -> None:
    server.plan("POST /v1/runs/r1/retry", server.reply(202, {"retried": 2}))
    assert exo("runs", "retry", "r1", "-o", "json").json() == {"retried": 2}
    exo("runs", "retry", "r1", "i1", "i2", "--latest")
    exo("runs", "retry", "r1", "--satellite", "parse", "--code", "timeout", "--limit", "9")
    assert [request.json() for request in server.asked] == [
        {"items": "failed", "definition": "same"},
        {"items": ["i1", "i2"], "definition": "latest"},
        {"items": {"satellite": "parse", "code": "timeout", "limit": 9}, "definition": "same"},
    ]


def test_a_rehearsed_retry_says_how_many_and_names_the_first(server: Server, exo: Exo) -> None:
    told: JsonObject = {"would_retry": 3, "items": ["i1", "i2"], "version": 4}
    server.plan("POST /v1/runs/r1/retry", told)
    said = exo("runs", "retry", "r1", "--error", "timed", "--dry-run", "-o", "table").out
    assert said == "3 items would run on, with version 4\ni1\ni2\nand 1 more\n"
    assert server.asked[0].query == {"dry_run": "true"}


def test_items_and_a_query_for_them_do_not_go_together(server: Server, exo: Exo) -> None:
    refused = exo("runs", "retry", "r1", "i1", "--code", "timeout")
    assert refused.code == 2
    assert "--code" in refused.err
    assert server.asked == []
