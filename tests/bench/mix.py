"""Everything that a cluster can be made of, at once.

Each entry fans out to ten items, of which 20 % fail and are tried again; of those 20 % fail for
good and go down the failure branch. The others reach a stage whose templates read two ancestors,
and what came of an entry is joined into a list.
"""

import time
from collections.abc import Iterator
from typing import Final

from functions_runtime.contract import JsonObject
from tests.bench.chain import cpu_note, moment
from tests.bench.check import Database, Stage, Wrong, check_run, check_sink
from tests.bench.figures import Figure
from tests.bench.satellite import FAN_WIDTH, fails
from tests.bench.world import World

DOCUMENT: Final = """
version: 0.0.1b
cluster:
  identifier: bench/mix
  sla: now
  trigger: api-call
  satellites:
  - {name: source, identifier: source, uses: bench/source}
  - {name: fan, identifier: fan, uses: bench/fan}
  - {name: flaky, identifier: flaky, uses: bench/flaky, retries: 1}
  - name: read
    identifier: read
    uses: bench/read
    config: {entry: "${{ satellites.source.output.n }}"}
    input: {n: "${{ satellites.fan.output.n }}", text: "of entry ${{ satellites.source.output.n }}"}
  - {name: join, identifier: join, uses: bench/join, joins: source}
  failure:
    satellites:
    - name: told
      identifier: told
      uses: bench/told
      input: "${{ failure.satellite }}: ${{ failure.error }}"
"""
_WIDTH: Final = 500
_STAGES: Final = 3
_SOURCE, _FAN, _FLAKY, _READ, _JOIN, _TOLD = range(1, 7)


def inputs(entries: int) -> list[JsonObject]:
    """Return what the source makes so many entries of."""
    return [{"n": lo, "width": min(_WIDTH, entries - lo)} for lo in range(0, entries, _WIDTH)]


def stages(entries: int) -> list[Stage]:
    """Return what has to have happened."""
    numbers = range(entries * FAN_WIDTH)
    again = sum(fails(n, 1) for n in numbers)
    lost = sum(fails(n, 1) and fails(n, 2) for n in numbers)
    good = len(numbers) - lost
    given = len(inputs(entries))
    return [
        Stage(_SOURCE, 0, succeeded=given, outputs=entries),
        Stage(_FAN, _SOURCE, succeeded=entries, outputs=len(numbers)),
        Stage(_FLAKY, _FAN, succeeded=good, outputs=good, failed=lost, retried=again),
        Stage(_READ, _FLAKY, succeeded=good, outputs=good),
        Stage(_JOIN, _SOURCE, succeeded=entries, outputs=entries),
        Stage(_TOLD, None, succeeded=lost, outputs=lost),
    ]


def mix(world: World, n: int) -> Iterator[tuple[Figure, str]]:
    """Measure with about `n` items, an item being three stages passed."""
    entries = max(1, n * _STAGES // (2 * FAN_WIDTH + 2))
    world.submit(DOCUMENT)
    world.ended(world.start("mix", inputs(50)), 60)
    world.journal()
    before, began = world.cpu(), time.time()
    run = world.start("mix", inputs(entries))
    view = world.ended(run, 60 + n / 100)
    wall_s = moment(view, "ended_at") - began
    used = world.cpu().since(before)
    expected = stages(entries)
    _check(world, run, expected)
    passed = sum(stage.succeeded + stage.failed for stage in expected[1:])
    note = cpu_note(used, passed)
    yield Figure("mix", world.store, n, "items_per_s", passed / _STAGES / wall_s), note


def _check(world: World, run: str, expected: list[Stage]) -> None:
    by_index = {stage.index: stage for stage in expected}
    journal = [line.split(" ") for line in world.journal()]
    joined = [line for line in journal if f".{_JOIN}." in line[0]]
    told = [line[0] for line in journal if f".{_TOLD}." in line[0]]
    with Database(world.database_url) as database:
        number = check_run(database, run, "partial", expected)
        check_sink(database, number, run, by_index[_JOIN], [line[0] for line in joined])
        failed = Stage(_TOLD, _FLAKY, by_index[_TOLD].succeeded, 0)
        check_sink(database, number, run, failed, told, port=1)
    # Each number that did not fail for good came into one list, that of its own entry.
    entries = by_index[_JOIN].succeeded
    lists = sorted(sorted(map(int, filter(None, line[1:]))) for line in joined)
    wanted = sorted(
        [n for n in range(lo, lo + FAN_WIDTH) if not (fails(n, 1) and fails(n, 2))]
        for lo in range(0, entries * FAN_WIDTH, FAN_WIDTH)
    )
    if lists != wanted:
        raise Wrong("the joined lists are not what came of each entry")
