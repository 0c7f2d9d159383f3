"""Clusters and their versions.

Secrets as they are kept: sealed.
"""

from collections.abc import Mapping, Sequence
from typing import Final, cast

from sqlalchemy import Row

from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.encoding import dump, load, make_cursor, read_cursor
from controlplane.adapters.storage.errors import StoreError
from controlplane.adapters.storage.triggers import NewTrigger, remove_triggers, replace_triggers
from controlplane.domain.errors import PreconditionError
from controlplane.ports.records import ClusterVersion, Page, SecretRow
from functions_runtime.contract import JsonObject

PUT: Final = Statement(
    """
    insert into secret (project, cluster, name, version, sealed, updated_ms)
    values (:project, :cluster, :name, :version, :sealed, :updated_ms)
        on conflict (project, cluster, name) do update
       set version = excluded.version, sealed = excluded.sealed, updated_ms = excluded.updated_ms
    """
)

# Served by the primary key.
SECRETS: Final = Statement(
    """
    select project, cluster, name, version, sealed, updated_ms from secret
     where project = :project and cluster = :cluster order by name
    """
)

DELETE: Final = Statement(
    "delete from secret where project = :project and cluster = '' and name = :name"
)


class Secrets(Repository):
    """See `ports.records.SecretRecords`."""

    async def put_secrets(self, secrets: Sequence[SecretRow]) -> None:
        """Keep these, in place of what had their names."""
        await self.database.write(lambda tx: put_secrets(tx, secrets))

    async def secrets(self, project: str, cluster: str) -> Sequence[SecretRow]:
        """See `ClusterRecords.secrets`; by name."""
        rows = await self.database.read(
            lambda tx: tx.rows(SECRETS, project=project, cluster=cluster)
        )
        return [
            SecretRow(
                project=row.project,
                cluster=row.cluster,
                name=row.name,
                version=row.version,
                sealed=row.sealed,
                updated_ms=row.updated_ms,
            )
            for row in rows
        ]

    async def delete_secret(self, project: str, name: str) -> bool:
        """Delete a secret of the project; False: there was none."""
        deleted = await self.database.write(
            lambda tx: tx.changed(DELETE, project=project, name=name)
        )
        return deleted == 1


def put_secrets(tx: Transaction, secrets: Sequence[SecretRow]) -> None:
    """Keep these inside a transaction."""
    for secret in sorted(secrets, key=lambda secret: (secret.project, secret.cluster, secret.name)):
        tx.changed(
            PUT,
            project=secret.project,
            cluster=secret.cluster,
            name=secret.name,
            version=secret.version,
            sealed=secret.sealed,
            updated_ms=secret.updated_ms,
        )


# Makes the row if need be and locks it to the end of the transaction. Served by `cluster_name`.
TOUCH_CLUSTER: Final = Statement(
    """
    insert into cluster (project, name, newest) values (:project, :name, 0)
        on conflict (project, name) do update set newest = cluster.newest
    returning id, newest, deleted_ms
    """
)

INSERT_VERSION: Final = Statement(
    """
    insert into cluster_version (cluster, version, digest, document, manifests, created_ms)
    values (:cluster, :version, :digest, :document, :manifests, :created_ms)
    """
)

MOVE_NEWEST: Final = Statement(
    "update cluster set newest = :version, deleted_ms = null where id = :cluster"
)

_COLUMNS: Final = (
    "v.id, c.project, c.name, v.version, v.digest, v.document, v.manifests, v.created_ms"
)

# Served by `cluster_name` and `cluster_version_number`.
VERSION: Final = Statement(
    f"""
    select {_COLUMNS}
      from cluster c
      join cluster_version v
        on v.cluster = c.id and v.version = coalesce(cast(:version as int), c.newest)
     where c.project = :project and c.name = :name and c.deleted_ms is null
    """  # noqa: S608 - our own names
)

# Also of a cluster that was deleted: a run keeps what it started with. Served by the primary key.
VERSION_BY_ID: Final = Statement(
    f"select {_COLUMNS} from cluster_version v join cluster c on c.id = v.cluster where v.id = :id"  # noqa: S608
)

# Served by `cluster_name`.
CLUSTERS: Final = Statement(
    f"""
    select {_COLUMNS}
      from cluster c join cluster_version v on v.cluster = c.id and v.version = c.newest
     where c.deleted_ms is null
       and (c.project, c.name) > (:after_project, :after_name)
       and (cast(:project as text) is null or c.project = :project)
     order by c.project, c.name limit :limit
    """  # noqa: S608 - our own names
)

