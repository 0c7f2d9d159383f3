"""From due items to settled results: claim, batch, prepare, send, settle."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence

import structlog

from controlplane.batching.packing import CLAIM_BLOCKS, blocks_most, pack
from controlplane.domain.errors import UnavailableError
from controlplane.engine.events import Returned, Settlement, Succeeded
from controlplane.execution.batch_inputs import Sources
from controlplane.execution.claiming import Claimer
from controlplane.execution.effects import World
from controlplane.execution.reply_outcomes import outcomes, usage
from controlplane.execution.requests import Prepared, prepare
from controlplane.execution.satellite_queues import SatelliteQueues
from controlplane.execution.send_permits import SendPermits
from controlplane.execution.settlement import BatchResult, ResultCommitter, broken
from controlplane.operations.definitions import Definition, Definitions
from controlplane.operations.output_pages import is_page_cursor
from controlplane.operations.run_log import LogWriter, pages
from controlplane.operations.secrets import ArtifactTokens, Secrets
from controlplane.ports.engine import Claimed, RunHead
from controlplane.ports.orbit import (
    BatchCall,
    BatchReply,
    OutgoingInvocation,
    SendPermit,
)
from controlplane.ports.records import LogRecord

_log = structlog.get_logger()
_UNAVAILABLE_MS = 1_000
_LOG_SETTLE_S = 0.3
"""A child's last log lines travel through a pipe beside its results: wait for them once a run."""


