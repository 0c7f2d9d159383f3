"""What chaos happens to: a database, replicas of the control plane, a folder of journals."""

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.chaos import refusals
from tests.chaos.mutants import POOL_OF_ONE
from tests.chaos.proxy import Proxy
from tests.chaos.replica import KEY, Replica, environment
from tests.chaos.tables import Tables
from tests.postgres_server import PostgresServer, find_binaries, run_server

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Plan:
    """How a run of the harness is to be; the seed decides everything that it can decide.

    Attributes:
        items, faults, stale: how many of them, and of refused results, are enough.
        limit_s: when to end if that does not come about.
    """

    store: str
    seed: int
    items: int
    faults: int
    limit_s: float
    stale: int = 1
    replicas: int = 3
    customers: int = 3
    lease_s: float = 3.0
    end_within_s: float = 90.0
    mutant: str = ""
    crash: str = ""
    keep: str = ""

    @property
    def stuck_s(self) -> float:
        """How long open work may stand still: the lease and five seconds."""
        return self.lease_s + 5


def as_slow_as_it_is(plan: Plan) -> Plan:
    """Return the plan with the times of this machine, as busy as it is with other things.

    A lease that ends while its process waits for the processor is lost by that alone, and again.
    """
    began_s = time.monotonic()
    program = [sys.executable, "-c", "import controlplane.app"]
    subprocess.run(program, cwd=ROOT, env=environment({}), check=True)
    slow_s = time.monotonic() - began_s
    return replace(
        plan,
        lease_s=max(plan.lease_s, slow_s / 2),
        limit_s=plan.limit_s + 5 * slow_s,
        end_within_s=plan.end_within_s + 10 * slow_s,
    )


@dataclass
class World:
    """Everything that runs. `spare` stands in for a frozen process where there is only one.

    `startup_s` is how long a process takes to be there, on this machine as busy as it is.
    """

    plan: Plan
    folder: Path
    url: str
    replicas: list[Replica]
    proxies: list[Proxy]
    server: PostgresServer | None
    spare: Replica | None
    tables: Tables = field(init=False)
    startup_s: float = 0.0

    def __post_init__(self) -> None:
        self.tables = Tables(self.url)

    @property
    def everyone(self) -> list[Replica]:
        return [*self.replicas, *([] if self.spare is None else [self.spare])]

    @property
    def serving(self) -> list[Replica]:
        """Return the replicas that answer, as far as one can know."""
        return [each for each in self.everyone if each.url and not each.frozen]

    def wild(self, *, on: bool) -> None:
        """Let satellites misbehave, or not any more."""
        mark = self.folder / "wild"
        if on:
            mark.touch()
        else:
            mark.unlink(missing_ok=True)

    def shift_clock(self, replica: str, ahead_s: float) -> None:
        """Let a replica be so many seconds ahead of the world from now on."""
        place = self.folder / f"clock-{replica}"
        new = place.with_suffix(".new")
        new.write_text(f"{ahead_s:.3f}")
        new.replace(place)

    def lines(self, name: str) -> list[str]:
        """Return the whole lines of a journal."""
        path = self.folder / name
        return path.read_text().splitlines() if path.exists() else []

    def heard(self, event: str) -> int:
        """Return how often replicas have said so."""
        mark = f'"event": "{event}"'
        return sum(log.read_text(errors="replace").count(mark) for log in self.folder.glob("*.log"))

    def wait_until_serving(self, count: int, within_s: float) -> None:
        give_up_s = time.monotonic() + within_s
        while len(self.serving) < count:
            faults = [each.fault for each in self.everyone if each.fault]
            if faults or time.monotonic() > give_up_s:
                raise RuntimeError(f"no {count} replicas within {within_s} s: {faults}")
            time.sleep(0.05)


