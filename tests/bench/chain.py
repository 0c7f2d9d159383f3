"""Many items through three stages."""

import statistics
import time
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from functions_runtime.contract import JsonObject
from tests.bench.check import Database, Stage, check_run, check_sink
from tests.bench.figures import Figure
from tests.bench.world import Cpu, World

DOCUMENT: Final = """
version: 0.0.1b
cluster:
  identifier: bench/chain
  sla: now
  trigger: api-call
  satellites:
  - {name: source, identifier: source, uses: bench/source}
  - {name: one, identifier: one, uses: bench/one}
  - {name: two, identifier: two, uses: bench/two}
  - {name: three, identifier: three, uses: bench/three}
"""
_WIDTH: Final = 1_000
_STAGES: Final = 3
_LOOKS: Final = 30


def inputs(n: int) -> list[JsonObject]:
    """Return what the source makes `n` items of, at most a thousand of each."""
    return [{"n": lo, "width": min(_WIDTH, n - lo)} for lo in range(0, n, _WIDTH)]


def stages(n: int) -> list[Stage]:
    """Return what has to have happened."""
    given = len(inputs(n))
    return [
        Stage(1, 0, succeeded=given, outputs=n),
        Stage(2, 1, succeeded=n, outputs=n),
        Stage(3, 2, succeeded=n, outputs=n),
        Stage(4, 3, succeeded=n, outputs=n),
    ]


def moment(view: JsonObject, name: str) -> float:
    """Return a moment of a run in seconds since 1970."""
    return datetime.fromisoformat(str(view[name])).timestamp()


def chain(world: World, n: int) -> Iterator[tuple[Figure, str]]:
    """Measure; the source, through which the items come into the run, counts as no stage."""
    world.submit(DOCUMENT)
    world.ended(world.start("chain", inputs(100)), 60)
    world.journal()
    before, began = world.cpu(), time.time()
    run = world.start("chain", inputs(n))
    view = world.ended(run, 60 + n / 500)
    wall_s = moment(view, "ended_at") - began
    used = world.cpu().since(before)
    expected = stages(n)
    with Database(world.database_url) as database:
        number = check_run(database, run, "succeeded", expected)
        check_sink(database, number, run, expected[-1], world.journal())
    note = cpu_note(used, n * _STAGES)
    yield Figure("chain", world.store, n, "items_per_s", n / wall_s), note
    yield Figure("chain", world.store, n, "rss_mb", world.rss_bytes / 1e6), ""
    times = [_look_ms(world, run) for _ in range(_LOOKS)]
    yield Figure("progress", world.store, n, "ms", statistics.median(times)), ""


def cpu_note(used: Cpu, passed: int) -> str:
    """Return the processor time of each part per item and stage."""
    per = 1e6 / passed
    return (
        f"CPU µs per item and stage: control plane {used.plane * per:.1f}, "
        f"satellites {used.satellites * per:.1f}, Postgres {used.postgres * per:.1f}"
    )


def _look_ms(world: World, run: str) -> float:
    began = time.perf_counter()
    world.client.get(f"/v1/runs/{run}")
    return 1000 * (time.perf_counter() - began)
