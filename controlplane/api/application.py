"""The application: routes, problems, request ids, idempotency."""

import base64
import os

from fastapi import APIRouter, FastAPI
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from controlplane.api import (
    artifacts,
    clusters,
    health,
    items,
    jobs,
    problems,
    runs,
    satellites,
    secrets,
    stream,
    triggers,
)
from controlplane.api.dependencies import Services
from controlplane.api.idempotency import Idempotency

BODY_BYTES_MAX = 64 * 1024 * 1024
"""Largest request; artifacts are the largest. Documents have their own limit of 1 MiB."""


def build_app(services: Services) -> FastAPI:
    """Return the application that serves everything."""
    app = FastAPI(
        title="ExosphereHost",
        version="1",
        summary="Background AI work: deferred, batched, taken back exactly once.",
        telemetry={"tracing": False, "logs": False, "metrics": False},
        max_body_size=BODY_BYTES_MAX,
        responses={
            "4XX": {"model": problems.Problem, "content": {"application/problem+json": {}}},
            "5XX": {"model": problems.Problem, "content": {"application/problem+json": {}}},
        },
    )
    app.state.services = services
    problems.install(app)
    app.add_middleware(Idempotency)
    app.add_middleware(RequestId)
    v1 = APIRouter(prefix="/v1")
    for module in (clusters, runs, items, stream, triggers, secrets, satellites, artifacts, jobs):
        v1.include_router(module.router)
    app.include_router(v1)
    app.include_router(health.router)
    return app


class RequestId:
    """Gives each request a name, the caller's where that is fit, and says it in the answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        client_id = Headers(scope=scope).get("x-request-id", "")
        fit = client_id.isascii() and client_id.isprintable() and 0 < len(client_id) <= 64  # noqa: PLR2004
        name = client_id if fit else base64.b32encode(os.urandom(10)).decode().lower()
        scope.setdefault("state", {})["request_id"] = name

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["x-request-id"] = name
            await send(message)

        await self._app(scope, receive, named)
