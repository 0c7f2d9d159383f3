"""Stored versions of clusters, resolved once and kept."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from controlplane.batching.policy import path_ms
from controlplane.compiler.compile import validate
from controlplane.compiler.graph import TRIGGER_SOURCE, Graph, TriggerSpec
from controlplane.domain.errors import DocumentError, NotFoundError
from controlplane.domain.run import rfc3339
from controlplane.engine.plan import Plan, compile_plan, read_stages
from controlplane.ports.engine import Lanes, RunHead
from controlplane.ports.records import ClusterRecords, ClusterVersion, RunRow
from functions_runtime.contract import Json
from functions_runtime.manifest.model import Manifest

_KEPT = 256


@dataclass(frozen=True, slots=True)
class Definition:
    """A version of a cluster with everything that follows from it.

    Attributes:
        path_ms: time in ms that the longest path from each stage to the end may take.
        reads: ancestors whose outputs the templates of each stage read.
        lanes: number of the satellite of each stage; the trigger has one of its own.
    """

    version: ClusterVersion
    graph: Graph
    plan: Plan
    path_ms: tuple[int, ...]
    reads: tuple[tuple[int, ...], ...]
    lanes: tuple[int, ...]


class Definitions:
    """Resolves versions; a version never changes, so nothing here goes stale."""

    def __init__(self, clusters: ClusterRecords, lanes: Lanes) -> None:
        self._clusters = clusters
        self._lanes = lanes
        self._kept: OrderedDict[int, Definition] = OrderedDict()

    async def of(self, version_id: int) -> Definition:
        """Return the definition of a stored version.

        Raises:
            NotFoundError: there is no such version.
        """
        kept = self._kept.get(version_id)
        if kept is not None:
            self._kept.move_to_end(version_id)
            return kept
        version = await self._clusters.cluster_version(version_id)
        if version is None:
            raise NotFoundError(f"no cluster version {version_id}")
        definition = await self._resolve(version)
        self._kept[version_id] = definition
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return definition

    async def _resolve(self, version: ClusterVersion) -> Definition:
        manifests = {
            name: Manifest.model_validate(manifest) for name, manifest in version.manifests.items()
        }
        report = validate(version.document.encode(), catalogue=manifests, vault=None)
        if report.graph is None:
            raise DocumentError(report.diagnostics)
        graph = report.graph
        satellites = [stage.uses or TRIGGER_SOURCE for stage in graph.stages]
        lanes = await self._lanes.numbers(sorted(set(satellites)))
        return Definition(
            version=version,
            graph=graph,
            plan=compile_plan(graph),
            path_ms=path_ms(graph),
            reads=tuple(read_stages(graph, stage.index) for stage in graph.stages),
            lanes=tuple(lanes[satellite] for satellite in satellites),
        )


def run_scope(head: RunHead | RunRow, definition: Definition) -> dict[str, Json]:
    """Return the part of the scope that is equal for all items of a run."""
    graph = definition.graph
    started = rfc3339(head.created_ms)
    kind = str(head.trigger.get("kind", ""))
    return {
        "cluster": {
            "identifier": graph.identifier,
            "title": graph.title,
            "sla": None if graph.sla is None else int(graph.sla.total_seconds()),
            "trigger": f"{started} ({_trigger_text(kind, graph.triggers)})",
        },
        "run": {
            "id": head.uid,
            "deadline": None if head.deadline_ms is None else rfc3339(head.deadline_ms),
        },
        "trigger": head.trigger,
    }


def _trigger_text(kind: str, triggers: Sequence[TriggerSpec]) -> str:
    expressions = [
        trigger.expression for trigger in triggers if trigger.kind == kind and trigger.expression
    ]
    return f"{kind} {expressions[0]}" if expressions else kind
