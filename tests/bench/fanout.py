"""One item with very many children: written page by page, while everything else goes on."""

import statistics
import time
from collections.abc import Iterator
from typing import Final

from functions_runtime.contract import JsonObject
from tests.bench.chain import cpu_note, moment
from tests.bench.check import Database, Stage, Wrong, check_run
from tests.bench.figures import Figure
from tests.bench.world import World

_DOCUMENT: Final = """
version: 0.0.1b
cluster:
  identifier: bench/{name}
  sla: now
  trigger: api-call
  satellites:
  - {{name: fan, identifier: fan, uses: bench/{name}}}
  - {{name: one, identifier: one, uses: bench/one}}
"""
RSS_MB_MAX: Final = 512
LOOK_MS_MAX: Final = 500
_POLL_S: Final = 0.1


def fanout(world: World, n: int) -> Iterator[tuple[Figure, str]]:
    """Measure both ways: pages that the satellite gives, and one answer that is parted by us.

    Raises:
        Wrong: a child is missing or there twice, memory grows with the width, or looking is slow.
    """
    for name, metric in (("pages", "items_per_s"), ("wide", "parted_items_per_s")):
        world.submit(_DOCUMENT.format(name=name))
        world.ended(world.start(name, [{"n": 0, "width": 100}]), 60)
        before, began = world.cpu(), time.time()
        run = world.start(name, [{"n": 0, "width": n}])
        fanned_s, look_ms = _fanned(world, run, 60 + n / 500)
        view = world.ended(run, 60 + n / 500)
        wall_s = moment(view, "ended_at") - began
        note = cpu_note(world.cpu().since(before), n)
        with Database(world.database_url) as database:
            check_run(database, run, "succeeded", _stages(n))
        rss_mb = world.rss_bytes / 1e6
        if rss_mb > RSS_MB_MAX or look_ms > LOOK_MS_MAX:
            raise Wrong(f"{name}: {rss_mb:.0f} MB resident, a look took {look_ms:.0f} ms")
        yield Figure("fanout", world.store, n, metric, n / wall_s), note
        yield Figure("fanout", world.store, n, f"{name}_fan_s", fanned_s), "until all are open"
        yield Figure("fanout", world.store, n, f"{name}_look_ms", look_ms), "median, meanwhile"
        yield Figure("fanout", world.store, n, f"{name}_rss_mb", rss_mb), ""


def _stages(n: int) -> list[Stage]:
    return [Stage(1, 0, succeeded=1, outputs=n), Stage(2, 1, succeeded=n, outputs=n)]


def _fanned(world: World, run: str, timeout_s: float) -> tuple[float, float]:
    """Wait until the last page is written; give how long that took, and the median look in ms."""
    began, looks_s = time.monotonic(), list[float]()
    while True:
        asked = time.monotonic()
        view = world.client.get(f"/v1/runs/{run}")
        now = time.monotonic()
        looks_s.append(now - asked)
        world.rss_bytes = max(world.rss_bytes, world.plane.memory_info().rss)
        if _succeeded(view) or view["status"] != "running":
            return now - began, statistics.median(looks_s) * 1000
        if now - began > timeout_s:
            raise TimeoutError(f"run {run} has not fanned out after {timeout_s:.0f} s: {view}")
        time.sleep(_POLL_S)


def _succeeded(view: JsonObject) -> bool:
    stages = view["stages"]
    return isinstance(stages, list) and isinstance(stages[0], dict) and stages[0]["succeeded"] == 1
