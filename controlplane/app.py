"""The composition root: settings become adapters, operations, routes and loops.

Where satellites run, and which there are: the part of the composition root that chooses.
"""

import asyncio
import os
import random
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI

from controlplane.adapters.catalogue import FolderCatalogue, RegisteredCatalogue
from controlplane.adapters.objects import open_blobs
from controlplane.adapters.objects.artifacts import FolderArtifacts
from controlplane.adapters.objects.pages import FolderSpill
from controlplane.adapters.orbit.knative.jobs import KubeJobs
from controlplane.adapters.orbit.knative.orbit import KnativeOrbit, KnativeSettings
from controlplane.adapters.orbit.local.orbit import LocalOrbit, LocalSettings
from controlplane.adapters.storage import SqlStore, migrate, open_store
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
from controlplane.ports.objects import Blobs
from controlplane.ports.orbit import Clock
from controlplane.ports.records import KeptAnswer
from controlplane.settings import Settings


@dataclass(frozen=True, slots=True)
class Made:
    """What every orbit is made of."""

    settings: Settings
    folders: FolderCatalogue
    logs: LogWriter
    clock: Clock


def local(made: Made) -> tuple[FolderCatalogue, LocalOrbit]:
    """Return the satellites whose code is here, as processes beside this one.

    Raises:
        InvalidError: they may not see a variable that they are meant to see.
    """
    settings, folders = made.settings, made.folders
    try:
        how = LocalSettings(
            runtime_dir=settings.state_dir / "run",
            environment=settings.satellite_environment,
            idle_s=settings.idle_s,
            grace_s=settings.grace_s,
        )
    except ValueError as error:
        raise InvalidError(f"EXO_SATELLITE_ENVIRONMENT: {error}") from error
    orbit = LocalOrbit(folders.folders(), folders.manifests(), made.logs.add, made.clock, how)
    return folders, orbit


def knative(
    made: Made, store: SqlStore, jobs: Jobs, url: str
) -> tuple[RegisteredCatalogue, KnativeOrbit]:
    """Return the satellites that were deployed; `url` is how their pods reach this process."""
    settings = made.settings
    where = KnativeSettings(
        settings.knative_namespace,
        settings.knative_gateway,
        settings.knative_domain,
        settings.knative_timeout_max_s,
    )
    catalogue = RegisteredCatalogue(store, made.folders)
    kube_jobs = KubeJobs(jobs, lambda: Kube.open(namespace=settings.knative_namespace), url)
    return catalogue, KnativeOrbit(catalogue, made.logs.add, made.clock, where, kube_jobs)


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000


def _steady_ms() -> int:
    return time.monotonic_ns() // 1_000_000


Drain = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class ControlPlane:
    """A running control plane: the application to serve and what `exo dev` reloads.

    `drain` claims nothing more, tells the satellites to come to an end, and returns when what was
    in flight is settled or has gone back; the application should be served until then.
    """

    app: FastAPI
    catalogue: FolderCatalogue
    orbit: LocalOrbit | KnativeOrbit
    store: SqlStore
    drain: Drain


@dataclass(frozen=True, slots=True)
class _Adapters:
    """Everything that touches the world."""

    settings: Settings
    store: SqlStore
    blobs: Blobs
    payloads: Payloads
    logs: LogWriter
    folders: FolderCatalogue
    catalogue: FolderCatalogue | RegisteredCatalogue
    orbit: LocalOrbit | KnativeOrbit
    vault: EnvelopeVault
    jobs: Jobs
    clock: StoreClock
    artifacts_url: str


@dataclass(frozen=True, slots=True)
class _Core:
    """The operations that loops and routes share."""

    definitions: Definitions
    secrets: Secrets
    committer: ResultCommitter
    dispatcher: Dispatcher
    heed: CancellationWatcher
    runs: Runs
    cancel: Cancel
    redrive: Redrive
    schedules: Schedules
    deadlines: Deadlines


@asynccontextmanager
async def control_plane(settings: Settings, url: str) -> AsyncGenerator[ControlPlane]:
    """Open everything, run the loops, and close in the reverse order; `url` is our own address."""
    settings.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    if settings.migrate:
        await bring_up_to_date(settings)
    store = await open_store(database_url(settings))
    async with AsyncExitStack() as opened:
        opened.push_async_callback(store.close)
        blobs = await open_blobs(settings.blobs, settings.state_dir / "blobs")
        opened.push_async_callback(blobs.close)
        adapters = _adapters(settings, url, store, blobs)
        async with _working(adapters) as (app, drain):
            yield ControlPlane(app, adapters.folders, adapters.orbit, store, drain)


async def bring_up_to_date(settings: Settings) -> None:
    """Bring the schema of the database up to date; several at a time take turns."""
    settings.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    await migrate(database_url(settings))


def database_url(settings: Settings) -> str:
    """Return the database's URL; the default is a SQLite file beside the rest of the state."""
    return settings.database_url or f"sqlite:///{(settings.state_dir / 'exo.db').absolute()}"


