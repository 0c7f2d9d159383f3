"""The store: one object behind every port of records."""

from typing import Self

from controlplane.adapters.storage.blob_uses import BlobUses
from controlplane.adapters.storage.cancellation import Changes
from controlplane.adapters.storage.catalogue import Catalogue
from controlplane.adapters.storage.claims import Claims, Holding, Leases
from controlplane.adapters.storage.clusters import Clusters, SecretRows
from controlplane.adapters.storage.commit import Commits
from controlplane.adapters.storage.items import Items
from controlplane.adapters.storage.jobs import Jobs
from controlplane.adapters.storage.logs import Logs
from controlplane.adapters.storage.migration import current, head, read_url
from controlplane.adapters.storage.postgres import PostgresDatabase, make_engine
from controlplane.adapters.storage.redrive import Redrive
from controlplane.adapters.storage.retention import Removal
from controlplane.adapters.storage.runs import Runs
from controlplane.adapters.storage.sqlite import SqliteDatabase
from controlplane.adapters.storage.triggers import Triggers
from controlplane.domain.errors import UnavailableError


class SqlStore(
    BlobUses,
    Catalogue,
    Changes,
    Claims,
    Clusters,
    Commits,
    Holding,
    Items,
    Jobs,
    Leases,
    Logs,
    Redrive,
    Removal,
    Runs,
    SecretRows,
    Triggers,
):
    """Everything that is kept, in SQLite or Postgres.

    Each part stands in a module of its own; they share nothing but the database.
    """

    @classmethod
    async def open(cls, url: str) -> Self:
        """Return the store at ``sqlite:///path`` or ``postgresql://…``.

        Raises:
            InvalidError: the URL is of neither form.
            UnavailableError: the database does not answer, or its schema is not that of this
                program.
        """
        found, needed = await current(url), head()
        if found != needed:
            raise UnavailableError(
                f"the schema of the database is {found or 'missing'}, this program needs {needed}: "
                "bring it up to date with `python -m controlplane migrate`, or run the program "
                "that belongs to it"
            )
        parts = read_url(url)
        if parts.get_backend_name() == "sqlite":
            return cls(SqliteDatabase(parts))
        return cls(PostgresDatabase(make_engine(parts)))

    async def close(self) -> None:
        """Let go of every connection; what is being written is finished first."""
        await self.database.close()


async def open_store(url: str) -> SqlStore:
    """Return the store at a URL; see `SqlStore.open`."""
    return await SqlStore.open(url)