@contextmanager
def world(plan: Plan, server: PostgresServer | None = None) -> Generator[World]:
    """Run everything over a new database; leave nothing of it."""
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="chaos-"))
        stack.callback(_leave, folder, plan.keep)
        if plan.store == "postgres":
            made = _on_postgres(plan, folder, stack, server)
        else:
            made = _on_sqlite(plan, folder)
        stack.callback(_end, made)
        began_s = time.monotonic()
        made.replicas[0].start()
        made.wait_until_serving(1, 100)  # it brings the schema up to date, alone
        made.startup_s = time.monotonic() - began_s
        if made.server is not None:
            refusals.install(made.tables)
        for each in made.replicas[1:]:
            each.start()
        made.wait_until_serving(len(made.replicas), 100)
        yield made


@contextmanager
def bare(plan: Plan, server: PostgresServer | None = None) -> Generator[World]:
    """Start one replica over a new database, and neither wait for it nor look after it."""
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="chaos-"))
        stack.callback(_leave, folder, plan.keep)
        url = f"sqlite:///{folder / 'exo.db'}" if server is None else server.url(server.create())
        one = Replica("r0", folder, _settings(plan, folder, url, "r0"))
        made = World(plan, folder, url, [one], [], server, None)
        stack.callback(_end, made)
        one.start()
        yield made


def _on_sqlite(plan: Plan, folder: Path) -> World:
    url = f"sqlite:///{folder / 'exo.db'}"
    one, spare = (
        Replica(name, folder, _settings(plan, folder, url, name)) for name in ("r0", "spare")
    )
    return World(plan, folder, url, [one], [], None, spare)


def _on_postgres(
    plan: Plan, folder: Path, stack: ExitStack, server: PostgresServer | None
) -> World:
    if server is None:
        servers = run_server(find_binaries())
        server = next(servers)
        stack.callback(lambda: next(servers, None))
    name = server.create()
    proxies = [Proxy(server.home / ".s.PGSQL.5432") for _ in range(plan.replicas)]
    for each in proxies:
        stack.callback(each.close)
    # The first makes do with one connection, all the time.
    pools = [POOL_OF_ONE.name, *[""] * (plan.replicas - 1)]
    replicas = [
        Replica(f"r{n}", folder, _settings(plan, folder, _through(each, name), f"r{n}", pool))
        for n, (each, pool) in enumerate(zip(proxies, pools, strict=True))
    ]
    return World(plan, folder, server.url(name), replicas, proxies, server, None)


def _through(proxy: Proxy, name: str) -> str:
    return f"postgresql://exo@127.0.0.1:{proxy.port}/{name}"


def _settings(plan: Plan, folder: Path, url: str, name: str, *changes: str) -> dict[str, str]:
    satellites = {"CHAOS_FOLDER": str(folder), "CHAOS_SEED": str(plan.seed)}
    return environment(
        {
            "EXO_PORT": "0",
            "EXO_API_KEY": KEY,
            "EXO_VAULT_KEY": base64.b64encode(bytes(32)).decode(),
            "EXO_DATABASE_URL": url,
            "EXO_SATELLITES": json.dumps([str(HERE / "satellites")]),
            "EXO_SATELLITE_ENVIRONMENT": json.dumps(satellites),
            "EXO_PATIENCE": "0",
            "EXO_LEASE_S": str(plan.lease_s),
            "EXO_GRACE_S": "2",
            "CHAOS_CHANGES": ";".join(each for each in (plan.mutant, *changes) if each),
            "CHAOS_CRASH": plan.crash,
            "CHAOS_CLOCK": str(folder / f"clock-{name}"),
            "PYTHONPATH": os.pathsep.join([str(HERE / "mutating"), str(ROOT)]),
        }
    )


def _leave(folder: Path, keep: str) -> None:
    if keep:
        shutil.copytree(folder, Path(keep) / folder.name, ignore=_sockets)
    shutil.rmtree(folder, ignore_errors=True)


def _sockets(folder: str, names: list[str]) -> list[str]:
    return [each for each in names if (Path(folder) / each).is_socket()]


def _end(made: World) -> None:
    for each in made.everyone:
        with suppress(OSError):
            each.thaw()
            each.kill()
    made.tables.close()
