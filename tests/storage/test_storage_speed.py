"""Not a measurement: a guard against a cost per item that grows with the run."""

from time import perf_counter

import pytest

from controlplane.adapters.storage import Store
from controlplane.domain.run import RunStatus
from tests.storage.storage_tables import faults
from tests.storage.storage_world import World, chain, echo

pytestmark = [pytest.mark.anyio, pytest.mark.own_database, pytest.mark.slow]

INPUTS = 33_000


async def test_a_hundred_thousand_items_cost_the_same_to_the_end(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    world = await World.of(store, chain(3, batch=100))
    run, _ = await world.start(INPUTS)
    started = perf_counter()
    marks: list[float] = []
    ended: dict[int, RunStatus] = {}
    while claimed := await world.claim(1_000):
        for first in range(0, len(claimed), 10):
            group = claimed[first : first + 10]
            commands = await world.commands((each, echo(each)) for each in group)
            ended |= (await world.commit(commands)).ended
            marks.append(perf_counter())
    rate = INPUTS / (marks[-1] - started)
    with capsys.disabled():
        print(f"\n{INPUTS} items through three stages: {rate:,.0f} items/s")  # noqa: T201
    assert ended == {run: RunStatus.SUCCEEDED}
    assert await faults(store, run) == []
    quarter = len(marks) // 4
    assert marks[-1] - marks[-quarter] < 5 * (marks[quarter] - started) + 1
