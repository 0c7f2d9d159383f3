"""A list of the API, read page by page."""

from collections.abc import Callable, Iterator

from functions_runtime.contract import Json, JsonObject

PAGE_MAX = 500
"""Items that one page may hold."""

FetchPage = Callable[[int, str | None], JsonObject]
"""Page size and cursor in, ``{"items": […], "next_cursor": …}`` out."""


class Listing:
    """The objects of a list, fetched while they are read; readable once.

    Attributes:
        next_cursor: where the list goes on after what has been read; None at its end.
    """

    def __init__(self, fetch: FetchPage, limit: int, cursor: str | None = None) -> None:
        self.next_cursor = cursor
        self._fetch = fetch
        self._limit = limit

    def __iter__(self) -> Iterator[JsonObject]:
        left = self._limit
        while True:
            page = self._fetch(min(left, PAGE_MAX) if self._limit else PAGE_MAX, self.next_cursor)
            rows = objects(page.get("items"))
            cursor = page.get("next_cursor")
            self.next_cursor = cursor if isinstance(cursor, str) and cursor else None
            yield from rows
            left -= len(rows)
            if self.next_cursor is None or (self._limit and left <= 0):
                return


def objects(value: Json) -> list[JsonObject]:
    """The objects of a JSON list; whatever is not one is left out."""
    return (
        [member for member in value if isinstance(member, dict)] if isinstance(value, list) else []
    )


def number(value: Json) -> int:
    """The count a field holds; 0 where it is missing or no whole number."""
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def text(value: Json) -> str:
    """The text a field holds; "" where it is missing or no text."""
    return value if isinstance(value, str) else ""


def texts(value: Json) -> list[str]:
    """The texts of a JSON list; whatever is not one is left out."""
    return (
        [member for member in value if isinstance(member, str)] if isinstance(value, list) else []
    )
