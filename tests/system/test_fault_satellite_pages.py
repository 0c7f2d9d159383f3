"""Satellites that give their outputs page by page."""

from pathlib import Path

import pytest
from fault_pages import (
    VAULT_KEY,
    cancel,
    killed_now_and_then,
    opened,
    plane,
    postgres,
    written,
)
from fault_plane import Plane, amount, planes, until
from system_help import items

__all__ = ["plane", "postgres"]

pytestmark = pytest.mark.slow
WIDE = 50_000
PAGES = "    - {{name: split, identifier: split, uses: lab/pages, config: {config}}}\n"
HELD = "    - {name: held, identifier: held, uses: lab/echo, delay: 1h}\n"


def single(tmp_path: Path) -> Plane:
    return Plane(tmp_path / "plane", EXO_VAULT_KEY=VAULT_KEY)


def error_of(plane: Plane, run: str) -> str:
    with plane.client() as client:
        [item] = items(client, plane.view(run), stage="split", status="failed")
        return str(client.get(f"/v1/items/{item['id']}"))


def test_kills_between_pages_of_a_satellite_leave_every_child_once_i4(plane: Plane) -> None:
    with planes(plane):
        plane.deploy("wide", PAGES.format(config="{}") + HELD)
        run = plane.begin("wide", [{"n": WIDE}])
        killed_now_and_then(plane, run, WIDE)
        until(lambda: amount(plane.view(run), "split") == 1)
        assert amount(cancel(plane, run), "held", "cancelled") == WIDE
        assert written(plane, run, 1) == WIDE


def test_what_failed_between_pages_goes_on_there_when_it_is_retried(tmp_path: Path) -> None:
    plane, mended = single(tmp_path), tmp_path / "mended"
    with planes(plane):
        plane.deploy("torn", PAGES.format(config=f"{{mended: {mended}}}") + HELD)
        run = plane.begin("torn", [{"n": 12_000}])
        until(lambda: amount(plane.view(run), "split", "failed") == 1)
        assert opened(plane, run) == 5_000
        assert "this page is torn" in error_of(plane, run)
        mended.touch()
        with plane.client() as client:
            client.post(f"/v1/runs/{run}/retry", {})
        until(lambda: amount(plane.view(run), "split") == 1)
        assert amount(cancel(plane, run), "held", "cancelled") == 12_000
        assert written(plane, run, 1) == 12_000


def test_a_satellite_that_does_not_move_on_fails_its_item_and_is_told(tmp_path: Path) -> None:
    plane = single(tmp_path)
    with planes(plane):
        plane.deploy("stuck", PAGES.format(config="{stuck: true}") + HELD)
        run = plane.begin("stuck", [{"n": 1}])
        assert plane.wait(run)["status"] == "failed"
        assert "give outputs, another cursor, or none" in error_of(plane, run)


def test_a_cursor_with_a_secret_fails_its_item_and_is_not_kept_i17(tmp_path: Path) -> None:
    plane = single(tmp_path)
    with planes(plane):
        with plane.client() as client:
            client.put("/v1/projects/lab/secrets/TOKEN", {"value": "canary-in-a-cursor"})
        plane.deploy("leaks", PAGES.format(config='{leaks: "${{ secrets.TOKEN }}"}') + HELD)
        run = plane.begin("leaks", [{"n": 1}])
        assert plane.wait(run)["status"] == "failed"
        assert "the cursor holds a secret" in error_of(plane, run)
