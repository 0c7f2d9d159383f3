"""Functions that give their outputs page by page."""

from typing import cast

import pytest

from functions_runtime import Context, Json, JsonObject, Model, Page, satellite
from functions_runtime.contract import CURSOR_BYTES_MAX, Failed, Succeeded
from functions_runtime.testing import invoke


class Output(Model):
    page_number: int


@satellite
def pages(input: JsonObject, ctx: Context) -> Page[Output]:  # noqa: A002
    number = int(ctx.cursor or 1)
    last = number == input["pages"]
    return Page([Output(page_number=number)], None if last else str(number + 1))


@satellite(batch=False)
async def says(input: JsonObject) -> Page:  # noqa: A002
    return Page([{"n": 1}], cast("str", input["cursor"]))


def failure(cursor: Json, mask: tuple[str, ...] = ()) -> Failed:
    (result,) = invoke(says, [{"cursor": cursor}], mask=mask)
    assert isinstance(result, Failed)
    assert (result.code, result.retryable) == ("cursor-invalid", False)
    return result


def test_each_call_goes_on_from_the_cursor_of_the_page_before() -> None:
    found: list[JsonObject] = []
    cursor: str | None = None
    for _ in range(3):
        (result,) = invoke(pages, [{"pages": 3}], cursor=cursor)
        assert isinstance(result, Succeeded)
        found += result.outputs
        cursor = result.cursor
    assert found == [{"page-number": 1}, {"page-number": 2}, {"page-number": 3}]
    assert cursor is None


@pytest.mark.parametrize("cursor", [None, ""])
def test_a_page_without_a_cursor_is_the_last(cursor: str | None) -> None:
    assert invoke(says, [{"cursor": cursor}]) == [Succeeded([{"n": 1}], {})]


def test_a_cursor_that_is_no_text_fails_and_says_what_would_be_right() -> None:
    error = failure(7).error
    assert error == "the cursor is int; a cursor is text, or None for the last page"


def test_a_cursor_may_be_as_long_as_the_contract_says_and_no_longer() -> None:
    longest = "é" * (CURSOR_BYTES_MAX // 2)
    assert invoke(says, [{"cursor": longest}]) == [Succeeded([{"n": 1}], {}, longest)]
    assert "has 4097 bytes, the limit is 4096" in failure(longest + "x").error


def test_a_cursor_with_a_secret_is_refused_as_it_is_kept_in_clear() -> None:
    assert "holds a secret" in failure("token-hunter2-hunter2", ("hunter2-hunter2",)).error


def test_a_batch_function_gives_pages_item_by_item() -> None:
    from functions_runtime import Item  # noqa: PLC0415 - beside what it is for

    @satellite(batch=True)
    def whole(items: list[Item]) -> list[Page]:
        return [Page([{"from": each.ctx.cursor}], "next") for each in items]

    assert invoke(whole, [{}, {}], cursor="here") == [
        Succeeded([{"from": "here"}], {}, "next"),
        Succeeded([{"from": "here"}], {}, "next"),
    ]
