"""What is removed becomes room for what comes; ``make soak`` does this for minutes."""

import pytest

from tests.bench.soak import grown, soak

pytestmark = [pytest.mark.anyio, pytest.mark.own_database, pytest.mark.slow]


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
async def test_rounds_of_runs_that_are_removed_do_not_let_the_database_grow(
    database: str, sqlite_url: str, postgres_url: str
) -> None:
    url = sqlite_url if database == "sqlite" else postgres_url
    assert await soak(database, url, 1_000, lambda rounds: rounds < 5, by_hand=True) == []


def test_growth_is_told() -> None:
    sizes = [{"output": (each, 100)} for each in (10, 1_000, 1_500, 1_700)]
    assert grown("a store", sizes) == [
        "a store: 1800 bytes after round 4, at most 1650 were to be there"
    ]
