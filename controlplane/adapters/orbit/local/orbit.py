"""The local orbit: satellites as child processes on this machine, behind the protocol of Knative.

A laptop, a test and a single server run the code that a platform would run: `functions_runtime`
serves a satellite's folder over HTTP, here on a Unix socket. What Knative does elsewhere is done
by four modules, each of which knows only the one below it:

    LocalOrbit      which satellite, which limits; what a failed delivery means       orbit.py
      Pool          which process takes the next batch; scale up, scale to zero       pool.py
        Instance    one process with its connection: start, deliver, logs, stop       instance.py
          Child     the operating system's process: group, pipes, signals             child.py

A batch asks its satellite's pool for a slot, waits for the process to be ready, and is delivered. A
satellite may have `scaling.max` processes, but no more than the machine has processors, and each
takes `scaling.concurrency` batches at once. A process that has been without a batch for `idle_s` is
stopped, down to `scaling.min`.

The invariants:

1. *Nothing outlives us.* A child ends when its stdin closes, which the operating system does even
   where this process is killed; an orderly end stops every process and removes every socket.
2. *A process that was given up is gone.* One that did not answer in time is discarded and killed at
   once, without grace: it would go on with its items beside their next attempt.
3. *A poisonous item harms nobody but itself.* When a process dies, each item without a result may
   have killed it. Their idempotency keys go into quarantine, and a batch with such a key gets a
   process in which it is the only batch. The engine meanwhile sends them in halves, so that the
   culprit ends up alone; whatever answers leaves the quarantine.
4. *A satellite sees no secret of ours.* Its environment is built from a short list of variables and
   from what the operator has named; the control plane's own secrets are refused even there.
5. *A new version takes over without a gap.* `reload` and `replace` discard processes: they finish
   what they have been promised, while later batches get new ones.

What ends a delivery is judged in one place, `_after_delivery`. A crash while we are closing is not
the items' fault: they go back as if the satellite had been busy.

Sockets lie in a private folder below the state folder, or in the system's temporary folder where
the path would be too long: a socket's path has at most 107 bytes on Linux and 103 on macOS
(unix(7), unix(4)). Folders that earlier processes have left are removed at the start.
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
    """How the processes of the local orbit are run.

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
        """Refuse variables that no satellite may see."""
        withheld = sorted(self.environment.keys() & _WITHHELD)
        if withheld:
            raise ValueError(f"{', '.join(withheld)} must not reach a satellite; leave it out")

    def instances_max(self, scaling_max: int) -> int:
        """Return how many of `scaling_max` processes a satellite may have on this machine."""
        return max(1, min(scaling_max, self.processors or os.cpu_count() or 1))

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
    """Idempotency keys of items that a crashed process was working on; bounded in number."""

    def __init__(self) -> None:
        self._keys: dict[str, None] = {}

    def add(self, keys: Iterable[str]) -> None:
        """Add `keys`; the oldest are dropped when there are very many."""
        self._keys |= dict.fromkeys(keys)
        for oldest in [*self._keys][:-_REMEMBERED_MAX]:
            del self._keys[oldest]

    def release(self, keys: Iterable[str]) -> None:
        """Remove `keys`."""
        if self._keys:
            for key in keys:
                self._keys.pop(key, None)

    def has_any(self, keys: Collection[str]) -> bool:
        """Return whether one of `keys` is in quarantine."""
        return bool(self._keys) and not self._keys.keys().isdisjoint(keys)


_NAMES_SHOWN_MAX: Final = 20
_BUSY_MS: Final = 1000
_CLOSING_MS: Final = 5000


