"""The SLA is a timer: a run is marked late whether or not anything happens to it."""

from collections.abc import Mapping

from controlplane.domain.run import SlaState
from controlplane.engine.run_status import state
from controlplane.operations.definitions import Definition, Definitions
from controlplane.operations.run_log import LogWriter
from controlplane.ports.orbit import Clock
from controlplane.ports.records import LogRecord, RunRecords, RunRow, StageCounts

_HORIZON_MS = 24 * 3600 * 1000
"""Runs whose deadline lies within a day are looked at; the longest path is bounded by that."""


class Deadlines:
    """Compares running runs with their deadlines."""

    def __init__(
        self, records: RunRecords, definitions: Definitions, logs: LogWriter, clock: Clock
    ) -> None:
        self._records = records
        self._definitions = definitions
        self._logs = logs
        self._clock = clock

    async def watch(self) -> int:
        """Mark runs that are at risk or late; each change is said once. Gives how many changed."""
        now = self._clock()
        changed = 0
        for run in await self._records.overdue(now + _HORIZON_MS):
            standing = await self.standing(run)
            if standing is run.sla_state:
                continue
            if not await self._records.set_sla_state(run.id, standing):
                continue
            level = "info" if standing is SlaState.ON_TRACK else "warning"
            line = LogRecord(run.uid, now, level, "", "", f"sla {standing.value}", {})
            await self._logs.add([line])
            changed += 1
        return changed

    async def standing(self, run: RunRow) -> SlaState:
        """Return how a run stands now."""
        definition = await self._definitions.of(run.version_id)
        left = work_left_ms(definition, await self._records.counts(run.id))
        return state(run.deadline_ms, self._clock(), run.ended_ms, left)


def work_left_ms(definition: Definition, counts: Mapping[int, StageCounts]) -> int:
    """Return the longest path that lies before an open item."""
    return max(
        (
            definition.path_ms[stage]
            for stage, count in counts.items()
            if waiting(count) + count.running > 0
        ),
        default=0,
    )


def waiting(stage: StageCounts) -> int:
    """Return the items of a stage that are held, delayed or ready."""
    counts = stage.counts
    ended = counts.succeeded + counts.failed + counts.pruned + stage.cancelled
    return counts.opened - ended - stage.running
