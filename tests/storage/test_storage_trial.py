"""The same work, drawn from a seed, on both databases: what must hold after every step."""

from collections.abc import AsyncIterator, Sequence
from random import Random

import pytest

from controlplane.adapters.storage import Store, open_store
from controlplane.compiler.graph import Graph
from controlplane.engine.events import Failed, Outcome, Pruned, Returned, Succeeded
from controlplane.ports.engine import Claimed
from tests.storage.storage_tables import faults, query
from tests.storage.storage_world import World, graph, stage

pytestmark = pytest.mark.anyio
SEEDS = range(6)
STEPS = 40
STAGES: Sequence[Sequence[int] | None] = (None, [1], [2], [3])
STATE = (
    "select id, uid, status, pending, ended_ms from run",
    """
    select stage, lo, hi, status, claim, failures, cap, pending, lane, ready_ms, due_ms,
           opened_ms, started_ms, ended_ms from block
    """,
    "select id, stage, port, parent, payload from output",
    "select join_stage, scope, first_id, last_id from gather",
    "select stage, opened, succeeded, failed, pruned, retried, cancelled from counter",
    "select stage, item, claim, code, error, cast(retried as int) from attempt",
)


def shape() -> Graph:
    """A fan-out with retries, and a join under each input."""
    return graph(
        stage(1, [0], batch=4, retries=1),
        stage(2, [1], batch=3, retries=2),
        stage(3, [2], joins=1),
    )


@pytest.fixture
async def both(sqlite_url: str, postgres_url: str) -> AsyncIterator[tuple[Store, Store]]:
    first, second = await open_store(sqlite_url), await open_store(postgres_url)
    yield first, second
    await first.close()
    await second.close()


def drawn(chance: Random, claimed: Claimed) -> list[Outcome]:
    kinds: list[Outcome] = [
        Succeeded(['{"n":1}', '{"n":2}']),
        Succeeded([]),
        Failed("broken", "test", retryable=True),
        Failed("no good", "test", retryable=False),
        Pruned("not wanted"),
        Returned(delay_ms=500, batch_limit=1, reason="lost"),
    ]
    size = claimed.block.hi - claimed.block.lo + 1
    return chance.choices(kinds, weights=[8, 1, 2, 1, 1, 2], k=size)


async def claims(store: Store) -> dict[tuple[int, int], tuple[int, int]]:
    """Return the claim and the moment of opening of each item."""
    rows = await query(store, "select stage, lo, hi, claim, opened_ms from block")
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for stage_, lo, hi, claim, opened_ms in (map(int, map(str, row)) for row in rows):
        found.update({(stage_, item): (claim, opened_ms) for item in range(lo, hi + 1)})
    return found


async def work(store: Store, seed: int) -> list[list[str]]:
    """Claim, settle, retry and cancel as the seed says; give the state in the end."""
    chance = Random(seed)  # noqa: S311 - a choice, not a secret
    world = await World.of(store, shape())
    run, uid = await world.start(5)
    known = await claims(store)
    for _ in range(STEPS):
        world.now_ms += chance.randint(0, 2_000)
        # Which of those that are due at one moment come first is left to the database: take all.
        stages: Sequence[int] | None = chance.choice(STAGES)
        claimed = await world.claim(stages=stages)
        pairs = [(each, drawn(chance, each)) for each in sorted(claimed, key=place)]
        await world.commit(await world.commands(pairs))
        if chance.random() < 0.2:
            await store.redrives.retry(uid, None, world.now_ms, world.plan)
        now = await claims(store)
        assert all(now[item][0] >= claim for item, (claim, _) in known.items())
        assert all(now[item][1] == opened for item, (_, opened) in known.items())
        assert await faults(store, run) == []
        known = now
    if chance.random() < 0.5:
        await store.cancellations.cancel(uid, world.now_ms)
    assert await faults(store, run) == []
    return [sorted(map(str, await query(store, each))) for each in STATE]


def place(claimed: Claimed) -> tuple[int, int]:
    return claimed.block.stage, claimed.block.lo


@pytest.mark.parametrize("seed", SEEDS)
async def test_i2_i13_i17_the_same_seed_ends_the_same_on_both_stores_and_no_claim_goes_back(
    both: tuple[Store, Store], seed: int
) -> None:
    first, second = [await work(each, seed) for each in both]
    assert first == second
    assert len(first[2]) > 20, "too little has happened: nothing is shown"
