"""Output pages: outputs that are too many for one transaction are written page by page.

One item may have a million children. Its outputs are cut into pages of 10,000 outputs or 16 MiB.
The first page is settled at once as `Paged`, with a cursor that names the second one; the rest
is *spilled* to the object store before anything is committed, as a chain of pages, each of which
names the next, so that the last is written first. The item stays open: whoever claims it next
reads the page of its cursor in place of calling the satellite.

Why a chain of pages, each named by its content: a crash goes on from the last page that was
committed; a chain that is written twice is the same chain; a page can be checked by its name;
and the store needs no more than put and get. If the store does not take a page, nothing has been
committed, and the satellite is invoked again. See ADR 11.

An item's cursor is therefore one of two texts: ``@NAME`` is a page of ours, and what begins with
a quotation mark is what a satellite returned, as JSON. So no satellite can name a page.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import msgspec

from controlplane.engine.events import Failed, Outcome, Paged, Settlement, Succeeded
from controlplane.operations.objects import digest_of, get_content
from controlplane.ports.objects import ObjectStore

PAGE_ITEMS: Final = 10_000
PAGE_CHARACTERS: Final = 16 * 1024 * 1024
"""Most outputs and characters of a page; it has one output at least."""

Outputs: TypeAlias = Succeeded | Paged
"""An outcome with outputs, with or without more to come."""

_MARK: Final = "@"
_SURELY_NARROW: Final = 3
"""So few outputs are within the bound: a satellite's result has 4 MiB at most."""


class _SpilledPage(msgspec.Struct):
    outputs: list[str]
    cursor: str


_DECODER: Final = msgspec.json.Decoder(_SpilledPage)


class Pager:
    """Splits outcomes that are too wide, and returns their pages one by one."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    async def split(self, outcome: Outputs) -> Outputs:
        """Return the first page of an outcome, when all the others have been spilled.

        Raises:
            UnavailableError: the store does not take them; nothing has been committed.
        """
        pages = list(pages_of(outcome.outputs))
        cursor = outcome.cursor if isinstance(outcome, Paged) else ""
        for outputs in reversed(pages[1:]):
            body = msgspec.json.encode(_SpilledPage(list(outputs), cursor))
            name = await digest_of(body)
            await self._store.put(name, body)
            cursor = _MARK + name
        return _outcome(pages[0], cursor)

    async def split_all(self, settlements: Sequence[Settlement]) -> Sequence[Settlement]:
        """Return settlements in which no outcome is too wide; the same object if none was.

        Raises:
            UnavailableError: see `split`.
        """
        if not any(map(_any_wide, settlements)):
            return settlements
        return [
            Settlement(
                settlement.block,
                [
                    await self.split(outcome) if isinstance(outcome, Outputs) else outcome
                    for outcome in settlement.outcomes
                ],
            )
            for settlement in settlements
        ]

    async def page(self, cursor: str) -> Outcome:
        """Return the page that a cursor of ours names, as the outcome of its item.

        Raises:
            UnavailableError: it cannot be read now.
        """
        name = cursor.removeprefix(_MARK)
        body = await get_content(self._store, name)
        if body is None:
            error = (
                f"the page {name} of its outputs is gone, or damaged: every replica has to reach "
                "the same pages; put it back and retry the item"
            )
            return Failed(error, "page-missing", retryable=True)
        page = _DECODER.decode(body)
        return _outcome(page.outputs, page.cursor)


def encode_cursor(cursor: str) -> str:
    """Return a satellite's cursor as it is stored, and sent back to it: as JSON."""
    return msgspec.json.encode(cursor).decode()


def is_page_cursor(cursor: str) -> bool:
    """Return whether an item continues with a spilled page, not with its satellite."""
    return cursor[:1] == _MARK


def pages_of(outputs: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut outputs into pages; without outputs there is one, which is empty."""
    first = characters = 0
    for n, output in enumerate(outputs):
        characters += len(output)
        if n > first and (n - first == PAGE_ITEMS or characters > PAGE_CHARACTERS):
            yield outputs[first:n]
            first, characters = n, len(output)
    yield outputs[first:]


def _any_wide(settlement: Settlement) -> bool:
    return any(
        len(outcome.outputs) > _SURELY_NARROW and _is_wide(outcome.outputs)
        for outcome in settlement.outcomes
        if isinstance(outcome, Outputs)
    )


def _is_wide(outputs: Sequence[str]) -> bool:
    return len(outputs) > PAGE_ITEMS or sum(map(len, outputs)) > PAGE_CHARACTERS


def _outcome(outputs: Sequence[str], cursor: str) -> Outputs:
    return Paged(outputs, cursor) if cursor else Succeeded(outputs)
