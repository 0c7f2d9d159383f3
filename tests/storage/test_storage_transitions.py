"""Every SQL statement that writes or deletes blocks is held against `domain.block.TRANSITIONS`."""

import ast
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest

from controlplane.adapters import storage
from controlplane.adapters.storage.dialect import DIALECTS, Dialect, Statement
from controlplane.domain.block import SETTLE_EVENTS, TRANSITIONS, BlockEvent, BlockStatus

FOLDER = Path(storage.__path__[0])
WRITE = re.compile(r"\b(update|insert into|delete from)\s+block\b", re.IGNORECASE)
CONDITION = re.compile(r"\bstatus (?:= (\d)|in \(([\d, ]+)\))")
"""A condition on the stored status: one of these is left."""
ASSIGNMENT = re.compile(r"\bset\b(.*?\bstatus = )(.*?)(?=,\s+\w+ =|\s+from\b|\s+where\b)")
OTHER_SETS = re.compile(r"\bset\b.*?(?=\s+from\b|\s+where\b)")
INSERT = re.compile(r"insert into block \((.*?)\)\s+select (.*?)\s+from\b")


def modules() -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules([str(FOLDER)]):
        if not module.ispkg:
            yield import_module(f"{storage.__name__}.{module.name}")


def statements(value: object) -> Iterator[Statement]:
    """Return the statements in a value of a module: itself, or what it holds."""
    if isinstance(value, Statement):
        yield value
    elif isinstance(value, dict):
        for held in cast("dict[object, object]", value).values():
            yield from statements(held)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from statements(getattr(value, field.name))
    elif isinstance(value, type) and value.__module__.startswith(storage.__name__):
        for held in vars(value).values():
            yield from statements(held)


def block_statements() -> dict[str, Statement]:
    found: dict[Statement, str] = {}
    for module in modules():
        for name, value in vars(module).items():
            for n, statement in enumerate(statements(value)):
                if any(WRITE.search(text_of(statement, dialect)) for dialect in DIALECTS):
                    found.setdefault(statement, f"{name}-{n}")
    return {name: statement for statement, name in found.items()}


def text_of(statement: Statement, dialect: Dialect) -> str:
    return " ".join(str(statement.text(dialect)).split())


def literals(text: str) -> set[BlockStatus]:
    return {BlockStatus(int(digit)) for digit in re.findall(r"\d", text)}


def split_at_commas(text: str) -> list[str]:
    """Split at the commas outside of brackets."""
    parts, depth = [""], 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


def sources(text: str) -> set[BlockStatus]:
    """Return the statuses in which the text looks for the blocks that it moves."""
    outside = OTHER_SETS.sub("", text)
    return {
        status for one, several in CONDITION.findall(outside) for status in literals(one or several)
    }


def targets(text: str) -> set[BlockStatus] | None:
    """Return the statuses that the text writes; None when they come with the rows of the call."""
    if insert := INSERT.search(text):
        columns, values = (split_at_commas(part) for part in insert.groups())
        written = values[columns.index("status")]
        return None if written == "status" else literals(written)
    assigned = ASSIGNMENT.search(text)
    assert assigned is not None, f"no status is written in: {text}"
    written = assigned[2]
    if re.fullmatch(r"\w+\.status", written):
        return None
    chosen = re.findall(r"(?:then|else) (\d)", written)
    return literals(" ".join(chosen) or written)


def check(statement: Statement, dialect: Dialect) -> None:
    """Hold a statement against the table."""
    text, moves = text_of(statement, dialect), statement.moves
    kind = WRITE.search(text)
    assert kind is not None
    rows = {move: after for move, after in TRANSITIONS.items() if move[1] in moves}
    if kind[1] == "update" and not ASSIGNMENT.search(text):
        assert not moves, f"names {moves}, but writes no status: {text}"
        return
    assert moves, f"names no event: {text}"
    before = {status for status, _ in rows if status is not None}
    if kind[1] == "update" or CONDITION.search(text):
        assert sources(text) == before, f"leaves {sources(text)}, the table says {before}: {text}"
    elif kind[1] == "delete from":
        assert moves == {BlockEvent.REMOVE}, f"deletes blocks in any status: {text}"
    if kind[1] == "delete from":
        return
    written, after = targets(text), set(rows.values())
    assert written is None or written == after, f"writes {written}, the table {after}: {text}"


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
@pytest.mark.parametrize("name", block_statements())
def test_a_statement_moves_blocks_as_the_table_says(name: str, dialect: Dialect) -> None:
    check(block_statements()[name], dialect)


def test_every_event_of_the_table_has_a_statement() -> None:
    carried_out = {move for statement in block_statements().values() for move in statement.moves}
    assert carried_out == set(BlockEvent) == {event for _, event in TRANSITIONS}


def test_no_text_that_writes_blocks_is_outside_of_a_statement() -> None:
    texts = {text_of(statement, DIALECTS[0]) for statement in block_statements().values()}
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                start = WRITE.search(node.value)
                if start is not None:
                    words = " ".join(node.value[start.start() :].partition("{")[0].split())[:40]
                    assert any(words in text for text in texts), f"{path.name}: {words}"


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("update block set status = 1 where status = 0", []),
        ("update block set status = 1 where status = 2", [BlockEvent.CLAIM]),
        ("update block set status = 3 where status = 0", [BlockEvent.CLAIM]),
        ("update block set status = 1, owner = :owner where run = :run", [BlockEvent.CLAIM]),
        ("update block set owner = null, status = 0 where status = 3", [BlockEvent.REAP]),
        ("update block set status = 6 where status in (0, 1)", [BlockEvent.CANCEL]),
        ("update block set status = 6 where status in (0, 1, 2, 3)", [BlockEvent.CANCEL]),
        ("update block set lane = 3 where status = 0", [BlockEvent.CLAIM]),
        (
            "update block set status = case when pending = 0 then 1 else 2 end where status = 2",
            [BlockEvent.UPDATE_BARRIER, BlockEvent.RELEASE_BARRIER],
        ),
        ("update block set status = f.status from f where block.status = 0", SETTLE_EVENTS),
        ("insert into block (run, status) select run, 1 from run", [BlockEvent.OPEN]),
        ("insert into block (run, status) select run, status from run", []),
        ("delete from block where run = :run", [BlockEvent.REDRIVE]),
        ("delete from block where run = :run and status = 3", [BlockEvent.REDRIVE]),
    ],
)
def test_a_statement_that_moves_otherwise_is_refused(text: str, moves: list[BlockEvent]) -> None:
    for dialect in DIALECTS:
        with pytest.raises(AssertionError):
            check(Statement(text, moves=moves), dialect)


def test_statements_like_ours_are_accepted() -> None:
    for text, moves in (
        ("update block set status = 1, due_ms = 5 where status = 0", [BlockEvent.CLAIM]),
        ("delete from block where run = :run", [BlockEvent.REMOVE]),
        ("insert into block (run, status) select run, 2 from run", [BlockEvent.OPEN_BARRIER]),
    ):
        check(Statement(text, moves=moves), DIALECTS[0])
