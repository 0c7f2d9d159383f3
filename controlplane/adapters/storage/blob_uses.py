"""Which runs use which blobs, and whose turn it is to tidy up."""

from collections.abc import Collection, Sequence
from typing import Final

from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.domain.blob import DAY_MS, KEPT_DAYS, USABLE_DAYS, day_of
from controlplane.domain.errors import UnavailableError

# Served by the primary key.
INSERT_USES: Final = Statement(
    "insert into blob_use (name, run) select name, run from {used} where true "
    "on conflict (name, run) do nothing",
    used="name text, run bigint",
)

# By the database's clock: a process that slept, or whose clock is wrong, asks here as well.
TOO_OLD: Final = Statement(
    f"select name from {{used}} where day + {USABLE_DAYS} < {{now_ms}} / {DAY_MS}",  # noqa: S608 - our own numbers
    used="name text, day bigint",
)

# One look per name, where `not exists` would go through the whole table. Served by the primary key.
UNUSED: Final = Statement(
    f"""
    select name from {{named}}
     where day + {KEPT_DAYS} <= {{now_ms}} / {DAY_MS}
       and (select 1 from blob_use where blob_use.name = named.name limit 1) is null
    """,  # noqa: S608 - our own numbers
    named="name text, day bigint",
)

# Served by the primary key.
TAKE_CHORE: Final = Statement(
    """
    insert into sequence (kind, next_id) values (:kind, :now_ms)
        on conflict (kind) do update set next_id = :now_ms
     where sequence.next_id <= cast(:now_ms as bigint) - :every_ms
    returning next_id
    """
)


def insert_uses(tx: Transaction, used: Collection[tuple[str, int]]) -> None:
    """Write down which runs use which blobs, (name, run).

    Raises:
        UnavailableError: a blob was put so long ago that it may be gone when this commits.
    """
    if not used:
        return
    late = tx.rows(TOO_OLD, {"used": [(name, day_of(name)) for name, _ in used]})
    if late:
        raise UnavailableError(
            f"the blob {late[0].name} was put too long ago to be used for the first time: is the "
            "clock of this process a day behind the database's?"
        )
    tx.changed(INSERT_USES, {"used": sorted(used)})


class BlobUses(Repository):
    """See `ports.objects.BlobUses`."""

    async def unused_blobs(self, names: Sequence[str]) -> Sequence[str]:
        """See `ports.blobs.BlobUses.unused_blobs`."""
        named = [(name, day_of(name)) for name in names]
        rows = await self.database.read(lambda tx: tx.rows(UNUSED, {"named": named}))
        return [row.name for row in rows]

    async def take_chore(self, kind: str, now_ms: int, every_ms: int) -> bool:
        """See `ports.blobs.BlobUses.take_chore`."""
        row = await self.database.write(
            lambda tx: tx.first(TAKE_CHORE, kind=f"chore:{kind}", now_ms=now_ms, every_ms=every_ms)
        )
        return row is not None
