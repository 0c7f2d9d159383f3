"""Splitting a batch that ended without verdict: what it costs to find the poison in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from math import ceil, log2
from random import Random
from typing import TypeAlias

import pytest
from engine_graphs import make_graph, make_stage

from controlplane.batching.packing import pack
from controlplane.domain.block import BlockStatus
from controlplane.engine.advance import advance
from controlplane.engine.commands import Block, Commands, Fence
from controlplane.engine.events import ClaimedBlock, Failed, Outcome, Settlement, Succeeded
from controlplane.engine.plan import compile_plan
from controlplane.engine.retry import after_unknown

Row: TypeAlias = Block | Fence
CASES = [
    (n, k, seed) for n in (1, 2, 7, 100, 333) for k in (0, 1, 2, 5) if k <= n for seed in range(20)
]


@dataclass
class Sent:
    """What became of the items; `lost` holds the size of each invocation without verdict."""

    poison: set[int]
    retries: int
    well: set[int] = field(default_factory=set[int])
    ill: set[int] = field(default_factory=set[int])
    lost: list[int] = field(default_factory=list[int])
    invocations: int = 0

    def send(self, blocks: Sequence[Row]) -> Outcome:
        """Return the outcome of every item of an invocation: poison spoils it for all of them."""
        items = [i for each in blocks for i in range(each.lo, each.hi + 1)]
        self.invocations += 1
        if not self.poison.intersection(items):
            self.well.update(items)
            return Succeeded(["{}"])
        self.lost.append(len(items))
        outcome = after_unknown(len(items), "it crashed")
        if isinstance(outcome, Failed) and blocks[0].failures == self.retries:
            self.ill.update(items)
        return outcome


def work(n: int, poison: set[int], *, retries: int = 0) -> Sent:
    """Send n items through the real engine and the real packing until nothing is left."""
    plan = compile_plan(make_graph(make_stage(1, [0], batch_items=n, retries=retries)))
    ready: list[Row] = [Block.ready(1, 1, 0, n - 1, 0)]
    sent, ids = Sent(poison, retries), count(10**6)
    while ready:
        commands = Commands()
        for batch in pack([(each.hi - each.lo + 1, each.batch_limit) for each in ready], n):
            blocks = [ready[i] for i in batch]
            outcome = sent.send(blocks)
            for each in blocks:
                claimed = ClaimedBlock(
                    1, 1, each.lo, each.hi, 1, 0,
                    failures=each.failures, batch_limit=each.batch_limit,
                )  # fmt: skip
                settlement = Settlement(claimed, [outcome] * (each.hi - each.lo + 1))
                advance(
                    plan,
                    settlement,
                    commands,
                    allocate=lambda _: next(ids),
                    draw=lambda: 0.5,
                    now_ms=0,
                )
        parts: list[Row] = [*commands.fences, *commands.blocks]
        ready = [each for each in parts if each.status is BlockStatus.READY]
    return sent


@pytest.mark.parametrize(("n", "k", "seed"), CASES)
def test_k_poison_items_in_n_fail_alone_after_few_lost_invocations(
    n: int, k: int, seed: int
) -> None:
    poison = set(Random(seed).sample(range(n), k))  # noqa: S311 - a choice, not a secret
    sent = work(n, poison)
    assert (sent.well, sent.ill) == (set(range(n)) - poison, poison)
    assert len(sent.lost) <= k * (ceil(log2(n)) + 1)
    # Halves that turn out well are invocations too; each is work that was wanted anyway.
    assert sent.invocations <= 1 + 2 * k * ceil(log2(n))
    assert sum(size == 1 for size in sent.lost) == k, "each is judged by itself"


def test_what_is_judged_alone_has_its_retries_and_no_more() -> None:
    sent = work(16, {3}, retries=2)
    assert (len(sent.well), sent.ill) == (15, {3})
    assert [size for size in sent.lost if size == 1] == [1, 1, 1]


def test_nothing_is_lost_for_a_batch_without_poison() -> None:
    sent = work(100, set())
    assert (len(sent.well), sent.ill, sent.lost, sent.invocations) == (100, set(), [], 1)
