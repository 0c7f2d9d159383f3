import ast

import pytest
from house_syntax import dotted, imported, nodes, tree
from house_tree import PACKAGES, python_files

PURE = tuple(
    f"controlplane/{room}"
    for room in ("domain", "compiler", "expressions", "engine", "batching", "knative", "operations")
)
WORLD = ("os.", "time.", "random.", "secrets.")
"""Modules of which a pure room calls nothing."""
WORLD_CALLS = {
    *(f"datetime.datetime.{each}" for each in ("now", "utcnow", "today")),
    "datetime.date.today",
    "uuid.uuid1",
    "uuid.uuid4",
}
BROAD = {"Exception", "BaseException"}
BROAD_PLACES = {
    "controlplane/execution/process.py::supervise": "a loop outlives what it runs; the log tells",
    "controlplane/adapters/orbit/log_relay.py::LogRelay._flush": (
        "a log that cannot be kept is counted as lost; it must not end the work"
    ),
    "controlplane/operations/group_commit.py::GroupCommitter._serve": "raised where awaited",
    "controlplane/execution/settlement.py::ResultCommitter.turn": (
        "a fault of ours fails its items; otherwise they would stay with nobody"
    ),
    "controlplane/adapters/storage/sqlite.py::_Writing.run": "handed to whoever waits for it",
    "controlplane/adapters/storage/sqlite.py::_write_alone": "handed to whoever waits for it",
    "controlplane/adapters/storage/sqlite.py::_write_together": "handed to all who wait for it",
    "functions_runtime/run/http_connection.py::HttpConnection.serve": "an error costs one reply",
    "functions_runtime/run/pool.py::_Threaded.__call__": "a function's error is its result",
    "functions_runtime/run/pool.py::_awaited": "a function's error is its result",
    "sdk/exospherehost/cli/main.py::main": "the last place; people get a line and an exit code",
}
"""Where any error may be caught and not raised again, with the reason why."""


def touches(source: ast.Module) -> list[str]:
    """Return what the module uses of clock, chance and machine, with its lines."""
    names = imported(source, "")
    found: dict[tuple[int, int], str] = {}
    for node, _ in nodes(source):
        if not isinstance(node, ast.Attribute | ast.Name):
            continue
        full = dotted(node, names)
        if full is not None and (full in WORLD_CALLS or full.startswith(WORLD)):
            # Of os, os.path and os.path.exists, which begin at one place, the whole comes first.
            found.setdefault((node.lineno, node.col_offset), full)
    return [f"{line}: {full}" for (line, _), full in sorted(found.items())]


def catches(source: ast.Module) -> list[tuple[int, str]]:
    """Return where any error is caught and goes no further: the line, and what it stands in."""
    return sorted(
        (node.lineno, within)
        for node, within in nodes(source)
        if (isinstance(node, ast.ExceptHandler) and _is_broad(node) and not _goes_on(node))
        or (isinstance(node, ast.Call) and _suppresses_all(node))
    )


def _is_broad(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return any(isinstance(each, ast.Name) and each.id in BROAD for each in ast.walk(handler.type))


def _goes_on(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise)


def _suppresses_all(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name == "suppress" and any(
        isinstance(each, ast.Name) and each.id in BROAD for each in call.args
    )


def all_catches() -> list[tuple[str, int]]:
    return [
        (f"{path}::{within}", line)
        for path in python_files(*PACKAGES)
        for line, within in catches(tree(path))
    ]


def test_every_pure_room_has_files_to_look_at() -> None:
    assert all(python_files(each) for each in PURE)


def test_a_pure_room_takes_the_time_and_chance_from_its_caller() -> None:
    found = [f"{path}:{each}" for path in python_files(*PURE) for each in touches(tree(path))]
    assert not found, "\n".join(found)


def test_any_error_is_caught_only_where_that_is_agreed() -> None:
    found = [f"{place}, line {line}" for place, line in all_catches() if place not in BROAD_PLACES]
    assert not found, "\n".join(found)


def test_nothing_is_agreed_that_is_not_needed() -> None:
    assert set(BROAD_PLACES) - {place for place, _ in all_catches()} == set()


@pytest.mark.parametrize(
    "text",
    [
        "import time\ntime.time()",
        "from time import monotonic as now\nnow()",
        "import datetime as d\nd.datetime.now()",
        "from datetime import UTC, datetime\ndatetime.now(UTC)",
        "from datetime import date\ndate.today()",
        "import random\nrandom.Random(1)",
        "import os.path\nos.path.exists('x')",
        "from os import environ\nenviron['x']",
        "from uuid import uuid4\nfield(default_factory=uuid4)",
        "import secrets\nsecrets.token_hex()",
    ],
)
def test_every_way_to_the_clock_chance_and_machine_is_seen(text: str) -> None:
    assert len(touches(ast.parse(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import datetime\ndatetime.fromtimestamp(1)",
        "def f(time, now):\n    time.time(now())",
        "from controlplane.operations.secrets import Secrets\nSecrets()",
    ],
)
def test_what_comes_in_as_an_argument_is_no_slip(text: str) -> None:
    assert touches(ast.parse(text)) == []


@pytest.mark.parametrize(
    "head",
    ["except Exception:", "except BaseException as e:", "except (OSError, Exception):", "except:"],
)
def test_every_way_to_catch_any_error_is_seen(head: str) -> None:
    text = f"class A:\n  def f(self):\n    try:\n      g()\n    {head}\n      h()"
    assert catches(ast.parse(text)) == [(5, "A.f")]


def test_an_error_may_not_be_suppressed_wholesale_either() -> None:
    assert catches(ast.parse("with contextlib.suppress(Exception):\n  g()")) == [(1, "")]


@pytest.mark.parametrize("last", ["raise", "raise AppError from e"])
def test_an_error_that_is_raised_again_is_not_swallowed(last: str) -> None:
    assert catches(ast.parse(f"try:\n  g()\nexcept Exception as e:\n  h()\n  {last}")) == []
