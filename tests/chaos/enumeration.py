"""Every commit, and the process killed right before it and right after it.

One script of everything that a control plane is asked to do; whatever is killed on the way, it has
to end as it does undisturbed.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field

import httpx2

from functions_runtime.contract import Json, JsonObject
from tests.chaos import check, ledger, rules
from tests.chaos.crashes import Crash, places
from tests.chaos.replica import KEY, Replica
from tests.chaos.tables import AwayError
from tests.chaos.world import Plan, World, bare
from tests.postgres_server import PostgresServer, find_binaries, run_server

_ON_POSTGRES = ("Commits.", "Lanes.", "Claims.", "Leases.", "Cancellations.", "Redrives.")
NOT_IN_THE_SCRIPT = {
    "Claims.fire": "batches are never held: the cluster's sla is now",
    "Runs.set_sla_state": "no run has a deadline",
}
AGAIN = tuple(Crash("Commits.commit", before=side, number=4) for side in (True, False))
INPUTS: list[JsonObject] = [{"n": n} for n in (3, 18, 7)]
_WITHIN_S = 240.0
_SECRET = "/v1/projects/chaos/secrets/S"
_NIGHTLY = """
version: 0.0.1b
cluster:
  identifier: chaos/{name}
  sla: now
  trigger: {{cron: "0 0 1 1 *", timezone: UTC}}
  satellites:
    - {{name: sink, identifier: sink, uses: chaos/sink}}
