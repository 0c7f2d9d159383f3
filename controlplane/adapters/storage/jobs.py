"""Jobs that somebody waits for."""

from typing import Final

from sqlalchemy import Row

from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.ports.jobs import JobRow

OPEN: Final = Statement(
    """
    insert into job (key, uid, sealed, digest, created_ms)
    values (:key, :uid, :sealed, '', :now_ms)
        on conflict (key) do nothing
    """
)

# Served by the primary key.
OF_KEY: Final = Statement("select key, uid, sealed, result, digest from job where key = :key")

# Served by `job_uid`.
OF_UID: Final = Statement("select key, uid, sealed, result, digest from job where uid = :uid")

# Served by `job_uid`.
END: Final = Statement(
    "update job set result = :result, digest = :digest where uid = :uid and result is null"
)

# Served by `job_uid`.
CLOSE: Final = Statement("delete from job where uid = :uid")

# Once an hour, over what is open: tens of rows.
FORGET: Final = Statement("delete from job where created_ms < :before_ms")


class Jobs(Repository):
    """See `ports.jobs.JobRecords`."""

    async def open_job(self, row: JobRow, now_ms: int) -> JobRow:
        """See `JobRecords.open_job`."""

        def body(tx: Transaction) -> JobRow:
            tx.changed(OPEN, key=row.key, uid=row.uid, sealed=row.sealed, now_ms=now_ms)
            [stored] = tx.rows(OF_KEY, key=row.key)
            return _job(stored)

        return await self.database.write(body)

    async def job(self, uid: str) -> JobRow | None:
        """Return a job."""
        row = await self.database.read(lambda tx: tx.first(OF_UID, uid=uid))
        return None if row is None else _job(row)

    async def end_job(self, uid: str, result: bytes, digest: str) -> bool:
        """See `JobRecords.end_job`."""
        return await self.database.write(
            lambda tx: tx.changed(END, uid=uid, result=result, digest=digest) == 1
        )

    async def close_job(self, uid: str) -> None:
        """See `JobRecords.close_job`."""
        await self.database.write(lambda tx: tx.changed(CLOSE, uid=uid))

    async def forget_jobs(self, before_ms: int) -> int:
        """See `JobRecords.forget_jobs`."""
        return await self.database.write(lambda tx: tx.changed(FORGET, before_ms=before_ms))


def _job(row: Row[tuple[object, ...]]) -> JobRow:
    return JobRow(row.key, row.uid, row.sealed, row.result, row.digest)
