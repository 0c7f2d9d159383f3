"""The composition root: settings become adapters, adapters become operations, loops and routes.

`control_plane` is what a process runs: it opens what has to be closed again, has `build` put
everything together, and runs the loops until its block ends. Whoever runs satellites in another way
than the settings name hands in an orbit of its own. Nothing is decided here, and nothing but this
module reads `Settings`.
"""

import asyncio
import os
import random
import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI

from controlplane.adapters.catalogue import FolderCatalogue, RegisteredCatalogue
from controlplane.adapters.objects import ObjectStores, open_objects
from controlplane.adapters.orbit.knative.jobs import KubeJobs
from controlplane.adapters.orbit.knative.orbit import KnativeOrbit, KnativeSettings
from controlplane.adapters.orbit.local.orbit import LocalOrbit, LocalSettings
from controlplane.adapters.storage import Store, migrate, open_store
from controlplane.adapters.vault import EnvelopeVault, load_key
from controlplane.api.application import build_app
from controlplane.api.dependencies import Services
from controlplane.domain.errors import InvalidError
from controlplane.domain.run import RunStatus
from controlplane.execution.cancellation_watcher import CancellationWatcher
from controlplane.execution.effects import World
from controlplane.execution.loop import Dispatcher
from controlplane.execution.process import Parts, Process, StoreClock
from controlplane.execution.send_permits import SendPermits
from controlplane.execution.settlement import Effects, ResultCommitter
from controlplane.kube import Kube
from controlplane.operations.access import EVERYTHING, Access
from controlplane.operations.cancel import Cancel
from controlplane.operations.clusters import Clusters
from controlplane.operations.definitions import Definitions
from controlplane.operations.group_commit import GroupCommitter
from controlplane.operations.jobs import Jobs
from controlplane.operations.objects import Artifacts, Blobs
from controlplane.operations.output_pages import Pager
from controlplane.operations.payloads import Payloads
from controlplane.operations.queries import Inspect
from controlplane.operations.redrive import Redrive
from controlplane.operations.retention import Collection, Retention, read_retention
from controlplane.operations.run_log import LogWriter
from controlplane.operations.runs import Runs
from controlplane.operations.schedules import Schedules
from controlplane.operations.secrets import Secrets
from controlplane.operations.sla import Deadlines
from controlplane.ports.engine import RunHead
from controlplane.ports.orbit import Catalogue, Clock, Orbit
from controlplane.ports.records import KeptAnswer
from controlplane.settings import Settings


@dataclass(frozen=True, slots=True)
class _Adapters:
    """Everything that touches the world."""

    settings: Settings
    store: Store
    objects: ObjectStores
    blobs: Blobs
    payloads: Payloads
    pager: Pager
    logs: LogWriter
    folders: FolderCatalogue
    catalogue: FolderCatalogue | RegisteredCatalogue
    orbit: Orbit
    vault: EnvelopeVault
    jobs: Jobs
    clock: StoreClock
    artifacts_url: str


@dataclass(frozen=True, slots=True)
class _Execution:
    """The running loop, and what operations share with it; `ready` wakes it."""

    ready: asyncio.Event
    definitions: Definitions
    secrets: Secrets
    committer: ResultCommitter
    dispatcher: Dispatcher
    watcher: CancellationWatcher


@dataclass(frozen=True, slots=True)
class ControlPlane:
    """A control plane that has been put together: the application to serve, and its loops.

    `catalogue` and `orbit` are what `exo dev` reloads.
    """

    app: FastAPI
    services: Services
    catalogue: FolderCatalogue
    orbit: Orbit
    process: Process
    logs: LogWriter
    settings: Settings

    async def start(self) -> None:
        """Check the vault's key, admit the operator's, take a lease and begin to work.

        Raises:
            InvalidError: the secrets of this database are sealed with another key.
            UnavailableError: the database does not answer.
        """
        await self.services.catalogue.refresh()
        await self.services.secrets.check_key()
        if self.settings.api_key is not None:
            key = self.settings.api_key.get_secret_value()
            await self.services.access.admit(key, EVERYTHING, "EXO_API_KEY")
        await self.process.start()

    async def drain(self) -> None:
        """Claim nothing more and end; return when what is in flight is settled or handed back.

        The application should be served until then.
        """
        await asyncio.gather(self.process.stop(self.settings.grace_s), self.orbit.close())
        await self.logs.flush_if_possible()


