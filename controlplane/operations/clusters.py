"""Clusters: taken apart, checked, stored without their secrets."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from controlplane.compiler.compile import Report, validate
from controlplane.compiler.graph import Graph, Stage, TriggerSpec
from controlplane.compiler.lint import undeployed
from controlplane.compiler.plaintext_secrets import take_secrets
from controlplane.domain.errors import (
    ConflictError,
    Diagnostic,
    DocumentError,
    InvalidError,
    NotFoundError,
)
from controlplane.operations.definitions import Definition, Definitions
from controlplane.operations.schedules import next_fire_ms
from controlplane.operations.secrets import Secrets
from controlplane.ports.orbit import Catalogue, Clock
from controlplane.ports.records import ClusterRecords, ClusterVersion, Page
from functions_runtime.contract import JsonObject


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying a document gave; `version` is None for a dry run."""

    identifier: str
    version: int | None
    new: bool
    stages: Sequence[Stage]
    triggers: Sequence[TriggerSpec]
    diagnostics: Sequence[Diagnostic]


class Clusters:
    """Applies, reads and deletes clusters."""

    def __init__(
        self,
        records: ClusterRecords,
        definitions: Definitions,
        secrets: Secrets,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._records = records
        self._definitions = definitions
        self._secrets = secrets
        self._catalogue = catalogue
        self._clock = clock

    async def check(self, text: bytes, project: str | None) -> tuple[Report, Graph]:
        """Resolve a document against the catalogue and the vault.

        Raises:
            DocumentError: it has faults.
            NotFoundError: it belongs to a project that the caller does not know of.
        """
        manifests = self._catalogue.manifests()
        report = validate(text, catalogue=manifests, vault=None)
        graph = report.graph
        if graph is None:
            raise DocumentError(report.diagnostics)
        if project is not None and graph.project != project:
            raise NotFoundError(f"no project {graph.project}")
        vault = await self._secrets.names(graph.project, graph.name)
        report = validate(text, catalogue=manifests, vault=vault)
        if report.graph is None or any(d.severity == "error" for d in report.diagnostics):
            raise DocumentError(report.diagnostics)
        if report.document is None:
            return report, report.graph
        lacking = undeployed(report.document, report.graph, self._catalogue.lacks)
        return replace(report, diagnostics=(*report.diagnostics, *lacking)), report.graph

    async def apply(
        self,
        text: bytes,
        project: str | None,
        *,
        dry_run: bool = False,
        expected: str | None = None,
        if_version: int | None = None,
    ) -> Applied:
        """Store a document as the newest version of its cluster; secrets in clear go to the vault.

        Raises:
            DocumentError: it has faults; nothing was stored.
            ConflictError: it names another cluster than `expected`.
            PreconditionError: the newest version is not `if_version`.
        """
        report, graph = await self.check(text, project)
        if expected is not None and graph.identifier != expected:
            raise ConflictError(f"the document is of {graph.identifier}, the path of {expected}")
        if dry_run:
            return _applied(graph, None, new=False, diagnostics=report.diagnostics)
        redacted, values = _without_secrets(text)
        manifests = self._manifests(graph)
        digest = hashlib.sha256(redacted.encode()).hexdigest()
        now = self._clock()
        version, new = await self._records.put_cluster(
            project=graph.project,
            name=graph.name,
            document=redacted,
            digest=digest,
            manifests=manifests,
            triggers=[
                (trigger.kind, trigger_json(trigger), next_fire_ms(trigger, now))
                for trigger in graph.triggers
            ],
            secrets=await self._secrets.seal(graph.project, graph.name, values),
            now_ms=now,
            if_version=if_version,
        )
        return _applied(graph, version.version, new=new, diagnostics=report.diagnostics)

    def _manifests(self, graph: Graph) -> dict[str, JsonObject]:
        catalogue_manifests = self._catalogue.manifests()
        return {
            stage.uses: catalogue_manifests[stage.uses].model_dump(mode="json", by_alias=True)
            for stage in graph.stages
            if stage.uses in catalogue_manifests
        }

    async def get(self, project: str, name: str, version: int | None = None) -> Definition:
        """Return a version (the newest when None), resolved.

        Raises:
            NotFoundError: there is none.
        """
        version_found = await self._records.cluster(project, name, version)
        if version_found is None:
            suffix = "" if version is None else f" version {version}"
            raise NotFoundError(f"no cluster {project}/{name}{suffix}")
        return await self._definitions.of(version_found.id)

    async def listing(
        self, page: Page, project: str | None
    ) -> tuple[Sequence[ClusterVersion], str | None]:
        """Return a page of the newest versions."""
        return await self._records.clusters(page, project)

    async def delete(self, project: str, name: str) -> None:
        """Stop the triggers of a cluster and forget it; runs in flight finish.

        Raises:
            NotFoundError: there is none.
        """
        if not await self._records.delete_cluster(project, name, self._clock()):
            raise NotFoundError(f"no cluster {project}/{name}")


def _without_secrets(text: bytes) -> tuple[str, dict[str, str]]:
    try:
        return take_secrets(text)
    except ValueError as error:  # a value that also stands where it must stay, as a name perhaps
        raise InvalidError(str(error)) from error


def _applied(
    graph: Graph, version: int | None, *, new: bool, diagnostics: Sequence[Diagnostic]
) -> Applied:
    return Applied(
        graph.identifier, version, new, graph.visible_stages, graph.triggers, diagnostics
    )


def trigger_json(trigger: TriggerSpec) -> JsonObject:
    """Return a trigger as it is stored and shown."""
    result: JsonObject = {"kind": trigger.kind}
    if trigger.kind == "cron":
        result |= {"expression": trigger.expression, "timezone": trigger.timezone}
    if trigger.filter is not None:
        result["filter"] = dict(trigger.filter)
    return result
