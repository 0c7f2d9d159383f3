"""`/v1/clusters`: documents in, versions out."""

from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response
from pydantic import BaseModel

from controlplane.api.dependencies import (
    DIGITS_MAX,
    CurrentServices,
    Cursor,
    Limit,
    Project,
    require,
)
from controlplane.api.problems import DiagnosticView
from controlplane.compiler.graph import Stage
from controlplane.domain.errors import InvalidError
from controlplane.domain.run import rfc3339
from controlplane.operations.clusters import Applied, trigger_json
from controlplane.operations.definitions import Definition
from controlplane.ports.records import Page
from functions_runtime.contract import JsonObject

router = APIRouter(tags=["clusters"])
_YAML_TYPES = ("application/yaml", "text/yaml", "application/x-yaml", "application/json")
_BODY = {
    "requestBody": {
        "required": True,
        "content": {media_type: {"schema": {"type": "string"}} for media_type in _YAML_TYPES},
    }
}


class StageView(BaseModel):
    """A stage of a cluster."""

    identifier: str
    uses: str
    branch: str
    needs: list[str]


class AppliedView(BaseModel):
    """What applying a document gave."""

    identifier: str
    version: int | None
    stages: list[StageView]
    triggers: list[JsonObject]
    diagnostics: list[DiagnosticView]


class ClusterView(BaseModel):
    """A stored version; `document` holds references in place of secrets."""

    identifier: str
    version: int
    title: str
    created_at: str
    stages: list[StageView]
    triggers: list[JsonObject]
    document: str | None = None


class ClusterList(BaseModel):
    """A page of clusters."""

    items: list[ClusterView]
    next_cursor: str | None


def _stage_views(
    stages: list[Stage] | tuple[Stage, ...], every: tuple[str, ...]
) -> list[StageView]:
    return [
        StageView(
            identifier=stage.identifier,
            uses=stage.uses,
            branch=stage.branch.value,
            needs=[every[index] for index in stage.needs if every[index][:1] not in {"", "$"}],
        )
        for stage in stages
    ]


def _applied(applied: Applied) -> AppliedView:
    size = max((stage.index for stage in applied.stages), default=0) + 1
    names = [""] * size
    for stage in applied.stages:
        names[stage.index] = stage.identifier
    return AppliedView(
        identifier=applied.identifier,
        version=applied.version,
        stages=_stage_views(list(applied.stages), tuple(names)),
        triggers=[trigger_json(trigger) for trigger in applied.triggers],
        diagnostics=[DiagnosticView.of(diagnostic) for diagnostic in applied.diagnostics],
    )


def _view(definition: Definition, *, document: bool) -> ClusterView:
    graph, version = definition.graph, definition.version
    return ClusterView(
        identifier=graph.identifier,
        version=version.version,
        title=graph.title,
        created_at=rfc3339(version.created_ms),
        stages=_stage_views(
            graph.visible_stages, tuple(stage.identifier for stage in graph.stages)
        ),
        triggers=[trigger_json(trigger) for trigger in graph.triggers],
        document=version.document if document else None,
    )


def _check_type(content_type: str | None) -> None:
    services = (content_type or "application/yaml").partition(";")[0].strip().lower()
    if services not in _YAML_TYPES:
        raise InvalidError(f"content type {services[:80]!r}; send {', '.join(_YAML_TYPES)}")


def _etag(version: int) -> str:
    return f'"{version}"'


def _if_version(if_match: str | None) -> int | None:
    if if_match is None or if_match.strip() == "*":
        return None
    text = if_match.strip().removeprefix("W/").strip('"')
    if not text.isdecimal() or len(text) > DIGITS_MAX:
        raise InvalidError(f'If-Match {if_match[:80]!r}: the ETag of a version, like "3"')
    return int(text)


@router.post("/clusters", status_code=201, openapi_extra=_BODY)
async def apply_cluster(
    request: Request,
    response: Response,
    services: CurrentServices,
    project: Project,
    *,
    dry_run: Annotated[bool, Query()] = False,
) -> AppliedView:
    """Store a document as the newest version of its cluster, or only check it."""
    _check_type(request.headers.get("content-type"))
    applied = await services.clusters.apply(await request.body(), project, dry_run=dry_run)
    if not applied.new:
        response.status_code = 200
    if applied.version is not None:
        response.headers["etag"] = _etag(applied.version)
    return _applied(applied)


@router.put("/clusters/{project_name}/{name}", openapi_extra=_BODY)
async def put_cluster(  # noqa: PLR0913, PLR0917 - FastAPI hands everything over as arguments
    request: Request,
    response: Response,
    services: CurrentServices,
    project: Project,
    project_name: str,
    name: str,
    if_match: Annotated[str | None, Header()] = None,
) -> AppliedView:
    """Store a document under a path that must agree with it."""
    require(project_name, project)
    _check_type(request.headers.get("content-type"))
    applied = await services.clusters.apply(
        await request.body(),
        project,
        expected=f"{project_name}/{name}",
        if_version=_if_version(if_match),
    )
    if applied.new:
        response.status_code = 201
    if applied.version is not None:
        response.headers["etag"] = _etag(applied.version)
    return _applied(applied)


@router.get("/clusters")
async def list_clusters(
    services: CurrentServices, project: Project, limit: Limit = 50, cursor: Cursor = ""
) -> ClusterList:
    """List the newest version of every cluster."""
    rows, following = await services.clusters.listing(Page(limit, cursor), project)
    views = [_view(await services.definitions.of(row.id), document=False) for row in rows]
    return ClusterList(items=views, next_cursor=following)


@router.get("/clusters/{project_name}/{name}")
async def get_cluster(
    response: Response,
    services: CurrentServices,
    project: Project,
    project_name: str,
    name: str,
    version: Annotated[int | None, Query(ge=1)] = None,
) -> ClusterView:
    """Return a version of a cluster, the newest unless told."""
    require(project_name, project)
    definition = await services.clusters.get(project_name, name, version)
    response.headers["etag"] = _etag(definition.version.version)
    return _view(definition, document=True)


@router.delete("/clusters/{project_name}/{name}", status_code=204)
async def delete_cluster(
    services: CurrentServices, project: Project, project_name: str, name: str
) -> None:
    """Stop the triggers of a cluster and forget it; runs in flight finish."""
    require(project_name, project)
    await services.clusters.delete(project_name, name)
