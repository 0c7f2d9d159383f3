"""Whether everything is as it must be: from the database, the sinks and the customer's journal."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from functions_runtime.contract import JsonObject
from tests.chaos import rules
from tests.chaos.ledger import NAMES, SINKS, STAGES, Output, Run

_OPEN_MAX = 2
_SUCCEEDED, _FAILED, _PRUNED, _CANCELLED = 3, 4, 5, 6
_FAMILY = (
    ("file", "", 0), ("page", "file", 0), ("work", "page", 0), ("sink", "work", 0),
    ("told", "book", 0), ("final", "shelf", 0), ("alarm", "work", 1),
)  # fmt: skip


@dataclass
class Findings:
    """What is wrong, each with a few words; lost and duplicated are counted."""

    lost: int = 0
    duplicated: int = 0
    words: list[str] = field(default_factory=list[str])

    def say(self, text: str) -> None:
        self.words.append(text)

    def compare(self, what: str, found: Iterable[object], expected: Iterable[object]) -> None:
        """Count what is there too seldom and what is there too often."""
        have, want = Counter(found), Counter(expected)
        missing, extra = want - have, have - want
        self.lost += missing.total()
        self.duplicated += extra.total()
        if missing or extra:
            self.say(f"{what}: missing {[*missing][:3]}, too many {[*extra][:3]}")


def check_run(run: Run, inputs: Sequence[JsonObject], found: Findings) -> None:
    """Check one run, cancelled or not, against what its satellites give for what."""
    where = f"run {run.uid} ({run.status})"
    check_counts(run, where, found)
    for stage, parent, port in _FAMILY:
        items = [item for item, _ in run.fates(stage)]
        found.compare(f"{where}, items of {stage}", items, (e.id for e in run.given(parent, port)))
    scopes = [each.id for each in run.given("file")]
    found.compare(f"{where}, joins per file", (item for item, _ in run.fates("book")), scopes)
    found.compare(f"{where}, joins of the run", (item for item, _ in run.fates("shelf")), [0])
    given = (str(rules.digest(each.payload)) for each in run.given(""))
    found.compare(f"{where}, inputs", given, (rules.digest(each) for each in inputs))
    for stage in NAMES[1:]:
        _check_stage(run, stage, f"{where}, {stage}", found)
    if run.status not in {"cancelled", "running"}:
        _check_end(run, where, found)


def check_counts(run: Run, where: str, found: Findings) -> None:
    """Check that the counters say what the blocks are, and that nothing is open."""
    stored: dict[int, list[int]] = {}
    for block in run.blocks:
        counts = stored.setdefault(block.stage, [0] * 7)
        counts[block.status] += block.hi - block.lo + 1
    for stage, counts in stored.items():
        expected = (sum(counts), *counts[_SUCCEEDED : _CANCELLED + 1])
        if run.counters.get(stage) != expected:
            found.say(f"{where}: stage {stage} counts {run.counters.get(stage)}, has {expected}")
    still_open = sum(sum(counts[:3]) for counts in stored.values())
    if still_open or run.pending or run.status == "running":
        found.say(f"{where}: {still_open} open, pending {run.pending}")


def _check_end(run: Run, where: str, found: Findings) -> None:
    failed = any(status == _FAILED for _, status in run.fates("work"))
    good = {"partial", "failed"} if failed else {"succeeded"}
    if run.status not in good:
        found.say(f"{where}: with failed items: {failed}")
    found.compare(f"{where}, lines that tell its end", ["end"] * run.ends, ["end"])


def _check_stage(run: Run, stage: str, where: str, found: Findings) -> None:
    """Check that every item has its fate, and exactly the outputs that go with it."""
    given = run.of(stage)
    inputs = {each.id: each.payload for each in run.outputs}
    books, works = run.of("book"), _works_by_file(run)
    expected_all: list[str] = []
    for item, status in run.fates(stage):
        if status == _CANCELLED or status <= _OPEN_MAX:
            continue  # it has given nothing, and whether it is stuck is asked elsewhere
        payload = inputs.get(item, {})
        if stage == "book":
            fate = rules.Fate((rules.book(payload, works.get(item, ())),))
        elif stage == "shelf":
            shelved = [each.payload for many in books.values() for each in many]
            fate = rules.Fate((rules.shelf(shelved),))
        else:
            fate = _fate(stage, payload)
        if status != _status(stage, payload, fate):
            found.say(f"{where}: item {item} has ended as {status}, with input {payload}")
        expected_all += [f"{item} {rules.digest(each)}" for each in fate.outputs or ()]
    have = [f"{each.parent} {rules.digest(each.payload)}" for m in given.values() for each in m]
    found.compare(f"{where}, outputs", have, expected_all)


def _works_by_file(run: Run) -> Mapping[int, Sequence[JsonObject]]:
    """Return what the works of each file gave: for each output of `file`, those that come of it."""
    outputs = {each.id: each for each in run.outputs}
    found: dict[int, list[JsonObject]] = {}
    for each in run.given("work"):
        page: Output = outputs[each.parent]
        found.setdefault(page.parent, []).append(each.payload)
    return found


def _fate(stage: str, payload: JsonObject) -> rules.Fate:
    match stage:
        case "file":
            return rules.Fate(tuple(rules.files(payload)))
        case "page":
            return rules.Fate(tuple(rules.pages(payload)))
        case "work":
            return rules.Fate(()) if rules.is_pruned(payload) else rules.works(payload)
        case _:
            return rules.Fate((rules.sink_output(rules.sink_input(stage, payload)),))


def _status(stage: str, payload: JsonObject, fate: rules.Fate) -> int:
    if stage == "work" and rules.is_pruned(payload):
        return _PRUNED
    return _FAILED if fate.outputs is None else _SUCCEEDED


def check_sinks(
    runs: Mapping[str, Run],
    asked: Mapping[str, Sequence[JsonObject]],
    lines: Sequence[str],
    found: Findings,
) -> int:
    """Check the sinks' journal against the runs; give how many deliveries were repeated.

    A sink sees every item at least once, always as the same, and none that does not exist.
    """
    seen: dict[str, str] = {}
    for key, _, _, digest in (line.split() for line in lines):
        if seen.setdefault(key, digest) != digest:
            found.say(f"sink: {key} came with two different inputs")
    for run in runs.values():
        keys = {
            f"{run.uid}.{STAGES[stage]}.{item}": (stage, status)
            for stage in SINKS
            for item, status in run.fates(stage)
        }
        mine = {key: digest for key, digest in seen.items() if key.startswith(run.uid)}
        succeeded = [key for key, (_, status) in keys.items() if status == _SUCCEEDED]
        found.compare(f"sink, {run.uid}", [key for key in mine if key in succeeded], succeeded)
        unknown = [key for key in mine if key not in keys]
        if unknown:
            found.say(f"sink: {unknown[:3]} are no items")
        if run.status not in {"cancelled", "running"}:
            # What must have been seen, worked out from the inputs alone.
            told = [(keys[key][0], digest) for key, digest in mine.items() if key in keys]
            found.compare(f"sink, content of {run.uid}", told, rules.deliveries(asked[run.uid]))
    strangers = [key for key in seen if key.split(".")[0] not in runs]
    if strangers:
        found.say(f"sink: {strangers[:3]} are of no run")
    return len(lines) - len(seen)


def check_starts(
    runs: Mapping[str, Run], journal: Sequence[JsonObject], found: Findings
) -> dict[str, list[JsonObject]]:
    """Check that what was answered is there, once; give the inputs of every run by its uid."""
    asked = {
        f"api:{each['key']}": cast("list[JsonObject]", each["inputs"])
        for each in journal
        if each["what"] == "asked"
    }
    found.compare(
        "runs per key",
        [each.identity for each in runs.values()],
        {each.identity for each in runs.values()},
    )
    for run in runs.values():
        if run.identity not in asked:
            found.say(f"run {run.uid} was asked for by nobody")
    for each in journal:
        _check_answer(runs, each, found)
    return {each.uid: asked.get(each.identity, []) for each in runs.values()}


def _check_answer(runs: Mapping[str, Run], answer: JsonObject, found: Findings) -> None:
    """Check that what a customer was told is so."""
    if answer["what"] not in {"started", "again", "cancelled"}:
        return
    run = runs.get(str(answer["run"]))
    if run is None:
        found.lost += 1
        found.say(f"run {answer['run']} was acknowledged and is not there")
    elif answer["what"] == "cancelled" and run.status != "cancelled":
        found.say(f"run {run.uid} was cancelled and is {run.status}")
    elif answer["what"] != "cancelled" and run.identity != f"api:{answer['key']}":
        found.say(f"run {run.uid} is of {run.identity}, told for {answer['key']}")
