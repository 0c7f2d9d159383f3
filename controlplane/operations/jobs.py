"""Work that cannot be sliced: a batch waits to be fetched, an answer waits to be taken, each once.

Whoever waits for a job may die. The batch and the answer are therefore kept, sealed, under a key of
the work itself: the next process that claims the same items finds the job that is at work on them,
or what it has answered meanwhile. What reaches the engine goes through the same door as any reply.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import msgspec

from controlplane.domain.errors import ConflictError, NotFoundError, UnauthorizedError
from controlplane.ports.jobs import JobRecords, JobRow
from controlplane.ports.orbit import BatchCall, Clock, OutgoingInvocation, Vault

KEPT_MS: Final = 8 * 24 * 3600 * 1000
"""A job that nobody has waited for so long is forgotten; Kubernetes ends none later."""

_MARGIN_S: Final = 3600
_UID_BYTES: Final = 10


@dataclass(frozen=True, slots=True)
class Opened:
    """A job that works, or is about to work, on a batch.

    Attributes:
        uid: its name.
        ids: of the invocations that it was given, in the order of those that it stands for.
    """

    uid: str
    ids: Sequence[str]


@dataclass(frozen=True, slots=True)
class Batch:
    """What a job fetches: the body as it was encoded, and what goes with it."""

    body: str
    deadline: datetime
    artifacts_url: str
    artifacts_token: str


class _Content(msgspec.Struct):
    """What is sealed of a batch; `artifacts` is the subject of the token that goes with it."""

    ids: list[str]
    body: str
    timeout_s: float
    artifacts_url: str
    artifacts: str


class Jobs:
    """Batches of jobs, and their answers."""

    def __init__(
        self,
        records: JobRecords,
        vault: Vault,
        clock: Clock,
        random_bytes: Callable[[int], bytes],
    ) -> None:
        self._records = records
        self._vault = vault
        self._clock = clock
        self._random_bytes = random_bytes

    async def open(
        self, call: BatchCall, encode: Callable[[Sequence[OutgoingInvocation]], bytes]
    ) -> Opened:
        """Return the job for a batch: the one that works on it already, or else a new one."""
        uid = self._random_bytes(_UID_BYTES).hex()
        content = _Content(
            ids=[invocation.id for invocation in call.invocations],
            # The time that a job has begins with the job, not while it waits for a machine.
            body=encode(call.invocations).decode(),
            timeout_s=call.timeout_s,
            artifacts_url=call.artifacts_url,
            artifacts=self._vault.check_token(call.artifacts_token, self._now_s()) or "",
        )
        text = msgspec.json.encode(content).decode()
        row = JobRow(_key(call), uid, self._vault.seal(text, _place(uid, "batch")))
        opened = await self._records.open_job(row, self._clock())
        if opened.uid == uid:
            return Opened(uid, content.ids)
        return Opened(opened.uid, self._content(opened).ids)

    def token(self, uid: str, lifetime_s: float) -> str:
        """Return what lets the job `uid` fetch its batch and answer once."""
        return self._vault.token(f"job/{uid}", int(lifetime_s) + _MARGIN_S, self._now_s())

    async def batch(self, uid: str, token: str) -> Batch:
        """Return what a job is to do; as often as it is asked for, until it has answered.

        Raises:
            UnauthorizedError: the token is not that of the job.
            NotFoundError: nobody waits for the job any more.
            ConflictError: it has answered.
        """
        row = await self._of(uid, token)
        if row.result is not None:
            raise ConflictError(f"the job {uid} has given its answer")
        content = self._content(row)
        timeout_s, subject = content.timeout_s, content.artifacts
        lifetime_s = int(timeout_s) + _MARGIN_S
        return Batch(
            body=content.body,
            deadline=datetime.fromtimestamp(self._clock() / 1000 + timeout_s, UTC),
            artifacts_url=content.artifacts_url,
            artifacts_token=self._vault.token(subject, lifetime_s, self._now_s())
            if subject
            else "",
        )

    async def end(self, uid: str, token: str, answer: bytes) -> None:
        """Keep the answer of a job; the same once more changes nothing.

        Raises:
            UnauthorizedError: the token is not that of the job.
            NotFoundError: nobody waits for the job any more.
            ConflictError: it has given another answer.
        """
        row = await self._of(uid, token)
        digest = hashlib.sha256(answer).hexdigest()
        if row.result is None:
            # Whatever bytes they are: what they say is read by who waits for them.
            text = answer.decode("latin-1")
            sealed = self._vault.seal(text, _place(uid, "answer"))
            if await self._records.end_job(uid, sealed, digest):
                return
            row = await self._of(uid, token)
        if row.digest != digest:
            raise ConflictError(f"the job {uid} has given another answer; the first one holds")

    async def answer(self, uid: str) -> bytes | None:
        """Return the answer of a job; None: it has not come yet.

        Raises:
            NotFoundError: another process has taken it.
        """
        row = await self._records.job(uid)
        if row is None:
            raise NotFoundError(f"nobody waits for the job {uid} any more")
        if row.result is None:
            return None
        return self._vault.open(row.result, _place(uid, "answer")).encode("latin-1")

    async def close(self, uid: str) -> None:
        """Forget a job: its answer is taken, or nobody wants it."""
        await self._records.close_job(uid)

    async def sweep(self) -> int:
        """Forget jobs that nobody has come back for; give how many."""
        return await self._records.forget_jobs(self._clock() - KEPT_MS)

    async def _of(self, uid: str, token: str) -> JobRow:
        if self._vault.check_token(token, self._now_s()) != f"job/{uid}":
            raise UnauthorizedError("the token is not that of the job")
        row = await self._records.job(uid)
        if row is None:
            raise NotFoundError(f"nobody waits for the job {uid} any more")
        return row

    def _content(self, row: JobRow) -> "_Content":
        text = self._vault.open(row.sealed, _place(row.uid, "batch"))
        return msgspec.json.decode(text, type=_Content)

    def _now_s(self) -> int:
        return self._clock() // 1000


def _place(uid: str, what: str) -> Sequence[str]:
    return ("job", uid, what)


def _key(call: BatchCall) -> str:
    """Return what is the same whenever the same items are sent once more, and for nothing else.

    The id of an invocation differs with each claim; a retry differs in its attempt.
    """
    work = [
        (invocation.key, invocation.attempt, invocation.cursor) for invocation in call.invocations
    ]
    return hashlib.sha256(json.dumps([call.satellite, work]).encode()).hexdigest()
