"""Items: list them by status, and show one with its input, outputs and attempts."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from controlplane.api.dependencies import CurrentServices, Cursor, Limit, Project
from controlplane.domain.run import ItemStatus, rfc3339
from controlplane.ports.records import ItemRow, Page
from functions_runtime.contract import Json

router = APIRouter(tags=["items"])


class ItemView(BaseModel):
    """An item as it is listed; `parent` is the output that opened it."""

    id: str
    stage: str
    status: str
    attempts: int
    parent: str | None
    created_at: str
    started_at: str | None
    ended_at: str | None
    error: str | None
    code: str | None


class AttemptView(BaseModel):
    """An attempt that did not succeed."""

    attempt: int
    at: str
    code: str
    error: str
    retried: bool


class ItemDetailView(ItemView):
    """An item with its input, its outputs, its ancestors and its failed attempts."""

    run: str
    input: Json
    outputs: list[Json]
    lineage: dict[str, Json]
    attempt_log: list[AttemptView]


class ItemList(BaseModel):
    """A page of items."""

    items: list[ItemView]
    next_cursor: str | None


def _view(public_id: str, stage: str, row: ItemRow) -> ItemView:
    return ItemView(
        id=public_id,
        stage=stage,
        status=row.status.value,
        attempts=row.attempts,
        parent=None if row.parent is None else str(row.parent),
        created_at=rfc3339(row.created_ms),
        started_at=None if row.started_ms is None else rfc3339(row.started_ms),
        ended_at=None if row.ended_ms is None else rfc3339(row.ended_ms),
        error=row.error,
        code=row.code,
    )


@router.get("/runs/{run_id}/items")
async def list_items(  # noqa: PLR0913, PLR0917 - FastAPI hands everything over as arguments
    services: CurrentServices,
    project: Project,
    run_id: str,
    stage: Annotated[str | None, Query()] = None,
    status: Annotated[ItemStatus | None, Query()] = None,
    error: Annotated[str | None, Query(description="Part of the error's text")] = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> ItemList:
    """List the items of a run."""
    rows, _, definition, following = await services.inspect.items(
        run_id, project, Page(limit, cursor), stage=stage, status=status, error=error
    )
    stages = definition.graph.stages
    return ItemList(
        items=[_view(public, stages[row.stage].identifier, row) for public, row in rows],
        next_cursor=following,
    )


@router.get("/items/{item_id}")
async def get_item(services: CurrentServices, project: Project, item_id: str) -> ItemDetailView:
    """Return everything about one item."""
    detail = await services.inspect.item(item_id, project)
    view = _view(item_id, detail.stage.identifier, detail.row)
    return ItemDetailView(
        **view.model_dump(),
        run=detail.run.uid,
        input=detail.input,
        outputs=list(detail.outputs),
        lineage=dict(detail.lineage),
        attempt_log=[
            AttemptView(
                attempt=number,
                at=rfc3339(attempt.at_ms),
                code=attempt.code,
                error=attempt.error,
                retried=attempt.retried,
            )
            for number, attempt in enumerate(detail.attempts, start=1)
        ],
    )
