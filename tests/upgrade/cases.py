"""The runs of the upgrade cases: how each stands when its control plane is killed, how it ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from functions_runtime.contract import Json

Counts = Mapping[str, Mapping[str, int]]
"""By stage and status, how many items."""

ACCOUNT = "1234567"
OWN_SECRET = "the secret of one cluster"
SHARED_SECRET = "the secret of a project"
ARTIFACT = "left by one satellite for another"
ZEROS: list[Json] = [{"n": 0}] * 3
WIDE = 10_005
"""One page of outputs and a few more."""


@dataclass(frozen=True, slots=True)
class Case:
    """A run.

    Attributes:
        stages: of the main branch, as flow mappings of YAML.
        stands: what has to be so before the control plane is killed; nothing: the run has ended.
        ends: status of the run in the end.
        counts: of its stages then.
        outputs: of its last stage then, in any order; None: not compared.
        lines: how many outputs that are; None: not compared.
        codes: of the items that have failed then, by stage.
        head, tail: further keys of the cluster.
        retried: whether its failed items are retried by hand after the upgrade.
    """

    name: str
    stages: tuple[str, ...]
    input: Json
    ends: str = "succeeded"
    stands: Counts = field(default_factory=dict[str, Mapping[str, int]])
    counts: Counts = field(default_factory=dict[str, Mapping[str, int]])
    outputs: list[Json] | None = None
    lines: int | None = None
    codes: Mapping[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])
    sla: str = "now"
    head: str = ""
    tail: str = ""
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    retried: bool = False

    def document(self, project: str = "lab") -> str:
        lines = [
            "version: 0.0.1b",
            "cluster:",
            f"  identifier: {project}/{self.name}",
            f"  sla: {self.sla}",
            "  retries: 1",
            self.head or "  trigger: api-call",
            "  satellites:",
            *(f"    - {{{stage}}}" for stage in self.stages),
        ]
        return "\n".join([*lines, *([self.tail] if self.tail else [])]) + "\n"


def work(name: str, do: str, config: str = "", more: str = "") -> str:
    """Write a stage of the satellite that does all sorts of things."""
    settings = ", ".join(filter(None, [f"do: {do}", config]))
    rest = f", {more}" if more else ""
    return f"name: {name}, identifier: {name}, uses: lab/work, config: {{{settings}}}{rest}"


def numbered(count: int) -> list[Json]:
    return [{"n": n} for n in range(count)]


def echoed(*inputs: Json, value: Json = None) -> list[Json]:
    return [{"value": value, "input": item} for item in inputs]


def branch(kind: str, *stages: str) -> str:
    return "\n".join([f"  {kind}:", "    satellites:", *(f"      - {{{one}}}" for one in stages)])


HONEST = work("honest", "honest", 'account: "${{ secrets.ACCOUNT }}"')
WITH_ACCOUNT = f'  trigger: api-call\n  secrets: {{ACCOUNT: "{ACCOUNT}"}}'
NOTE_FAILURE = branch("failure", work("note", "echo", 'value: "${{ failure.satellite }}"'))
LATER = "delay: 1m"
"""Stops a run before a stage; by the time that a test opens the case the minute is over."""


OPENED: list[Json] = [
    {"sha256": [sha256(secret.encode()).hexdigest() for secret in (OWN_SECRET, SHARED_SECRET)]}
]
"""What `digest` returns if both secrets are opened as they were."""


def amounts(count: int) -> list[Json]:
    """Return what `honest` gives, without the item whose JSON is broken."""
    return [{"n": n, "amount": 100, "text": ""} for n in range(count) if n != 1]


ENDED = (
    Case(
        "succeeded",
        (
            work("fan", "fan"),
            work("item", "echo", 'value: "${{ satellites.fan.output.n }}"'),
            work("all", "echo", more="joins: run"),
        ),
        {"n": 3},
        counts={"fan": {"succeeded": 1}, "item": {"succeeded": 3}, "all": {"succeeded": 1}},
        outputs=echoed({"list": [{"value": n, "input": {"n": n}} for n in range(3)]}),
        labels={"team": "north"},
    ),
    Case(
        "partial",
        (work("only", "only", "n: 1"),),
        numbered(3),
        ends="partial",
        counts={"only": {"succeeded": 1, "failed": 2}, "note": {"succeeded": 2}},
        outputs=[{"n": 1}],
        codes={"only": {"unwanted": 2}},
        tail=NOTE_FAILURE,
    ),
    Case(
        "failed",
        (work("only", "only", "n: 9"), work("after", "echo")),
        numbered(2),
        ends="failed",
        counts={"only": {"failed": 2}},
        codes={"only": {"unwanted": 2}},
    ),
    Case(
        "mended",
        (work("mended", "mended"), work("after", "echo")),
        numbered(2),
        ends="failed",
        counts={"mended": {"failed": 2}},
        codes={"mended": {"too-early": 2}},
        retried=True,
    ),
    Case(
        "pruned",
        (work("prune", "prune"), work("skip", "echo", more="when: '${{ false }}'")),
        numbered(2),
        counts={"prune": {"succeeded": 1, "pruned": 1}, "skip": {"pruned": 1}},
        outputs=[],
    ),
    Case(
        "logged",
        (
            work(
                "digest", "digest",
                'own: "${{ secrets.OWN }}", shared: "${{ secrets.SHARED }}"',
            ),
        ),
        {},
        counts={"digest": {"succeeded": 1}, "tail": {"succeeded": 1}},
        outputs=OPENED,
        head=f'  trigger: api-call\n  secrets: {{OWN: "{OWN_SECRET}", SHARED: }}',
        tail=branch("logs", work("tail", "echo")),
    ),
    Case(
        "large",
        (
            work("grow", "honest", "bytes: 70000"),
            work("measure", "echo", 'value: "${{ length(satellites.grow.output.text) }}"',
                 "input: {n: 0}"),
        ),
        {"n": 0},
        counts={"grow": {"succeeded": 1}, "measure": {"succeeded": 1}},
        outputs=echoed({"n": 0}, value=70_000),
    ),
    Case(
        "damaged",
        (HONEST,),
        numbered(3),
        counts={"honest": {"succeeded": 3}},
        head=WITH_ACCOUNT,
    ),
)  # fmt: skip
"""Runs that have ended before the control plane is killed."""

OPEN = (
    Case(
        "held",
        (work("hold", "echo", more="batch: {size: 10, wait: 1m}"),),
        numbered(2),
        stands={"hold": {"waiting": 2}},
        counts={"hold": {"succeeded": 2}},
        outputs=echoed(*numbered(2)),
        sla="3650d",
    ),
    Case(
        "running",
        (
            work("gate", "echo", "gate: never, of: 1", "batch: 1"),
            work("after", "echo", more="joins: run"),
        ),
        numbered(3),
        stands={"gate": {"running": 1, "succeeded": 2}, "after": {"waiting": 1}},
        counts={"gate": {"succeeded": 3}, "after": {"succeeded": 1}},
    ),
    Case(
        "joining",
        (
            work("fan", "fan"),
            work("gate", "echo", "gate: never, of: 2", "batch: 1"),
            work("own", "echo", more="joins: fan"),
            work("all", "echo", more="joins: run"),
        ),
        {"n": 3},
        stands={"gate": {"running": 1, "succeeded": 2}, "own": {"waiting": 1, "succeeded": 2}},
        counts={"gate": {"succeeded": 3}, "own": {"succeeded": 3}, "all": {"succeeded": 1}},
    ),
    Case(
        "retrying",
        (work("second", "second"),),
        numbered(2),
        stands={"second": {"waiting": 2, "retried": 2}},
        counts={"second": {"succeeded": 2, "retried": 2}},
        outputs=[{"n": 0, "attempt": 2}, {"n": 1, "attempt": 2}],
    ),
    Case(
        "deferred",
        (work("later", "later"),),
        {"n": 0},
        stands={"later": {"waiting": 1}},
        counts={"later": {"succeeded": 1, "retried": 0}},
        outputs=[{"n": 0}],
    ),
    Case(
        "late",
        (work("gate", "echo", "gate: never"),),
        {"n": 0},
        stands={"gate": {"running": 1}},
        counts={"gate": {"succeeded": 1}},
        sla="1s",
    ),
    Case(
        "noting",
        (work("mended", "mended"),),
        numbered(1),
        ends="failed",
        stands={"mended": {"failed": 1}, "note": {"running": 1}},
        counts={"mended": {"failed": 1}, "note": {"succeeded": 1}},
        codes={"mended": {"too-early": 1}},
        tail=branch("failure", work("note", "echo", "gate: never")),
    ),
    Case(
        "logging",
        (work("quick", "echo"),),
        {"n": 0},
        stands={"quick": {"succeeded": 1}, "tail": {"running": 1}},
        counts={"quick": {"succeeded": 1}, "tail": {"succeeded": 1}},
        tail=branch("logs", work("tail", "echo", "gate: never")),
    ),
    Case(
        "stored",
        (work("store", "store", f"text: {ARTIFACT}"), work("load", "load", more=LATER)),
        {},
        stands={"store": {"succeeded": 1}, "load": {"waiting": 1}},
        counts={"load": {"succeeded": 1}},
        outputs=[{"text": ARTIFACT}],
    ),
    Case(
        "blobs",
        (
            work("grow", "honest", "bytes: 70001"),
            work("measure", "echo", 'value: "${{ length(satellites.grow.output.text) }}"',
                 f"input: {{n: 0}}, {LATER}"),
        ),
        {"n": 0},
        stands={"grow": {"succeeded": 1}, "measure": {"waiting": 1}},
        counts={"measure": {"succeeded": 1}},
        outputs=echoed({"n": 0}, value=70_001),
    ),
    Case(
        "sealed",
        (
            work(
                "digest", "digest",
                'own: "${{ secrets.OWN }}", shared: "${{ secrets.SHARED }}"', LATER,
            ),
        ),
        {},
        stands={"digest": {"waiting": 1}},
        counts={"digest": {"succeeded": 1}},
        outputs=OPENED,
        head=f'  trigger: api-call\n  secrets: {{OWN: "{OWN_SECRET}", SHARED: }}',
    ),
    Case(
        "paged",
        (work("pages", "pages", "second-gate: never"), work("after", "echo")),
        {"n": 8},
        stands={"pages": {"running": 1}, "after": {"succeeded": 3}},
        counts={"pages": {"succeeded": 1}, "after": {"succeeded": 8}},
        outputs=echoed(*numbered(8)),
    ),
    Case(
        "wide",
        ("name: wide, identifier: wide, uses: lab/narrow",),
        [{"n": WIDE}, {"gate": "never"}],
        stands={"wide": {"waiting": 1, "running": 1}},
        counts={"wide": {"succeeded": 2}},
        lines=WIDE + 1,
    ),
)  # fmt: skip
"""Runs that are open when the control plane is killed."""

DAMAGED = (
    Case(
        "damaged-input",
        (HONEST, work("plain", "echo", more=LATER)),
        numbered(4),
        ends="partial",
        stands={"honest": {"succeeded": 4}, "plain": {"waiting": 4}},
        counts={"plain": {"succeeded": 3, "failed": 1}},
        outputs=echoed(*amounts(4)),
        codes={"plain": {"damaged": 1}},
        head=WITH_ACCOUNT,
    ),
    Case(
        "damaged-expression",
        (
            HONEST,
            work("amount", "echo", 'value: "${{ satellites.honest.output.amount }}"',
                 f"input: {{n: 0}}, {LATER}"),
        ),
        numbered(4),
        ends="partial",
        stands={"amount": {"waiting": 4}},
        counts={"amount": {"succeeded": 3, "failed": 1}},
        outputs=echoed(*ZEROS, value=100),
        codes={"amount": {"damaged": 1}},
        head=WITH_ACCOUNT,
    ),
    Case(
        "damaged-ancestor",
        (
            HONEST,
            work("blind", "echo", more=f"input: {{n: 0}}, {LATER}"),
            work("amount", "echo", 'value: "${{ satellites.honest.output.amount }}"'),
        ),
        numbered(4),
        ends="partial",
        stands={"blind": {"waiting": 4}},
        counts={"blind": {"succeeded": 4}, "amount": {"succeeded": 3, "failed": 1}},
        outputs=echoed(*echoed(*ZEROS), value=100),
        codes={"amount": {"damaged": 1}},
        head=WITH_ACCOUNT,
    ),
    Case(
        "damaged-unread",
        (
            work("first", "echo"),
            work(
                "honest", "honest", 'account: "${{ secrets.ACCOUNT }}"',
                'input: "${{ satellites.first.output.input }}"',
            ),
            work("number", "echo", 'value: "${{ satellites.first.output.input.n }}"',
                 f"input: {{n: 0}}, {LATER}"),
        ),
        numbered(3),
        stands={"honest": {"succeeded": 3}, "number": {"waiting": 3}},
        counts={"number": {"succeeded": 3}},
        outputs=[{"value": n, "input": {"n": 0}} for n in range(3)],
        head=WITH_ACCOUNT,
    ),
    Case(
        "damaged-join",
        (HONEST, work("all", "echo", more=f"joins: run, {LATER}")),
        numbered(3),
        ends="failed",
        stands={"honest": {"succeeded": 3}, "all": {"waiting": 1}},
        counts={"all": {"failed": 1}},
        codes={"all": {"damaged": 1}},
        head=WITH_ACCOUNT,
    ),
    Case(
        "damaged-blob",
        (
            work("honest", "honest", 'account: "${{ secrets.ACCOUNT }}", bytes: 70002'),
            work("plain", "echo", more=LATER),
        ),
        numbered(2),
        ends="partial",
        stands={"honest": {"succeeded": 2}, "plain": {"waiting": 2}},
        counts={"plain": {"succeeded": 1, "failed": 1}},
        codes={"plain": {"damaged": 1}},
        head=WITH_ACCOUNT,
    ),
)  # fmt: skip
"""Open runs with an output that release 2bcaafa has stored as broken JSON."""
