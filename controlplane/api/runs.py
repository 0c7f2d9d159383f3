"""Runs: start, list, show, cancel and retry them, and stream their outputs."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Body, Header, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import AwareDatetime, BaseModel, ConfigDict, Discriminator, Field, Tag

from controlplane.api.dependencies import CurrentServices, Cursor, Limit, Project, Services, require
from controlplane.domain.errors import InvalidError
from controlplane.domain.run import rfc3339
from controlplane.operations.definitions import Definition
from controlplane.operations.queries import find_stage, last_stage
from controlplane.operations.redrive import Query as ItemsQuery
from controlplane.operations.redrive import Wanted
from controlplane.operations.runs import Start
from controlplane.operations.sla import waiting
from controlplane.ports.records import Page, RunRow
from functions_runtime.contract import Json, JsonObject

router = APIRouter(tags=["runs"])
IDENTITY_MAX = 255
ITEMS_MAX = 10_000
"""Most items that a retry may name; a query takes any number."""


class StartBody(BaseModel):
    """The properties of a new run; everything may be left out."""

    model_config = ConfigDict(extra="forbid")

    input: Json = None
    sla: str | None = None
    labels: dict[str, str] = {}


class RunHeadView(BaseModel):
    """A run as it is listed."""

    id: str
    status: str
    cluster: str
    version: int
    trigger: JsonObject
    labels: JsonObject
    created_at: str
    deadline: str | None
    ended_at: str | None
    sla_state: str


class StageCountsView(BaseModel):
    """How many items of a stage are where. `retried` counts attempts that were tried again."""

    identifier: str
    branch: str
    uses: str
    waiting: int
    running: int
    succeeded: int
    failed: int
    pruned: int
    cancelled: int
    retried: int


class RunView(RunHeadView):
    """A run with the counters of its stages and what its satellites reported to have used."""

    stages: list[StageCountsView]
    usage: dict[str, dict[str, float]]


class RunList(BaseModel):
    """A page of runs, newest first."""

    items: list[RunHeadView]
    next_cursor: str | None


class ItemQuery(BaseModel):
    """A query for failed items: those that match every field that is set."""

    model_config = ConfigDict(extra="forbid")

    satellite: str | None = Field(default=None, description="Identifier of a stage")
    code: str | None = Field(default=None, description="Code of the last error, exactly")
    error: str | None = Field(default=None, min_length=1, description="Part of the error's text")
    since: AwareDatetime | None = Field(default=None, description="Failed then or later")
    limit: int | None = Field(default=None, ge=1, description="No more than so many")


def _kind(items: object) -> str:
    """Return which form the choice of items has, so that a fault names the fields of that form."""
    return "query" if isinstance(items, dict) else "ids" if isinstance(items, list) else "all"


class RetryBody(BaseModel):
    """Which items are retried: by public id, all that failed, or those that match a query."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[
        Annotated[list[str], Field(max_length=ITEMS_MAX), Tag("ids")]
        | Annotated[Literal["failed"], Tag("all")]
        | Annotated[ItemQuery, Tag("query")],
        Discriminator(_kind),
    ] = "failed"
    definition: Literal["same", "latest"] = "same"


class Retried(BaseModel):
    """How many items are retried."""

    retried: int


class RetryRehearsed(BaseModel):
    """How many items would be retried, the first of them, and the version that they would run."""

    would_retry: int
    items: list[str]
    version: int


def head_view(row: RunRow) -> RunHeadView:
    """Return a run as it is listed."""
    return RunHeadView(
        id=row.uid,
        status=row.status.value,
        cluster=f"{row.project}/{row.cluster}",
        version=row.version,
        trigger=row.trigger,
        labels=row.labels,
        created_at=rfc3339(row.created_ms),
        deadline=None if row.deadline_ms is None else rfc3339(row.deadline_ms),
        ended_at=None if row.ended_ms is None else rfc3339(row.ended_ms),
        sla_state=row.sla_state.value,
    )


async def run_view(services: Services, row: RunRow, definition: Definition) -> RunView:
    """Return a run with its counters."""
    stages: list[StageCountsView] = []
    for stage, state in await services.inspect.stages(row, definition):
        counts = state.counts if state else None
        stages.append(
            StageCountsView(
                identifier=stage.identifier,
                branch=stage.branch.value,
                uses=stage.uses,
                waiting=waiting(state) if state else 0,
                running=state.running if state else 0,
                succeeded=counts.succeeded if counts else 0,
                failed=counts.failed if counts else 0,
                pruned=counts.pruned if counts else 0,
                cancelled=state.cancelled if state else 0,
                retried=counts.retried if counts else 0,
            )
        )
    usage: dict[str, dict[str, float]] = {}
    for (index, unit), amount in (await services.records.usage(row.id)).items():
        usage.setdefault(definition.graph.stages[index].identifier, {})[unit] = amount
    head = head_view(row).model_dump()
    head["sla_state"] = (await services.deadlines.standing(row)).value
    return RunView(**head, stages=stages, usage=usage)


