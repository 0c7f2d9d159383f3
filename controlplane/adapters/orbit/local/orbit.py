"""The orbit of the laptop: satellites as child processes behind the protocol of Knative.

How the local orbit runs its processes, and what they may know of this one.

A private folder for Unix sockets, short enough for their paths.

A socket's path has at most 107 bytes on Linux and 103 on macOS. Source: unix(7), unix(4).

Items that were being worked on when a process crashed.
"""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

from controlplane.adapters.orbit.local.child import ChildCommand, StartError
from controlplane.adapters.orbit.local.instance import Instance, InstanceSpec
from controlplane.adapters.orbit.local.pool import Pool, PoolLimits
from controlplane.adapters.orbit.log_relay import LogRelay, LogSink
from controlplane.adapters.orbit.transport import Delivery, Ending
from controlplane.ports.orbit import (
    BatchCall,
    BatchRefusal,
    BatchReply,
    Clock,
    OutcomeUnknown,
    SatelliteBusy,
    SatelliteReadiness,
)
from functions_runtime.manifest.model import Manifest

_INHERITED: Final = ("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TZ", "PYTHONPATH")
_WITHHELD: Final = frozenset({"EXO_VAULT_KEY", "EXO_API_KEY", "EXO_DATABASE_URL", "DATABASE_URL"})
_REPLY_S: Final = 1.0


def _command() -> Sequence[str]:
    # -P: a file of the satellite's folder must not take the place of a library's module.
    return (sys.executable, "-P", "-m", "functions_runtime")


@dataclass(frozen=True, slots=True)
class LocalSettings:
    """How processes are run.

    Attributes:
        runtime_dir: where sockets may lie.
        environment: variables for every process, beside the few that all programs need.
        inherited: environment of this process, of which only those few are taken.
        idle_s: how long a process stays without work.
        grace_s: time to finish what was begun, before it is killed.
        startup_s: time to become ready.
        processors: most processes of one satellite; None for as many as the machine has.
        command: program that serves a folder; gets the folder and ``--socket PATH``.

    Raises:
        ValueError: `environment` would hand the control plane's own secrets on.
    """

    runtime_dir: Path
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    inherited: Mapping[str, str] = field(default_factory=lambda: os.environ)
    idle_s: float = 30.0
    grace_s: float = 10.0
    startup_s: float = 60.0
    processors: int | None = None
    command: Sequence[str] = field(default_factory=_command)

    def __post_init__(self) -> None:
        """Refuse what no satellite may see."""
        withheld = sorted(self.environment.keys() & _WITHHELD)
        if withheld:
            raise ValueError(f"{', '.join(withheld)} must not reach a satellite; leave it out")

    def instances_max(self, wanted: int) -> int:
        """Return how many processes a satellite that wants `wanted` may have on this machine."""
        return max(1, min(wanted, self.processors or os.cpu_count() or 1))

    def child_environment(self) -> dict[str, str]:
        """Return the whole environment of a process."""
        base = {name: self.inherited[name] for name in _INHERITED if name in self.inherited}
        # It has to be through a little before it would be killed.
        grace_s = max(self.grace_s - _REPLY_S, self.grace_s / 2)
        own = {"PYTHONUNBUFFERED": "1", "EXO_GRACE_SECONDS": f"{grace_s:g}"}
        return {**base, **own, **self.environment}


_PATH_BYTES_MAX: Final = 103
_LONGEST_NAME: Final = "1234567.sock"
_PREFIX: Final = "exo-"


def socket_folder(runtime_dir: Path) -> Path:
    """Make a folder for this process's sockets, below `runtime_dir` if its path is short enough.

    Folders that processes left there which did not end in order are removed.
    """
    runtime_dir.mkdir(parents=True, exist_ok=True)
    _sweep(runtime_dir)
    prefix = f"{_PREFIX}{os.getpid()}-"
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=runtime_dir.resolve()))
    if len(os.fsencode(folder / _LONGEST_NAME)) <= _PATH_BYTES_MAX:
        return folder
    folder.rmdir()
    return Path(tempfile.mkdtemp(prefix=prefix))


def _sweep(runtime_dir: Path) -> None:
    for folder in runtime_dir.glob(f"{_PREFIX}*-*"):
        pid = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not _alive(int(pid)):
            shutil.rmtree(folder, ignore_errors=True)


def _alive(pid: int) -> bool:
    with suppress(PermissionError):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
    return True


_REMEMBERED_MAX: Final = 10_000


