"""Outputs that are too many for one transaction: the first page now, the rest page by page.

What does not fit the first page is spilled before anything is committed: a chain of pages, each of
which names the next, so that the last is written first. The item is settled as `Paged` with a
cursor that names the second page; whoever takes it next reads that page instead of calling the
satellite. A crash goes on from the last page that was committed, and a chain that was written twice
is the same chain, as its names are those of its contents.

An item's cursor is therefore one of two texts: ``@NAME`` is a page of ours, and what begins with a
quotation mark is what a satellite said, as JSON. So no satellite can name a page.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import msgspec

from controlplane.engine.events import Failed, Outcome, Paged, Settlement, Succeeded
from controlplane.operations.objects import digest_of, get_content
from controlplane.ports.objects import ObjectStore

PAGE_ITEMS: Final = 10_000
PAGE_CHARACTERS: Final = 16 * 1024 * 1024
"""Most of both that one transaction takes of one item; a page has one output at least."""

Given: TypeAlias = Succeeded | Paged
"""Outputs, with or without more to come."""

_MARK: Final = "@"
_SURELY_NARROW: Final = 3
"""So few outputs are within the bound: a satellite's result has 4 MiB at most."""


class _SpilledPage(msgspec.Struct):
    outputs: list[str]
    cursor: str


_DECODER: Final = msgspec.json.Decoder(_SpilledPage)


class Pager:
    """Parts what is too wide, and gives one page after the other."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    async def parted(self, given: Given) -> Given:
        """Return the first page of outputs; all the others are spilled by then.

        Raises:
            UnavailableError: they cannot be; nothing has been lost, as nothing was promised.
        """
        pages = list(pages_of(given.outputs))
        cursor = given.cursor if isinstance(given, Paged) else ""
        for outputs in reversed(pages[1:]):
            body = msgspec.json.encode(_SpilledPage(list(outputs), cursor))
            name = await digest_of(body)
            await self._store.put(name, body)
            cursor = _MARK + name
        return _given(pages[0], cursor)

    async def all_parted(self, settlements: Sequence[Settlement]) -> Sequence[Settlement]:
        """Return settlements without any outcome that is too wide; the very same if none is.

        Raises:
            UnavailableError: see `parted`.
        """
        if not any(map(_any_wide, settlements)):
            return settlements
        return [
            Settlement(
                each.block,
                [
                    await self.parted(outcome) if isinstance(outcome, Given) else outcome
                    for outcome in each.outcomes
                ],
            )
            for each in settlements
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
        return _given(page.outputs, page.cursor)


def kept(cursor: str) -> str:
    """Return what is kept of what a satellite said: its JSON, which is also what it is sent."""
    return msgspec.json.encode(cursor).decode()


def is_ours(cursor: str) -> bool:
    """Return whether the item goes on with a page of ours, not with its satellite."""
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
        len(each.outputs) > _SURELY_NARROW and _is_wide(each.outputs)
        for each in settlement.outcomes
        if isinstance(each, Given)
    )


def _is_wide(outputs: Sequence[str]) -> bool:
    return len(outputs) > PAGE_ITEMS or sum(map(len, outputs)) > PAGE_CHARACTERS


def _given(outputs: Sequence[str], cursor: str) -> Given:
    return Paged(outputs, cursor) if cursor else Succeeded(outputs)
