"""Pure: what the logs of runs have to say of a commit."""

from collections.abc import Mapping

from controlplane.domain.run import RunStatus
from controlplane.engine.commands import Commands
from controlplane.operations.definitions import Definition
from controlplane.operations.identity import item_id
from controlplane.ports.engine import RunHead
from controlplane.ports.records import LogRecord


def lines(
    commands: Commands,
    ended: Mapping[int, RunStatus],
    heads: Mapping[int, tuple[RunHead, Definition]],
    now_ms: int,
) -> list[LogRecord]:
    """Give what the logs of the runs have to say of a commit."""
    found: list[LogRecord] = []
    for attempt in commands.attempts:
        head, definition = heads[attempt.run]
        verdict = "tried again" if attempt.retried else "failed"
        found.append(
            LogRecord(
                run=head.uid,
                at_ms=now_ms,
                level="warning" if attempt.retried else "error",
                stage=definition.graph.stages[attempt.stage].identifier,
                item=item_id(head.uid, attempt.stage, attempt.item),
                message=f"{verdict}: {attempt.error}",
                fields={"code": attempt.code},
            )
        )
    for run, status in ended.items():
        head = heads[run][0]
        late_ms = 0 if head.deadline_ms is None else max(0, now_ms - head.deadline_ms)
        late = f", {late_ms / 1000:.1f} s after its deadline" if late_ms else ""
        level = "warning" if late else "info"
        found.append(LogRecord(head.uid, now_ms, level, "", "", f"run {status.value}{late}", {}))
    return found