class Quarantine:
    """Remembers them by idempotency key, so that their next attempt harms nobody else."""

    def __init__(self) -> None:
        self._keys: dict[str, None] = {}

    def add(self, keys: Iterable[str]) -> None:
        """Suspect `keys`; the oldest are forgotten when there are very many."""
        self._keys |= dict.fromkeys(keys)
        for oldest in [*self._keys][:-_REMEMBERED_MAX]:
            del self._keys[oldest]

    def clear(self, keys: Iterable[str]) -> None:
        """Suspect `keys` no longer."""
        if self._keys:
            for key in keys:
                self._keys.pop(key, None)

    def among(self, keys: Collection[str]) -> bool:
        """Return whether one of `keys` is suspected."""
        return bool(self._keys) and not self._keys.keys().isdisjoint(keys)


_NAMES_SHOWN_MAX: Final = 20
_BUSY_MS: Final = 1000
_CLOSING_MS: Final = 5000


@dataclass(frozen=True, slots=True)
class _Plan:
    """A satellite as it is to be run."""

    folder: Path
    manifest: Manifest


class LocalOrbit:
    """Runs each satellite in processes of its own, started when needed, ended when idle."""

    def __init__(
        self,
        folders: Mapping[str, Path],
        manifests: Mapping[str, Manifest],
        log_sink: LogSink,
        clock: Clock,
        settings: LocalSettings,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._relay = LogRelay(log_sink)
        self._sockets = socket_folder(settings.runtime_dir)
        self._numbers = count(1)
        self._plans = _plans(folders, manifests)
        self._pools: dict[str, Pool] = {}
        self._failures: dict[str, str] = {}
        self._quarantine = Quarantine()
        self._ending: dict[Instance, asyncio.Task[None]] = {}
        self._closing = False

    async def send(self, call: BatchCall) -> BatchReply:
        """Carry a batch to a process of its satellite, starting one if need be."""
        plan = self._plans.get(call.satellite)
        if plan is None:
            known = ", ".join(sorted(self._plans)[:_NAMES_SHOWN_MAX]) or "none"
            return BatchReply(
                {}, BatchRefusal(f"there is no satellite {call.satellite!r}; known: {known}")
            )
        if self._closing:
            return BatchReply({}, SatelliteBusy("the orbit is closing", _CLOSING_MS))
        identifier = plan.manifest.identifier
        pool = self._pool(identifier, plan)
        exclusive = self._quarantine.among([one.key for one in call.invocations])
        instance = await pool.acquire(call.timeout_s, exclusive=exclusive)
        if instance is None:
            slots = pool.limits.slots
            return BatchReply(
                {}, SatelliteBusy(f"all {slots} slots of {identifier} are taken", _BUSY_MS)
            )
        try:
            return await self._carry(call, identifier, pool, instance)
        finally:
            pool.release(instance)

    def slots(self, satellite: str) -> int:
        """Return how many batches of `satellite` may be in flight; 0: it is not known."""
        plan = self._plans.get(satellite)
        return 0 if plan is None else self._limits(plan.manifest).slots

    def readiness(self, satellite: str) -> SatelliteReadiness:
        """Return where `satellite` runs and whether it is ready, in words."""
        plan = self._plans.get(satellite)
        if plan is None:
            return SatelliteReadiness(
                "local", ready=False, reason="there is no such satellite", instances=0
            )
        pool = self._pools.get(plan.manifest.identifier)
        running = sum(1 for one in pool.instances if one.ready) if pool else 0
        failure = self._failures.get(plan.manifest.identifier)
        if failure is not None:
            return SatelliteReadiness("local", ready=False, reason=failure, instances=running)
        plural = "" if running == 1 else "es"
        reason = f"runs in {running} process{plural}" if running else "starts with its first batch"
        return SatelliteReadiness("local", ready=True, reason=reason, instances=running)

    def reload(self, satellite: str) -> None:
        """Have later batches of `satellite` worked on by new processes; the old ones finish."""
        plan = self._plans.get(satellite)
        pool = self._pools.get(plan.manifest.identifier) if plan else None
        if plan is not None and pool is not None:
            self._failures.pop(plan.manifest.identifier, None)
            pool.limits = self._limits(plan.manifest)
            pool.discard_all()

    def replace(self, folders: Mapping[str, Path], manifests: Mapping[str, Manifest]) -> None:
        """Change the catalogue; satellites that differ from before are reloaded."""
        before, self._plans = self._plans, _plans(folders, manifests)
        for identifier, pool in [*self._pools.items()]:
            if identifier not in self._plans:
                del self._pools[identifier]
                self._failures.pop(identifier, None)
                pool.dismiss()
                pool.discard_all()
            elif self._plans[identifier] != before.get(identifier):
                self.reload(identifier)

    async def close(self) -> None:
        """Let what is in flight finish within the grace, then leave no process and no socket."""
        self._closing = True
        pools = [*self._pools.values()]
        for pool in pools:
            pool.dismiss()
            pool.discard_all()
        ending = {**self._ending}
        await _all(instance.stop(self._settings.grace_s) for instance in ending)
        await _all(ending.values())
        await self._relay.close()
        shutil.rmtree(self._sockets, ignore_errors=True)

    async def _carry(
        self, call: BatchCall, identifier: str, pool: Pool, instance: Instance
    ) -> BatchReply:
        try:
            await instance.started()
            delivery = await instance.carry(call)
        except StartError as error:
            pool.discard(instance)
            if self._closing:
                return BatchReply({}, SatelliteBusy("the orbit is closing", _CLOSING_MS))
            self._failures[identifier] = f"{identifier} does not start: {error}"
            return BatchReply({}, OutcomeUnknown(self._failures[identifier]))
        except asyncio.CancelledError:
            # Nobody waits for it any more, and it may never come to an end.
            pool.discard(instance)
            raise
        self._failures.pop(identifier, None)
        self._quarantine_unanswered(call, delivery, pool, instance)
        if self._closing and delivery.ending is Ending.BROKEN:
            # We ended it, and its items are not to blame.
            return replace(delivery.reply, fault=SatelliteBusy("the orbit is closing", _CLOSING_MS))
        return delivery.reply

    def _quarantine_unanswered(
        self, call: BatchCall, delivery: Delivery, pool: Pool, instance: Instance
    ) -> None:
        """Draw the consequences for the process and for the items that it was handed."""
        results = delivery.reply.results
        self._quarantine.clear(one.key for one in call.invocations if one.id in results)
        if delivery.ending is Ending.TIMED_OUT:
            # What has been given up must not go on beside its next attempt.
            instance.hangs = True
            pool.discard(instance)
        if delivery.ending is Ending.BROKEN and not instance.usable:
            pool.discard(instance)
            self._quarantine.add(one.key for one in call.invocations if one.id not in results)

    def _pool(self, identifier: str, plan: _Plan) -> Pool:
        pool = self._pools.get(identifier)
        if pool is None:
            pool = Pool(
                self._limits(plan.manifest),
                self._settings.idle_s,
                partial(self._start, identifier),
                self._retire,
            )
            self._pools[identifier] = pool
        return pool

    def _limits(self, manifest: Manifest) -> PoolLimits:
        scaling = manifest.scaling
        most = self._settings.instances_max(scaling.max)
        return PoolLimits(min(scaling.min, most), most, scaling.concurrency)

    def _start(self, identifier: str) -> Instance:
        folder = self._plans[identifier].folder.resolve()
        socket = self._sockets / f"{next(self._numbers)}.sock"
        command = [
            *self._settings.command,
            str(folder),
            "--socket",
            str(socket),
            "--exit-with-stdin",
        ]
        launch = ChildCommand(command, folder, self._settings.child_environment())
        birth = InstanceSpec(identifier, launch, socket, self._settings.startup_s)
        return Instance(birth, self._relay, self._clock)

    def _retire(self, instance: Instance) -> None:
        """End a process once it has finished what it was promised."""
        task = asyncio.create_task(self._end(instance))
        self._ending[instance] = task
        task.add_done_callback(lambda _: self._ending.pop(instance, None))

    async def _end(self, instance: Instance) -> None:
        await instance.idle()
        await instance.stop(0 if instance.hangs else self._settings.grace_s)


def _plans(folders: Mapping[str, Path], manifests: Mapping[str, Manifest]) -> dict[str, _Plan]:
    """Return what to run under each name; aliases give the plan of what they stand for."""
    plans: dict[str, _Plan] = {}
    for name, manifest in manifests.items():
        folder = folders.get(manifest.identifier) or folders.get(name)
        if folder is not None:
            plans[name] = plans[manifest.identifier] = _Plan(folder, manifest)
    return plans


async def _all(work: Iterable[Awaitable[None]]) -> None:
    """Do all of it at once, whatever becomes of a part; then say what went wrong."""
    outcomes = await asyncio.gather(*work, return_exceptions=True)
    errors = [error for error in outcomes if isinstance(error, Exception)]
    if errors:
        raise ExceptionGroup("processes could not be ended", errors)
