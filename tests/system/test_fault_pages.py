"""A fan-out too wide for one transaction: every child once, whatever is killed between pages."""

import pytest
from fault_pages import cancel, killed_now_and_then, opened, plane, postgres, reaches, written
from fault_plane import Plane, amount, doubled_or_lost, planes, until
from system_help import at, outputs

__all__ = ["plane", "postgres"]

pytestmark = pytest.mark.slow
WIDE, JOINED = 100_000, 12_000
SPLIT = "    - {name: split, identifier: split, uses: lab/split}\n"
HELD = "    - {name: held, identifier: held, uses: lab/echo, delay: 1h}\n"


def test_kills_between_pages_of_one_item_leave_every_child_once_i4(plane: Plane) -> None:
    with planes(plane):
        plane.deploy("wide", SPLIT + HELD)
        run = plane.begin("wide", {"n": WIDE})
        killed_now_and_then(plane, run, WIDE)
        until(lambda: amount(plane.view(run), "split") == 1)
        view = cancel(plane, run)
        assert amount(view, "held", "cancelled") == WIDE
        assert written(plane, run, 1) == WIDE


def test_kills_between_pages_of_a_trigger_leave_every_input_once_i4(plane: Plane) -> None:
    with planes(plane):
        plane.deploy("inputs", HELD)
        run = plane.begin("inputs", [{"n": n} for n in range(WIDE)])
        killed_now_and_then(plane, run, WIDE)
        assert amount(cancel(plane, run), "held", "cancelled") == WIDE
        assert written(plane, run, 0) == WIDE


def test_a_cancel_between_pages_opens_nothing_more_i16(plane: Plane) -> None:
    with planes(plane):
        plane.deploy("wide", SPLIT + HELD)
        run = plane.begin("wide", {"n": WIDE})
        until(reaches(plane, run, 1))
        view = cancel(plane, run)
        assert view["status"] == "cancelled"
        children = amount(view, "held", "cancelled")
        assert 0 < children < WIDE
        # The same process goes on with other runs, and leaves this one alone.
        other = plane.begin("wide", {"n": 10})
        until(reaches(plane, other, 10))
        assert opened(plane, run) == children == written(plane, run, 1)


def test_a_join_over_the_run_gets_what_all_pages_led_to(plane: Plane) -> None:
    stages = (
        SPLIT
        + "    - {name: work, identifier: work, uses: lab/bare}\n"
        + "    - {name: all, identifier: all, uses: lab/bare, joins: run}\n"
    )
    with planes(plane):
        plane.deploy("joined", stages)
        run = plane.begin("joined", {"n": JOINED})
        view = plane.wait(run, 60)
        assert view["status"] == "succeeded"
        assert [amount(view, each) for each in ("split", "work", "all")] == [1, JOINED, 1]
        with plane.client() as client:
            [collected] = outputs(client, view, "all")
        found = at(collected, "input")
        assert isinstance(found, list)
        assert len(found) == JOINED
        assert doubled_or_lost(plane.database_url, run) == []


def test_max_items_counts_over_all_pages_and_says_so(plane: Plane) -> None:
    limited = "    - {name: split, identifier: split, uses: lab/split, max-items: 25000}\n"
    with planes(plane):
        plane.deploy("limited", limited + HELD)
        run = plane.begin("limited", {"n": 30_000})
        until(lambda: amount(plane.view(run), "split", "failed") == 1)
        with plane.client() as client:
            [item] = client.listing(f"/v1/runs/{run}/items", {"stage": "split"}, limit=0)
            shown = client.get(f"/v1/items/{item['id']}")
        assert "the item gave 30000 outputs, max-items allows 25000" in str(shown)
        assert opened(plane, run) == 20_000 == written(plane, run, 1)
