"""Server-sent events: the progress of a run, and its log as it is written.

Source: HTML Living Standard, section 9.2 (event stream format, `Last-Event-ID`).
"""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Annotated

import msgspec
from fastapi import APIRouter, Header, Query, Request
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event
from pydantic import BaseModel

from controlplane.api.dependencies import DIGITS_MAX, CurrentServices, Limit, Project, Services
from controlplane.api.runs import RunView, run_view
from controlplane.domain.errors import InvalidError
from controlplane.operations.run_log import as_json
from controlplane.ports.records import LogRecord
from functions_runtime.contract import JsonObject

router = APIRouter(tags=["stream"])
_STEP_S = 0.5
_KEEP_ALIVE_STEPS = 30
_LEVELS = ("debug", "info", "warning", "error")
_HEADERS = {"cache-control": "no-cache", "x-accel-buffering": "no"}


class LogLine(BaseModel):
    """One line of a run's log."""

    id: int
    at: str
    level: str
    run: str
    stage: str
    item: str
    message: str
    fields: JsonObject


class LogList(BaseModel):
    """A page of a run's log, oldest first."""

    items: list[LogLine]
    next_cursor: str | None


def _event(name: str, data: object, event_id: int | None) -> bytes:
    text = msgspec.json.encode(data).decode()
    return format_sse_event(
        data_str=text, event=name, id=None if event_id is None else str(event_id)
    )


def _parse_id(text: str | None) -> int:
    if not text:
        return 0
    if not text.isdecimal() or len(text) > DIGITS_MAX:
        raise InvalidError(f"{text[:80]!r} is no id of an event or line: a number")
    return int(text)


@router.get(
    "/runs/{run_id}/events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {}}, "description": "run, stage, item"}},
)
async def follow_run(
    services: CurrentServices,
    project: Project,
    run_id: str,
    request: Request,
    last_event_id: Annotated[str | None, Header()] = None,
) -> StreamingResponse:
    """Follow a run: `run` and `stage` when they change, `item` for failures; ends with the run."""
    await services.inspect.run(run_id, project)
    stream = _run_events(services, project, run_id, _parse_id(last_event_id), request)
    return StreamingResponse(stream, media_type="text/event-stream", headers=_HEADERS)


async def _run_events(
    services: Services, project: str | None, run_id: str, after: int, request: Request
) -> AsyncIterator[bytes]:
    seen: dict[str, object] = {}
    quiet = 0
    ended = False
    while not await request.is_disconnected():
        row, definition = await services.inspect.run(run_id, project)
        view = await run_view(services, row, definition)
        lines = await services.log_records.logs(run_id, after, 500, levels=("error",))
        after = lines[-1].id if lines else after
        fresh = [_event("item", as_json(line), line.id) for line in lines if line.item]
        fresh += [_event(name, data, after) for name, data in _changes(view, seen)]
        for event in fresh:
            yield event
        if ended:
            return
        ended = row.ended_ms is not None  # one more look: the log's last lines come a little later
        quiet = 0 if fresh else quiet + 1
        if quiet and quiet % _KEEP_ALIVE_STEPS == 0:
            yield b": still here\n\n"
        await asyncio.sleep(_STEP_S)


def _changes(view: RunView, seen: dict[str, object]) -> Iterator[tuple[str, object]]:
    """Yield what differs from what was sent last, and record it in `seen`."""
    parts: list[tuple[str, str, JsonObject]] = [
        ("stage", stage.identifier, stage.model_dump()) for stage in view.stages
    ]
    parts.append(("run", "", view.model_dump(exclude={"stages", "usage"})))
    for name, key, data in parts:
        if seen.get(key) != data:
            seen[key] = data
            yield name, data


def _levels(level: str | None) -> Sequence[str] | None:
    if level is None:
        return None
    if level not in _LEVELS:
        raise InvalidError(f"level {level[:40]!r}; one of {', '.join(_LEVELS)}")
    return _LEVELS[_LEVELS.index(level) :]


@router.get(
    "/runs/{run_id}/logs",
    response_model=LogList,
    responses={200: {"content": {"text/event-stream": {}}}},
)
async def get_logs(  # noqa: PLR0913, PLR0917 - FastAPI hands everything over as arguments
    services: CurrentServices,
    project: Project,
    run_id: str,
    request: Request,
    stage: Annotated[str | None, Query()] = None,
    item: Annotated[str | None, Query()] = None,
    level: Annotated[str | None, Query(description="The least level shown")] = None,
    limit: Limit = 50,
    cursor: Annotated[str | None, Query()] = None,
    accept: Annotated[str, Header()] = "application/json",
    last_event_id: Annotated[str | None, Header()] = None,
) -> LogList | StreamingResponse:
    """Return a page of a run's log, or follow it with `Accept: text/event-stream`."""
    await services.inspect.run(run_id, project)
    log_filter = _LogFilter(run_id, project, stage, item, _levels(level))
    if "text/event-stream" in accept:
        lines = _log_events(services, log_filter, _parse_id(last_event_id), request)
        return StreamingResponse(lines, media_type="text/event-stream", headers=_HEADERS)
    rows = await _read(services, log_filter, _parse_id(cursor), limit)
    following = str(rows[-1].id) if len(rows) == limit else None
    return LogList(
        items=[LogLine.model_validate(as_json(row)) for row in rows], next_cursor=following
    )


class _LogFilter(msgspec.Struct, frozen=True):
    """Which lines of whose log to read."""

    run: str
    project: str | None
    stage: str | None
    item: str | None
    levels: Sequence[str] | None


async def _read(
    services: Services, log_filter: _LogFilter, after: int, limit: int
) -> Sequence[LogRecord]:
    return await services.log_records.logs(
        log_filter.run,
        after,
        limit,
        stage=log_filter.stage,
        item=log_filter.item,
        levels=log_filter.levels,
    )


async def _log_events(
    services: Services, log_filter: _LogFilter, after: int, request: Request
) -> AsyncIterator[bytes]:
    ended = False
    while not await request.is_disconnected():
        row, _ = await services.inspect.run(log_filter.run, log_filter.project)
        lines = await _read(services, log_filter, after, 500)
        for line in lines:
            after = line.id
            yield _event("log", as_json(line), line.id)
        if not lines:
            if ended:
                return
            ended = row.ended_ms is not None
            await asyncio.sleep(_STEP_S)
