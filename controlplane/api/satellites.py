"""The catalogue of satellites."""

from collections.abc import Mapping
from typing import Final, Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from controlplane.api.dependencies import CurrentServices, Project, Services, require
from controlplane.batching.circuit_breaker import State
from controlplane.domain.errors import ConflictError, InvalidError, NotFoundError
from controlplane.ports.records import Registered
from functions_runtime.contract import JsonObject
from functions_runtime.manifest.model import Manifest

router = APIRouter(tags=["satellites"])

_GATES: Final[Mapping[State, Literal["open", "shut", "half-open"]]] = {
    State.CLOSED: "open",
    State.OPEN: "shut",
    State.HALF_OPEN: "half-open",
}
"""What the field said under its old name: a gate stood open where a circuit is closed."""


class SatelliteView(BaseModel):
    """A satellite: its manifest, where it runs, and whether it is ready or why not.

    `circuit_breaker` is that of the process that answers: `closed` while traffic flows, `open`
    after the satellite said that it is busy or has not answered for some time, `half-open`
    when the next batch tries. `gate` says the same in the words of an earlier release and goes
    with the next. `image` is what was registered as running it, "" where nothing was.
    """

    identifier: str
    version: str
    title: str
    aliases: list[str]
    orbit: str
    ready: bool
    reason: str
    instances: int
    image: str
    circuit_breaker: State
    gate: Literal["open", "shut", "half-open"] = Field(json_schema_extra={"deprecated": True})
    manifest: JsonObject


class SatelliteList(BaseModel):
    """All satellites."""

    items: list[SatelliteView]
    next_cursor: str | None = None


class RegisterBody(BaseModel):
    """A manifest, and the image that holds the code (for orbit `knative`)."""

    model_config = ConfigDict(extra="forbid")

    manifest: JsonObject
    image: str = ""


class PauseBody(BaseModel):
    """How long a pause lasts if nobody ends it or begins another."""

    model_config = ConfigDict(extra="forbid")

    seconds: int = Field(ge=1, le=3600)


def _view(
    services: Services, manifest: Manifest, registered: Mapping[str, Registered]
) -> SatelliteView:
    entry = registered.get(manifest.identifier)
    readiness = services.orbit.readiness(manifest.identifier)
    state = services.dispatcher.lanes.circuit_breaker(manifest.identifier)
    return SatelliteView(
        identifier=manifest.identifier,
        version=manifest.version,
        title=manifest.title,
        aliases=list(manifest.aliases),
        orbit=readiness.orbit,
        ready=readiness.ready,
        reason=readiness.reason,
        instances=readiness.instances,
        image="" if entry is None else entry.image,
        circuit_breaker=state,
        gate=_GATES[state],
        manifest=manifest.model_dump(mode="json", by_alias=True),
    )


def _manifests(services: Services, registered: Mapping[str, Registered]) -> dict[str, Manifest]:
    """Return what runs here, and what is registered but has nothing here that could run it."""
    manifests = {name: Manifest.model_validate(row.manifest) for name, row in registered.items()}
    return manifests | dict(services.catalogue.manifests())


@router.get("/satellites")
async def list_satellites(services: CurrentServices, project: Project) -> SatelliteList:
    """List the satellites that clusters may use."""
    del project
    registered = await services.satellites.satellites()
    manifests = {
        manifest.identifier: manifest for manifest in _manifests(services, registered).values()
    }
    return SatelliteList(
        items=[_view(services, manifests[name], registered) for name in sorted(manifests)]
    )


@router.get("/satellites/{project_name}/{name}")
async def get_satellite(
    services: CurrentServices, project: Project, project_name: str, name: str
) -> SatelliteView:
    """Return one satellite, by its identifier or an alias."""
    del project
    registered = await services.satellites.satellites()
    manifest = _manifests(services, registered).get(f"{project_name}/{name}")
    if manifest is None:
        raise NotFoundError(f"no satellite {project_name}/{name}")
    return _view(services, manifest, registered)


@router.put("/satellites/{project_name}/{name}")
async def put_satellite(
    services: CurrentServices,
    project: Project,
    response: Response,
    project_name: str,
    name: str,
    body: RegisterBody,
) -> JsonObject:
    """Register or change a satellite; 201 when it was not known."""
    require(project_name, project)
    try:
        manifest = Manifest.model_validate(body.manifest)
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise InvalidError("manifest: " + "; ".join(faults)) from error
    if manifest.identifier != f"{project_name}/{name}":
        raise ConflictError(
            f"the manifest is of {manifest.identifier}, the path of {project_name}/{name}"
        )
    stored: JsonObject = manifest.model_dump(mode="json", by_alias=True)
    new = await services.satellites.put_satellite(
        manifest.identifier, stored, body.image, services.clock()
    )
    response.status_code = 201 if new else 200
    await services.catalogue.refresh()
    return {"identifier": manifest.identifier, "image": body.image, "manifest": stored}


@router.put("/satellites/{project_name}/{name}/pause", status_code=204)
async def pause_satellite(
    services: CurrentServices, project: Project, project_name: str, name: str, body: PauseBody
) -> None:
    """Send nothing to a satellite for a while; what has been sent goes on, and what is due waits.

    On every replica within a second or two.
    """
    require(project_name, project)
    await _pause(services, f"{project_name}/{name}", services.clock() + body.seconds * 1000)


@router.delete("/satellites/{project_name}/{name}/pause", status_code=204)
async def resume_satellite(
    services: CurrentServices, project: Project, project_name: str, name: str
) -> None:
    """Send to a satellite again."""
    require(project_name, project)
    await _pause(services, f"{project_name}/{name}", 0)


async def _pause(services: Services, identifier: str, until_ms: int) -> None:
    if not await services.satellites.pause_satellite(identifier, until_ms):
        raise NotFoundError(f"no satellite {identifier} was registered")
    await services.catalogue.refresh()


@router.delete("/satellites/{project_name}/{name}", status_code=204)
async def delete_satellite(
    services: CurrentServices, project: Project, project_name: str, name: str
) -> None:
    """Forget that a satellite was registered; what is due for it waits, or fails as unknown."""
    require(project_name, project)
    if not await services.satellites.delete_satellite(f"{project_name}/{name}"):
        raise NotFoundError(f"no satellite {project_name}/{name} was registered")
    await services.catalogue.refresh()
