"""The store: one value with a repository for each kind of record.

`app` opens it and hands each operation the repositories that it needs. No repository knows another;
what has to be in one transaction is one method of one repository, and functions that take a
`Transaction` (`write`, `insert_lines`, `put_secrets` …) are what repositories share.
"""

from dataclasses import dataclass
from typing import Self

from controlplane.adapters.storage.blob_uses import BlobUses
from controlplane.adapters.storage.cancellation import Cancellations
from controlplane.adapters.storage.catalogue import Answers, Keys, Satellites
from controlplane.adapters.storage.claims import Claims, Leases
from controlplane.adapters.storage.clusters import Clusters, Secrets
from controlplane.adapters.storage.commit import Commits, Lanes, Outputs
from controlplane.adapters.storage.database import Database, allocate
from controlplane.adapters.storage.items import Items
from controlplane.adapters.storage.jobs import Jobs
from controlplane.adapters.storage.logs import Logs
from controlplane.adapters.storage.migration import current, head, read_url
from controlplane.adapters.storage.postgres import PostgresDatabase, make_engine
from controlplane.adapters.storage.redrive import Redrives
from controlplane.adapters.storage.retention import Retention
from controlplane.adapters.storage.runs import Runs
from controlplane.adapters.storage.sqlite import SqliteDatabase
from controlplane.adapters.storage.triggers import Triggers
from controlplane.domain.errors import UnavailableError


@dataclass(frozen=True, slots=True)
class Store:
    """The repositories of one database, SQLite or Postgres."""

    database: Database
    answers: Answers
    blob_uses: BlobUses
    cancellations: Cancellations
    claims: Claims
    clusters: Clusters
    commits: Commits
    items: Items
    jobs: Jobs
    keys: Keys
    lanes: Lanes
    leases: Leases
    logs: Logs
    outputs: Outputs
    redrives: Redrives
    retention: Retention
    runs: Runs
    satellites: Satellites
    secrets: Secrets
    triggers: Triggers

    @classmethod
    def over(cls, database: Database) -> Self:
        """Return the repositories over a database."""
        return cls(
            database,
            Answers(database),
            BlobUses(database),
            Cancellations(database),
            Claims(database),
            Clusters(database),
            Commits(database),
            Items(database),
            Jobs(database),
            Keys(database),
            Lanes(database),
            Leases(database),
            Logs(database),
            Outputs(database),
            Redrives(database),
            Retention(database),
            Runs(database),
            Satellites(database),
            Secrets(database),
            Triggers(database),
        )

    async def ping(self) -> None:
        """Make a write durable.

        Raises:
            UnavailableError: none can be made durable now.
        """
        await self.database.write(lambda tx: allocate(tx, "ping", 1))

    async def close(self) -> None:
        """Close every connection; what is being written is finished first."""
        await self.database.close()


async def open_store(url: str) -> Store:
    """Return the store at ``sqlite:///path`` or ``postgresql://…``.

    Raises:
        InvalidError: the URL is of neither form.
        UnavailableError: the database does not answer, or its schema is not that of this program.
    """
    revision, needed = await current(url), head()
    if revision != needed:
        raise UnavailableError(
            f"the schema of the database is {revision or 'missing'}, this program needs {needed}: "
            "bring it up to date with `python -m controlplane migrate`, or run the program "
            "that belongs to it"
        )
    parts = read_url(url)
    if parts.get_backend_name() == "sqlite":
        return Store.over(SqliteDatabase(parts))
    return Store.over(PostgresDatabase(make_engine(parts)))
