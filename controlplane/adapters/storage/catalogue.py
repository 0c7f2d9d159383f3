"""Satellites that were registered, keys, answers kept for repeats, and the health of the store."""

from collections.abc import Mapping, Sequence
from typing import Final

from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.encoding import dump, load
from controlplane.ports.records import KeptAnswer, Registered
from functions_runtime.contract import JsonObject

PUT_SATELLITE: Final = Statement(
    """
    insert into satellite (identifier, manifest, image, updated_ms)
    values (:identifier, :manifest, :image, :now_ms)
        on conflict (identifier) do update
       set manifest = excluded.manifest, image = excluded.image, updated_ms = excluded.updated_ms
    """
)

# Served by the primary key; `{for_update}` makes two first registrations take turns.
SATELLITE: Final = Statement(
    "select identifier from satellite where identifier = :identifier {for_update}"
)

SATELLITES: Final = Statement(
    "select identifier, manifest, image, paused_until_ms from satellite order by identifier"
)

# Tens of rows; what each change has to alter is the sum of the moments.
SATELLITES_MARK: Final = Statement(
    """
    select count(*) as n, coalesce(sum(updated_ms + paused_until_ms), 0) as moments from satellite
    """
)

DELETE_SATELLITE: Final = Statement("delete from satellite where identifier = :identifier")

PAUSE_SATELLITE: Final = Statement(
    "update satellite set paused_until_ms = :until_ms where identifier = :identifier"
)

PUT_KEY: Final = Statement(
    """
    insert into api_key (hash, project, label, created_ms)
    values (:hash, :project, :label, :now_ms)
        on conflict (hash) do update set project = excluded.project, label = excluded.label
    """
)

# Served by the primary key.
KEY_PROJECT: Final = Statement("select project from api_key where hash = :hash")

# Served by the primary key.
REPLAY: Final = Statement(
    "select request_hash, status, body from idempotency where scope = :scope and key = :key"
)

REMEMBER: Final = Statement(
    """
    insert into idempotency (scope, key, request_hash, status, body, created_ms)
    select scope, key, request_hash, status, body, cast(:now_ms as bigint) from {kept} where true
        on conflict (scope, key) do nothing
    """,
    kept="scope text, key text, request_hash text, status int, body text",
)

# Served by `idempotency_age`.
FORGET_OLD: Final = Statement("delete from idempotency where created_ms < :oldest_ms")

KEPT_MS: Final = 30 * 24 * 60 * 60 * 1000
"""How long an answer is kept for repeats of its request."""


class Satellites(Repository):
    """See `ports.records.SatelliteRecords`."""

    async def put_satellite(
        self, identifier: str, manifest: JsonObject, image: str, now_ms: int
    ) -> bool:
        """Register or change a satellite; True: it was not there before."""

        def body(tx: Transaction) -> bool:
            stored = tx.first(SATELLITE, identifier=identifier)
            tx.changed(
                PUT_SATELLITE,
                identifier=identifier,
                manifest=dump(manifest),
                image=image,
                now_ms=now_ms,
            )
            return stored is None

        return await self.database.write(body)

    async def satellites(self) -> Mapping[str, Registered]:
        """Return what is registered, by identifier."""
        rows = await self.database.read(lambda tx: tx.rows(SATELLITES))
        return {
            row.identifier: Registered(load(row.manifest), row.image, row.paused_until_ms)
            for row in rows
        }

    async def pause_satellite(self, identifier: str, until_ms: int) -> bool:
        """See `SatelliteRecords.pause_satellite`."""
        return await self.database.write(
            lambda tx: tx.changed(PAUSE_SATELLITE, identifier=identifier, until_ms=until_ms) == 1
        )

    async def satellites_mark(self) -> tuple[int, int]:
        """See `ClusterRecords.satellites_mark`."""
        [row] = await self.database.read(lambda tx: tx.rows(SATELLITES_MARK))
        return int(row.n), int(row.moments)

    async def delete_satellite(self, identifier: str) -> bool:
        """Remove a satellite; gives whether there was one."""
        return await self.database.write(
            lambda tx: tx.changed(DELETE_SATELLITE, identifier=identifier) > 0
        )


class Keys(Repository):
    """See `ports.records.KeyRecords`."""

    async def put_key(self, key_hash: str, project: str, label: str, now_ms: int) -> None:
        """Let a key open a project ("*": all)."""
        await self.database.write(
            lambda tx: tx.changed(
                PUT_KEY, hash=key_hash, project=project, label=label, now_ms=now_ms
            )
        )

    async def key_project(self, key_hash: str) -> str | None:
        """See `ClusterRecords.key_project`."""
        row = await self.database.read(lambda tx: tx.first(KEY_PROJECT, hash=key_hash))
        return None if row is None else row.project


class Answers(Repository):
    """See `ports.records.AnswerRecords`."""

    async def replay(self, scope: str, key: str) -> tuple[str, int, str] | None:
        """See `ClusterRecords.replay`."""
        row = await self.database.read(lambda tx: tx.first(REPLAY, scope=scope, key=key))
        return None if row is None else (row.request_hash, row.status, row.body)

    async def remember(self, answers: Sequence[KeptAnswer], now_ms: int) -> None:
        """See `ClusterRecords.remember`."""
        rows = [(a.scope, a.key, a.request_hash, a.status, a.body) for a in answers]

        def keep(tx: Transaction) -> None:
            tx.changed(FORGET_OLD, oldest_ms=now_ms - KEPT_MS)
            tx.changed(REMEMBER, {"kept": rows}, now_ms=now_ms)

        await self.database.write(keep)
