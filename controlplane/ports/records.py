"""What people ask for, and what the rest of the store keeps.

What callers of the API were answered.

Which satellites were registered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from controlplane.domain.run import ItemStatus, RunStatus, SlaState
from controlplane.engine.commands import Count
from functions_runtime.contract import JsonObject


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What a call was answered, for repeats of it under the same key."""

    scope: str
    key: str
    request_hash: str
    status: int
    body: str


@dataclass(frozen=True, slots=True)
class Registered:
    """A satellite.

    Attributes:
        manifest: as `Manifest.as_json` writes it.
        image: what runs it; "" for none.
        paused_until_ms: nothing is sent to it before that moment.
    """

    manifest: JsonObject
    image: str
    paused_until_ms: int = 0


class SatelliteRecords(Protocol):
    """Satellites, by identifier."""

    async def put_satellite(
        self, identifier: str, manifest: JsonObject, image: str, now_ms: int
    ) -> bool:
        """Register or change one; True: it was not there before."""
        ...

    async def satellites(self) -> Mapping[str, Registered]: ...

    async def pause_satellite(self, identifier: str, until_ms: int) -> bool:
        """Have nothing sent to a satellite for a while; False: it is not registered."""
        ...

    async def satellites_mark(self) -> tuple[int, int]:
        """Return what differs after every registration, change or removal."""
        ...

    async def delete_satellite(self, identifier: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class ClusterVersion:
    """One stored version of a cluster.

    `document` is the YAML with references only; `manifests` are those of the satellites it uses, as
    they were then, so that a run keeps the definition that it started with.
    """

    id: int
    project: str
    name: str
    version: int
    digest: str
    document: str
    manifests: Mapping[str, JsonObject]
    created_ms: int


@dataclass(frozen=True, slots=True)
class TriggerRow:
    """A trigger of the newest version of a cluster."""

    id: int
    project: str
    cluster: str
    kind: str
    spec: JsonObject
    next_ms: int | None
    paused: bool
    last_ms: int | None
    last_outcome: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run as it is listed."""

    id: int
    uid: str
    project: str
    cluster: str
    version_id: int
    version: int
    trigger: JsonObject
    labels: JsonObject
    status: RunStatus
    sla_ms: int | None
    deadline_ms: int | None
    sla_state: SlaState
    created_ms: int
    ended_ms: int | None


@dataclass(frozen=True, slots=True)
class StageCounts:
    """Counters of one stage; `running` is what is in flight, `cancelled` what a cancel ended."""

    counts: Count
    running: int
    cancelled: int


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item, computed from its block; key (run, stage, input).

    `error` and `code` are those of its last attempt, unless that went well.
    """

    stage: int
    item: int
    status: ItemStatus
    attempts: int
    parent: int | None
    created_ms: int
    started_ms: int | None
    ended_ms: int | None
    error: str | None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class OutputRow:
    """An output with its lineage; `port` 1 is a failure document."""

    id: int
    stage: int
    port: int
    parent: int
    payload: str


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """An attempt that did not succeed."""

    claim: int
    at_ms: int
    code: str
    error: str
    retried: bool


@dataclass(frozen=True, slots=True)
class LogRecord:
    """One line. `run` is the public uid, `item` the public item id or ""; `id` 0 until stored."""

    run: str
    at_ms: int
    level: str
    stage: str
    item: str
    message: str
    fields: JsonObject
    id: int = 0


@dataclass(frozen=True, slots=True)
class SecretRow:
    """A secret as it is kept: never its value. `cluster` "" belongs to the project."""

    project: str
    cluster: str
    name: str
    version: int
    sealed: bytes
    updated_ms: int


@dataclass(frozen=True, slots=True)
class Page:
    """A keyset page: rows after `cursor` ("" = first), at most `limit`."""

    limit: int = 50
    cursor: str = ""


class RunRecords(Protocol):
    """Runs as they are listed; every call is bound to a project (None: all)."""

    async def run(self, uid: str, project: str | None) -> RunRow | None: ...

    async def runs(
        self,
        page: Page,
        *,
        project: str | None,
        cluster: str | None,
        status: str | None,
        since_ms: int | None,
    ) -> tuple[Sequence[RunRow], str | None]: ...

    async def counts(self, run: int) -> Mapping[int, StageCounts]: ...

    async def usage(self, run: int) -> Mapping[tuple[int, str], float]: ...

    async def overdue(self, now_ms: int) -> Sequence[RunRow]:
        """Return running runs past their deadline that are not marked breached."""
        ...

    async def set_sla_state(self, run: int, state: SlaState) -> bool:
        """Record whether the deadline can be kept; False: that was known (one replica wins)."""
        ...


class ItemRecords(Protocol):
    """Items of a run, computed from its blocks, and their outputs."""

    async def items(
        self,
        run: int,
        page: Page,
        *,
        stage: int | None,
        status: ItemStatus | None,
        error: str | None,
    ) -> tuple[Sequence[ItemRow], str | None]: ...

    async def item(self, run: int, stage: int, item: int) -> ItemRow | None: ...

    async def item_outputs(self, run: int, stage: int, item: int) -> Sequence[OutputRow]: ...

    async def lineage(self, output: int) -> Sequence[OutputRow]:
        """Return the output and its ancestors, nearest first."""
        ...

    async def attempts(self, run: int, stage: int, item: int) -> Sequence[AttemptRow]: ...


class LogRecords(Protocol):
    """Lines of the logs of runs."""

    async def append_logs(self, records: Sequence[LogRecord]) -> None: ...

    async def logs(
        self,
        run_uid: str,
        after_id: int,
        limit: int,
        *,
        stage: str | None = None,
        item: str | None = None,
        levels: Sequence[str] | None = None,
    ) -> Sequence[LogRecord]: ...


class ClusterRecords(Protocol):
    """Clusters and their versions."""

    async def put_cluster(  # noqa: PLR0913 - one transaction, all of it belongs together
        self,
        *,
        project: str,
        name: str,
        document: str,
        digest: str,
        manifests: Mapping[str, JsonObject],
        triggers: Sequence[tuple[str, JsonObject, int | None]],
        secrets: Sequence[SecretRow],
        now_ms: int,
        if_version: int | None = None,
    ) -> tuple[ClusterVersion, bool]:
        """Store a version with its triggers and secrets in one transaction.

        Gives the version and whether it is new; a digest equal to the newest one changes nothing
        but secrets. `triggers` are (kind, spec, next fire moment). An `if_version` other than the
        newest raises `PreconditionError`.
        """
        ...

    async def cluster(
        self, project: str, name: str, version: int | None = None
    ) -> ClusterVersion | None: ...

    async def cluster_version(self, version_id: int) -> ClusterVersion | None: ...

    async def clusters(
        self, page: Page, project: str | None
    ) -> tuple[Sequence[ClusterVersion], str | None]: ...

    async def delete_cluster(self, project: str, name: str, now_ms: int) -> bool: ...


class TriggerRecords(Protocol):
    """Triggers of the newest versions, and when they fire next."""

    async def triggers(self, project: str | None, cluster: str | None) -> Sequence[TriggerRow]: ...

    async def trigger(self, trigger_id: int) -> TriggerRow | None: ...

    async def pause_trigger(self, trigger_id: int, *, paused: bool) -> None: ...

    async def due_triggers(self, now_ms: int) -> Sequence[TriggerRow]: ...

    async def advance_trigger(
        self,
        trigger_id: int,
        expected_next_ms: int | None,
        next_ms: int | None,
        fired_ms: int,
        outcome: str,
    ) -> bool:
        """Move the next fire moment if it still is `expected_next_ms` (one replica wins)."""
        ...


class SecretRecords(Protocol):
    """Sealed secrets."""

    async def put_secrets(self, secrets: Sequence[SecretRow]) -> None: ...

    async def secrets(self, project: str, cluster: str) -> Sequence[SecretRow]:
        """Return the project's (`cluster` "") or the cluster's own secrets."""
        ...

    async def delete_secret(self, project: str, name: str) -> bool: ...


class KeyRecords(Protocol):
    """API keys, by their hash."""

    async def put_key(self, key_hash: str, project: str, label: str, now_ms: int) -> None: ...

    async def key_project(self, key_hash: str) -> str | None:
        """Return the project that a key opens ("*": all), or None."""
        ...


class AnswerRecords(Protocol):
    """Answers that are kept for repeats of their calls."""

    async def replay(self, scope: str, key: str) -> tuple[str, int, str] | None:
        """Return (request hash, status, body) stored under an idempotency key."""
        ...

    async def remember(self, answers: Sequence[KeptAnswer], now_ms: int) -> None:
        """Keep answers for 30 days; the first one under a scope and key stays."""
        ...
