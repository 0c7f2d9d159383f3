"""The schema of a database: brought up to date, and asked for."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, make_url, text
from sqlalchemy.exc import ArgumentError

from controlplane.adapters.storage import postgres, sqlite
from controlplane.adapters.storage.errors import translated
from controlplane.domain.errors import InvalidError

T = TypeVar("T")

_SCRIPTS: Final = Path(__file__).with_name("migrations")
# Any number will do, so long as every process takes the same.
_LOCK: Final = text("select pg_advisory_xact_lock(5048001)")


def read_url(url: str) -> URL:
    """Return a database URL in parts.

    Raises:
        InvalidError: it is neither ``sqlite:///path`` nor ``postgresql://…``.
    """
    try:
        parts = make_url(url)
    except ArgumentError:
        parts = None
    if parts is None or parts.get_backend_name() not in {"sqlite", "postgresql"}:
        raise InvalidError(
            "the database URL is neither sqlite:///path/of/the/file.db "
            "nor postgresql://user:password@host:port/name"
        )
    return parts


async def migrate(url: str) -> None:
    """Bring the schema up to date, in one transaction; two at a time take turns."""

    def upgrade(connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.execute(_LOCK)
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")

    await _with_connection(read_url(url), upgrade)


async def take_back(url: str, revision: str) -> None:
    """Bring the schema back to an older step, in one transaction; what came later is dropped."""

    def downgrade(connection: Connection) -> None:
        config = _config()
        config.attributes["connection"] = connection
        command.downgrade(config, revision)

    await _with_connection(read_url(url), downgrade)


async def current(url: str) -> str | None:
    """Return the revision of the schema, or None when there is none yet."""
    return await _with_connection(
        read_url(url),
        lambda connection: MigrationContext.configure(connection).get_current_revision(),
    )


def head() -> str | None:
    """Return the revision that this program needs."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    # Alembic reads `%` in its options as the start of a placeholder.
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


async def _with_connection(url: URL, body: Callable[[Connection], T]) -> T:
    if url.get_backend_name() == "sqlite":
        return await asyncio.to_thread(_with_sqlite, url, body)
    engine = postgres.make_engine(url)
    try:
        with translated():
            async with engine.begin() as connection:
                return await connection.run_sync(body)
    finally:
        await engine.dispose()


def _with_sqlite(url: URL, body: Callable[[Connection], T]) -> T:
    engine = sqlite.make_engine(url, connections=1, begin="begin immediate")
    try:
        return sqlite.in_transaction(engine, body)
    finally:
        engine.dispose()
