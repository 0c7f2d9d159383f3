"""Batches to satellites of `mode: job`: a Kubernetes Job for each, which calls back.

The batch and, later, the answer lie in the database (`operations.jobs`), under a key of the work
itself. So a control plane that ends leaves its jobs at work, and the process that claims their
items next finds them and waits on. Only the wait is here: start the Job unless it is there, poll
the database for the answer, and ask the kube cluster now and then why it might never come.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final, cast

import structlog

from controlplane.adapters.orbit.codec import encode
from controlplane.adapters.orbit.line_splitter import LineSplitter
from controlplane.adapters.orbit.reply_reader import EVENT_BYTES_MAX, ReplyReader, mask_reply
from controlplane.domain.errors import NotFoundError
from controlplane.knative.job import (
    build_callback_variables,
    job,
    job_name,
    render_token_secret,
)
from controlplane.knative.names import service_name
from controlplane.kube import Kube, KubeError
from controlplane.kube.client import JOB, POD_TEMPLATE, SECRET
from controlplane.kube.readiness import find_job_problem, read_job_end
from controlplane.operations.jobs import Jobs, Opened
from controlplane.ports.orbit import (
    BatchCall,
    BatchReply,
    DeliveryFault,
    OutcomeUnknown,
    SatelliteBusy,
)
from functions_runtime.contract import JsonObject
from functions_runtime.manifest.model import Manifest

_log = structlog.get_logger()
_POLL_S: Final = 0.5
_POLLS_PER_KUBE_CHECK: Final = 6
_PENDING_S: Final = 3600
"""How long a job may wait for a machine and an image, besides its own time-out."""
_AWAY_MS: Final = 5_000
_WITHDRAWN: Final = SatelliteBusy("the permit to wait for it was revoked", 200)


class KubeJobs:
    """Starts jobs and waits for their answers; `url` is where jobs reach the control plane."""

    def __init__(self, jobs: Jobs, open_kube: Callable[[], Kube], url: str) -> None:
        self._jobs = jobs
        self._open_kube = open_kube
        self._url = url
        self._kube: Kube | None = None

    async def send(self, manifest: Manifest, call: BatchCall) -> BatchReply:
        """Return what a job answers to the batch; a job that is at work on it already is reused."""
        hung_up = asyncio.Event()
        if not call.permit.take(hung_up.set):
            return BatchReply({}, _WITHDRAWN)
        opened = await self._jobs.open(call, encode)
        name = job_name(service_name(manifest.identifier), opened.uid)
        try:
            fault = await self._ensure_started(manifest, name, opened.uid, call.timeout_s)
            if fault is None:
                fault = await self._until_answered(name, opened.uid, hung_up)
            if call.permit.revoked:
                if call.permit.over:
                    await self._jobs.close(opened.uid)
                    await self._client().delete(JOB, name)
                return BatchReply({}, _WITHDRAWN)
            return await self._take_reply(call, opened, fault)
        except KubeError as error:
            return BatchReply({}, SatelliteBusy(str(error), _AWAY_MS))
        except NotFoundError as error:
            # Another process has taken the answer; the fence decides whose result counts.
            return BatchReply({}, SatelliteBusy(str(error), _AWAY_MS))
        finally:
            call.permit.end()

    async def close(self) -> None:
        """Close the connections to the API server."""
        if self._kube is not None:
            await self._kube.__aexit__(None, None, None)

    def _client(self) -> Kube:
        """Return the client of the API server, made at the first use: most have no jobs."""
        if self._kube is None:
            self._kube = self._open_kube()
        return self._kube

    async def _ensure_started(
        self, manifest: Manifest, name: str, uid: str, timeout_s: float
    ) -> DeliveryFault | None:
        """Start the job unless it is there, or has answered."""
        if await self._jobs.answer(uid) is not None:
            return None
        kube = self._client()
        if await kube.get(JOB, name) is not None:
            return None
        template = await kube.get(POD_TEMPLATE, service_name(manifest.identifier))
        if template is None:
            return SatelliteBusy(f"{manifest.identifier} is not deployed", _AWAY_MS)
        ends_s = int(timeout_s) + _PENDING_S
        url = f"{self._url}/v1/jobs/{uid}"
        made = job(template, name, ends_s, build_callback_variables(url, name))
        token = self._jobs.token(uid, ends_s)
        # Before the job, which would wait for it; once more after it, to go when the job goes.
        await kube.apply(SECRET, render_token_secret(made, token, None))
        there = await kube.apply(JOB, made)
        owner = str(cast("JsonObject", there["metadata"])["uid"])
        await kube.apply(SECRET, render_token_secret(made, token, owner))
        _log.info("job.started", job=name, satellite=manifest.identifier)
        return None

    async def _until_answered(
        self, name: str, uid: str, hung_up: asyncio.Event
    ) -> DeliveryFault | None:
        """Wait; return why no answer will come, None: one has, or the permit was revoked."""
        polls = 0
        while not hung_up.is_set():
            if await self._jobs.answer(uid) is not None:
                return None
            polls += 1
            if polls % _POLLS_PER_KUBE_CHECK == 0:
                reason = await self._failure(name)
                # It may have answered in the moment before it ended.
                if reason and await self._jobs.answer(uid) is None:
                    return OutcomeUnknown(reason)
            with suppress(TimeoutError):
                await asyncio.wait_for(hung_up.wait(), _POLL_S)
        return None

    async def _failure(self, name: str) -> str:
        """Return why a job will not answer any more; "" while it may."""
        kube = self._client()
        try:
            current = await kube.get(JOB, name)
            if current is None:
                return f"the job {name} was deleted"
            end = read_job_end(current)
            if end == "Complete":
                return f"the job {name} ended without an answer"
            trouble = await find_job_problem(kube, name)
            if trouble is not None and (end or trouble.final):
                # One whose image cannot be pulled would try until its deadline.
                await kube.delete(JOB, name)
                return trouble.reason
        except KubeError as error:
            # The job goes on without the API server, and its answer does not need it.
            _log.warning("job.unseen", job=name, error=str(error))
            return ""
        return end and f"the job {name} failed: {end}"

    async def _take_reply(
        self, call: BatchCall, opened: Opened, fault: DeliveryFault | None
    ) -> BatchReply:
        """Return the answer or the fault as a reply, and close the job: nobody else takes it."""
        if isinstance(fault, SatelliteBusy):
            return BatchReply({}, fault)
        body = None if fault is not None else await self._jobs.answer(opened.uid)
        reply = BatchReply({}, fault) if body is None else _read(body, opened, call)
        await self._jobs.close(opened.uid)
        return mask_reply(reply, call.invocations)


def _read(body: bytes, opened: Opened, call: BatchCall) -> BatchReply:
    """Return an answer as a reply, under the ids of the call that waits for it now."""
    reader, splitter = ReplyReader(opened.ids), LineSplitter(EVENT_BYTES_MAX)
    for number, line in enumerate(splitter.feed(body + b"\n"), 1):
        reader.take_line(line, number)
    reply = reader.reply() if body.strip() else BatchReply({}, None)
    now = dict(zip(opened.ids, (invocation.id for invocation in call.invocations), strict=True))
    return BatchReply(
        {now[sent]: result for sent, result in reply.results.items()},
        reply.fault,
        reply.remarks,
        reply.lines,
    )
