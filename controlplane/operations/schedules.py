"""Cron: when a trigger fires next, and starting what is due, once per fire time."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import structlog
from cronsim import CronSim

from controlplane.compiler.graph import TriggerSpec
from controlplane.domain.errors import ConflictError, ExoError, NotFoundError, UnavailableError
from controlplane.domain.run import rfc3339
from controlplane.operations.runs import Runs, Start
from controlplane.ports.orbit import Clock
from controlplane.ports.records import RunRow, TriggerRecords, TriggerRow
from functions_runtime.contract import JsonObject

_log = structlog.get_logger()


def fire_times(expression: str, timezone: str, after_ms: int, count: int) -> list[int]:
    """Return the next moments, in ms, at which a cron expression fires after `after_ms`.

    Around a change of the clock a time that does not exist fires right after the gap, and one that
    exists twice fires once (controlplane/adr/0005-cronsim.md).
    """
    start = datetime.fromtimestamp(after_ms / 1000, ZoneInfo(timezone))
    result: list[int] = []
    for moment in CronSim(expression, start):
        at_ms = int(moment.astimezone(UTC).timestamp() * 1000)
        if at_ms > after_ms:  # in an hour that comes twice the first answer may lie behind us
            result.append(at_ms)
        if len(result) >= count:
            break
    return result


def next_fire_ms(trigger: TriggerSpec, now_ms: int) -> int | None:
    """Return when the trigger fires next; None for one that time does not fire."""
    if trigger.kind != "cron":
        return None
    times = fire_times(trigger.expression, trigger.timezone, now_ms, 1)
    return times[0] if times else None


def upcoming(trigger: TriggerRow, now_ms: int, count: int = 5) -> Sequence[int]:
    """Return the next fire times of a stored trigger, in ms."""
    if trigger.kind != "cron" or trigger.paused:
        return ()
    expression, timezone = str(trigger.spec["expression"]), str(trigger.spec["timezone"])
    return fire_times(expression, timezone, now_ms, count)


class Schedules:
    """Fires triggers: by time, or by hand."""

    def __init__(self, triggers: TriggerRecords, runs: Runs, clock: Clock) -> None:
        self._triggers = triggers
        self._runs = runs
        self._clock = clock

    async def fire_due(self) -> int:
        """Start a run for every trigger that is due; give how many.

        A trigger that missed several times fires once, for the latest of them. The identity of the
        run is the fire time, so that two replicas, or one that died in between, start one run.

        Raises:
            UnavailableError: the store is away; what has not been started is still due.
        """
        now = self._clock()
        due = await self._triggers.due_triggers(now)
        for trigger in due:
            outcome = await self._fire(trigger, now)
            times = fire_times(
                str(trigger.spec["expression"]), str(trigger.spec["timezone"]), now, 1
            )
            following = times[0] if times else None
            await self._triggers.advance_trigger(
                trigger.id, trigger.next_ms, following, now, outcome
            )
        return len(due)

    async def _fire(self, trigger: TriggerRow, now: int) -> str:
        scheduled = trigger.next_ms if trigger.next_ms is not None else now
        identity = f"cron:{trigger.id}:{scheduled}"
        payload: JsonObject = {**trigger.spec, "at": rfc3339(scheduled)}
        try:
            row = await self._runs.start(
                Start(trigger.project, trigger.cluster, payload, identity=identity)
            )
        except UnavailableError:
            # It stays due: what the store did not take now is started with the next turn.
            raise
        except ExoError as error:
            _log.warning("trigger.failed", trigger=trigger.id, error=str(error))
            return f"failed: {error}"
        return row.uid

    async def fire(self, trigger_id: int, project: str | None, key: str | None = None) -> RunRow:
        """Start a run as if the trigger had fired now; the same `key` gives the same run.

        Raises:
            NotFoundError: no such trigger.
            ConflictError: it fires on events, which carry what the run needs.
        """
        trigger = await self.get(trigger_id, project)
        if trigger.kind == "event":
            raise ConflictError(f"trigger {trigger_id} fires on events; send one instead")
        now = self._clock()
        payload: JsonObject = {**trigger.spec, "at": rfc3339(now), "by": "hand"}
        identity = None if key is None else f"fire:{trigger.id}:{key}"
        row = await self._runs.start(
            Start(trigger.project, trigger.cluster, payload, identity=identity)
        )
        await self._triggers.advance_trigger(
            trigger.id, trigger.next_ms, trigger.next_ms, now, row.uid
        )
        return row

    async def pause(self, trigger_id: int, project: str | None, *, paused: bool) -> TriggerRow:
        """Pause or resume a trigger; what it would have fired meanwhile is not made up for."""
        trigger = await self.get(trigger_id, project)
        await self._triggers.pause_trigger(trigger_id, paused=paused)
        if not paused and trigger.kind == "cron":
            now = self._clock()
            times = fire_times(
                str(trigger.spec["expression"]), str(trigger.spec["timezone"]), now, 1
            )
            await self._triggers.advance_trigger(
                trigger_id,
                trigger.next_ms,
                times[0] if times else None,
                trigger.last_ms or 0,
                trigger.last_outcome,
            )
        return await self.get(trigger_id, project)

    async def listing(self, project: str | None, cluster: str | None) -> Sequence[TriggerRow]:
        """Return the triggers of a project, or of one cluster of it."""
        return await self._triggers.triggers(project, cluster)

    async def get(self, trigger_id: int, project: str | None) -> TriggerRow:
        """Return a trigger.

        Raises:
            NotFoundError: no such trigger in the project.
        """
        trigger = await self._triggers.trigger(trigger_id)
        if trigger is None or project not in {None, trigger.project}:
            raise NotFoundError(f"no trigger {trigger_id}")
        return trigger
