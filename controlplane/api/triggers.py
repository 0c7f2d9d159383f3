"""Triggers: when they fire next, and firing by hand."""

from typing import Annotated

from fastapi import APIRouter, Header, Query
from pydantic import BaseModel

from controlplane.api.dependencies import CurrentServices, Project
from controlplane.api.runs import IDENTITY_MAX, RunHeadView, head_view
from controlplane.domain.run import rfc3339
from controlplane.operations.schedules import upcoming
from controlplane.ports.records import TriggerRow
from functions_runtime.contract import JsonObject

router = APIRouter(tags=["triggers"])


class TriggerView(BaseModel):
    """A trigger; `next` are its next five fire times."""

    id: str
    cluster: str
    kind: str
    expression: str | None
    timezone: str | None
    filter: JsonObject | None
    next: list[str]
    paused: bool
    last_at: str | None
    last_outcome: str | None


class TriggerList(BaseModel):
    """All triggers that match."""

    items: list[TriggerView]
    next_cursor: str | None = None


def _view(trigger: TriggerRow, now_ms: int) -> TriggerView:
    spec = trigger.spec
    expression, timezone, rules = (spec.get(key) for key in ("expression", "timezone", "filter"))
    return TriggerView(
        id=str(trigger.id),
        cluster=f"{trigger.project}/{trigger.cluster}",
        kind=trigger.kind,
        expression=expression if isinstance(expression, str) else None,
        timezone=timezone if isinstance(timezone, str) else None,
        filter=rules if isinstance(rules, dict) else None,
        next=[rfc3339(moment) for moment in upcoming(trigger, now_ms)],
        paused=trigger.paused,
        last_at=None if trigger.last_ms is None else rfc3339(trigger.last_ms),
        last_outcome=trigger.last_outcome or None,
    )


@router.get("/triggers")
async def list_triggers(
    services: CurrentServices,
    project: Project,
    cluster: Annotated[str | None, Query(description="`project/name`")] = None,
) -> TriggerList:
    """List triggers."""
    owner, _, name = (cluster or "").partition("/")
    rows = await services.schedules.listing(project or owner or None, name or None)
    return TriggerList(items=[_view(row, services.clock()) for row in rows])


@router.post("/triggers/{trigger_id}/fire", status_code=201)
async def fire_trigger(
    services: CurrentServices,
    project: Project,
    trigger_id: int,
    idempotency_key: Annotated[str | None, Header(max_length=IDENTITY_MAX)] = None,
) -> RunHeadView:
    """Start a run as if the trigger had fired now; the same `Idempotency-Key`: the same run."""
    return head_view(await services.schedules.fire(trigger_id, project, idempotency_key))


@router.post("/triggers/{trigger_id}/pause")
async def pause_trigger(
    services: CurrentServices, project: Project, trigger_id: int
) -> TriggerView:
    """Stop a trigger from firing."""
    row = await services.schedules.pause(trigger_id, project, paused=True)
    return _view(row, services.clock())


@router.post("/triggers/{trigger_id}/resume")
async def resume_trigger(
    services: CurrentServices, project: Project, trigger_id: int
) -> TriggerView:
    """Let a trigger fire again; what it missed is not made up for."""
    row = await services.schedules.pause(trigger_id, project, paused=False)
    return _view(row, services.clock())
