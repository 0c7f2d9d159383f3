"""Why runs start: the triggers of the newest version of each cluster."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from sqlalchemy import Row

from controlplane.adapters.storage.database import Repository, Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.encoding import dump, load
from controlplane.domain.errors import NotFoundError
from controlplane.ports.records import TriggerRow
from functions_runtime.contract import JsonObject

NewTrigger: TypeAlias = tuple[str, JsonObject, int | None]
"""(kind, spec, next fire moment)."""

_ROWS: Final = (
    "select t.id, c.project, c.name as cluster, t.kind, t.spec, t.next_ms, t.paused, t.last_ms, "
    "t.last_outcome from cluster_trigger t join cluster c on c.id = t.cluster"
)

# Served by `cluster_name` and `cluster_trigger_cluster`.
TRIGGERS: Final = Statement(
    f"{_ROWS} where (cast(:project as text) is null or c.project = :project) "
    "and (cast(:cluster as text) is null or c.name = :cluster) order by t.id"
)

# Served by the primary key.
TRIGGER: Final = Statement(f"{_ROWS} where t.id = :id")

# Served by `cluster_trigger_next`.
DUE: Final = Statement(
    f"{_ROWS} where t.next_ms <= :now_ms and not t.paused order by t.next_ms, t.id"
)

PAUSE: Final = Statement("update cluster_trigger set paused = :paused where id = :id")

ADVANCE: Final = Statement(
    """
    update cluster_trigger
       set next_ms = :next_ms, last_ms = :fired_ms, last_outcome = :outcome
     where id = :id
       and (next_ms = :expected or (next_ms is null and cast(:expected as bigint) is null))
    """
)

# Served by `cluster_trigger_cluster`.
OF_CLUSTER: Final = Statement(
    "select id, kind, spec from cluster_trigger where cluster = :cluster order by id"
)

INSERT: Final = Statement(
    """
    insert into cluster_trigger (cluster, kind, spec, next_ms, paused, last_ms, last_outcome)
    values (:cluster, :kind, :spec, :next_ms, :paused, null, '')
    """
)

REMOVE: Final = Statement("delete from cluster_trigger where id = :id")

REMOVE_ALL: Final = Statement("delete from cluster_trigger where cluster = :cluster")


class Triggers(Repository):
    """See `ports.records.TriggerRecords`."""

    async def triggers(self, project: str | None, cluster: str | None) -> Sequence[TriggerRow]:
        """Return the triggers of a project (None: of all) and cluster (None: of all)."""
        rows = await self.database.read(
            lambda tx: tx.rows(TRIGGERS, project=project, cluster=cluster)
        )
        return [_trigger(row) for row in rows]

    async def trigger(self, trigger_id: int) -> TriggerRow | None:
        """Return one trigger, or None."""
        row = await self.database.read(lambda tx: tx.first(TRIGGER, id=trigger_id))
        return None if row is None else _trigger(row)

    async def pause_trigger(self, trigger_id: int, *, paused: bool) -> None:
        """Pause or resume a trigger.

        Raises:
            NotFoundError: there is no such trigger.
        """
        changed = await self.database.write(
            lambda tx: tx.changed(PAUSE, id=trigger_id, paused=paused)
        )
        if not changed:
            raise NotFoundError(f"there is no trigger {trigger_id}")

    async def due_triggers(self, now_ms: int) -> Sequence[TriggerRow]:
        """Return the triggers whose moment has come and that are not paused, oldest first."""
        rows = await self.database.read(lambda tx: tx.rows(DUE, now_ms=now_ms))
        return [_trigger(row) for row in rows]

    async def advance_trigger(
        self,
        trigger_id: int,
        expected_next_ms: int | None,
        next_ms: int | None,
        fired_ms: int,
        outcome: str,
    ) -> bool:
        """See `ClusterRecords.advance_trigger`."""
        changed = await self.database.write(
            lambda tx: tx.changed(
                ADVANCE,
                id=trigger_id,
                expected=expected_next_ms,
                next_ms=next_ms,
                fired_ms=fired_ms,
                outcome=outcome,
            )
        )
        return changed == 1


def replace_triggers(tx: Transaction, cluster: int, triggers: Sequence[NewTrigger]) -> None:
    """Make these the triggers of a cluster; one that was there already stays as it is."""
    kept: dict[tuple[str, str], list[int]] = {}
    for row in tx.rows(OF_CLUSTER, cluster=cluster):
        kept.setdefault((row.kind, row.spec), []).append(row.id)
    for kind, spec, next_ms in triggers:
        text = dump(spec)
        if kept.get((kind, text)):
            kept[kind, text].pop(0)
            continue
        tx.changed(INSERT, cluster=cluster, kind=kind, spec=text, next_ms=next_ms, paused=False)
    for gone in (number for numbers in kept.values() for number in numbers):
        tx.changed(REMOVE, id=gone)


def remove_triggers(tx: Transaction, cluster: int) -> None:
    """Remove all triggers of a cluster."""
    tx.changed(REMOVE_ALL, cluster=cluster)


def _trigger(row: Row[tuple[object, ...]]) -> TriggerRow:
    return TriggerRow(
        id=row.id,
        project=row.project,
        cluster=row.cluster,
        kind=row.kind,
        spec=load(row.spec),
        next_ms=row.next_ms,
        paused=bool(row.paused),
        last_ms=row.last_ms,
        last_outcome=row.last_outcome,
    )