def _adapters(settings: Settings, url: str, store: SqlStore, blobs: Blobs) -> _Adapters:
    given_key = settings.vault_key.get_secret_value() if settings.vault_key else None
    logs = LogWriter(store)
    clock = StoreClock(_wall_ms, _steady_ms)
    folders = FolderCatalogue(settings.satellites)
    vault = EnvelopeVault(load_key(settings.state_dir / "vault.key", given_key))
    jobs = Jobs(store, vault, clock, os.urandom)
    our_url = settings.public_url or url
    made = Made(settings, folders, logs, clock)
    catalogue, orbit = (
        knative(made, store, jobs, our_url) if settings.orbit == "knative" else local(made)
    )
    return _Adapters(
        settings=settings,
        store=store,
        blobs=blobs,
        payloads=Payloads(blobs, clock),
        logs=logs,
        folders=folders,
        catalogue=catalogue,
        orbit=orbit,
        vault=vault,
        jobs=jobs,
        clock=clock,
        artifacts_url=f"{our_url}/v1/artifacts",
    )


@asynccontextmanager
async def _working(adapters: _Adapters) -> AsyncGenerator[tuple[FastAPI, Drain]]:
    ready = asyncio.Event()
    core = _core(adapters, ready)
    services = _services(adapters, core)
    settings, store, logs = adapters.settings, adapters.store, adapters.logs
    await adapters.catalogue.refresh()
    await core.secrets.check_key()
    if settings.api_key is not None:
        key = settings.api_key.get_secret_value()
        await services.access.admit(key, EVERYTHING, "EXO_API_KEY")
    parts = Parts(
        store, core.dispatcher, core.heed, core.committer, core.definitions, core.schedules,
        core.deadlines, Collection(adapters.blobs, store, adapters.clock),
        Retention(store, adapters.clock, read_retention(settings.retention)), logs,
        adapters.clock, adapters.catalogue, adapters.jobs,
    )  # fmt: skip
    process = Process(parts, ready, round(settings.lease_s * 1000))
    core.committer.owned_by(lambda: process.owner)
    await process.start()

    async def drain() -> None:
        await asyncio.gather(process.stop(settings.grace_s), adapters.orbit.close())
        await logs.flush_if_possible()

    try:
        yield build_app(services), drain
    finally:
        await drain()


def _core(adapters: _Adapters, ready: asyncio.Event) -> _Core:
    store, logs, patience = adapters.store, adapters.logs, adapters.settings.patience
    clock = adapters.clock
    definitions = Definitions(store, store)
    secrets_ = Secrets(store, adapters.vault, clock)

    def progressed(ended: Mapping[int, RunStatus]) -> None:
        dispatcher.heads.forget(list(ended))
        ready.set()

    def started(head: RunHead) -> None:
        dispatcher.heads.know(head)
        ready.set()

    chance = Effects(clock, random.SystemRandom().random)
    committer = ResultCommitter(
        store, logs, adapters.payloads, chance, patience=patience, progressed=progressed
    )
    pager = Pager(FolderSpill(adapters.settings.state_dir / "pages"))
    world = World(
        store, store, adapters.orbit, adapters.catalogue, adapters.vault, pager,
        adapters.payloads, clock, adapters.artifacts_url,
    )  # fmt: skip
    lease_s = adapters.settings.lease_s
    permits = SendPermits(lease_s, time.monotonic)
    dispatcher = Dispatcher(world, definitions, secrets_, committer, logs, permits)
    heed = CancellationWatcher(store, dispatcher)
    cancel = Cancel(store, store, logs, clock, heed, lease_s)
    redrive = Redrive(store, store, store, definitions, logs, clock, ready.set)
    runs_ = Runs(
        store, store, store, definitions, committer.ids, logs, pager=pager,
        payloads=adapters.payloads, clock=clock, random_bytes=os.urandom, patience=patience,
        started=started,
    )  # fmt: skip
    schedules = Schedules(store, runs_, clock)
    deadlines = Deadlines(store, definitions, logs, clock)
    return _Core(
        definitions, secrets_, committer, dispatcher, heed, runs_, cancel, redrive, schedules,
        deadlines,
    )  # fmt: skip


def _services(adapters: _Adapters, core: _Core) -> Services:
    store, catalogue, clock = adapters.store, adapters.catalogue, adapters.clock

    async def keep(answers: Sequence[KeptAnswer]) -> Sequence[None]:
        await store.remember(answers, clock())
        return [None] * len(answers)

    return Services(
        access=Access(store, clock),
        clusters=Clusters(store, core.definitions, core.secrets, catalogue, clock),
        runs=core.runs,
        cancel=core.cancel,
        redrive=core.redrive,
        schedules=core.schedules,
        secrets=core.secrets,
        inspect=Inspect(store, store, core.definitions, adapters.payloads),
        deadlines=core.deadlines,
        definitions=core.definitions,
        dispatcher=core.dispatcher,
        engine=store,
        records=store,
        cluster_records=store,
        artifacts=FolderArtifacts(adapters.settings.state_dir / "artifacts"),
        catalogue=catalogue,
        orbit=adapters.orbit,
        vault=adapters.vault,
        jobs=adapters.jobs,
        clock=clock,
        keep=GroupCommitter(keep),
    )
