from datetime import UTC, datetime, timedelta

from exospherehost.cli.view.run_view import (
    HEIGHT_MAX,
    RATE_WINDOW,
    changes,
    duration,
    frame,
    remember,
)
from functions_runtime.contract import Json, JsonObject

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def a_stage(identifier: str, branch: str = "main", **counts: int) -> JsonObject:
    names = ("waiting", "running", "succeeded", "failed", "pruned", "cancelled")
    zeros: JsonObject = dict.fromkeys(names, 0)
    return {"identifier": identifier, "branch": branch, **zeros, **counts}


def a_view(*stages: JsonObject, **fields: Json) -> JsonObject:
    return {
        "id": "r1",
        "cluster": "demo/pdfs",
        "version": 1,
        "status": "running",
        "deadline": "2026-11-21T18:00:00Z",
        "ended_at": None,
        "sla_state": "on_track",
        "stages": list[Json](stages),
        **fields,
    }


GOLDEN = """\
run r1 · demo/pdfs v1 · running · SLA on_track, 6h00m left
  get-files              1/1  ▇▇▇▇▇▇▇▇▇▇
  parse-pdf            12/25  ▇▇▇▇······  4 running · 9 waiting · 1 retried · 1 failed · 2.0/s
  failure: send-alert    0/1  ··········  1 running
  logs: to-new-relic     0/0"""


def test_the_block_shows_every_stage_with_its_counts_in_words() -> None:
    def view(done: int) -> JsonObject:
        parse = a_stage("parse-pdf", waiting=9, running=4, succeeded=done, failed=1, retried=1)
        return a_view(
            a_stage("get-files", succeeded=1),
            parse,
            a_stage("send-alert", "failure", running=1),
            a_stage("to-new-relic", "logs"),
        )

    earlier = NOW - timedelta(seconds=4)
    history = remember(remember((), view(3), earlier), view(11), NOW)
    assert frame(view(11), history, 100, NOW) == GOLDEN


def forty_stages() -> JsonObject:
    stages = [a_stage(f"stage-{n}", succeeded=1_000_000) for n in range(40)]
    stages[33] = a_stage("busy", waiting=999_000, running=500, succeeded=300, failed=200)
    stages[7] = a_stage("hurt", succeeded=999_999, failed=1)
    return a_view(*stages)


def test_forty_stages_of_a_million_items_fold_into_a_bounded_block() -> None:
    block = frame(forty_stages(), (), 80, NOW)
    lines = block.splitlines()
    assert len(lines) == HEIGHT_MAX
    assert max(map(len, lines)) <= 80
    assert lines[-1] == "  … 29 more stages  29,000,000/29,000,000  ▇▇▇▇▇▇▇▇▇▇"


def test_stages_with_open_work_or_failures_are_not_folded_away() -> None:
    block = frame(forty_stages(), (), 100, NOW)
    assert "busy" in block
    assert "hurt" in block
    assert "500 running · 999,000 waiting · 200 failed" in block


def test_long_names_and_narrow_terminals_are_cut_not_wrapped() -> None:
    view = a_view(a_stage("x" * 300, running=1))
    assert all(len(line) <= 40 for line in frame(view, (), 40, NOW).splitlines())


def test_a_missed_deadline_says_by_how_much() -> None:
    view = a_view(deadline="2026-11-21T11:55:53Z", sla_state="breached")
    assert frame(view, (), 80, NOW).endswith("SLA breached, 4m07s late")


def test_the_clock_stops_when_the_run_has_ended() -> None:
    view = a_view(ended_at="2026-11-21T17:59:48Z", status="succeeded")
    assert frame(view, (), 80, NOW).endswith("succeeded · SLA on_track, 12s left")


def test_a_run_without_deadline_has_no_clock() -> None:
    assert frame(a_view(deadline=None), (), 80, NOW) == "run r1 · demo/pdfs v1 · running"


def test_a_terminal_without_unicode_gets_ascii() -> None:
    block = frame(a_view(a_stage("a", running=1, succeeded=1)), (), 80, NOW, ascii_only=True)
    assert block.isascii()
    assert "#####-----" in block


def test_history_keeps_the_last_seconds_only() -> None:
    history = remember((), a_view(), NOW)
    for second in range(100):
        history = remember(history, a_view(), NOW + timedelta(seconds=second))
    assert history[-1].at - history[0].at <= RATE_WINDOW
    assert len(history) <= 11


def test_a_line_for_the_log_names_only_what_moved() -> None:
    before = a_view(a_stage("a", succeeded=1), a_stage("b", running=1))
    after = a_view(a_stage("a", succeeded=1), a_stage("b", failed=1))
    expected = "run r1 · demo/pdfs v1 · running · SLA on_track, 6h00m left · b 1/1 (1 failed)"
    assert changes(before, after, NOW) == expected


def test_a_line_for_the_log_is_bounded_too() -> None:
    line = changes({}, forty_stages(), NOW)
    assert line.endswith("29 more stages")


def test_spans_read_like_a_clock() -> None:
    spans = [timedelta(seconds=n) for n in (0, 59, 60, 3599, 3600, 86400 * 3 + 3600 * 4)]
    assert [duration(span) for span in spans] == ["0s", "59s", "1m00s", "59m59s", "1h00m", "3d04h"]
