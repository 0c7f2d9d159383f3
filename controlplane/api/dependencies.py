"""What the routes are given; the composition root fills it.

One dependency on the router; no route can forget it.

Parameters that every list takes.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request, Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer

from controlplane.domain.errors import NotFoundError
from controlplane.execution.loop import Dispatcher
from controlplane.operations.access import Access
from controlplane.operations.cancel import Cancel
from controlplane.operations.clusters import Clusters
from controlplane.operations.definitions import Definitions
from controlplane.operations.group_commit import GroupCommitter
from controlplane.operations.jobs import Jobs
from controlplane.operations.objects import Artifacts
from controlplane.operations.queries import Inspect
from controlplane.operations.redrive import Redrive
from controlplane.operations.runs import Runs
from controlplane.operations.schedules import Schedules
from controlplane.operations.secrets import Secrets
from controlplane.operations.sla import Deadlines
from controlplane.ports.orbit import Catalogue, Clock, Orbit, Vault
from controlplane.ports.records import (
    AnswerRecords,
    KeptAnswer,
    LogRecords,
    RunRecords,
    SatelliteRecords,
)


@dataclass(frozen=True, slots=True)
class Services:
    """Operations and the few ports that routes read from directly."""

    access: Access
    clusters: Clusters
    runs: Runs
    cancel: Cancel
    redrive: Redrive
    schedules: Schedules
    secrets: Secrets
    inspect: Inspect
    deadlines: Deadlines
    definitions: Definitions
    dispatcher: Dispatcher
    records: RunRecords
    log_records: LogRecords
    satellites: SatelliteRecords
    answers: AnswerRecords
    ping: Callable[[], Awaitable[None]]
    """Raises `UnavailableError` unless a write could be made durable now."""
    artifacts: Artifacts
    catalogue: Catalogue
    jobs: Jobs
    orbit: Orbit
    vault: Vault
    clock: Clock
    keep: GroupCommitter[KeptAnswer, None]
    """Keeps an answer for repeats of its call."""


def services_of(request: Request) -> Services:
    """Return the services of the running application."""
    services: Services = request.app.state.services
    return services


async def _current_services(request: Request) -> Services:
    # A plain function would be called in a thread of its own, for each request.
    return services_of(request)


CurrentServices = Annotated[Services, Depends(_current_services)]


_BEARER = HTTPBearer(auto_error=False, description="A key of a project")
_HEADER = APIKeyHeader(name="x-api-key", auto_error=False)


async def project_of_key(
    services: CurrentServices,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Security(_BEARER)],
    header: Annotated[str | None, Security(_HEADER)],
) -> str | None:
    """Return the project that the caller's key opens; None: all of them."""
    return await services.access.project_of(bearer.credentials if bearer else header)


Project = Annotated[str | None, Depends(project_of_key)]


def require(project: str, allowed: str | None) -> str:
    """Return the project of the path if the key opens it.

    Raises:
        NotFoundError: it does not; the same as for a project that is not there.
    """
    if allowed not in {None, project}:
        raise NotFoundError(f"no project {project[:100]}")
    return project


DIGITS_MAX = 18
"""Longest number that a client may name: it fits into 64 bits."""

Limit = Annotated[int, Query(ge=1, le=500, description="Most rows of a page")]
Cursor = Annotated[str, Query(max_length=200, description="`next_cursor` of the page before")]
