"""Everything in which the two databases differ, in one place.

A `Statement` is written once. Its placeholders are filled in for each dialect when the module that
holds it is imported: a word below, or a table that comes in with the call as rows::

    Statement("update run set pending = pending + d.delta from {d} where run.id = d.id",
              d="id bigint, delta bigint")

Postgres receives such a table as one array per column, SQLite as one JSON array of rows.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, cast

import msgspec
from sqlalchemy import TextClause, text

from controlplane.domain.block import BlockEvent

Rows: TypeAlias = Sequence[tuple[object, ...]]
Shape: TypeAlias = tuple[tuple[str, str], ...]
"""(column, type) of a table that comes in with a call."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one database says what differs.

    Attributes:
        name: SQLAlchemy's for it.
        words: what stands for a placeholder.
        table: gives the SQL of a table that comes in as rows.
        bind: gives the parameters of such a table.
        write_refs: gives what a lineage vector is stored as.
        read_refs: gives it back.
    """

    name: str
    words: Mapping[str, str]
    table: Callable[[str, Shape], str]
    bind: Callable[[str, Shape, Rows], Mapping[str, object]]
    write_refs: Callable[[Sequence[int]], object]
    read_refs: Callable[[object], Sequence[int]]


def _arrays(name: str, shape: Shape) -> str:
    arrays = ", ".join(f"cast(:{name}_{column} as {kind}[])" for column, kind in shape)
    return f"unnest({arrays}) as {name}({', '.join(column for column, _ in shape)})"


def _bind_arrays(name: str, shape: Shape, rows: Rows) -> Mapping[str, object]:
    columns = zip(*rows, strict=True) if rows else ((),) * len(shape)
    return {f"{name}_{part[0]}": list(values) for part, values in zip(shape, columns, strict=True)}


def _json_rows(name: str, shape: Shape) -> str:
    columns = ", ".join(
        f"json_extract(value, '$[{n}]') as {column}" for n, (column, _) in enumerate(shape)
    )
    return f"(select {columns} from json_each(:{name})) as {name}"  # noqa: S608 - our own names


def _bind_json(name: str, shape: Shape, rows: Rows) -> Mapping[str, object]:
    del shape
    return {name: msgspec.json.encode(rows).decode()}


def _identity(refs: Sequence[int]) -> object:
    return refs


def _sequence(stored: object) -> Sequence[int]:
    return tuple(cast("list[int]", stored)) if isinstance(stored, list) else ()


def _json_text(refs: Sequence[int]) -> object:
    return msgspec.json.encode(refs).decode()


def _from_json_text(stored: object) -> Sequence[int]:
    return msgspec.json.decode(stored, type=tuple[int, ...]) if isinstance(stored, str) else ()


POSTGRES: Final = Dialect(
    name="postgresql",
    words={
        "now_ms": "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)",
        "for_key_share": "for key share",
        "for_update": "for update",
        "skip_locked": "for update skip locked",
        # A row for each due block that is nearest in its lane, locked against other claims.
        "nearest": """want cross join lateral (
            select run, stage, lo, hi, lane, due_ms from block
             where lane = want.lane and status = 0 and due_ms <= :now_ms
             order by due_ms limit least(cast(:blocks as bigint), want.items)
             for update skip locked
        ) near""",
        # The outputs of each range. `offset 0` is a fence: without it the planner turns the loop
        # over ranges inside out and compares every output with every range.
        "spanned": """span cross join lateral (
            select id, stage, port, parent, refs, payload from output
             where id between span.lo and span.hi order by id offset 0
        ) o""",
        # What each barrier has collected, fenced like `spanned`.
        "collected": """barrier cross join lateral (
            select first_id, last_id from gather
             where run = barrier.run and join_stage = barrier.join_stage
               and scope = barrier.scope offset 0
        ) g""",
    },
    table=_arrays,
    bind=_bind_arrays,
    write_refs=_identity,
    read_refs=_sequence,
)

SQLITE: Final = Dialect(
    name="sqlite",
    words={
        "now_ms": "cast((julianday('now') - 2440587.5) * 86400000 as integer)",
        # One writer at a time: nothing needs a lock of its own.
        "for_key_share": "",
        "for_update": "",
        "skip_locked": "",
        "nearest": """want cross join block near on near.rowid in (
            select due.rowid from block due
             where due.lane = want.lane and due.status = 0 and due.due_ms <= :now_ms
             order by due.due_ms limit :blocks
        )""",
        "spanned": "span cross join output o on o.id between span.lo and span.hi",
        "collected": """barrier cross join gather g
            on g.run = barrier.run and g.join_stage = barrier.join_stage
           and g.scope = barrier.scope""",
    },
    table=_json_rows,
    bind=_bind_json,
    write_refs=_json_text,
    read_refs=_from_json_text,
)

DIALECTS: Final = (POSTGRES, SQLITE)


def _shape(columns: str) -> Shape:
    pairs = (column.strip().split(" ", 1) for column in columns.split(","))
    return tuple((name, kind) for name, kind in pairs)


class Statement:
    """One statement in both dialects.

    `moves` are the events of `domain.block` that a statement carries out which writes or deletes
    blocks; a test reads its text against the table of transitions.
    """

    __slots__ = ("_shapes", "_texts", "moves")

    def __init__(self, template: str, *, moves: Sequence[BlockEvent] = (), **tables: str) -> None:
        self.moves = frozenset(moves)
        self._shapes = {name: _shape(columns) for name, columns in tables.items()}
        self._texts = {dialect.name: text(self._fill(template, dialect)) for dialect in DIALECTS}

    def text(self, dialect: Dialect) -> TextClause:
        """Return the statement in a dialect."""
        return self._texts[dialect.name]

    def bind(
        self, dialect: Dialect, tables: Mapping[str, Rows], values: Mapping[str, object]
    ) -> dict[str, object]:
        """Return the parameters of one call: `tables` by name, and single values."""
        bound = dict(values)
        for name, rows in tables.items():
            bound.update(dialect.bind(name, self._shapes[name], rows))
        return bound

    def _fill(self, template: str, dialect: Dialect) -> str:
        tables = {name: dialect.table(name, shape) for name, shape in self._shapes.items()}
        return template.format_map({**dialect.words, **tables})
