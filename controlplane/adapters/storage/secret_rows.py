"""Secrets as they are kept: sealed."""

from collections.abc import Sequence
from typing import Final

from controlplane.adapters.storage.database import Part, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.ports.records import SecretRow

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


class SecretRows(Part):
    """Part of `SqlStore`: sealed secrets."""

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
    for secret in sorted(secrets, key=lambda each: (each.project, each.cluster, each.name)):
        tx.changed(
            PUT,
            project=secret.project,
            cluster=secret.cluster,
            name=secret.name,
            version=secret.version,
            sealed=secret.sealed,
            updated_ms=secret.updated_ms,
        )
