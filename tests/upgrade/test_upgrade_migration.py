"""A migration that is killed on its way is taken up by the next one, and no row is lost."""

from pathlib import Path

import pytest

from controlplane.adapters.storage import current, migrate, open_store
from controlplane.adapters.storage.migration import head, take_back
from tests.storage.storage_tables import snapshot
from tests.upgrade.killed_migration import kill_migration
from tests.upgrade.stored import STORED, StoredCase

pytestmark = [pytest.mark.slow, pytest.mark.anyio]
OLDEST = "0003"
LATER_TABLES = {"blob_use", "job", "removed_run", "stop"}
"""Tables that the steps after `OLDEST` add: the way back drops them."""


async def rows(url: str) -> dict[str, list[str]]:
    store = await open_store(url)
    try:
        tables = await snapshot(store)
    finally:
        await store.close()
    return {name: found for name, found in tables.items() if name not in LATER_TABLES}


@pytest.mark.parametrize("case", STORED, ids=lambda case: case.name)
async def test_a_killed_migration_is_taken_up(
    case: StoredCase, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    server = request.getfixturevalue("postgres") if case.is_postgres else None
    url = case.restore(tmp_path, server).database_url
    await migrate(url)
    before = await rows(url)
    await take_back(url, OLDEST)
    newest = head()
    assert newest is not None
    for revision in ("0005", newest):
        kill_migration(url, revision)
        stands = await current(url)
        assert stands is not None
        assert OLDEST <= stands < revision
    await migrate(url)
    assert await current(url) == newest
    assert await rows(url) == before
