"""`start`: the one door through which work begins."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from controlplane.domain.errors import InvalidError, NotFoundError
from controlplane.domain.run import RunStatus, SlaState, run_number, run_uid
from controlplane.engine.commands import Commands
from controlplane.engine.events import Paged, Succeeded
from controlplane.engine.fanout import begin
from controlplane.engine.run_status import final_status
from controlplane.operations.definitions import Definition, Definitions
from controlplane.operations.enqueue import OutputIds, assign_queue_and_due_time
from controlplane.operations.group_commit import GroupCommitter
from controlplane.operations.output_pages import Pager
from controlplane.operations.payloads import Payloads
from controlplane.operations.queries import find_run
from controlplane.operations.run_log import LogWriter
from controlplane.ports.engine import Commits, NewRun, RunHead
from controlplane.ports.orbit import Clock
from controlplane.ports.records import ClusterRecords, LogRecord, RunRecords, RunRow
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.durations import parse_duration
from functions_runtime.wire.strict_json import encode_input

INPUTS_MAX = 100_000


@dataclass(frozen=True, slots=True)
class Start:
    """What a run is asked to be. `sla` is the text of a duration, `now`, or None: the cluster's."""

    project: str
    cluster: str
    trigger: JsonObject
    input: Json = None
    sla: str | None = None
    labels: JsonObject | None = None
    identity: str | None = None


@dataclass(frozen=True, slots=True)
class _Beginning:
    """A run that is ready to be written."""

    run: NewRun
    commands: Commands
    definition: Definition


class Runs:
    """Starts runs."""

    def __init__(  # noqa: PLR0913 - the composition root fills it
        self,
        commits: Commits,
        runs: RunRecords,
        clusters: ClusterRecords,
        definitions: Definitions,
        ids: OutputIds,
        logs: LogWriter,
        *,
        pager: Pager,
        payloads: Payloads,
        clock: Clock,
        random_bytes: Callable[[int], bytes],
        patience: float,
        started: Callable[[RunHead], None],
    ) -> None:
        self._commits = commits
        self._runs = runs
        self._clusters = clusters
        self._definitions = definitions
        self._ids = ids
        self._logs = logs
        self._pager = pager
        self._payloads = payloads
        self._clock = clock
        self._random_bytes = random_bytes
        self._patience = patience
        self._started = started
        self._begin = GroupCommitter(self._start_all)

    async def start(self, request: Start) -> RunRow:
        """Create a run; the same identity gives the run that it has already.

        Raises:
            NotFoundError: no such cluster.
            InvalidError: the input or the SLA is not what a run takes.
            UnavailableError: a store does not take it; nothing was started.
        """
        version = await self._clusters.cluster(request.project, request.cluster)
        if version is None:
            raise NotFoundError(f"no cluster {request.project}/{request.cluster}")
        inputs = _inputs(request.input)
        _text(request.labels or {}, "labels")
        definition = await self._definitions.of(version.id)
        run = self._new(request, definition)
        first = await self._pager.split(Succeeded(inputs))
        await self._ids.ensure(len(first.outputs) + 1)
        commands = Commands()
        begin(
            definition.plan,
            run.id,
            first.outputs,
            commands,
            allocate=self._ids.take,
            now_ms=run.created_ms,
            cursor=first.cursor if isinstance(first, Paged) else "",
        )
        head = _head(run)
        assign_queue_and_due_time(commands, {run.id: (head, definition)}, self._patience)
        await self._payloads.keep_outputs(commands)
        uid = await self._begin(_Beginning(run, commands, definition))
        if uid == run.uid:
            line = f"run started by {request.trigger.get('kind')}, {len(inputs)} input(s)"
            await self._logs.add([LogRecord(uid, run.created_ms, "info", "", "", line, {})])
            self._started(head)
            if inputs:  # else it has ended with its start
                return _row(run)
        return await self.row(uid, request.project)

    async def _start_all(self, begun: Sequence[_Beginning]) -> Sequence[str]:
        graphs = {beginning.run.id: beginning.definition.graph for beginning in begun}
        runs = [(beginning.run, beginning.commands) for beginning in begun]
        return await self._commits.start(
            runs, lambda run, counts: final_status(graphs[run], counts)
        )

    def _new(self, request: Start, definition: Definition) -> NewRun:
        now = self._clock()
        sla = definition.graph.sla if request.sla is None else _sla(request.sla)
        sla_ms = None if sla is None else int(sla.total_seconds() * 1000)
        version = definition.version
        return NewRun(
            id=run_number(now, self._random_bytes),
            uid=run_uid(self._random_bytes),
            project=request.project,
            cluster=request.cluster,
            version_id=version.id,
            version=version.version,
            trigger=request.trigger,
            labels=request.labels or {},
            identity=request.identity,
            sla_ms=sla_ms,
            deadline_ms=None if sla_ms is None else now + sla_ms,
            created_ms=now,
        )

    async def row(self, uid: str, project: str | None) -> RunRow:
        """Return a run.

        Raises:
            NotFoundError: no such run in the project.
        """
        return await find_run(self._runs, uid, project)


def _row(run: NewRun) -> RunRow:
    """Return a run as it was when it began."""
    return RunRow(
        id=run.id,
        uid=run.uid,
        project=run.project,
        cluster=run.cluster,
        version_id=run.version_id,
        version=run.version,
        trigger=run.trigger,
        labels=run.labels,
        status=RunStatus.RUNNING,
        sla_ms=run.sla_ms,
        deadline_ms=run.deadline_ms,
        sla_state=SlaState.ON_TRACK,
        created_ms=run.created_ms,
        ended_ms=None,
    )


def _head(run: NewRun) -> RunHead:
    return RunHead(
        run.id,
        run.uid,
        run.project,
        run.cluster,
        run.version_id,
        run.trigger,
        run.deadline_ms,
        run.created_ms,
    )


def _inputs(start_input: Json) -> list[str]:
    """Return the inputs as raw JSON: none is one empty object, a list is one item each."""
    values: list[Json] = (
        [{}]
        if start_input is None
        else start_input
        if isinstance(start_input, list)
        else [start_input]
    )
    if len(values) > INPUTS_MAX:
        raise InvalidError(f"{len(values)} inputs; at most {INPUTS_MAX} in one call")
    for i, value in enumerate(values):
        if not isinstance(value, dict):
            raise InvalidError(f"input {i} is {type(value).__name__}; inputs are objects")
    return [_text(value, f"input {i}") for i, value in enumerate(values)]


def _text(value: Json, what: str) -> str:
    try:
        return encode_input(value)
    except ValueError as error:
        raise InvalidError(f"{what}: {error}") from error


def _sla(text: str) -> timedelta | None:
    if text == "now":
        return None
    try:
        sla = parse_duration(text)
    except ValueError as error:
        raise InvalidError(f"sla: {error}") from error
    if sla <= timedelta():
        raise InvalidError("sla: a duration above zero, or `now`")
    return sla
