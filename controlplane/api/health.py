"""Whether the process lives, whether it can work, and its figures."""

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from controlplane.api.dependencies import CurrentServices, Services
from controlplane.api.problems import problem
from controlplane.batching.circuit_breaker import State
from controlplane.domain.errors import UnavailableError

router = APIRouter(tags=["health"])


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """Answer as long as the process does."""
    return {"status": "ok"}


@router.get("/readyz", response_model=None)
async def readyz(services: CurrentServices, request: Request) -> dict[str, str] | Response:
    """Answer 200 when the database takes writes and the vault opens what it seals."""
    try:
        await services.ping()
    except UnavailableError as error:
        return problem(request, 503, error.code, f"database: {error}")
    place = ("health",)
    if services.vault.open(services.vault.seal("ready", place), place) != "ready":
        return problem(request, 503, UnavailableError.code, "vault: the key does not open")
    return {"status": "ready", "database": "ok", "vault": "ok"}


@router.get("/metrics", response_class=Response)
async def metrics(services: CurrentServices) -> Response:
    """Return the figures of this process in the Prometheus text format."""
    return Response(generate_latest(_collect(services)), media_type=CONTENT_TYPE_LATEST)


def _collect(services: Services) -> CollectorRegistry:
    registry = CollectorRegistry()
    in_flight = Gauge("exo_batches_in_flight", "Batches on their way", registry=registry)
    in_flight.set(services.dispatcher.in_flight)
    instances = Gauge(
        "exo_satellite_instances", "Running instances", ["satellite"], registry=registry
    )
    # Under its old name as well, for one release.
    breakers = [
        Gauge(name, "1: nothing or one batch is sent there", ["satellite"], registry=registry)
        for name in ("exo_satellite_circuit_breaker_open", "exo_satellite_shut")
    ]
    for name in {manifest.identifier for manifest in services.catalogue.manifests().values()}:
        state = services.dispatcher.lanes.circuit_breaker(name)
        for gauge in breakers:
            gauge.labels(satellite=name).set(state is not State.CLOSED)
        instances.labels(satellite=name).set(services.orbit.readiness(name).instances)
    return registry
