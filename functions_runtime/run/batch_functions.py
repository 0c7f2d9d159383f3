"""Functions that take a whole batch at once: items in, one result per item out."""

import asyncio
import inspect
import json
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeAlias, cast

from functions_runtime.context import Context
from functions_runtime.contract import Invocation
from functions_runtime.function import AnySatellite, Item
from functions_runtime.logging import ItemLog, Logs, Scope
from functions_runtime.run.pool import Body, Slot
from functions_runtime.run.time_slices import Work, earliest
from functions_runtime.types import TerminalError

_PAIR: Final = 2

AnyItem: TypeAlias = Item[object, object]
Take: TypeAlias = Callable[[Work, object], None]


class BatchContext(Context):
    """What a whole batch is told; what an item used is booked on the item."""

    def usage(self, **_: float | None) -> None:
        """Refuse: a cost belongs to an item."""
        raise TypeError("book what an item used with item.ctx.usage(…), not with ctx.usage(…)")


def grouped(satellite: AnySatellite, works: Sequence[Work]) -> list[list[Work]]:
    """Return the works in groups that one call can take: all, or those of equal config."""
    if not satellite.shares_config:
        return [list(works)] if works else []
    groups: dict[str, list[Work]] = {}
    for work in works:
        groups.setdefault(json.dumps(work.invocation.config, sort_keys=True), []).append(work)
    return list(groups.values())


def shared_work(works: Sequence[Work], logs: Logs) -> Work:
    """Return what stands for a whole group: its earliest deadline, its logs, all its masks."""
    first = works[0].invocation
    masker = logs.masker_of({value for work in works for value in work.scope.masker.secrets})
    stages = {work.invocation.stage for work in works}
    runs = {work.invocation.run for work in works}
    scope = Scope(
        first.run if len(runs) == 1 else "", first.stage if len(stages) == 1 else "", "", masker,
        works[0].scope.told,
    )  # fmt: skip
    context = BatchContext(
        run=scope.run,
        stage=scope.stage,
        item="",
        attempt=min(work.invocation.attempt for work in works),
        deadline=earliest(*(work.context.deadline for work in works)),
        key="",
        log=ItemLog(logs, scope),
        artifacts=works[0].context.artifacts,
        stop_asked=lambda: any(work.context.stopping for work in works),
    )
    return Work(replace(first, item="", id=""), context, scope)


async def run_group(
    satellite: AnySatellite, works: Sequence[Work], slot: Slot, shared: Work, take: Take
) -> None:
    """Run the function on a group and hand the result of each item to `take` as it comes."""
    prepared = _prepared(satellite, works, shared.invocation, take)
    if prepared is None:
        return
    config, items = prepared
    if not items:
        return
    arguments = satellite.arguments(config=config, items=list(items), ctx=shared.context)
    tally = _Tally(items, take, shared.context)
    body = _body(satellite, arguments, tally)
    returned = await slot.run(body, shared.scope, shared.context.deadline)
    tally.end(returned.value)


def _prepared(
    satellite: AnySatellite, works: Sequence[Work], first: Invocation, take: Take
) -> tuple[object, dict[AnyItem, Work]] | None:
    types = satellite.types
    config: object = None
    if satellite.shares_config:
        try:
            config = types.config(first.config, "config")
        except TerminalError as error:
            for work in works:
                take(work, error)
            return None
    items: dict[AnyItem, Work] = {}
    for work in works:
        try:
            item_input = types.input(work.invocation.input, "input")
            item_config = types.item_config(work.invocation.config, "config")
        except TerminalError as error:
            take(work, error)
            continue
        items[Item(item_input, item_config, work.context)] = work
    return config, items


def _body(satellite: AnySatellite, arguments: dict[str, object], tally: "_Tally") -> Body:
    called = partial(satellite.function, **arguments)
    if inspect.isasyncgenfunction(satellite.function):

        async def pump() -> object:
            async for pair in cast("AsyncIterator[object]", called()):
                tally.add(pair)
            return _DONE

        return pump
    if inspect.isgeneratorfunction(satellite.function):
        loop = asyncio.get_running_loop()

        def pump_in_thread() -> object:
            for pair in cast("Iterator[object]", called()):
                loop.call_soon_threadsafe(tally.add, pair)
            return _DONE

        return pump_in_thread
    return called


@dataclass(frozen=True, slots=True)
class _Done:
    """A generator has ended: items that it has not yielded were not attempted."""


_DONE = _Done()


class _Tally:
    """Which items of a group still lack a result; the first result of an item counts."""

    def __init__(self, items: dict[AnyItem, Work], take: Take, context: Context) -> None:
        self._items = list(items)
        self._open = {id(item): work for item, work in items.items()}
        self._take = take
        self._context = context

    def add(self, pair: object) -> None:
        """Take one yielded ``(item, result)``."""
        members = list(cast("Iterable[object]", pair)) if isinstance(pair, tuple) else []
        work = self._open.pop(id(members[0]), None) if len(members) == _PAIR else None
        if work is not None:
            self._take(work, members[1])
            return
        self._context.log.error(
            "the function yielded %s; yield (item, result), each item of the batch once",
            repr(cast("object", pair))[:200],
        )

    def end(self, value: object) -> None:
        """Settle what is still open, from what the function returned or raised."""
        if isinstance(value, _Done):
            return
        if isinstance(value, BaseException):
            self._settle_all(value)
            return
        kind = type(value).__name__
        listed = isinstance(value, list | tuple)
        values = list(cast("Iterable[object]", value)) if listed else []
        if len(values) != len(self._items):
            said = f"{len(values)} results" if listed else f"a {kind}"
            self._settle_all(
                TerminalError(
                    f"the function returned {said} for {len(self._items)} items; "
                    "return a list with one result per item",
                    code="batch-results",
                )
            )
            return
        for work, one in zip(self._open.values(), values, strict=True):
            self._take(work, one)

    def _settle_all(self, error: BaseException) -> None:
        for work in self._open.values():
            self._take(work, error)
        self._open.clear()