class Dispatcher:
    """Sends what is due, within what each satellite may have in flight."""

    def __init__(
        self,
        world: World,
        definitions: Definitions,
        secrets: Secrets,
        committer: ResultCommitter,
        logs: LogWriter,
        permits: SendPermits,
    ) -> None:
        self._world = world
        self.permits = permits
        self.turning = asyncio.Lock()
        """Whoever holds it knows that all that is claimed has its leave, or is `kept`."""
        self._secrets = secrets
        self._settler = committer
        self._logs = logs
        self._intake = Claimer(world.store, definitions, logs, world.clock)
        self.heads = self._intake.heads
        self.lanes = SatelliteQueues(world.store, world.catalogue, world.orbit, world.clock)
        self._tasks: set[asyncio.Task[None]] = set()
        self._tokens = ArtifactTokens(world.vault, world.clock)
        self._blocks_most = CLAIM_BLOCKS
        self.freed = asyncio.Event()
        self.wants_room = False
        """Whether something may be due that there was no room for: `freed` tells when there is."""

    async def turn(self, owner: int) -> bool:
        """Claim what is due and there is room for, send it on its way; tell whether to ask again.

        That is when a lane took all it could: what is left may be due as well. Lanes that took less
        have nothing due any more, and need not be asked before something becomes ready.
        """
        async with self.turning:
            return await self._turn(owner)

    @property
    def kept(self) -> set[int]:
        """Runs of which something is claimed that no turn has found leave for yet."""
        return self._intake.kept

    async def _turn(self, owner: int) -> bool:
        wants = await self._room()
        items: Counter[int] = Counter()
        blocks: Counter[int] = Counter()
        for load in await self._intake.take(owner, wants, self._blocks_most):
            sizes = [
                (each.block.hi - each.block.lo + 1, each.block.batch_limit) for each in load.blocks
            ]
            items[load.lane] += sum(size for size, _ in sizes)
            blocks[load.lane] += len(sizes)
            batch_items = load.definition.graph.stages[load.stage].batch_items
            for batch in pack(sizes, batch_items):
                taken = [load.blocks[i] for i in batch]
                self._launch(load.lane, load.definition, taken, load.heads)
        full = any(
            # One more batch might not have fitted.
            items[lane] > wants.get(lane, 0) - self.lanes.batch_items.get(lane, 0)
            or blocks[lane] >= self._blocks_most
            for lane in items
        )
        self._blocks_most = blocks_most(self._blocks_most, max(blocks.values(), default=0))
        shut = (lane not in wants for lane, batches in self.lanes.in_flight.items() if batches)
        self.wants_room = full or not wants or any(shut)
        return full

    async def drain(self) -> None:
        """Send nothing more, and wait until nothing is in flight."""
        self.permits.shut()
        while self._tasks:
            await asyncio.wait(self._tasks)

    @property
    def in_flight(self) -> int:
        """How many batches are on their way."""
        return len(self._tasks)

    async def _room(self) -> dict[int, int]:
        """Return the items that each lane may take now: none while results pile up."""
        if not self._settler.has_capacity.is_set():
            return {}
        return await self.lanes.room()

    def _launch(
        self,
        lane: int,
        definition: Definition,
        blocks: Sequence[Claimed],
        heads: Mapping[int, RunHead],
    ) -> None:
        self.lanes.in_flight[lane] += 1
        permit = self.permits.open({each.block.run for each in blocks})
        task = asyncio.create_task(self._deliver(definition, blocks, heads, permit))
        self._tasks.add(task)

        def done(task: asyncio.Task[None]) -> None:
            self._tasks.discard(task)
            self.permits.close(permit)
            self.lanes.in_flight[lane] -= 1
            self.freed.set()
            if not task.cancelled() and (error := task.exception()) is not None:
                _log.error("batch.failed", error=repr(error), exc_info=error)
                self._give_back(definition, blocks, heads, error)

        task.add_done_callback(done)

    def _give_back(
        self,
        definition: Definition,
        blocks: Sequence[Claimed],
        heads: Mapping[int, RunHead],
        error: BaseException,
    ) -> None:
        """Settle a batch that we could not even send: later if the store was away, else failed."""
        for each in blocks:
            taken = each.block
            size = taken.hi - taken.lo + 1
            settled = BatchResult(
                Settlement(taken, [Returned(_UNAVAILABLE_MS)] * size),
                heads[taken.run],
                definition,
                {},
            )
            away = isinstance(error, UnavailableError)
            self._settler.put([settled if away else broken(settled, error)])

    async def _deliver(
        self,
        definition: Definition,
        blocks: Sequence[Claimed],
        heads: Mapping[int, RunHead],
        permit: SendPermit,
    ) -> None:
        blocks = await self._turn_pages(definition, blocks, heads)
        if not blocks:
            return
        stage = definition.graph.stages[blocks[0].block.stage]
        if stage.is_log_source:
            await self._page_logs(definition, blocks, heads)
            return
        prepared = await prepare(
            blocks,
            heads,
            definition,
            Sources(self._world.store, self._world.payloads),
            self._secrets,
        )
        reply = await self._send(prepared, permit)
        await self._remark(prepared, reply)
        amounts = usage(prepared, reply)
        now = self._world.clock()
        given = await self._world.pager.split_all(outcomes(prepared, reply))
        kept = await self._world.payloads.keep_results(given)
        kept_ms = 0 if kept is given else now
        self._settler.put(
            [
                BatchResult(settlement, block.head, definition, used, kept_ms=kept_ms)
                for settlement, block, used in zip(kept, prepared, amounts, strict=True)
            ]
        )

    async def _turn_pages(
        self, definition: Definition, blocks: Sequence[Claimed], heads: Mapping[int, RunHead]
    ) -> Sequence[Claimed]:
        """Settle the next page of items whose outputs have come; give the blocks to be sent.

        A page is read only when the settler has room for it: a batch may have many such items.
        """
        sent: list[Claimed] = []
        for each in blocks:
            if not is_page_cursor(each.block.cursor):
                sent.append(each)
                continue
            await self._settler.has_capacity.wait()
            page = await self._world.pager.page(each.block.cursor)
            kept_ms = self._world.clock()
            kept = await self._world.payloads.keep_results([Settlement(each.block, [page])])
            head = heads[each.block.run]
            self._settler.put([BatchResult(kept[0], head, definition, {}, kept_ms=kept_ms)])
        return sent

    async def _send(self, prepared: Sequence[Prepared], permit: SendPermit) -> BatchReply:
        outgoing = [
            each
            for block in prepared
            for each in block.items
            if isinstance(each, OutgoingInvocation)
        ]
        if not outgoing:
            return BatchReply({}, None)
        stage = prepared[0].stage
        timeout_s = stage.timeout.total_seconds()
        reply = await self._world.orbit.send(
            BatchCall(
                satellite=stage.uses,
                invocations=outgoing,
                timeout_s=timeout_s,
                artifacts_url=self._world.artifacts_url,
                artifacts_token=self._tokens.of(prepared[0].head.project, int(timeout_s)),
                permit=permit,
            )
        )
        if not permit.revoked:
            self.lanes.learn(prepared[0].definition.lanes[stage.index], reply)
        return reply

    async def _remark(self, prepared: Sequence[Prepared], reply: BatchReply) -> None:
        """Put oddities of a reply into the run's log; they changed nothing."""
        if not reply.remarks:
            return
        head, stage = prepared[0].head, prepared[0].stage
        await self._logs.add(
            [
                LogRecord(
                    head.uid, self._world.clock(), "warning", stage.identifier, "", remark, {}
                )
                for remark in reply.remarks
            ]
        )

    async def _page_logs(
        self, definition: Definition, blocks: Sequence[Claimed], heads: Mapping[int, RunHead]
    ) -> None:
        """The hidden stage before the log branch: its outputs are pages of the run's log."""
        await asyncio.sleep(_LOG_SETTLE_S)
        await self._logs.flush()
        settled: list[BatchResult] = []
        for each in blocks:
            head = heads[each.block.run]
            found = await pages(self._world.logs, head.uid)
            given = await self._world.pager.split(Succeeded(found))
            kept_ms = self._world.clock()
            kept = await self._world.payloads.keep_results([Settlement(each.block, [given])])
            settled.append(BatchResult(kept[0], head, definition, {}, kept_ms=kept_ms))
        self._settler.put(settled)
