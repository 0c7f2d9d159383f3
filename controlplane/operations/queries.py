"""Reading: how runs and items stand, from blocks and counters."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass

from controlplane.compiler.graph import Branch, Stage
from controlplane.domain.errors import InvalidError, NotFoundError
from controlplane.domain.run import ItemStatus, item_id, parse_item_id
from controlplane.expressions import ExpressionError, evaluate
from controlplane.operations.definitions import Definition, Definitions, run_scope
from controlplane.operations.payloads import Payloads
from controlplane.ports.engine import Outputs
from controlplane.ports.records import (
    AttemptRow,
    ItemRecords,
    ItemRow,
    OutputRow,
    Page,
    RunRecords,
    RunRow,
    StageCounts,
)
from functions_runtime.contract import Json, JsonObject
from functions_runtime.masking import MASK


async def find_run(records: RunRecords, uid: str, project: str | None) -> RunRow:
    """Return a run; `project` None looks in all of them.

    Raises:
        NotFoundError: no such run in the project.
    """
    row = await records.run(uid, project)
    if row is None:
        raise NotFoundError(f"no run {uid[:100]!r}")
    return row


@dataclass(frozen=True, slots=True)
class ItemDetail:
    """An item with everything that is known of it."""

    run: RunRow
    stage: Stage
    row: ItemRow
    input: Json
    outputs: Sequence[Json]
    lineage: Mapping[str, Json]
    attempts: Sequence[AttemptRow]


class Inspect:
    """Answers questions about runs and items."""

    def __init__(
        self,
        runs: RunRecords,
        items: ItemRecords,
        outputs: Outputs,
        definitions: Definitions,
        payloads: Payloads,
    ) -> None:
        self._runs = runs
        self._items = items
        self._outputs = outputs
        self._definitions = definitions
        self._payloads = payloads

    async def run(self, uid: str, project: str | None) -> tuple[RunRow, Definition]:
        """Return a run with the definition that it keeps.

        Raises:
            NotFoundError: no such run in the project.
        """
        row = await find_run(self._runs, uid, project)
        return row, await self._definitions.of(row.version_id)

    async def stages(
        self, row: RunRow, definition: Definition
    ) -> Sequence[tuple[Stage, StageCounts | None]]:
        """Return the counters of each stage that the author wrote; None: not reached."""
        counts = await self._runs.counts(row.id)
        return [(stage, counts.get(stage.index)) for stage in definition.graph.visible_stages]

    async def items(
        self,
        uid: str,
        project: str | None,
        page: Page,
        *,
        stage: str | None,
        status: ItemStatus | None,
        error: str | None,
    ) -> tuple[Sequence[tuple[str, ItemRow]], RunRow, Definition, str | None]:
        """Return a page of items with their public ids."""
        row, definition = await self.run(uid, project)
        index = None if stage is None else find_stage(definition, stage).index
        rows, cursor = await self._items.items(
            row.id, page, stage=index, status=status, error=error
        )
        shown = [
            (item_id(uid, entry.stage, entry.item), entry)
            for entry in rows
            if definition.graph.stages[entry.stage].identifier[:1] not in {"", "$"}
        ]
        return shown, row, definition, cursor

    async def item(self, public_id: str, project: str | None) -> ItemDetail:
        """Return everything about one item.

        Raises:
            NotFoundError: there is none, or it belongs to another project.
            UnavailableError: a store does not answer.
        """
        uid, stage, item = parse_item_id(public_id)
        row, definition = await self.run(uid, project)
        item_row = await self._items.item(row.id, stage, item)
        if item_row is None or stage >= len(definition.graph.stages):
            raise NotFoundError(f"no item {public_id}")
        ancestors = await self._items.lineage(item) if item else ()
        stages = definition.graph.stages
        graph_stage = stages[stage]
        outputs = await self._items.item_outputs(row.id, stage, item)
        gathered: Sequence[str] = ()
        if graph_stage.joins is not None:
            [gathered] = await self._outputs.gathered([(row.id, stage, item)])
        rows = [*outputs, *ancestors]
        shown = await self._payloads.show([*(entry.payload for entry in rows), *gathered])
        inputs = None if graph_stage.joins is None else [shown[reference] for reference in gathered]
        return ItemDetail(
            run=row,
            stage=graph_stage,
            row=item_row,
            input=_input(row, definition, item_row, _Past(ancestors, shown, inputs)),
            outputs=[shown[output.payload] for output in outputs if output.port == 0],
            lineage={
                stages[ancestor.stage].identifier or "trigger": shown[ancestor.payload]
                for ancestor in ancestors
                if ancestor.port == 0
            },
            attempts=await self._items.attempts(row.id, stage, item),
        )

    def outputs(self, row: RunRow, stage: Stage) -> AsyncIterator[str]:
        """Stream the JSON of what a stage of a run gave, in order."""
        return self._payloads.stream(self._outputs.stream(row.id, stage.index))


@dataclass(frozen=True, slots=True)
class _Past:
    """What an item may read.

    Attributes:
        ancestors: nearest first.
        shown: payloads as people see them, by what is stored.
        gathered: what a join has collected; None for another stage.
    """

    ancestors: Sequence[OutputRow]
    shown: Mapping[str, Json]
    gathered: list[Json] | None


def _input(row: RunRow, definition: Definition, item: ItemRow, past: _Past) -> Json:
    """Return what the satellite is handed as input; what is secret in it is masked."""
    stage = definition.graph.stages[item.stage]
    value: Json = past.shown[past.ancestors[0].payload] if past.ancestors else None
    satellites, failure = _scope(definition, past)
    if past.gathered is not None:
        value = past.gathered
        for source in stage.needs:
            satellites[definition.graph.stages[source].identifier] = {"output": value}
    if stage.input is None:
        return value
    values: dict[str, Json] = {
        **run_scope(row, definition),
        "satellites": satellites,
        "failure": failure,
        "secrets": dict.fromkeys(stage.secrets, MASK),
        "item": {"id": item_id(row.uid, stage.index, item.item), "attempt": item.attempts},
    }
    try:
        return evaluate(stage.input, values)
    except ExpressionError:  # the item has failed of it, and its error says so
        return value


def _scope(definition: Definition, past: _Past) -> tuple[JsonObject, Json]:
    """Return the nearest output of each ancestor, and the nearest failure."""
    satellites: JsonObject = {}
    failure: Json = None
    for ancestor in past.ancestors:
        name = definition.graph.stages[ancestor.stage].identifier
        document = past.shown[ancestor.payload]
        if ancestor.port == 0:
            satellites.setdefault(name, {"output": document})
        elif failure is None:
            failure = document | {"satellite": name} if isinstance(document, dict) else None
    return satellites, failure


def find_stage(definition: Definition, identifier: str) -> Stage:
    """Return a stage by its identifier.

    Raises:
        InvalidError: the cluster has none of that name.
    """
    stages = definition.graph.visible_stages
    for stage in stages:
        if stage.identifier == identifier:
            return stage
    names = ", ".join(stage.identifier for stage in stages)
    raise InvalidError(f"no stage {identifier[:100]!r}; there are {names}")


def last_stage(definition: Definition) -> Stage:
    """Return the last stage of the main branch."""
    main = [stage for stage in definition.graph.visible_stages if stage.branch is Branch.MAIN]
    return main[-1]
