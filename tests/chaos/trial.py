"""The short form, and whether it or the suites catch the mutants."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from tests.chaos.mutants import MUTANTS, Mutant
from tests.chaos.replica import environment
from tests.chaos.story import Verdict, tell
from tests.chaos.world import HERE, ROOT, Plan
from tests.postgres_server import PostgresServer

SUITES = ("tests/storage", "tests/unit/engine")
LEAST: Mapping[str, int] = {"items": 300, "stale_refused": 1, "leases_ended": 1}
_SUITE_S = 300


def short(store: str, seed: int, mutant: str = "") -> Plan:
    """Return what fits into a suite: every kind of fault once, and a few more."""
    return Plan(
        store, seed, items=300, faults=10, limit_s=60, replicas=2, customers=2, lease_s=1,
        end_within_s=40, mutant=mutant,
    )  # fmt: skip


def complaints(verdict: Verdict) -> list[str]:
    """Return what speaks against a short run."""
    found = list(verdict.findings.words)
    if verdict.stuck:
        found.append(f"{verdict.stuck} items are stuck")
    return found


def caught_by_chaos(mutant: Mutant, seed: int, server: PostgresServer | None = None) -> str:
    """Return how a short run shows the fault, or nothing."""
    try:
        found = complaints(tell(short(mutant.store, seed, mutant.name), server))
    except RuntimeError as error:
        found = [str(error)]
    return found[0] if found else ""


def caught_by_suites(mutant: Mutant) -> str:
    """Return the first test of the suites that fails, or nothing."""
    settings = {
        "CHAOS_CHANGES": mutant.name,
        "PYTHONPATH": os.pathsep.join([str(HERE / "mutating"), str(ROOT)]),
    }
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *SUITES],
        cwd=ROOT, env=environment(settings), capture_output=True, text=True, check=False,
        timeout=_SUITE_S,
    )  # fmt: skip
    failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0].split(" - ")[0] if failed else ""


def table(seed: int, parts: Sequence[str]) -> bool:
    """Tell what catches each mutant (of those whose names have one of the parts, if any are given).

    Gives whether all are caught, and the sound control plane, looked at in the same way, is not.
    """
    chosen = [one for one in MUTANTS if not parts or any(part in one.name for part in parts)]
    good = True
    for mutant in chosen:
        began_s = time.monotonic()
        shown = caught_by_chaos(mutant, seed)
        by = f"chaos on {mutant.store}: {shown[:110]}" if shown else caught_by_suites(mutant)
        good = good and bool(by)
        _tell(mutant.name, by or "NOTHING", began_s)
    for store in ("postgres", "sqlite"):
        began_s = time.monotonic()
        found = complaints(tell(short(store, seed)))
        good = good and not found
        _tell(f"(none, on {store})", found[0] if found else "nothing, as it has to be", began_s)
    return good


def _tell(name: str, by: str, began_s: float) -> None:
    sys.stdout.write(f"| {name} | {by} | {time.monotonic() - began_s:.0f} s |\n")
    sys.stdout.flush()
