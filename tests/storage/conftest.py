"""The stores of the tests: SQLite files and Postgres databases with the schema, migrated once."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from controlplane.adapters.storage import Store, migrate, open_store
from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]


@pytest.fixture(scope="session")
def postgres_template(postgres: PostgresServer) -> str:
    """A database with the schema, to be copied."""
    name = postgres.create()
    _migrate(postgres.url(name))
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "store.db"
    _migrate(f"sqlite:///{path}")
    return path


def _migrate(url: str) -> None:
    # In a thread of its own: the first test may ask from within a running loop.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(migrate(url))).result()


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    path = tmp_path / "store.db"
    path.write_bytes(sqlite_template.read_bytes())
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def shared_database(postgres: PostgresServer, postgres_template: str) -> str:
    """The one database of this worker's tests, which `postgres_url` empties for each of them."""
    return postgres.create(postgres_template)


@pytest.fixture
def postgres_url(
    postgres: PostgresServer,
    postgres_template: str,
    shared_database: str,
    request: pytest.FixtureRequest,
) -> Iterator[str]:
    """An empty database; one of its own for a test marked `own_database`."""
    if request.node.get_closest_marker("own_database") is None:
        postgres.empty(shared_database)
        yield postgres.url(shared_database)
        return
    name = postgres.create(postgres_template)
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The same test over both databases."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    opened = await open_store(url)
    yield opened
    await opened.close()


@pytest.fixture
async def other(url: str) -> AsyncIterator[Store]:
    """Another process at the same database."""
    opened = await open_store(url)
    yield opened
    await opened.close()
