"""What is kept of work that runs as a job of its own."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class JobRow:
    """One batch that a job works on.

    Attributes:
        key: of the work, the same for whoever would send the same items again.
        uid: of this job.
        sealed: what it is to do.
        result: what it has answered, sealed; None until then.
        digest: SHA-256 of the answer, in hexadecimal; "" until then.
    """

    key: str
    uid: str
    sealed: bytes
    result: bytes | None = None
    digest: str = ""


class JobRecords(Protocol):
    """Jobs that somebody waits for."""

    async def open_job(self, row: JobRow, now_ms: int) -> JobRow:
        """Keep a new job, unless there is one with that key; give the one that is there."""
        ...

    async def job(self, uid: str) -> JobRow | None: ...

    async def end_job(self, uid: str, result: bytes, digest: str) -> bool:
        """Keep the answer of a job; False: it had given one, or nobody waits for it any more."""
        ...

    async def close_job(self, uid: str) -> None:
        """Forget a job whose answer has been taken, or that nobody wants any more."""
        ...

    async def forget_jobs(self, before_ms: int) -> int:
        """Forget those that were opened before a moment; give how many."""
        ...
