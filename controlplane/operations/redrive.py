"""Letting failed items of a run go on: one, many, or those that a query finds.

Exactly these run again, with a new retry budget and from the stage at which they failed; what came
before them is not invoked again, and their siblings stay as they are.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from controlplane.domain.errors import ConflictError, InvalidError, NotFoundError
from controlplane.domain.run import ItemStatus, item_id, parse_item_id
from controlplane.engine.version_change import incompatibility
from controlplane.operations.definitions import Definition, Definitions
from controlplane.operations.queries import find_run, find_stage
from controlplane.operations.run_log import LogWriter
from controlplane.ports.engine import Move, Redrives
from controlplane.ports.orbit import Clock
from controlplane.ports.records import (
    ClusterRecords,
    ItemRecords,
    ItemRow,
    LogRecord,
    Page,
    RunRecords,
    RunRow,
)

SHOWN_MAX: Final = 20
"""How many items a rehearsal names."""

_PAGE: Final = 500
_NAMED_MAX: Final = 5


@dataclass(frozen=True, slots=True)
class Query:
    """Which failed items: all that fit everything given; nothing given fits all.

    Attributes:
        satellite: identifier of the stage.
        code: of the last error, exactly.
        error: part of the text of the last error, in any case of letters.
        since_ms: they failed at this moment or later.
        limit: no more than so many, in the order in which items are listed.
    """

    satellite: str | None = None
    code: str | None = None
    error: str | None = None
    since_ms: int | None = None
    limit: int | None = None


Wanted: TypeAlias = Sequence[str] | Query
"""Public ids of items, or a query."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a retry would do now: how many items, the first of them, with which version."""

    count: int
    first: Sequence[str]
    version: int


@dataclass(frozen=True, slots=True)
class _Target:
    """What the items go on with."""

    definition: Definition
    move: Move | None


class Redrive:
    """Retries items with the version of the cluster that their run has, or with the latest."""

    def __init__(  # noqa: PLR0913, PLR0917 - the composition root fills it
        self,
        redrives: Redrives,
        runs: RunRecords,
        items: ItemRecords,
        clusters: ClusterRecords,
        definitions: Definitions,
        logs: LogWriter,
        clock: Clock,
        started: Callable[[], None],
    ) -> None:
        self._redrives = redrives
        self._runs = runs
        self._items = items
        self._clusters = clusters
        self._definitions = definitions
        self._logs = logs
        self._clock = clock
        self._started = started

    async def retry(
        self, uid: str, project: str | None, selection: Wanted, *, latest: bool = False
    ) -> int:
        """Let items run on; gives how many. Those that have not failed are passed over.

        With `latest` the whole run goes on with the newest version of its cluster, if any item
        runs on.

        Raises:
            NotFoundError: no such run in the project.
            InvalidError: an item is none of the run, or the query names no stage of it.
            ConflictError: the newest version has another shape; the text says which stage differs.
        """
        row = await find_run(self._runs, uid, project)
        target = await self._target(row, latest=latest)
        chosen = await self._chosen(row, selection)
        count = await self._redrives.retry(
            uid, chosen, self._clock(), target.definition.plan, target.move
        )
        if count:
            moved = f", with version {target.move.version} from now on" if target.move else ""
            line = f"{count} item(s) retried by hand{moved}"
            await self._logs.add([LogRecord(uid, self._clock(), "info", "", "", line, {})])
            self._started()
        return count

    async def rehearse(
        self, uid: str, project: str | None, selection: Wanted, *, latest: bool = False
    ) -> Rehearsal:
        """Return what `retry` would do now, with the same errors; nothing is changed."""
        row = await find_run(self._runs, uid, project)
        target = await self._target(row, latest=latest)
        version = target.definition.version.version
        if selection == Query():
            counts = await self._runs.counts(row.id)
            first = [item async for item in self._matching_items(row, None, Query(limit=SHOWN_MAX))]
            total = sum(count.counts.failed for count in counts.values())
            return Rehearsal(total, _ids(uid, first), version)
        chosen = await self._chosen(row, selection) or []
        if not isinstance(selection, Query):
            chosen = await self._failed(row, chosen)
        return Rehearsal(len(chosen), [item_id(uid, *item) for item in chosen[:SHOWN_MAX]], version)

    async def _target(self, row: RunRow, *, latest: bool) -> _Target:
        before = await self._definitions.of(row.version_id)
        if not latest:
            return _Target(before, None)
        newest = await self._clusters.cluster(row.project, row.cluster)
        if newest is None:
            raise ConflictError(
                f"cluster {row.project}/{row.cluster} has been deleted: there is no latest version"
            )
        if newest.id == row.version_id:
            return _Target(before, None)
        after = await self._definitions.of(newest.id)
        reason = incompatibility(before.graph, after.graph)
        if reason is not None:
            raise ConflictError(
                f"the run cannot go on with version {newest.version}: {reason}; retry with the "
                "same version, or start a new run"
            )
        move = Move(row.version_id, newest.id, newest.version, after.lanes)
        return _Target(after, move)

    async def _chosen(self, row: RunRow, selection: Wanted) -> list[tuple[int, int]] | None:
        """Return (stage, input) of what is wanted; None is all that has failed."""
        if not isinstance(selection, Query):
            return await self._check_ids(row, selection)
        if selection == Query():
            return None
        stage = None
        if selection.satellite is not None:
            definition = await self._definitions.of(row.version_id)
            stage = find_stage(definition, selection.satellite).index
        return [
            (item.stage, item.item) async for item in self._matching_items(row, stage, selection)
        ]

    async def _check_ids(self, row: RunRow, ids: Sequence[str]) -> list[tuple[int, int]]:
        """Take ids apart; every one has to be an item of the run."""
        matching: list[tuple[int, int]] = []
        for text in ids:
            try:
                run, stage, item = parse_item_id(text)
            except NotFoundError as error:
                raise InvalidError(f"items: {text[:100]!r} is no id of an item") from error
            if run != row.uid:
                raise InvalidError(f"items: {text[:100]} is not of run {row.uid}")
            matching.append((stage, item))
        unknown = await self._redrives.strangers(row.id, matching)
        if unknown:
            shown = ", ".join(item_id(row.uid, *item) for item in unknown[:_NAMED_MAX])
            more = f" and {len(unknown) - _NAMED_MAX} more" if len(unknown) > _NAMED_MAX else ""
            raise InvalidError(f"items: the run has no {shown}{more}")
        return matching

    async def _failed(
        self, row: RunRow, chosen: Sequence[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        matching: list[tuple[int, int]] = []
        for stage, item in sorted(set(chosen)):
            item_row = await self._items.item(row.id, stage, item)
            if item_row is not None and item_row.status is ItemStatus.FAILED:
                matching.append((stage, item))
        return matching

    async def _matching_items(
        self, row: RunRow, stage: int | None, query: Query
    ) -> AsyncIterator[ItemRow]:
        left = query.limit
        cursor: str | None = ""
        while cursor is not None:
            rows, cursor = await self._items.items(
                row.id,
                Page(_PAGE, cursor),
                stage=stage,
                status=ItemStatus.FAILED,
                error=query.error,
            )
            for entry in rows:
                if not _fits(entry, query):
                    continue
                yield entry
                left = None if left is None else left - 1
                if left == 0:
                    return


def _fits(row: ItemRow, query: Query) -> bool:
    if query.code is not None and row.code != query.code:
        return False
    return query.since_ms is None or (row.ended_ms or 0) >= query.since_ms


def _ids(uid: str, rows: Sequence[ItemRow]) -> list[str]:
    return [item_id(uid, entry.stage, entry.item) for entry in rows]
