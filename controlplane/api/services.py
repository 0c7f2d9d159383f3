"""What the routes are given; the composition root fills it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from controlplane.operations.access import Access
from controlplane.operations.cancel import Cancel
from controlplane.operations.clusters import Clusters
from controlplane.operations.definitions import Definitions
from controlplane.operations.dispatch import Dispatcher
from controlplane.operations.inspect import Inspect
from controlplane.operations.jobs import Jobs
from controlplane.operations.redrive import Redrive
from controlplane.operations.runs import Runs
from controlplane.operations.schedules import Schedules
from controlplane.operations.secrets import Secrets
from controlplane.operations.sla import Deadlines
from controlplane.operations.together import Together
from controlplane.ports.answers import KeptAnswer
from controlplane.ports.engine import EngineStore
from controlplane.ports.records import ClusterRecords, RunRecords
from controlplane.ports.world import Artifacts, Catalogue, Clock, Orbit, Vault


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
    engine: EngineStore
    records: RunRecords
    cluster_records: ClusterRecords
    artifacts: Artifacts
    catalogue: Catalogue
    jobs: Jobs
    orbit: Orbit
    vault: Vault
    clock: Clock
    keep: Together[KeptAnswer, None]
    """Keeps an answer for repeats of its call."""


def services(request: Request) -> Services:
    """Give the services of the running application."""
    found: Services = request.app.state.services
    return found


async def _given(request: Request) -> Services:
    # A plain function would be called in a thread of its own, for each request.
    return services(request)


Given = Annotated[Services, Depends(_given)]
