"""What the database holds in the end, arranged for the checker."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from functions_runtime.contract import JsonObject
from tests.chaos.tables import Tables

NAMES = ("", "file", "page", "work", "sink", "book", "told", "shelf", "final", "alarm")
STAGES = {name: index for index, name in enumerate(NAMES)}
SINKS = ("sink", "told", "final", "alarm")


@dataclass(frozen=True, slots=True)
class Output:
    """One row of `output`."""

    id: int
    stage: int
    port: int
    parent: int
    payload: JsonObject


@dataclass(frozen=True, slots=True)
class Block:
    """One row of `block`."""

    stage: int
    lo: int
    hi: int
    status: int
    claim: int


@dataclass
class Run:
    """A run with everything that belongs to it."""

    id: int
    uid: str
    identity: str
    status: str
    pending: int
    blocks: list[Block] = field(default_factory=list[Block])
    outputs: list[Output] = field(default_factory=list[Output])
    counters: dict[int, tuple[int, ...]] = field(default_factory=dict[int, tuple[int, ...]])
    ends: int = 0

    def given(self, stage: str, port: int = 0) -> list[Output]:
        return [each for each in self.outputs if (each.stage, each.port) == (STAGES[stage], port)]

    def of(self, stage: str) -> Mapping[int, Sequence[Output]]:
        """Return the outputs of a stage by the item that gave them, in order."""
        found: dict[int, list[Output]] = defaultdict(list)
        for each in self.given(stage):
            found[each.parent].append(each)
        return found

    def fates(self, stage: str) -> list[tuple[int, int]]:
        """Return (item, status) of all items of a stage, one as often as it is there."""
        return [
            (item, block.status)
            for block in self.blocks
            if block.stage == STAGES[stage]
            for item in range(block.lo, block.hi + 1)
        ]


def read(tables: Tables) -> dict[str, Run]:
    """Return all runs by uid."""
    rows = tables.rows("select id, uid, identity, status, pending from run")
    runs = {
        int(str(id_)): Run(int(str(id_)), str(uid), str(identity), str(status), int(str(pending)))
        for id_, uid, identity, status, pending in rows
    }
    for run, *block in tables.numbers("select run, stage, lo, hi, status, claim from block"):
        runs[run].blocks.append(Block(*block))
    outputs = "select run, id, stage, port, parent, payload from output order by id"
    for *numbers, payload in tables.rows(outputs):
        run, *rest = (int(str(each)) for each in numbers)
        runs[run].outputs.append(Output(*rest, payload=json.loads(str(payload))))
    counters = "select run, stage, opened, succeeded, failed, pruned, cancelled from counter"
    for run, stage, *counts in tables.numbers(counters):
        runs[run].counters[stage] = tuple(counts)
    by_uid = {each.uid: each for each in runs.values()}
    ended = "select run, count(*) from log where message in :ends group by run"
    ended = ended.replace(":ends", "('run succeeded', 'run partial', 'run failed')")
    for uid, ends in tables.rows(ended):
        by_uid[str(uid)].ends = int(str(ends))
    return by_uid
