"""What the hot path needs of the store. Moments are UTC milliseconds since 1970 (`…_ms`).

What removes runs that have been kept for long enough.
"""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from controlplane.batching.packing import CLAIM_BLOCKS
from controlplane.domain.run import RunStatus
from controlplane.engine.commands import Commands, Count
from controlplane.engine.events import ClaimedBlock
from controlplane.engine.plan import Plan
from controlplane.ports.records import LogRecord
from functions_runtime.contract import JsonObject


@dataclass(frozen=True, slots=True)
class NewRun:
    """A run to be created; `id` is ours and larger than those before it, `uid` the public one.

    `identity` makes a start idempotent: (project, cluster, identity) has one run.
    """

    id: int
    uid: str
    project: str
    cluster: str
    version_id: int
    version: int
    trigger: JsonObject
    labels: JsonObject
    identity: str | None
    sla_ms: int | None
    deadline_ms: int | None
    created_ms: int


@dataclass(frozen=True, slots=True)
class RunHead:
    """What dispatch must know of a run; does not change while it runs.

    Except for `version_id`, which a retry may move on: each claim says which one holds.
    """

    id: int
    uid: str
    project: str
    cluster: str
    version_id: int
    trigger: JsonObject
    deadline_ms: int | None
    created_ms: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """A block that is ours now.

    `payloads` holds the raw JSON of each input in order; empty for a join (see `gathered`) and for
    the log source. `port` is that of the inputs: 1 means failure documents. `version_id` is the
    version of the cluster that the run has at this moment.
    """

    block: ClaimedBlock
    lane: int
    port: int
    payloads: Sequence[str]
    version_id: int


@dataclass(frozen=True, slots=True)
class HeldGroup:
    """Ready items of one stage of one run that are held back for company."""

    run: int
    stage: int
    lane: int
    items: int
    oldest_ready_ms: int


@dataclass(frozen=True, slots=True)
class Committed:
    """What a commit did.

    `stale` fences did not hold: of their settlement nothing was written. `ended` runs have ended.
    """

    stale: Sequence[tuple[int, int, int, int]] = ()
    ended: Mapping[int, RunStatus] = field(default_factory=dict[int, RunStatus])


@dataclass(frozen=True, slots=True)
class Move:
    """A run that goes on with another version of its cluster; `lanes` are those of its stages."""

    from_version_id: int
    version_id: int
    version: int
    lanes: Sequence[int]


Conclude = Callable[[int, Mapping[int, Count]], RunStatus]
"""(run id, counters by stage) → how the run ended; called inside the transaction."""

Tell = Callable[[Mapping[int, RunStatus]], Sequence[LogRecord]]
"""Runs that end with a commit → the lines that it writes; called inside the transaction."""


def tell_nothing(ended: Mapping[int, RunStatus]) -> Sequence[LogRecord]:
    """Return no lines."""
    del ended
    return ()


class Lanes(Protocol):
    """Lane numbers of satellites."""

    async def numbers(self, satellites: Sequence[str]) -> Mapping[str, int]:
        """Return the lane number of each satellite (``project/name``), made on first sight."""
        ...

    async def all(self) -> Mapping[str, int]:
        """Return the lane number of every satellite that has ever had one."""
        ...


class Commits(Protocol):
    """Starts and settlements: all that the engine decides, each in one transaction."""

    async def allocate(self, kind: str, count: int) -> int:
        """Reserve `count` consecutive ids of `kind` ("output"); the first is returned."""
        ...

    async def start(
        self, runs: Sequence[tuple[NewRun, Commands]], final_status: Conclude
    ) -> Sequence[str]:
        """Create runs with their first commands in one transaction; give the uid of each.

        If a run of the same identity exists, its uid is given and nothing of the new one is
        written.

        Raises:
            ConflictError: the `id` or `uid` of one is taken.
        """
        ...

    async def heads(self, runs: Sequence[int]) -> Mapping[int, RunHead]:
        """Return the heads of these runs."""
        ...

    async def commit(
        self,
        commands: Commands,
        owner: int,
        now_ms: int,
        final_status: Conclude,
        tell: Tell = tell_nothing,
    ) -> Committed:
        """Carry out the commands in one transaction, and write what there is to `tell` of it.

        Who sees that a run has ended finds the lines in its log.

        If a fence does not hold, or its run is not running any more, nothing at all is written and
        `Committed.stale` names those fences: the caller settles again without them.
        """
        ...