DELETE_CLUSTERS: Final = Statement(
    """
    update cluster set deleted_ms = :now_ms
     where project = :project and name = :name and deleted_ms is null
    returning id
    """
)


class Clusters(Repository):
    """See `ports.records.ClusterRecords`."""

    async def put_cluster(
        self,
        *,
        project: str,
        name: str,
        document: str,
        digest: str,
        manifests: Mapping[str, JsonObject],
        triggers: Sequence[NewTrigger],
        secrets: Sequence[SecretRow],
        now_ms: int,
        if_version: int | None = None,
    ) -> tuple[ClusterVersion, bool]:
        """See `ClusterRecords.put_cluster`; a cluster that was deleted comes back as a new version.

        Triggers that are in the new version too keep their state: paused, next and last moment.
        """

        def body(tx: Transaction) -> tuple[ClusterVersion, bool]:
            cluster_row = tx.first(TOUCH_CLUSTER, project=project, name=name)
            if cluster_row is None:
                raise StoreError(f"no row for cluster {project}/{name}")
            newest = 0 if cluster_row.deleted_ms is not None else cluster_row.newest
            _check_version(if_version, newest)
            put_secrets(tx, secrets)
            if newest and (same := _stored(tx, project, name)).digest == digest:
                return same, False
            version = cluster_row.newest + 1
            stored: dict[str, object] = {
                "digest": digest,
                "document": document,
                "manifests": dump(manifests),
            }
            stored |= {"cluster": cluster_row.id, "version": version, "created_ms": now_ms}
            tx.changed(INSERT_VERSION, None, **stored)
            tx.changed(MOVE_NEWEST, cluster=cluster_row.id, version=version)
            replace_triggers(tx, cluster_row.id, triggers)
            return _stored(tx, project, name), True

        return await self.database.write(body)

    async def cluster(
        self, project: str, name: str, version: int | None = None
    ) -> ClusterVersion | None:
        """Return a version (None: the newest) of a cluster that was not deleted."""
        row = await self.database.read(
            lambda tx: tx.first(VERSION, project=project, name=name, version=version)
        )
        return None if row is None else _version(row)

    async def cluster_version(self, version_id: int) -> ClusterVersion | None:
        """Return a version by its id, also one of a cluster that was deleted."""
        row = await self.database.read(lambda tx: tx.first(VERSION_BY_ID, id=version_id))
        return None if row is None else _version(row)

    async def clusters(
        self, page: Page, project: str | None
    ) -> tuple[Sequence[ClusterVersion], str | None]:
        """Return a page of clusters, their newest versions, by name; and the cursor of the next."""
        after = read_cursor(page.cursor, str, str) if page.cursor else ("", "")
        rows = await self.database.read(
            lambda tx: tx.rows(
                CLUSTERS,
                after_project=after[0],
                after_name=after[1],
                project=project,
                limit=page.limit + 1,
            )
        )
        versions = [_version(row) for row in rows[: page.limit]]
        if len(rows) <= page.limit:
            return versions, None
        return versions, make_cursor(versions[-1].project, versions[-1].name)

    async def delete_cluster(self, project: str, name: str, now_ms: int) -> bool:
        """Delete a cluster and its triggers; False: there was none. Its versions are kept."""

        def body(tx: Transaction) -> bool:
            deleted = tx.first(DELETE_CLUSTERS, project=project, name=name, now_ms=now_ms)
            if deleted is None:
                return False
            remove_triggers(tx, deleted.id)
            return True

        return await self.database.write(body)


def _stored(tx: Transaction, project: str, name: str) -> ClusterVersion:
    newest = tx.first(VERSION, project=project, name=name, version=None)
    if newest is None:
        raise StoreError(f"the newest version of {project}/{name} is not there")
    return _version(newest)


def _check_version(expected: int | None, newest: int) -> None:
    if expected is None or expected == newest:
        return
    stands = f"version {newest} is the newest" if newest else "there is no such cluster"
    raise PreconditionError(f"version {expected} was expected, but {stands}: read it again")


def _version(row: Row[tuple[object, ...]]) -> ClusterVersion:
    return ClusterVersion(
        id=row.id,
        project=row.project,
        name=row.name,
        version=row.version,
        digest=row.digest,
        document=row.document,
        manifests=cast("Mapping[str, JsonObject]", load(row.manifests)),
        created_ms=row.created_ms,
    )