@asynccontextmanager
async def control_plane(
    settings: Settings, url: str, orbit: Orbit | None = None
) -> AsyncGenerator[ControlPlane]:
    """Open everything, run the loops, and close in the reverse order; `url` is our own address."""
    settings.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    if settings.migrate:
        await bring_up_to_date(settings)
    store = await open_store(database_url(settings))
    async with AsyncExitStack() as opened:
        opened.push_async_callback(store.close)
        objects = await open_objects(settings.blobs, settings.state_dir)
        opened.push_async_callback(objects.close)
        plane = build(settings, url, store, objects, orbit)
        await plane.start()
        opened.push_async_callback(plane.drain)
        yield plane


async def bring_up_to_date(settings: Settings) -> None:
    """Bring the schema of the database up to date; several at a time take turns."""
    settings.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    await migrate(database_url(settings))


def database_url(settings: Settings) -> str:
    """Return the database's URL; the default is a SQLite file beside the rest of the state."""
    return settings.database_url or f"sqlite:///{(settings.state_dir / 'exo.db').absolute()}"


def build(
    settings: Settings, url: str, store: Store, objects: ObjectStores, orbit: Orbit | None = None
) -> ControlPlane:
    """Put a control plane together; nothing runs and nothing is asked before its `start`.

    Without an `orbit` the one that the settings name is made.
    """
    adapters = _adapters(settings, url, store, objects, orbit)
    execution = _execution(adapters)
    services = _services(adapters, execution)
    process = _process(adapters, execution, services)
    return ControlPlane(
        build_app(services), services, adapters.folders, adapters.orbit, process, adapters.logs,
        settings,
    )  # fmt: skip


def _adapters(
    settings: Settings, url: str, store: Store, objects: ObjectStores, orbit: Orbit | None
) -> _Adapters:
    state, url = settings.state_dir, settings.public_url or url
    key = settings.vault_key.get_secret_value() if settings.vault_key else None
    clock, logs = StoreClock(_wall_ms, _steady_ms), LogWriter(store.logs)
    blobs = Blobs(objects.blobs)
    vault = EnvelopeVault(load_key(state / "vault.key", key))
    jobs = Jobs(store.jobs, vault, clock, os.urandom)
    catalogue = folders = FolderCatalogue(settings.satellites)
    if settings.orbit == "knative":
        catalogue = RegisteredCatalogue(store.satellites, folders)
        orbit = orbit or _knative(settings, catalogue, jobs, logs, clock, url)
    return _Adapters(
        settings=settings,
        store=store,
        objects=objects,
        blobs=blobs,
        payloads=Payloads(blobs, clock),
        pager=Pager(objects.pages),
        logs=logs,
        folders=folders,
        catalogue=catalogue,
        orbit=orbit or _local(settings, folders, logs, clock),
        vault=vault,
        jobs=jobs,
        clock=clock,
        artifacts_url=f"{url}/v1/artifacts",
    )


def _execution(adapters: _Adapters) -> _Execution:
    settings, store, logs, clock = adapters.settings, adapters.store, adapters.logs, adapters.clock
    ready = asyncio.Event()

    def progressed(ended: Mapping[int, RunStatus]) -> None:
        dispatcher.heads.forget(list(ended))
        ready.set()

    definitions = Definitions(store.clusters, store.lanes)
    secrets = Secrets(store.secrets, adapters.vault, clock)
    committer = ResultCommitter(
        store, logs, adapters.payloads, Effects(clock, random.SystemRandom().random),
        patience=settings.patience, progressed=progressed,
    )  # fmt: skip
    world = World(
        store, store.logs, adapters.orbit, adapters.catalogue, adapters.vault, adapters.pager,
        adapters.payloads, clock, adapters.artifacts_url,
    )  # fmt: skip
    permits = SendPermits(settings.lease_s, time.monotonic)
    dispatcher = Dispatcher(world, definitions, secrets, committer, logs, permits)
    watcher = CancellationWatcher(store.cancellations, dispatcher)
    return _Execution(ready, definitions, secrets, committer, dispatcher, watcher)


