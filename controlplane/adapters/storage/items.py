"""Items as people see them, computed from blocks.

An item's `attempts` are those since it was opened or last retried by hand: its failures, and one
more if it is running, has succeeded or was pruned. Its times are those of its latest attempt. Its
parent is the item that gave its input.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple, cast

from sqlalchemy import Row

from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.encoding import make_cursor, read_cursor
from controlplane.domain.block import BlockStatus
from controlplane.domain.run import ItemStatus
from controlplane.ports.records import AttemptRow, ItemRow, OutputRow, Page

# Served by the primary key.
BLOCKS: Final = Statement(
    """
    select stage, lo, hi, status, failures, opened_ms, started_ms, ended_ms from block
     where run = :run and (stage > :stage or (stage = :stage and hi > :item))
       and (stage, lo) >= (:stage, :from_lo)
       and stage <= :last_stage
       and status in (select status from {wanted})
       and (cast(:tried as int) = 0 or exists (
            select 1 from attempt
             where attempt.run = block.run and attempt.stage = block.stage
               and attempt.item between block.lo and block.hi))
     order by stage, lo limit :limit
    """,
    wanted="status int",
)

# The block in which an item lies. Served by the primary key.
BLOCK_OF: Final = Statement(
    """
    select stage, lo, hi, status, failures, opened_ms, started_ms, ended_ms from block
     where run = :run and stage = :stage and lo <= :item order by lo desc limit 1
    """
)

# Served by the primary key of `output`.
PARENTS: Final = Statement(
    "select output.id, output.parent from {named} join output on output.id = named.id",
    named="id bigint",
)

# The last attempt of each item. Served by the primary key.
ERRORS: Final = Statement(
    """
    select named.stage, named.item, attempt.error, attempt.code
      from {named} join attempt
        on attempt.run = :run and attempt.stage = named.stage and attempt.item = named.item
       and attempt.claim = (
           select last.claim from attempt last
            where last.run = :run and last.stage = named.stage and last.item = named.item
            order by last.claim desc limit 1)
    """,
    named="stage int, item bigint",
)

# Served by the primary key.
ATTEMPTS: Final = Statement(
    """
    select claim, at_ms, code, error, retried from attempt
     where run = :run and stage = :stage and item = :item order by claim
    """
)

# Served by the primary keys of `output_span` and `output`.
ITEM_OUTPUTS: Final = Statement(
    """
    select o.id, o.stage, o.port, o.parent, o.payload
      from (select first_id as lo, last_id as hi from output_span
             where run = :run and stage = :stage
               and parent_lo <= :item and parent_hi >= :item) as {spanned}
     where o.parent = :item order by o.id
    """
)

# Served by the primary key.
LINEAGE: Final = Statement(
    """
    with recursive line (depth, id, stage, port, parent, payload) as (
        select 0, id, stage, port, parent, payload from output where id = :output
        union all
        select line.depth + 1, output.id, output.stage, output.port, output.parent, output.payload
          from line join output on output.id = line.parent
    )
    select id, stage, port, parent, payload from line order by depth
    """
)

_TRIED: Final = (BlockStatus.RUNNING, BlockStatus.SUCCEEDED, BlockStatus.PRUNED)
_WELL: Final = (BlockStatus.SUCCEEDED, BlockStatus.PRUNED)
_LAST_STAGE: Final = 2**31 - 1
_CHUNK: Final = 200


class _Place(NamedTuple):
    """The item after which a listing goes on."""

    stage: int
    item: int


class _Wanted(NamedTuple):
    """Which blocks a listing looks at; `tried`: only those with attempts that did not succeed."""

    stage: int | None
    statuses: Sequence[tuple[int]]
    tried: bool


class Items(Repository):
    """See `ports.records.ItemRecords`."""

    async def items(
        self,
        run: int,
        page: Page,
        *,
        stage: int | None,
        status: ItemStatus | None,
        error: str | None,
    ) -> tuple[Sequence[ItemRow], str | None]:
        """Return a page of items by (stage, input), and the cursor of the next.

        `error` is a part of the text of the last attempt's error, in any case of letters.
        """
        place = _place(page.cursor) if page.cursor else _Place(stage or 0, -1)
        statuses = [(s.value,) for s in BlockStatus if status is None or s.item_status is status]
        selection = _Wanted(stage, statuses, tried=error is not None)

        def body(tx: Transaction) -> list[ItemRow]:
            return list(islice(_scan(tx, run, place, selection, error), page.limit + 1))

        rows = await self.database.read(body)
        shown = rows[: page.limit]
        more = len(rows) > page.limit
        return shown, make_cursor(shown[-1].stage, shown[-1].item) if more else None

    async def item(self, run: int, stage: int, item: int) -> ItemRow | None:
        """Return one item, or None."""

        def body(tx: Transaction) -> ItemRow | None:
            block = tx.first(BLOCK_OF, run=run, stage=stage, item=item)
            if block is None or block.hi < item:
                return None
            return _rows(tx, run, [(block, item)])[0]

        return await self.database.read(body)

    async def item_outputs(self, run: int, stage: int, item: int) -> Sequence[OutputRow]:
        """Return what an item gave; its failure document has port 1."""
        rows = await self.database.read(
            lambda tx: tx.rows(ITEM_OUTPUTS, run=run, stage=stage, item=item)
        )
        return [_output(row) for row in rows]

    async def lineage(self, output: int) -> Sequence[OutputRow]:
        """See `RunRecords.lineage`."""
        rows = await self.database.read(lambda tx: tx.rows(LINEAGE, output=output))
        return [_output(row) for row in rows]

    async def attempts(self, run: int, stage: int, item: int) -> Sequence[AttemptRow]:
        """Return the attempts of an item that did not succeed, in order."""
        rows = await self.database.read(
            lambda tx: tx.rows(ATTEMPTS, run=run, stage=stage, item=item)
        )
        return [
            AttemptRow(row.claim, row.at_ms, row.code, row.error, bool(row.retried)) for row in rows
        ]


def _place(cursor: str) -> _Place:
    stage, item = read_cursor(cursor, int, int)
    return _Place(cast("int", stage), cast("int", item))


def _scan(
    tx: Transaction, run: int, place: _Place, selection: _Wanted, error: str | None
) -> Iterator[ItemRow]:
    """Return all items after a place that are asked for, in chunks that one statement serves."""
    part = None if error is None else error.casefold()
    places = _places(tx, run, place, selection)
    while chunk := list(islice(places, _CHUNK)):
        for row in _rows(tx, run, chunk):
            if part is None or part in (row.error or "").casefold():
                yield row


def _places(
    tx: Transaction, run: int, place: _Place, selection: _Wanted
) -> Iterator[tuple[Row[tuple[object, ...]], int]]:
    while True:
        blocks = _blocks(tx, run, place, selection)
        for block in blocks:
            first = max(block.lo, place.item + 1) if block.stage == place.stage else block.lo
            for item in range(first, block.hi + 1):
                yield block, item
        if len(blocks) < _CHUNK:
            return
        place = _Place(blocks[-1].stage, blocks[-1].hi)


def _blocks(
    tx: Transaction, run: int, place: _Place, selection: _Wanted
) -> Sequence[Row[tuple[object, ...]]]:
    here = tx.first(BLOCK_OF, run=run, stage=place.stage, item=place.item)
    return tx.rows(
        BLOCKS,
        {"wanted": selection.statuses},
        run=run,
        stage=place.stage,
        item=place.item,
        from_lo=place.item if here is None else here.lo,
        last_stage=_LAST_STAGE if selection.stage is None else selection.stage,
        tried=int(selection.tried),
        limit=_CHUNK,
    )


def _rows(
    tx: Transaction, run: int, items: Sequence[tuple[Row[tuple[object, ...]], int]]
) -> list[ItemRow]:
    parents = {
        row.id: row.parent for row in tx.rows(PARENTS, {"named": [(item,) for _, item in items]})
    }
    named = [(block.stage, item) for block, item in items]
    error_rows = tx.rows(ERRORS, {"named": named}, run=run)
    errors = {(row.stage, row.item): (row.error, row.code) for row in error_rows}
    return [_item(block, item, parents, errors) for block, item in items]


def _item(
    block: Row[tuple[object, ...]],
    item: int,
    parents: Mapping[int, int],
    errors: Mapping[tuple[int, int], tuple[str, str]],
) -> ItemRow:
    status = BlockStatus(block.status)
    error, code = (None, None) if status in _WELL else errors.get((block.stage, item), (None, None))
    return ItemRow(
        stage=block.stage,
        item=item,
        status=status.item_status,
        attempts=block.failures + (status in _TRIED),
        parent=parents.get(item),
        created_ms=block.opened_ms,
        started_ms=block.started_ms,
        ended_ms=block.ended_ms,
        error=error,
        code=code,
    )


def _output(row: Row[tuple[object, ...]]) -> OutputRow:
    return OutputRow(row.id, row.stage, row.port, row.parent, row.payload)
