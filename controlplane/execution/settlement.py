"""`settle`: the one door through which results enter.

One settler per process. Whatever came back while the last commit was under way goes into the next:
one transaction, one statement per kind of command.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import structlog

from controlplane.domain.errors import UnavailableError
from controlplane.domain.run import RunStatus
from controlplane.engine.advance import advance
from controlplane.engine.commands import Commands
from controlplane.engine.events import Failed, Paged, Settlement, Succeeded
from controlplane.engine.run_status import final_status
from controlplane.operations.definitions import Definition
from controlplane.operations.enqueue import OutputIds, assign_queue_and_due_time
from controlplane.operations.payloads import Payloads, in_time
from controlplane.operations.run_log import LogWriter, lines
from controlplane.ports.engine import EngineStore, RunHead
from controlplane.ports.orbit import Clock
from controlplane.ports.records import LogRecord

_log = structlog.get_logger()
GROUP_ITEMS = 3_000
"""Most items in one transaction: more gains little and makes everybody wait (bench: chain)."""
_OUTPUTS_PER_ITEM = 4
"""So many outputs of a page count for an item, so that a full page fills a transaction."""


@dataclass(frozen=True, slots=True)
class BatchResult:
    """A settlement with what it belongs to, and its usage by unit.

    `kept_ms`: when blobs that its outputs refer to were put; 0 means that there are none.
    """

    settlement: Settlement
    head: RunHead
    definition: Definition
    usage: Mapping[str, float]
    broken: bool = False
    kept_ms: int = 0


def broken(settled: BatchResult, error: BaseException) -> BatchResult:
    """Return the settlement that fails all items because of a fault of ours."""
    reason = Failed(
        f"the control plane failed: {type(error).__name__}: {error}", "internal", retryable=False
    )
    block = settled.settlement.block
    settlement = Settlement(block, [reason] * (block.hi - block.lo + 1))
    return BatchResult(settlement, settled.head, settled.definition, {}, broken=True)


@dataclass(frozen=True, slots=True)
class _Group:
    """Settlements that came back together and count for so many; `alone`: not with others."""

    settled: Sequence[BatchResult]
    items: int
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Effects:
    """The effects that `advance` takes as arguments."""

    clock: Clock
    draw: Callable[[], float]


class ResultCommitter:
    """Commits settlements in groups; says when something became ready or ended."""

    def __init__(
        self,
        store: EngineStore,
        logs: LogWriter,
        payloads: Payloads,
        chance: Effects,
        *,
        patience: float,
        progressed: Callable[[Mapping[int, RunStatus]], None],
    ) -> None:
        self._store = store
        self._logs = logs
        self._payloads = payloads
        self._chance = chance
        self._owner: Callable[[], int] = lambda: 0
        self._patience = patience
        self._progressed = progressed
        self._queue: asyncio.Queue[_Group] = asyncio.Queue()
        self._empty = asyncio.Event()
        self._empty.set()
        self.ids = OutputIds(store.commits)
        self.items_waiting = 0
        self.has_capacity = asyncio.Event()
        """Whether so little waits to be committed that more may be fetched."""
        self.has_capacity.set()

    def owned_by(self, owner: Callable[[], int]) -> None:
        """Say under whose lease commits are made."""
        self._owner = owner

    def put(self, settled: Sequence[BatchResult]) -> None:
        """Hand over what came back; it is committed as soon as the last commit is through."""
        items = sum(map(_items, settled))
        self._wait_for(items)
        self._queue.put_nowait(_Group(settled, items))

    async def drain(self) -> None:
        """Return once everything that was handed over has been dealt with."""
        await self._empty.wait()

    def _wait_for(self, items: int) -> None:
        self.items_waiting += items
        for event, most in ((self._empty, 0), (self.has_capacity, 2 * GROUP_ITEMS)):
            if self.items_waiting > most:
                event.clear()
            else:
                event.set()

    async def turn(self) -> None:
        """Wait for results and commit them.

        What cannot be settled because of a fault of ours must not take others along: it is tried
        alone, and then its items fail with that reason. Nothing stays behind without an owner.

        Raises:
            UnavailableError: the store does not take them; they are kept for the next turn.
        """
        first = await self._queue.get()
        group = list(first.settled)
        items = first.items
        while not first.alone and items < GROUP_ITEMS and not self._queue.empty():
            more = self._queue.get_nowait()
            group.extend(more.settled)
            items += more.items
        try:
            if first.alone:
                # What is at fault may be a line: here each of them is on its own.
                await self._logs.flush()
            async with self._logs.lent() as said:
                await self._commit(group, said)
        except UnavailableError:
            self._queue.put_nowait(_Group(group, items, first.alone))
            raise
        except Exception as error:
            if first.alone and all(each.broken for each in group):
                self._wait_for(-items)
                raise
            _log.exception("settle.failed", items=items)
            for each in group:
                alone = broken(each, error) if first.alone else each
                self._queue.put_nowait(_Group([alone], _items(each), alone=True))
            return
        self._wait_for(-items)

    async def _commit(self, group: Sequence[BatchResult], said: list[LogRecord]) -> None:
        """Commit a group; stale ones are set aside, told, and the rest is tried again.

        What satellites have `said` goes into the same transaction: it is kept when the run ends.
        """
        while group:
            heads = {each.head.id: (each.head, each.definition) for each in group}
            commands = await self._commands(group)
            now = self._chance.clock()
            done = await self._store.commits.commit(
                commands,
                self._owner(),
                now,
                lambda run, counts, known=heads: final_status(known[run][1].graph, counts),
                lambda ended, known=heads, given=commands, at=now: (
                    [*said, *lines(given, ended, known, at)]
                ),
            )
            if not done.stale:
                said.clear()
                self._progressed(done.ended)
                return
            stale = set(done.stale)
            for run, stage, lo, claim in done.stale:
                _log.warning("result.stale", run=run, stage=stage, lo=lo, claim=claim)
            group = [each for each in group if _key(each) not in stale]

    async def _commands(self, group: Sequence[BatchResult]) -> Commands:
        await self.ids.ensure(sum(_outputs_most(each.settlement) for each in group))
        commands = Commands()
        now = self._chance.clock()
        # What came of one stage goes on in one block, however many settlements it came in.
        for each in sorted(group, key=_key):
            advance(
                each.definition.plan,
                in_time(each.settlement, each.kept_ms, now),
                commands,
                allocate=self.ids.take,
                draw=self._chance.draw,
                now_ms=now,
            )
            block = each.settlement.block
            for unit, amount in each.usage.items():
                key = (block.run, block.stage, unit)
                commands.usage[key] = commands.usage.get(key, 0.0) + amount
        heads = {each.head.id: (each.head, each.definition) for each in group}
        assign_queue_and_due_time(commands, heads, self._patience)
        any_kept = any(each.kept_ms for each in group)
        await self._payloads.settle_outputs(commands, any_kept=any_kept)
        return commands


def _items(settled: BatchResult) -> int:
    outcomes = settled.settlement.outcomes
    given = sum(len(each.outputs) for each in outcomes if isinstance(each, Paged))
    return len(outcomes) + given // _OUTPUTS_PER_ITEM


def _key(each: BatchResult) -> tuple[int, int, int, int]:
    # With the claim: what was kept while the store was away may stand beside a later result.
    block = each.settlement.block
    return block.run, block.stage, block.lo, block.claim


def _outputs_most(settlement: Settlement) -> int:
    """Return a bound of the ids that the settlement needs: its outputs and failure documents."""
    return sum(
        len(each.outputs) + 1 if isinstance(each, Succeeded | Paged) else 1
        for each in settlement.outcomes
    )