@dataclass(frozen=True, slots=True)
class _LocalSatellite:
    """The folder to serve, and the manifest that says how."""

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
        self._satellites = _local_satellites(folders, manifests)
        self._pools: dict[str, Pool] = {}
        self._failures: dict[str, str] = {}
        self._quarantine = Quarantine()
        self._ending: dict[Instance, asyncio.Task[None]] = {}
        self._closing = False

    async def send(self, call: BatchCall) -> BatchReply:
        """Carry a batch to a process of its satellite, starting one if need be."""
        local = self._satellites.get(call.satellite)
        if local is None:
            names = ", ".join(sorted(self._satellites)[:_NAMES_SHOWN_MAX]) or "none"
            return BatchReply(
                {}, BatchRefusal(f"there is no satellite {call.satellite!r}; known: {names}")
            )
        if self._closing:
            return BatchReply({}, SatelliteBusy("the orbit is closing", _CLOSING_MS))
        identifier = local.manifest.identifier
        pool = self._pool(identifier, local)
        exclusive = self._quarantine.has_any([invocation.key for invocation in call.invocations])
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
        """Return how many batches of `satellite` may be in flight; 0: no such satellite."""
        local = self._satellites.get(satellite)
        return 0 if local is None else self._limits(local.manifest).slots

    def readiness(self, satellite: str) -> SatelliteReadiness:
        """Return where `satellite` runs and whether it is ready, in words."""
        local = self._satellites.get(satellite)
        if local is None:
            return SatelliteReadiness(
                "local", ready=False, reason="there is no such satellite", instances=0
            )
        pool = self._pools.get(local.manifest.identifier)
        running = sum(1 for instance in pool.instances if instance.ready) if pool else 0
        failure = self._failures.get(local.manifest.identifier)
        if failure is not None:
            return SatelliteReadiness("local", ready=False, reason=failure, instances=running)
        plural = "" if running == 1 else "es"
        reason = f"runs in {running} process{plural}" if running else "starts with its first batch"
        return SatelliteReadiness("local", ready=True, reason=reason, instances=running)

    def reload(self, satellite: str) -> None:
        """Have later batches of `satellite` worked on by new processes; the old ones finish."""
        local = self._satellites.get(satellite)
        pool = self._pools.get(local.manifest.identifier) if local else None
        if local is not None and pool is not None:
            self._failures.pop(local.manifest.identifier, None)
            pool.limits = self._limits(local.manifest)
            pool.discard_all()

    def replace(self, folders: Mapping[str, Path], manifests: Mapping[str, Manifest]) -> None:
        """Change the catalogue; satellites that differ from before are reloaded."""
        before, self._satellites = self._satellites, _local_satellites(folders, manifests)
        for identifier, pool in [*self._pools.items()]:
            if identifier not in self._satellites:
                del self._pools[identifier]
                self._failures.pop(identifier, None)
                pool.dismiss()
                pool.discard_all()
            elif self._satellites[identifier] != before.get(identifier):
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
            # Nobody waits for the reply any more, and it may never end.
            pool.discard(instance)
            raise
        self._failures.pop(identifier, None)
        self._after_delivery(call, delivery, pool, instance)
        if self._closing and delivery.ending is Ending.BROKEN:
            # We stopped it: the crash says nothing about its items.
            return replace(delivery.reply, fault=SatelliteBusy("the orbit is closing", _CLOSING_MS))
        return delivery.reply

    def _after_delivery(
        self, call: BatchCall, delivery: Delivery, pool: Pool, instance: Instance
    ) -> None:
        """Discard a hung or crashed process, and quarantine the items that it was working on."""
        results = delivery.reply.results
        self._quarantine.release(
            invocation.key for invocation in call.invocations if invocation.id in results
        )
        if delivery.ending is Ending.TIMED_OUT:
            # The attempt was given up; it must not go on beside the next one.
            instance.hangs = True
            pool.discard(instance)
        if delivery.ending is Ending.BROKEN and not instance.usable:
            pool.discard(instance)
            self._quarantine.add(
                invocation.key for invocation in call.invocations if invocation.id not in results
            )

    def _pool(self, identifier: str, local: _LocalSatellite) -> Pool:
        pool = self._pools.get(identifier)
        if pool is None:
            pool = Pool(
                self._limits(local.manifest),
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
        folder = self._satellites[identifier].folder.resolve()
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
        """Stop a process once the batches that were promised to it have ended."""
        task = asyncio.create_task(self._end(instance))
        self._ending[instance] = task
        task.add_done_callback(lambda _: self._ending.pop(instance, None))

    async def _end(self, instance: Instance) -> None:
        await instance.idle()
        await instance.stop(0 if instance.hangs else self._settings.grace_s)


def _local_satellites(
    folders: Mapping[str, Path], manifests: Mapping[str, Manifest]
) -> dict[str, _LocalSatellite]:
    """Return what to run under each name; an alias has the satellite it stands for."""
    satellites: dict[str, _LocalSatellite] = {}
    for name, manifest in manifests.items():
        folder = folders.get(manifest.identifier) or folders.get(name)
        if folder is not None:
            satellites[name] = satellites[manifest.identifier] = _LocalSatellite(folder, manifest)
    return satellites


async def _all(work: Iterable[Awaitable[None]]) -> None:
    """Await all of it concurrently, also where some fail; then raise what failed."""
    outcomes = await asyncio.gather(*work, return_exceptions=True)
    errors = [error for error in outcomes if isinstance(error, Exception)]
    if errors:
        raise ExceptionGroup("processes could not be ended", errors)