@router.post("/clusters/{project_name}/{name}/runs", status_code=201)
async def start_run(
    services: CurrentServices,
    project: Project,
    project_name: str,
    name: str,
    body: Annotated[StartBody | None, Body()] = None,
    idempotency_key: Annotated[str | None, Header(max_length=IDENTITY_MAX)] = None,
) -> RunHeadView:
    """Start a run; the same `Idempotency-Key` gives the same run."""
    require(project_name, project)
    body = body or StartBody()
    trigger: JsonObject = {"kind": "api-call", "at": rfc3339(services.clock())}
    row = await services.runs.start(
        Start(
            project=project_name,
            cluster=name,
            trigger=trigger,
            input=body.input,
            sla=body.sla,
            labels=dict(body.labels),
            identity=None if idempotency_key is None else f"api:{idempotency_key}",
        )
    )
    return head_view(row)


@router.get("/runs")
async def list_runs(  # noqa: PLR0913, PLR0917 - FastAPI hands everything over as arguments
    services: CurrentServices,
    project: Project,
    cluster: Annotated[str | None, Query(description="`project/name`")] = None,
    status: Annotated[str | None, Query()] = None,
    since: Annotated[datetime | None, Query()] = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> RunList:
    """List runs, newest first."""
    owner, _, name = (cluster or "").partition("/")
    if cluster is not None and not name:
        raise InvalidError(f"cluster {cluster[:100]!r}: project/name")
    if project is not None and owner not in {"", project}:
        return RunList(items=[], next_cursor=None)
    since_ms = (
        None if since is None else int(since.replace(tzinfo=since.tzinfo or UTC).timestamp() * 1000)
    )
    rows, following = await services.records.runs(
        Page(limit, cursor),
        project=owner or project,
        cluster=name or None,
        status=status,
        since_ms=since_ms,
    )
    return RunList(items=[head_view(row) for row in rows], next_cursor=following)


@router.get("/runs/{run_id}")
async def get_run(services: CurrentServices, project: Project, run_id: str) -> RunView:
    """Return a run with the counters of its stages."""
    row, definition = await services.inspect.run(run_id, project)
    return await run_view(services, row, definition)


@router.get(
    "/runs/{run_id}/outputs",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/x-ndjson": {}}, "description": "One object a line"}},
)
async def get_outputs(
    services: CurrentServices,
    project: Project,
    run_id: str,
    stage: Annotated[str | None, Query()] = None,
) -> StreamingResponse:
    """Stream the outputs of a stage, an object a line; by default those of the last main stage.

    Where an output is lost or damaged its line is a text that says so.
    """
    row, definition = await services.inspect.run(run_id, project)
    source = last_stage(definition) if stage is None else find_stage(definition, stage)

    async def lines() -> AsyncIterator[str]:
        async for payload in services.inspect.outputs(row, source):
            yield payload.replace("\n", " ") + "\n"

    return StreamingResponse(lines(), media_type="application/x-ndjson")


@router.post("/runs/{run_id}/cancel", status_code=202)
async def cancel_run(services: CurrentServices, project: Project, run_id: str) -> RunHeadView:
    """End a run; no invocation of it starts after the answer."""
    return head_view(await services.cancel(run_id, project))


def _selection(body: RetryBody) -> Wanted:
    if isinstance(body.items, list):
        return body.items
    if not isinstance(body.items, ItemQuery):
        return ItemsQuery()
    query = body.items
    since_ms = None if query.since is None else int(query.since.timestamp() * 1000)
    return ItemsQuery(query.satellite, query.code, query.error, since_ms, query.limit)


@router.post("/runs/{run_id}/retry", status_code=202, responses={200: {"model": RetryRehearsed}})
async def retry_run(
    services: CurrentServices,
    project: Project,
    run_id: str,
    response: Response,
    body: Annotated[RetryBody | None, Body()] = None,
    dry_run: Annotated[bool, Query(description="Only say what would run on")] = False,  # noqa: FBT002 - a query
) -> Retried | RetryRehearsed:
    """Retry failed items: exactly these; their siblings stay as they are."""
    body = body or RetryBody()
    selection, latest = _selection(body), body.definition == "latest"
    if dry_run:
        response.status_code = 200
        plan = await services.redrive.rehearse(run_id, project, selection, latest=latest)
        return RetryRehearsed(would_retry=plan.count, items=list(plan.first), version=plan.version)
    retried = await services.redrive.retry(run_id, project, selection, latest=latest)
    response.headers["location"] = f"/v1/runs/{run_id}"
    return Retried(retried=retried)
