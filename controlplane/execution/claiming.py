"""Taking what is due, and finding out what it belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import structlog

from controlplane.domain.errors import DocumentError, NotFoundError
from controlplane.domain.run import RunStatus
from controlplane.engine.commands import Commands, Count, Fence
from controlplane.operations.definitions import Definition, Definitions
from controlplane.operations.run_log import LogWriter
from controlplane.ports.engine import Claimed, EngineStore, RunHead
from controlplane.ports.orbit import Clock
from controlplane.ports.records import LogRecord

_log = structlog.get_logger()
_UNREADABLE_MS = 60_000
_HEADS_MAX = 10_000
"""A bound of what is remembered, not a tuning knob."""


class RunCache:
    """Heads of runs, kept while they are of use."""

    def __init__(self, store: EngineStore) -> None:
        self._store = store
        self._kept: dict[int, RunHead] = {}

    async def of(self, runs: set[int]) -> Mapping[int, RunHead]:
        """Return the heads of these runs."""
        missing = [run for run in runs if run not in self._kept]
        if missing:
            if len(self._kept) >= _HEADS_MAX:
                self._kept.clear()
                missing = list(runs)
            self._kept.update(await self._store.commits.heads(missing))
        return self._kept

    def know(self, head: RunHead) -> None:
        """Keep the head of a run that begins here: its first stage is most likely ours as well."""
        if len(self._kept) < _HEADS_MAX:
            self._kept[head.id] = head

    def forget(self, runs: Sequence[int]) -> None:
        """Drop runs that have ended."""
        for run in runs:
            self._kept.pop(run, None)


@dataclass(frozen=True, slots=True)
class ClaimedBatch:
    """Blocks of one stage of one version of a cluster, with the heads of their runs."""

    lane: int
    definition: Definition
    stage: int
    blocks: Sequence[Claimed]
    heads: Mapping[int, RunHead]


class Claimer:
    """Claims blocks; what it has claimed is sent, or kept for the next turn, or goes back."""

    def __init__(
        self, store: EngineStore, definitions: Definitions, logs: LogWriter, clock: Clock
    ) -> None:
        self._store = store
        self._definitions = definitions
        self._logs = logs
        self._clock = clock
        self._claimed: Sequence[Claimed] = ()
        self.heads = RunCache(store)

    async def take(
        self, owner: int, wants: Mapping[int, int], blocks_most: int
    ) -> Sequence[ClaimedBatch]:
        """Claim, for each lane, at most so many items that are due, in at most so many blocks.

        Raises:
            UnavailableError: the store is away; what was claimed by then comes with the next call.
        """
        if not self._claimed:
            self._claimed = await self._store.claims.claim(owner, wants, self._clock(), blocks_most)
        heads = await self.heads.of({each.block.run for each in self._claimed})
        groups: dict[tuple[int, int, int], list[Claimed]] = {}
        for each in self._claimed:
            block = each.block
            key = (each.lane, each.version_id, block.stage)
            groups.setdefault(key, []).append(each)
        loads: list[ClaimedBatch] = []
        for (lane, version, stage), blocks in groups.items():
            try:
                definition = await self._definitions.of(version)
            except (DocumentError, NotFoundError) as error:
                await self._put_off(owner, blocks, heads, error)
            else:
                # A run that has moved on to another version may have blocks in its old lane still.
                counted = definition.lanes[stage] or lane
                loads.append(ClaimedBatch(counted, definition, stage, blocks, heads))
        self._claimed = ()
        return loads

    @property
    def kept(self) -> set[int]:
        """The runs of which something is claimed that no call has given yet."""
        return {each.block.run for each in self._claimed}

    async def _put_off(
        self,
        owner: int,
        blocks: Sequence[Claimed],
        heads: Mapping[int, RunHead],
        error: Exception,
    ) -> None:
        """Let blocks go for a while whose cluster this program cannot read; their runs say so."""
        now = self._clock()
        reason = f"cannot go on, its cluster cannot be read by this program: {error}"
        _log.error("definition.unreadable", blocks=len(blocks), error=str(error))
        await self._store.commits.commit(
            _released(blocks, now + _UNREADABLE_MS), owner, now, _goes_on
        )
        uids = sorted({heads[each.block.run].uid for each in blocks})
        await self._logs.add([LogRecord(uid, now, "error", "", "", reason, {}) for uid in uids])


def _released(blocks: Sequence[Claimed], due_ms: int) -> Commands:
    return Commands(fences=[Fence.returned(each.block, due_ms) for each in blocks])


def _goes_on(run: int, counts: Mapping[int, Count]) -> RunStatus:
    del run, counts
    return RunStatus.RUNNING
