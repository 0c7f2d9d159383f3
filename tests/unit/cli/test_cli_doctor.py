from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exospherehost.cli.commands.doctor import compare_clocks
from exospherehost.cli.listing import objects, text

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Exo, Result, Server

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def states(result: Result) -> dict[str, str]:
    return {text(row["name"]): text(row["state"]) for row in objects(result.json()["items"])}


def test_all_is_well_with_a_ready_server(server: Server, exo: Exo) -> None:
    server.plan("GET /healthz", {})
    server.plan("GET /readyz", {})
    server.plan("GET /v1/runs", {"items": [], "next_cursor": None})
    result = exo("doctor", "-o", "json")
    assert result.code == 0
    found = states(result)
    names = ("exo", "python", "disk", "boto3", "pypdfium2", "server", "readiness", "key", "clock")
    assert {found[name] for name in names} == {"ok"}
    assert "docling" in found


def test_a_server_whose_database_is_away_is_an_error_with_its_words(
    server: Server, exo: Exo
) -> None:
    server.plan("GET /healthz", {})
    server.plan("GET /readyz", server.reply(503, {"database": "connection refused"}))
    server.plan("GET /v1/runs", server.problem(401, "No key", "", "EXO901"))
    result = exo("doctor", "-o", "table")
    assert result.code == 7
    assert "connection refused" in result.out
    assert "error    key         No key\n" in result.out
    assert "try: set EXO_API_KEY" in result.out


def test_without_a_server_the_machine_is_looked_at_all_the_same(
    exo: Exo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    result = exo("doctor", "-o", "json")
    assert result.code == 0
    assert states(result)["server"] == "warning"


@pytest.mark.parametrize(
    ("skew", "state", "words"),
    [(2, "ok", "agrees"), (-60, "warning", "60 s behind"), (60, "warning", "60 s ahead of")],
)
def test_clocks_that_disagree_are_told(skew: int, state: str, words: str) -> None:
    finding = compare_clocks(format_datetime(NOW + timedelta(seconds=skew), usegmt=True), NOW)
    assert finding.state == state
    assert words in finding.detail


def test_a_server_without_a_clock_is_a_warning() -> None:
    assert compare_clocks("", NOW).state == "warning"