class Outputs(Protocol):
    """Payloads of outputs, for what is built from them."""

    async def payloads(self, outputs: Sequence[int]) -> Mapping[int, str]:
        """Return the raw JSON of these outputs."""
        ...

    async def gathered(self, barriers: Sequence[tuple[int, int, int]]) -> Sequence[Sequence[str]]:
        """Return for each barrier (run, join, scope) what it collected: raw JSON, by output id."""
        ...

    def stream(self, run: int, stage: int) -> AsyncIterator[str]:
        """Stream the raw JSON of all outputs (port 0) of a stage, by id, in pages."""
        ...


class Leases(Protocol):
    """Processes and what they own, by the clock of the store."""

    async def now_ms(self) -> int:
        """Return the store's time, UTC milliseconds since 1970."""
        ...

    async def register(self, lease_ms: int) -> int:
        """Enter a new process; its id owns what it claims until the lease ends."""
        ...

    async def heartbeat(self, owner: int, lease_ms: int) -> bool:
        """Renew the lease by the database's clock, also one that has ended unnoticed.

        False: others have forgotten the process and taken what it held; register again.
        """
        ...

    async def retire(self, owner: int) -> None:
        """Hand back everything that the process still owns (claims stay raised) and leave."""
        ...

    async def reap(self) -> int:
        """Reopen every RUNNING block whose owner has no live lease; give how many."""
        ...


class Claims(Protocol):
    """Blocks that are due, and blocks that are held for company."""

    async def claim(
        self, owner: int, wants: Mapping[int, int], now_ms: int, blocks_most: int = CLAIM_BLOCKS
    ) -> Sequence[Claimed]:
        """Take due blocks: for each lane at most that many items (at least one block).

        A lane gives fewer only if no more is due in it, if the next block would be too large, or
        after `blocks_most` blocks.

        One statement; nothing is taken when the lease of `owner` has ended.
        """
        ...

    async def held(self, now_ms: int) -> Sequence[HeldGroup]:
        """Return the groups with items that are ready (`ready_ms` passed) but not due."""
        ...

    async def fire(self, groups: Sequence[tuple[int, int]], now_ms: int) -> None:
        """Make the ready items of these (run, stage) due now."""
        ...

    async def next_due_ms(self) -> int | None:
        """Return the earliest moment at which a READY block is due."""
        ...


class Cancellations(Protocol):
    """The end of a run on request, and who has still to stop."""

    async def cancel(self, run_uid: str, now_ms: int) -> bool:
        """Cancel every open item and end the run; False when it had ended before.

        Each process that held some of it is told to stop, see `stops`.
        """
        ...

    async def stops(self, owner: int) -> Sequence[int]:
        """Return the runs that a process has been told to stop, and has not said that it has."""
        ...

    async def stopped(self, owner: int, runs: Sequence[int]) -> None:
        """Take note that a process sends nothing of these runs any more."""
        ...

    async def unstopped(self, run_uid: str) -> int:
        """Return the number of live processes that have still to acknowledge a cancel."""
        ...


class Redrives(Protocol):
    """Failed items that run again."""

    async def retry(
        self,
        run_uid: str,
        items: Sequence[tuple[int, int]] | None,
        now_ms: int,
        plan: Plan | None = None,
        move: Move | None = None,
    ) -> int:
        """Reopen failed items ((stage, input) pairs, or all) of an ended or running run.

        Their failure budget starts anew; the run is running again, with another version if it is
        told to `move` (and any item runs on). Joins that still wait, wait for them too, as the
        `plan` tells; one that has opened stays open. Gives how many.

        Raises:
            ConflictError: it is being cancelled, or has another version than `move` expects.
        """
        ...

    async def strangers(
        self, run: int, items: Sequence[tuple[int, int]]
    ) -> Sequence[tuple[int, int]]:
        """Return those (stage, input) pairs that are no items of the run."""
        ...


class EngineStore(Protocol):
    """The repositories that the running loop works with.

    All their methods raise `UnavailableError` when the store does not answer.
    """

    @property
    def lanes(self) -> Lanes: ...

    @property
    def commits(self) -> Commits: ...

    @property
    def outputs(self) -> Outputs: ...

    @property
    def leases(self) -> Leases: ...

    @property
    def claims(self) -> Claims: ...

    @property
    def cancellations(self) -> Cancellations: ...


class RetentionStore(Protocol):
    """Removal in steps, each a transaction of its own; any number of replicas may take them."""

    async def remove_runs(self, ended_before_ms: int, limit: int) -> int:
        """Hide at most `limit` runs that ended before; give how many.

        From here on nobody finds them; what they are made of is deleted by `clear_page`. Their
        identities stay taken until `forget_removed`.
        """
        ...

    async def clear_page(self, rows: int) -> int | None:
        """Delete at most about so many rows of one removed run; None: no run has any left."""
        ...

    async def forget_removed(self, created_before_ms: int, rows: int) -> int:
        """Free identities and idempotency keys that are older, a page of each; give how many."""
        ...
