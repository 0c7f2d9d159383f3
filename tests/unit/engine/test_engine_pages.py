"""Items that give their outputs in pages."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from zlib import crc32

import pytest
from engine_graphs import make_graph, make_stage, random_graph
from engine_ledger import Key, Ledger
from hypothesis import given, settings
from hypothesis import strategies as st

from controlplane.compiler.graph import RUN_SCOPE, TRIGGER, Branch, Graph
from controlplane.domain.block import BlockStatus
from controlplane.domain.run import RunStatus
from controlplane.engine.advance import advance
from controlplane.engine.commands import Attempt, Commands, Count, Fence
from controlplane.engine.events import (
    ClaimedBlock,
    Failed,
    Outcome,
    Paged,
    Pruned,
    Returned,
    Settlement,
    Succeeded,
)
from controlplane.engine.fanout import begin
from controlplane.engine.plan import Plan, compile_plan
from controlplane.engine.run_status import final_status
from tests.budget import BUDGET

RUN, NOW = 7, 50_000
BROKEN = Failed("no such page", "broken", retryable=True)
CHAIN = make_graph(make_stage(1, [0], retries=1), make_stage(2, [1], batch_items=2))


def claimed_at(stage: int, size: int = 1, cursor: str = "", emitted: int = 0) -> ClaimedBlock:
    return ClaimedBlock(
        RUN, stage, 10, 9 + size, 3, stage - 1,
        opened_ms=44, cursor=cursor, outputs_emitted=emitted,
    )  # fmt: skip


def settle(graph: Graph, claimed: ClaimedBlock, outcomes: Sequence[Outcome]) -> Commands:
    commands = Commands()
    ids = iter((100, 200, 300, 400))
    settlement = Settlement(claimed, outcomes)
    plan = compile_plan(graph)
    advance(plan, settlement, commands, allocate=lambda _: next(ids), draw=lambda: 1.0, now_ms=NOW)
    return commands


def test_a_page_opens_its_items_and_leaves_its_own_open_at_once() -> None:
    commands = settle(CHAIN, replace(claimed_at(1), failures=1), [Paged(["1", "2", "3"], "more")])
    fence = Fence(
        run=RUN, stage=1, lo=10, claim=3, hi=10, status=BlockStatus.READY, ready_ms=NOW,
        cursor="more", outputs_emitted=3,
    )  # fmt: skip
    assert commands.fences == [fence]
    assert [(b.stage, b.lo, b.hi) for b in commands.blocks] == [(2, 100, 101), (2, 102, 102)]
    assert commands.pending == {RUN: 3}
    assert commands.counts == {(RUN, 2): Count(opened=3)}


def test_the_last_page_ends_the_item_and_knows_how_many_outputs_it_gave_in_all() -> None:
    commands = settle(CHAIN, claimed_at(1, cursor="more", emitted=3), [Succeeded(["4"])])
    [fence] = commands.fences
    assert (fence.status, fence.cursor, fence.outputs_emitted) == (BlockStatus.SUCCEEDED, "", 4)
    assert commands.pending == {RUN: 0}
    assert commands.counts[RUN, 1] == Count(succeeded=1)


@pytest.mark.parametrize("outcome", [BROKEN, Returned(40)])
def test_what_goes_back_after_a_page_goes_on_from_there(outcome: Outcome) -> None:
    [fence] = settle(CHAIN, claimed_at(1, cursor="more", emitted=3), [outcome]).fences
    assert (fence.status, fence.cursor, fence.outputs_emitted) == (BlockStatus.READY, "more", 3)


def test_what_fails_for_good_after_a_page_keeps_the_place_for_a_retry_by_hand() -> None:
    gone = Failed("gone", "gone", retryable=False)
    [fence] = settle(CHAIN, claimed_at(1, cursor="more", emitted=3), [gone]).fences
    assert (fence.status, fence.cursor, fence.outputs_emitted) == (BlockStatus.FAILED, "more", 3)


def test_an_item_with_a_cursor_is_a_block_by_itself_among_items_of_the_same_fate() -> None:
    commands = settle(CHAIN, claimed_at(1, size=3), [Paged(["1"], "a"), Paged(["2"], "a"), BROKEN])
    assert [(f.lo, f.hi, f.cursor) for f in commands.fences] == [(10, 10, "a")]
    parts = [b for b in commands.blocks if b.stage == 1]
    assert [(b.lo, b.hi, b.cursor, b.outputs_emitted) for b in parts] == [
        (11, 11, "a", 1),
        (12, 12, "", 0),
    ]


def test_max_items_counts_over_all_pages() -> None:
    graph = make_graph(make_stage(1, [0], max_items=4))
    commands = settle(graph, claimed_at(1, cursor="b", emitted=3), [Paged(["4", "5"], "c")])
    assert commands.attempts == [
        Attempt(
            RUN,
            1,
            10,
            3,
            "too-many-outputs",
            "the item gave 5 outputs, max-items allows 4",
            retried=False,
        )
    ]
    assert commands.outputs == []


def test_an_empty_page_that_leads_to_itself_fails_the_item_and_says_what_would_be_right() -> None:
    commands = settle(CHAIN, claimed_at(1, cursor="a"), [Paged([], "a")])
    assert commands.fences[0].status is BlockStatus.FAILED
    assert commands.attempts[0].code == "page-without-progress"
    assert "give outputs, another cursor, or none" in commands.attempts[0].error


@pytest.mark.parametrize("page", [Paged(["1"], "a"), Paged([], "b")])
def test_a_page_with_outputs_or_with_another_cursor_goes_on(page: Paged) -> None:
    [fence] = settle(CHAIN, claimed_at(1, cursor="a"), [page]).fences
    assert fence.status is BlockStatus.READY


def test_a_trigger_with_more_pages_keeps_the_run_and_its_joins_open() -> None:
    graph = make_graph(make_stage(1, [0]), make_stage(2, [1], joins=RUN_SCOPE))
    commands = Commands()
    begin(compile_plan(graph), RUN, [], commands, allocate=lambda _: 1, now_ms=NOW, cursor="@page")
    trigger, join = commands.blocks
    assert (trigger.stage, trigger.status, trigger.cursor) == (TRIGGER, BlockStatus.READY, "@page")
    assert (join.status, join.pending) == (BlockStatus.WAITING, 1)
    assert commands.pending == {RUN: 2}
    assert commands.counts[RUN, TRIGGER] == Count(opened=1)


def test_a_run_whose_trigger_could_not_give_all_inputs_has_not_succeeded() -> None:
    counts = {TRIGGER: Count(opened=1, failed=1), 1: Count(opened=5, succeeded=5)}
    assert final_status(make_graph(make_stage(1, [0])), counts) is RunStatus.PARTIAL


@dataclass
class Walk:
    """A run whose items give what their input says, cut into pages as they are asked for."""

    graph: Graph
    plan: Plan
    ledger: Ledger
    page_size: Callable[[], int]
    joined: list[tuple[int, tuple[str, ...]]] = field(
        default_factory=list[tuple[int, tuple[str, ...]]]
    )

    def run(self, inputs: int) -> tuple[object, ...]:
        """Run to the end; give what is left to see of it, without numbers of outputs."""
        commands = Commands()
        whole = [json.dumps(str(n)) for n in range(inputs)]
        first = self._page(whole, "")
        begin(
            self.plan,
            RUN,
            first.outputs,
            commands,
            allocate=self.ledger.allocate,
            now_ms=NOW,
            cursor=first.cursor if isinstance(first, Paged) else "",
        )
        assert not self.ledger.commit(commands)
        while ready := self.ledger.keys(RUN, BlockStatus.READY):
            self._settle(ready[0], whole)
        assert self.ledger.ended == [RUN]
        outputs = sorted((o.stage, o.port, o.payload) for o in self.ledger.outputs.values())
        return (outputs, self.ledger.counts, sorted(self.joined))

    def _settle(self, key: Key, whole: Sequence[str]) -> None:
        claimed = self.ledger.claim(key)
        outcomes = [
            self._outcome(claimed, claimed.lo + i, whole) for i in range(claimed.hi - key[2] + 1)
        ]
        commands = Commands()
        advance(
            self.plan,
            Settlement(claimed, outcomes),
            commands,
            allocate=self.ledger.allocate,
            draw=lambda: 0.0,
            now_ms=NOW,
        )
        assert not self.ledger.commit(commands)

    def _outcome(self, claimed: ClaimedBlock, item: int, whole: Sequence[str]) -> Outcome:
        if claimed.stage == TRIGGER:
            return self._page(whole, claimed.cursor)
        text = self._input(claimed, item)
        draw = crc32(f"{claimed.stage}{text}".encode())
        if draw % 10 == 0:
            return Failed("broken", "broken", retryable=False)
        if draw % 10 == 1:
            return Pruned("")
        width = draw // 10 % 5 if len(text) < 40 else 1
        return self._page(
            [json.dumps(f"{crc32(text.encode())}.{n}") for n in range(width)], claimed.cursor
        )

    def _input(self, claimed: ClaimedBlock, item: int) -> str:
        if self.graph.stages[claimed.stage].joins is None:
            return self.ledger.outputs[item].payload
        ids = self.ledger.gathers.get((RUN, claimed.stage, item), set())
        inputs = tuple(sorted(self.ledger.outputs[each].payload for each in ids))
        if not claimed.cursor:
            self.joined.append((claimed.stage, inputs))
        return "".join(inputs)

    def _page(self, whole: Sequence[str], cursor: str) -> Succeeded | Paged:
        begin_at = int(cursor or 0)
        end = begin_at + self.page_size()
        if end > len(whole):
            return Succeeded(whole[begin_at:])
        return Paged(whole[begin_at:end], str(end))


def deterministic_graph(seed: int) -> Graph:
    """Draw a graph without what depends on how much an item has given so far."""
    drawn = random_graph(Random(seed))  # noqa: S311 - the same seed, the same graph
    stages = [replace(each, max_items=None, retries=0) for each in drawn.stages[1:]]
    short = [each for each in stages if each.branch is not Branch.LOGS]
    return make_graph(*short, failure_from=drawn.failure_from, failure_entry=drawn.failure_entry)


@given(st.integers(0, 10_000), st.integers(0, 12), st.lists(st.integers(1, 4), min_size=1))
@settings(max_examples=150 * BUDGET)
def test_pages_of_any_sizes_lead_to_the_same_end_as_one_page(
    seed: int, inputs: int, sizes: list[int]
) -> None:
    graph = deterministic_graph(seed)
    plan = compile_plan(graph)
    turn = iter(sizes * 10_000)
    paged = Walk(graph, plan, Ledger(graph, len(plan.carried)), lambda: next(turn)).run(inputs)
    whole = Walk(graph, plan, Ledger(graph, len(plan.carried)), lambda: 10**9).run(inputs)
    assert paged == whole