"""


@dataclass
class Outcome:
    """What came of one point: whether the process was killed there, and what is wrong."""

    crash: Crash | None
    killed: bool = False
    wrong: list[str] = field(default_factory=list[str])
    shape: JsonObject = field(default_factory=dict[str, Json])


def crashes(store: str) -> list[Crash]:
    """Return all points, from the sources: a commit that is added is a point at once.

    On Postgres those of work itself; the rest is the same code as on SQLite.
    """
    both = [Crash(place, before) for place in places() for before in (True, False)]
    known = [each for each in both if each.place not in NOT_IN_THE_SCRIPT]
    wanted = [each for each in known if store == "sqlite" or each.place.startswith(_ON_POSTGRES)]
    return [*wanted, *AGAIN]


def run_all(
    store: str, points: Sequence[Crash], server: PostgresServer | None = None, at_once: int = 2
) -> Iterator[Outcome]:
    """Go through the script undisturbed, then once for each point; give what came of each."""
    with ExitStack() as stack:
        if store == "postgres" and server is None:
            servers = run_server(find_binaries())
            server = next(servers)
            stack.callback(lambda: next(servers, None))
        sound = run_one(store, None, server)
        yield sound

        def compared(crash: Crash) -> Outcome:
            found = run_one(store, crash, server)
            if not found.killed:
                found.wrong.append(f"{crash} was never reached")
            if found.shape != sound.shape:
                found.wrong.append(f"it ended as {found.shape}, undisturbed as {sound.shape}")
            return found

        with ThreadPoolExecutor(at_once) as threads:
            yield from threads.map(compared, points)


def run_one(
    store: str, crash: Crash | None, server: PostgresServer | None = None, mutant: str = ""
) -> Outcome:
    """Go through the script once."""
    outcome = Outcome(crash)
    plan = Plan(
        store, seed=0, items=0, faults=0, limit_s=0, lease_s=1, mutant=mutant,
        crash=str(crash or ""),
    )  # fmt: skip
    with bare(plan, server) as made:
        script = _Script(made)
        try:
            script.play()
        except TimeoutError as error:
            outcome.wrong.append(str(error))
        outcome.killed = script.killed
        made.replicas[0].kill()  # what has not ended by now must not go on while it is judged
        outcome.wrong += script.judge()
        outcome.shape = script.shape()
    return outcome


@dataclass(frozen=True, slots=True)
class _Question:
    """A request; `also` are answers to it that are as good when it is asked again."""

    method: str
    path: str
    body: str = ""
    also: tuple[int, ...] = ()
    key: str = ""
    kind: str = "application/json"


class _Script:
    """Asks for everything once, and again whenever nobody knows what came of it."""

    def __init__(self, made: World) -> None:
        self._made = made
        self._one: Replica = made.replicas[0]
        self._give_up_s = time.monotonic() + _WITHIN_S
        self.killed = False

    def play(self) -> None:
        self._deploy(rules.DOCUMENT)
        for name in ("nightly", "gone"):
            self._deploy(_NIGHTLY.format(name=name))
        manifest: JsonObject = {"identifier": "chaos/new", "version": "1.0.0", "title": "new"}
        self._ask(_Question("GET", "/readyz"))
        self._ask(_Question("PUT", _SECRET, json.dumps({"value": "a secret value"})))
        self._ask(_Question("DELETE", _SECRET, also=(404,)))
        self._ask(_Question("DELETE", "/v1/clusters/chaos/gone", also=(404,)))
        self._ask(_Question("PUT", "/v1/satellites/chaos/new", json.dumps({"manifest": manifest})))
        self._trigger()
        self._change(self._start("cancelled"), "cancel")
        self._ended(self._start("whole"))
        retried = self._start("retried")
        self._ended(retried)
        self._change(retried, "retry")
        self._until(lambda: not self._open())
        self._one.terminate()
        self._until(self._is_over)

    def _is_over(self) -> bool:
        """Whether all is settled; one that was killed while it ended gets to start once more."""
        if self._killed_now():
            self._one.start(CHAOS_CRASH="")
        return not self._open()

    def _killed_now(self) -> bool:
        killed = not self._one.alive and self._one.was_killed
        self.killed = self.killed or killed
        return killed

    def _deploy(self, document: str) -> None:
        self._ask(_Question("POST", "/v1/clusters", document, kind="application/yaml"))

    def _change(self, run: str, what: str) -> None:
        self._ask(_Question("POST", f"/v1/runs/{run}/{what}", "{}", also=(409,)))

    def _trigger(self) -> None:
        [trigger] = self._items("/v1/triggers?cluster=chaos/nightly")
        number = trigger["id"]
        for what in ("pause", "resume"):
            self._ask(_Question("POST", f"/v1/triggers/{number}/{what}"))
        self._made.tables.change("update cluster_trigger set next_ms = 1 where kind = 'cron'")
        self._until(lambda: bool(self._made.tables.rows(_FIRED)))

    def _items(self, path: str) -> list[JsonObject]:
        items = self._ask(_Question("GET", path)).json()["items"]
        return [each for each in items if each["kind"] == "cron"]

    def _start(self, key: str) -> str:
        path, body = "/v1/clusters/chaos/mix/runs", json.dumps({"input": INPUTS})
        return str(self._ask(_Question("POST", path, body, key=key)).json()["id"])

    def _ended(self, run: str) -> None:
        self._until(lambda: self._status(run) != "running")

    def _status(self, run: str) -> str:
        return str(self._ask(_Question("GET", f"/v1/runs/{run}")).json()["status"])

    def _open(self) -> bool:
        with suppress(AwayError):
            return bool(self._made.tables.rows("select 1 from run where status = 'running'"))
        return True

    def _until(self, done: Callable[[], bool]) -> None:
        while not done():
            self._look_after_it()
            if time.monotonic() > self._give_up_s:
                raise TimeoutError(f"the script has not ended within {_WITHIN_S} s")
            time.sleep(0.05)

    def _look_after_it(self) -> None:
        if self._killed_now():
            self._one.start(CHAOS_CRASH="")

    def _ask(self, question: _Question) -> httpx2.Response:
        answers: list[httpx2.Response] = []

        def done() -> bool:
            answer = self._call(question)
            if answer is None or answer.status_code in {500, 503}:
                return False
            answers.append(answer)
            return True

        self._until(done)
        [answer] = answers
        if not answer.is_success and answer.status_code not in question.also:
            raise TimeoutError(f"{question}: {answer.status_code} {answer.text}")
        return answer

    def _call(self, question: _Question) -> httpx2.Response | None:
        if not self._one.url:
            return None
        known = {"authorization": f"Bearer {KEY}", "content-type": question.kind}
        if question.key:
            known["idempotency-key"] = question.key
        url = self._one.url + question.path
        with suppress(httpx2.HTTPError):
            return httpx2.request(
                question.method, url, content=question.body, headers=known, timeout=5
            )
        return None

    def judge(self) -> list[str]:
        """Return what the checker says of it all, the more of what nobody tried again."""
        found = check.Findings()
        runs = ledger.read(self._made.tables)
        for run in runs.values():
            if run.identity in {"api:whole", "api:cancelled"}:
                check.check_run(run, INPUTS, found)
            else:
                check.check_counts(run, f"run {run.identity}", found)
        return found.words

    def shape(self) -> JsonObject:
        """Return what has to be the same whatever was killed."""
        runs = [*ledger.read(self._made.tables).values()]
        statuses = Counter(f"{each.identity.split(':')[1]} {each.status}" for each in runs)
        whole = [each for each in runs if each.identity == "api:whole"]
        counters: JsonObject = {
            str(stage): [*counts] for run in whole for stage, counts in sorted(run.counters.items())
        }
        sink = {line.split()[0]: line.split()[3] for line in self._made.lines("sink")}
        told = Counter(
            digest for key, digest in sink.items() for run in whole if key.startswith(run.uid)
        )
        aside = {name: len(self._made.tables.rows(sql)) for name, sql in _ASIDE.items()}
        return {"runs": {**statuses}, "counters": counters, "sink": {**told}, **aside}


_FIRED = "select 1 from run where identity like 'cron:%:1'"
_ASIDE = {
    "secrets": "select 1 from secret",
    "clusters": "select 1 from cluster where deleted_ms is null",
    "paused": "select 1 from cluster_trigger where paused",
    "leases": "select 1 from block where status = 1",
}
