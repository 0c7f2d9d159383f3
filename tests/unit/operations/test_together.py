"""What waits together is carried out together."""

import asyncio
from collections.abc import Sequence

import pytest

from controlplane.domain.errors import InvalidError, UnavailableError
from controlplane.operations.group_commit import GroupCommitter

pytestmark = pytest.mark.anyio


class Desk:
    """Doubles numbers; refuses 13 and, while it is shut, everything."""

    def __init__(self) -> None:
        self.calls: list[Sequence[int]] = []
        self.shut = False

    async def serve(self, numbers: Sequence[int]) -> Sequence[int]:
        self.calls.append(numbers)
        await asyncio.sleep(0)
        if self.shut:
            raise UnavailableError("shut")
        if 13 in numbers:
            raise InvalidError("13 is refused")
        return [2 * number for number in numbers]


async def test_who_comes_while_a_call_is_under_way_shares_the_next_one() -> None:
    desk = Desk()
    together = GroupCommitter(desk.serve)
    first = asyncio.create_task(together(0))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    others = [asyncio.create_task(together(number)) for number in range(1, 6)]
    assert await asyncio.gather(first, *others) == [0, 2, 4, 6, 8, 10]
    assert desk.calls == [[0], [1, 2, 3, 4, 5]]
    assert await together(7) == 14


async def test_a_wish_that_is_refused_spoils_no_other() -> None:
    desk = Desk()
    together = GroupCommitter(desk.serve)
    wishes = [together(number) for number in (1, 13, 2)]
    found = await asyncio.gather(*wishes, return_exceptions=True)
    assert [found[0], found[2]] == [2, 4]
    assert isinstance(found[1], InvalidError)


async def test_when_nothing_can_be_done_everybody_hears_it_at_once() -> None:
    desk = Desk()
    desk.shut = True
    together = GroupCommitter(desk.serve)
    found = await asyncio.gather(*map(together, range(5)), return_exceptions=True)
    assert all(isinstance(each, UnavailableError) for each in found)
    assert len(desk.calls) == 1
    desk.shut = False
    assert await together(4) == 8


async def test_one_who_goes_away_takes_nobody_along() -> None:
    desk = Desk()
    together = GroupCommitter(desk.serve)
    tasks = [asyncio.create_task(together(number)) for number in range(3)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    assert await asyncio.gather(*tasks[1:]) == [2, 4]
    assert tasks[0].cancelled()
