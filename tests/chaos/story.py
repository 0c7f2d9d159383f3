"""One run of the harness from start to verdict."""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from functions_runtime.contract import JsonObject
from tests.chaos import check, ledger
from tests.chaos.check import Findings
from tests.chaos.customer import Customer, read_journals
from tests.chaos.ledger import Run
from tests.chaos.nemesis import Nemesis
from tests.chaos.replica import events
from tests.chaos.watch import Watcher, wait_for_the_end, what_is_left
from tests.chaos.world import Plan, World, as_slow_as_it_is, world
from tests.postgres_server import PostgresServer


@dataclass
class Verdict:
    """What came of it. `seen` are the interesting things and how often they happened."""

    plan: Plan
    seconds: float = 0
    items: int = 0
    faults: Counter[str] = field(default_factory=Counter[str])
    findings: Findings = field(default_factory=Findings)
    stuck: int = 0
    startup_s: float = 0.0
    seen: dict[str, int] = field(default_factory=dict[str, int])

    def shortfalls(self, least: Mapping[str, int]) -> list[str]:
        """Return what did not happen as often as it had to: such a run proves nothing."""
        return [
            f"{name}: {self.seen.get(name, 0)}, at least {count} are needed"
            for name, count in least.items()
            if self.seen.get(name, 0) < count
        ]

    def summary(self) -> JsonObject:
        return {
            "store": self.plan.store,
            "items": self.items,
            "faults": self.faults.total(),
            "lost": self.findings.lost,
            "duplicated": self.findings.duplicated,
            "stuck": self.stuck,
            "wrong": len(self.findings.words),
            "stale_refused": self.seen.get("stale_refused", 0),
            "seed": self.plan.seed,
            "seconds": round(self.seconds),
            "lease_s": round(self.plan.lease_s, 1),
            "startup_s": round(self.startup_s, 1),
            "by_kind": dict(sorted(self.faults.items())),
            "seen": dict(sorted(self.seen.items())),
        }


def tell(plan: Plan, server: PostgresServer | None = None) -> Verdict:
    """Run everything once and judge."""
    plan = as_slow_as_it_is(plan)
    verdict = Verdict(plan)
    with world(plan, server) as made:
        customers = [Customer(made, number) for number in range(plan.customers)]
        watcher, nemesis = Watcher(made), Nemesis(made)
        customers[0].deploy()
        made.wild(on=True)
        began_s = time.monotonic()
        for each in (*customers, watcher):
            each.start()

        def enough() -> bool:
            return _enough(made, customers, watcher, nemesis)

        nemesis.rage(enough, began_s + plan.limit_s)
        for each in customers:
            each.stop()
        verdict.stuck = wait_for_the_end(made, plan.end_within_s)
        if verdict.stuck:
            verdict.findings.words.extend(what_is_left(made))
        watcher.stop()
        verdict.seconds = time.monotonic() - began_s
        for each in made.everyone:
            each.terminate()
        verdict.faults, verdict.startup_s = nemesis.done, made.startup_s
        failures = [f"{each.name} failed: {each.failure}" for each in customers if each.failure]
        verdict.findings.words.extend(failures)
        _judge(made, watcher, verdict)
    return verdict


def _enough(made: World, customers: Sequence[Customer], watcher: Watcher, nemesis: Nemesis) -> bool:
    if any(each.failure for each in customers):
        return True
    plan = made.plan
    done = nemesis.done.total() >= plan.faults and nemesis.tried_all
    done = done and sum(each.expected for each in customers) >= plan.items
    return done and watcher.taken_over > 0 and made.heard("result.stale") >= plan.stale


def _judge(made: World, watcher: Watcher, verdict: Verdict) -> None:
    runs = ledger.read(made.tables)
    journal = read_journals(made)
    found = verdict.findings
    asked = check.check_starts(runs, journal, found)
    for run in runs.values():
        check.check_run(run, asked[run.uid], found)
    repeated = check.check_sinks(runs, asked, made.lines("sink"), found)
    verdict.items = sum(
        block.hi - block.lo + 1
        for run in runs.values()
        for block in run.blocks
        if block.stage and block.status in {3, 4, 5}
    )
    verdict.seen = {
        **Counter(line.split(".")[0] for line in made.lines("mischief")),
        "taken_over": watcher.taken_over,
        "sink_repeated": repeated,
        "runs": len(runs),
        "cancelled": sum(run.status == "cancelled" for run in runs.values()),
        "starts_retried": sum(bool(each.get("tries")) for each in journal),
        "starts_replayed": sum(each["what"] == "again" for each in journal),
        **_from_logs(made, {run.id: run for run in runs.values()}),
    }
    verdict.seen["leases_ended"] = verdict.seen["taken_over"] + verdict.seen["lease_lost"]


def _from_logs(made: World, runs: Mapping[int, Run]) -> dict[str, int]:
    """Count what the replicas said of themselves, and what each refused result had met with."""
    said: Counter[str] = Counter()
    for log in made.folder.glob("*.log"):
        for each in events(log):
            said[str(each["event"])] += 1
            if each["event"] == "result.stale":
                said[_met(runs, each)] += 1
    return {
        "stale_refused": said["result.stale"],
        "stale_zombie": said["zombie"],
        "stale_ambiguous": said["ambiguous"],
        "stale_cancelled": said["cancelled"],
        "lease_lost": said["lease.lost"],
        "store_away": said["worker.unavailable"],
        "worker_failed": said["worker.failed"] + said["batch.failed"] + said["settle.failed"],
    }


def _met(runs: Mapping[int, Run], said: JsonObject) -> str:
    """Tell why a result was refused: taken over by another, committed before, or cancelled."""
    run = runs.get(int(str(said["run"])))
    if run is None:
        return "of no run"
    if run.status == "cancelled":
        return "cancelled"
    place = (int(str(said["stage"])), int(str(said["lo"])))
    claims = [each.claim for each in run.blocks if (each.stage, each.lo) == place]
    return "ambiguous" if claims == [int(str(said["claim"]))] else "zombie"
