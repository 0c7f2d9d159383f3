"""One batch as a process of its own: fetched from the control plane, worked on, answered, ended.

The batch goes through the same application as a request: what a satellite sees is the same.

Source: `functions_runtime.contract`; RFC 9110, 15 (status codes).
"""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from functions_runtime.contract import (
    ARTIFACTS_HEADER,
    ARTIFACTS_TOKEN_HEADER,
    BATCH_TYPE,
    DEADLINE_HEADER,
    LOGS_HEADER,
    STREAM_TYPE,
)
from functions_runtime.logging import Logs
from functions_runtime.run.app import App, Message
from functions_runtime.run.pool import Pool
from functions_runtime.run.settings import Settings

if TYPE_CHECKING:
    from httpx2 import AsyncClient, Response

Pause = Callable[[float], Awaitable[None]]

CHECK: Final = "check"
"""In place of a URL: is the satellite fit to be started?"""

_OK: Final = 200
_DRAINING: Final = 503
_NOBODY_WAITS: Final = (404, 409, 410)
_TRIES: Final = 40
_PAUSE_MAX_S: Final = 30.0
_TIMEOUT_S: Final = 60.0
_LINES_MAX: Final = "2000"
"""Of the log of a whole job: what is more is in the log of its pod alone."""
_CARRIED: Final = (DEADLINE_HEADER, ARTIFACTS_HEADER, ARTIFACTS_TOKEN_HEADER)


class JobError(Exception):
    """A job that cannot do what it is there for; the text says why."""


@dataclass(frozen=True, slots=True)
class Job:
    """Where a job finds its batch and gives its answer.

    Attributes:
        url: of the job at the control plane.
        token: bearer token, good for one answer.
        grace_seconds: time to finish after SIGTERM.
    """

    url: str
    token: str
    grace_seconds: float

    @classmethod
    def of(cls, settings: Settings) -> "Job":
        """Take what the environment says.

        Raises:
            JobError: there is no token.
        """
        if not settings.job_token:
            raise JobError("EXO_JOB_TOKEN is not set; a job needs it beside EXO_JOB_URL")
        return cls(settings.job_url.rstrip("/"), settings.job_token, settings.grace_seconds)


async def work(job: Job, app: App, pool: Pool, logs: Logs, pause: Pause = asyncio.sleep) -> None:
    """Fetch the batch, work on it, give the answer; SIGTERM ends it early with what is done.

    Raises:
        JobError: no batch could be fetched, or no answer given.
    """
    from httpx2 import AsyncClient  # noqa: PLC0415 - whoever serves requests starts without it

    with _draining(pool, job.grace_seconds):
        async with AsyncClient(
            headers={"authorization": f"Bearer {job.token}"}, timeout=_TIMEOUT_S, trust_env=False
        ) as client:
            batch = await _asked(client, "GET", f"{job.url}/batch", b"", pause)
            if batch.status_code in _NOBODY_WAITS:
                logs.write("warning", "nobody waits for this job", None, said=batch.text[:300])
                return
            carried = {name: batch.headers[name] for name in _CARRIED if name in batch.headers}
            answer = await answered(app, batch.content, carried)
            given = await _asked(client, "PUT", f"{job.url}/answer", answer, pause)
            if given.status_code in _NOBODY_WAITS:
                logs.write("warning", "nobody waits for this job", None, said=given.text[:300])


async def answered(app: App, body: bytes, headers: Mapping[str, str]) -> bytes:
    """Return what the application streams as the answer to a batch.

    Raises:
        JobError: it refuses the batch.
    """
    chunks: list[bytes] = []
    begun: list[int] = []
    sent = False
    forever = asyncio.Event()

    async def receive() -> Message:
        nonlocal sent
        if sent:
            # Nobody hangs up on a job.
            await forever.wait()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            begun.append(cast("int", message["status"]))
        else:
            chunks.append(cast("bytes", message.get("body", b"")))

    asked = {
        **headers, "content-type": BATCH_TYPE, "accept": STREAM_TYPE, LOGS_HEADER: _LINES_MAX,
    }  # fmt: skip
    raw = [(name.encode(), value.encode()) for name, value in asked.items()]
    await app({"type": "http", "method": "POST", "path": "/", "headers": raw}, receive, send)
    answer, status = b"".join(chunks), begun[0]
    if status == _OK:
        return answer
    if status == _DRAINING:
        # Nothing was begun: whoever waits has all of it sent elsewhere.
        return b""
    raise JobError(f"the batch was refused with {status}: {answer[:500].decode(errors='replace')}")


async def _asked(
    client: "AsyncClient", method: str, url: str, content: bytes, pause: Pause
) -> "Response":
    """Ask until there is an answer: a control plane that is just starting anew is waited for."""
    from httpx2 import HTTPError  # noqa: PLC0415 - as above

    said = ""
    for attempt in range(_TRIES):
        try:
            response = await client.request(method, url, content=content or None)
        except HTTPError as error:
            said = " ".join(str(error).split()) or type(error).__name__
        else:
            if response.is_success or response.status_code in _NOBODY_WAITS:
                return response
            said = f"{response.status_code}: {response.text[:300]}"
            if response.is_client_error and response.status_code != 429:  # noqa: PLR2004 - RFC 6585
                break
        await pause(min(_PAUSE_MAX_S, 0.5 * 2**attempt))
    raise JobError(f"{method} {url}: {said}")


@contextmanager
def _draining(pool: Pool, grace_seconds: float) -> Generator[None]:
    """Let SIGTERM begin no more items, and give up what takes longer than the grace."""
    loop = asyncio.get_running_loop()

    def drain() -> None:
        pool.drain()
        loop.call_later(grace_seconds, pool.abort)

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, drain)
    try:
        yield
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
