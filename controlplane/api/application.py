"""The application: routes, problems, request ids, idempotency."""

import base64
import os

from fastapi import APIRouter, FastAPI, Request, Response

from controlplane.api import (
    artifacts,
    clusters,
    health,
    items,
    problems,
    runs,
    satellites,
    secrets,
    stream,
    triggers,
)
from controlplane.api.idempotency import Idempotency, Next
from controlplane.api.services import Services

BODY_BYTES_MAX = 64 * 1024 * 1024
"""Largest request; artifacts are the largest. Documents have their own limit of 1 MiB."""


def build_app(services: Services) -> FastAPI:
    """Give the application that serves everything."""
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
    app.middleware("http")(Idempotency())
    app.middleware("http")(_request_id)
    v1 = APIRouter(prefix="/v1")
    for each in (clusters, runs, items, stream, triggers, secrets, satellites, artifacts):
        v1.include_router(each.router)
    app.include_router(v1)
    app.include_router(health.router)
    return app


async def _request_id(request: Request, call_next: Next) -> Response:
    given = request.headers.get("x-request-id", "")
    fit = given.isascii() and given.isprintable() and 0 < len(given) <= 64  # noqa: PLR2004
    name = given if fit else base64.b32encode(os.urandom(10)).decode().lower()
    request.state.request_id = name
    response = await call_next(request)
    response.headers["x-request-id"] = name
    return response
