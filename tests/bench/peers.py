"""Peers beside the chain: same machine, same Postgres server, same run.

Each peer is a script of its own, in a venv of its own, written as its documentation advises.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench.chain import chain
from tests.bench.check import Wrong
from tests.bench.figures import Figure
from tests.bench.world import Stores

_TIMEOUT_S: Final = 300
_STAGES: Final = 3


@dataclass(frozen=True, slots=True)
class Peer:
    """A system to compare with.

    Attributes:
        requirements: exactly what is installed of it.
        steps: durable steps of one unit of its work.
        per_n: units of its work for each item of ours, so that it does not take all night.
        wanted: how many times faster we are to be.
    """

    name: str
    requirements: Sequence[str]
    steps: int
    per_n: float
    wanted: int


PEERS: Final = (
    Peer("dbos", ("dbos==3.4.0",), _STAGES, 0.02, 50),
    Peer(
        "procrastinate", ("procrastinate==3.10.0", "psycopg[binary,pool]==3.3.9"), _STAGES, 0.02, 20
    ),
    Peer("pgqueuer", ("pgqueuer==1.6.0", "asyncpg==0.32.0"), 1, 0.5, 3),
)


def peers(stores: Stores, venv: Path, n: int) -> Iterator[tuple[Figure, str]]:
    """Measure the chain with `n` items, and what the peers make of a part of that."""
    with stores.world("postgres") as world:
        ours = next(chain(world, n))[0].value
    yield Figure("peers", "postgres", n, "items_per_s", ours), "ours"
    for peer in PEERS:
        fault = _install(venv, peer)
        if fault:
            # Nothing was measured, so there is no figure; a zero in the file would be one.
            sys.stdout.write(f"peers     {peer.name} is left out, not installed: {fault}\n")
            continue
        count = round(n * peer.per_n)
        rate = count / _run(stores, venv, peer, count)
        ratio = ours * _STAGES / (rate * peer.steps)
        note = f"{', '.join(peer.requirements)}, {peer.steps} durable step(s) each"
        yield Figure("peers", "postgres", count, f"{peer.name}_per_s", rate), note
        note = f"ours : {peer.name}, per durable step; {peer.wanted} wanted"
        yield Figure("peers", "postgres", count, f"{peer.name}_ratio", ratio), note


def _install(venv: Path, peer: Peer) -> str:
    """Install a peer; give the reason if that cannot be done."""
    python = venv / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, *peer.requirements], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stderr.strip().splitlines()[-1]


def _run(stores: Stores, venv: Path, peer: Peer, count: int) -> float:
    """Return the seconds that a peer takes.

    Raises:
        Wrong: it did not do everything once.
    """
    server = stores.postgres()
    database = server.create()
    script = Path(__file__).with_name(f"peer_{peer.name}.py")
    done = subprocess.run(
        [venv / "bin" / "python", script, server.url(database), str(count)],
        capture_output=True, text=True, check=False, timeout=_TIMEOUT_S,
    )  # fmt: skip
    server.drop(database)
    if done.returncode:
        raise Wrong(f"{peer.name} failed: {done.stderr[-2000:]}")
    result = json.loads(done.stdout.splitlines()[-1])
    if not result["checked"]:
        raise Wrong(f"{peer.name} has not done everything exactly once")
    return float(result["wall_s"])