def _services(adapters: _Adapters, execution: _Execution) -> Services:
    settings, store, logs, clock = adapters.settings, adapters.store, adapters.logs, adapters.clock
    definitions, secrets, ready = execution.definitions, execution.secrets, execution.ready

    async def keep(answers: Sequence[KeptAnswer]) -> Sequence[None]:
        await store.answers.remember(answers, clock())
        return [None] * len(answers)

    runs = _runs(adapters, execution)
    redrive = Redrive(
        store.redrives, store.runs, store.items, store.clusters, definitions, logs, clock, ready.set
    )  # fmt: skip
    return Services(
        access=Access(store.keys, clock),
        clusters=Clusters(store.clusters, definitions, secrets, adapters.catalogue, clock),
        runs=runs,
        cancel=Cancel(
            store.cancellations, store.runs, logs, clock, execution.watcher, settings.lease_s
        ),
        redrive=redrive,
        schedules=Schedules(store.triggers, runs, clock),
        secrets=secrets,
        inspect=Inspect(store.runs, store.items, store.outputs, definitions, adapters.payloads),
        deadlines=Deadlines(store.runs, definitions, logs, clock),
        definitions=definitions,
        dispatcher=execution.dispatcher,
        records=store.runs,
        log_records=store.logs,
        satellites=store.satellites,
        answers=store.answers,
        ping=store.ping,
        artifacts=Artifacts(adapters.objects.artifacts),
        catalogue=adapters.catalogue,
        orbit=adapters.orbit,
        vault=adapters.vault,
        jobs=adapters.jobs,
        clock=clock,
        keep=GroupCommitter(keep),
    )


def _runs(adapters: _Adapters, execution: _Execution) -> Runs:
    store = adapters.store

    def started(head: RunHead) -> None:
        execution.dispatcher.heads.know(head)
        execution.ready.set()

    return Runs(
        store.commits, store.runs, store.clusters, execution.definitions, execution.committer.ids,
        adapters.logs,
        pager=adapters.pager,
        payloads=adapters.payloads, clock=adapters.clock, random_bytes=os.urandom,
        patience=adapters.settings.patience, started=started,
    )  # fmt: skip


def _process(adapters: _Adapters, execution: _Execution, services: Services) -> Process:
    settings, store, clock = adapters.settings, adapters.store, adapters.clock
    parts = Parts(
        store, execution.dispatcher, execution.watcher, execution.committer,
        execution.definitions, services.schedules, services.deadlines,
        Collection(adapters.blobs, store.blob_uses, clock),
        Retention(store.retention, clock, read_retention(settings.retention)), adapters.logs, clock,
        adapters.catalogue, adapters.jobs,
    )  # fmt: skip
    process = Process(parts, execution.ready, round(settings.lease_s * 1000))
    execution.committer.owned_by(lambda: process.owner)
    return process


def _local(
    settings: Settings, folders: FolderCatalogue, logs: LogWriter, clock: Clock
) -> LocalOrbit:
    """Return the satellites whose code is here, as processes beside this one.

    Raises:
        InvalidError: they may not see a variable that they are meant to see.
    """
    try:
        limits = LocalSettings(
            runtime_dir=settings.state_dir / "run",
            environment=settings.satellite_environment,
            idle_s=settings.idle_s,
            grace_s=settings.grace_s,
        )
    except ValueError as error:
        raise InvalidError(f"EXO_SATELLITE_ENVIRONMENT: {error}") from error
    return LocalOrbit(folders.folders(), folders.manifests(), logs.add, clock, limits)


def _knative(
    settings: Settings, catalogue: Catalogue, jobs: Jobs, logs: LogWriter, clock: Clock, url: str
) -> KnativeOrbit:
    """Return the satellites that were deployed; `url` is how their pods reach this process."""
    namespace = settings.knative_namespace
    where = KnativeSettings(
        namespace,
        settings.knative_gateway,
        settings.knative_domain,
        settings.knative_timeout_max_s,
    )
    kube_jobs = KubeJobs(jobs, lambda: Kube.open(namespace=namespace), url)
    return KnativeOrbit(catalogue, logs.add, clock, where, kube_jobs)


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000


def _steady_ms() -> int:
    return time.monotonic_ns() // 1_000_000
