"""`python -m tests.chaos`: everything that can go wrong, for minutes, on both stores."""

import argparse
import json
import random
import sys
from collections.abc import Mapping
from dataclasses import replace

from tests.chaos.enumeration import crashes, run_all
from tests.chaos.story import Verdict, tell
from tests.chaos.trial import table
from tests.chaos.world import Plan

ITEMS, FAULTS, STALE = 20_000, 150, 5
LIMIT_S = 900.0
LEAST: Mapping[str, int] = {
    "stale_refused": STALE,
    "taken_over": 5,
    "cancelled": 1,
    "starts_replayed": 1,
    "hang": 1,
    "late": 1,
    "reordered": 5,
    "crash": 1,
    "lie": 5,
}
LEAST_ON: Mapping[str, Mapping[str, int]] = {
    "sqlite": {"stale_zombie": 1},
    "postgres": {"stale_zombie": 1, "stale_ambiguous": 5, "lease_lost": 3, "starts_retried": 1},
}


def main(arguments: list[str]) -> int:
    given = _read(arguments)
    if given.mutants is not None:
        return 0 if table(given.seed, given.mutants) else 1
    if given.crashes:
        return 0 if _every_commit(given.store) else 1
    verdicts: list[Verdict] = []
    for store in given.store:
        plan = Plan(
            store, given.seed, given.items, given.faults, given.limit, STALE, keep=given.keep
        )
        _say(f"chaos on {store}, seed {plan.seed}, until {plan.items} items, {plan.faults} faults")
        verdicts.append(tell(plan))
        _say(json.dumps(verdicts[-1].summary(), indent=1))
    wrong = [line for each in verdicts for line in _wrong(each, given.items, given.faults)]
    for line in wrong:
        _say(f"FAILED {line}")
    _say(json.dumps(_total(verdicts)))
    return 1 if wrong else 0


def _read(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    stores = ["postgres", "sqlite"]
    parser.add_argument("--store", nargs="+", choices=stores, default=stores)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311 - a seed
    parser.add_argument("--items", type=int, default=ITEMS)
    parser.add_argument("--faults", type=int, default=FAULTS)
    parser.add_argument("--limit", type=float, default=LIMIT_S, help="seconds of chaos at most")
    parser.add_argument("--crashes", action="store_true", help="kill beside every commit, once")
    parser.add_argument("--mutants", nargs="*", metavar="PART", help="are broken ones caught?")
    parser.add_argument("--keep", default="", help="folder for logs, journals and SQLite files")
    return parser.parse_args(arguments)


def _every_commit(stores: list[str]) -> bool:
    """Go through all points; the last line is one JSON object."""
    points = wrong = 0
    for store in stores:
        for each in run_all(store, crashes(store)):
            points += each.crash is not None
            wrong += bool(each.wrong)
            _say(f"| {store} | {each.crash or 'undisturbed'} | {each.wrong or 'as undisturbed'} |")
    _say(json.dumps({"points": points, "wrong": wrong}))
    return not wrong


def _wrong(verdict: Verdict, items: int, faults: int) -> list[str]:
    found = verdict.findings
    store = verdict.plan.store
    numbers = {"items": verdict.items, "faults": verdict.faults.total(), **verdict.seen}
    least = {"items": items, "faults": faults, **LEAST, **LEAST_ON[store]}
    lines = replace(verdict, seen=numbers).shortfalls(least)
    if found.lost or found.duplicated or verdict.stuck:
        lines.append(f"{found.lost} lost, {found.duplicated} duplicated, {verdict.stuck} stuck")
    return [f"{store}: {line}" for line in [*lines, *found.words[:20]]]


def _total(verdicts: list[Verdict]) -> dict[str, int]:
    summaries = [each.summary() for each in verdicts]
    names = ("items", "faults", "lost", "duplicated", "stuck", "stale_refused")
    total = {name: sum(int(str(each[name])) for each in summaries) for name in names}
    return {**total, "seed": verdicts[0].plan.seed}


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
