"""Which versions a run may move on to."""

from dataclasses import replace
from datetime import timedelta

import pytest
from engine_graphs import log_source, make_graph, make_stage

from controlplane.compiler.graph import Branch, Graph, Stage
from controlplane.engine.version_change import incompatibility
from controlplane.expressions import parse

BEFORE = make_graph(
    make_stage(1, [0]), make_stage(2, [1]), make_stage(3, [2], joins=1), make_stage(4, [3])
)


def changed(index: int, **changes: object) -> Graph:
    stages = list(BEFORE.stages)
    stages[index] = replace(stages[index], **changes)
    return replace(BEFORE, stages=tuple(stages))


def test_what_a_stage_does_may_differ() -> None:
    after = changed(
        2,
        uses="project/other",
        config=parse({"new": "${{ satellites.s1.output.x }}"}),
        retries=9,
        timeout=timedelta(hours=1),
        batch_items=1,
        delay=timedelta(seconds=5),
        max_items=4,
        title="new",
        secrets=("TOKEN",),
    )
    assert incompatibility(BEFORE, replace(after, sla=None, title="other", triggers=())) is None
    assert incompatibility(BEFORE, BEFORE) is None


def test_an_ancestor_that_is_kept_anyway_may_be_read_anew() -> None:
    read = parse({"x": "${{ satellites.s1.output.x }}"})
    assert incompatibility(BEFORE, changed(4, input=read)) is None


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        (replace(BEFORE, stages=BEFORE.stages[:4]), "stage s4 is not in it any more"),
        (
            replace(BEFORE, stages=(*BEFORE.stages, make_stage(5, [4]))),
            "stage s5 is new in it",
        ),
        (changed(4, identifier="other"), "stage s4 is not in it any more"),
        (changed(4, needs=(2,)), "stage s4 needs s2, it needed s3"),
        (changed(3, joins=-1), "stage s3 joins the run, it joined s1"),
        (changed(3, joins=None), "stage s3 joins nothing, it joined s1"),
        (changed(4, branch=Branch.LOGS), "stage s4 has moved from branch main to logs"),
        (
            replace(BEFORE, failure_from=frozenset({1})),
            "stage s1 stands otherwise to the failure branch",
        ),
    ],
)
def test_what_has_been_written_fixes_the_shape(after: Graph, reason: str) -> None:
    assert incompatibility(BEFORE, after) == reason


def test_stages_in_another_order_are_another_shape() -> None:
    def two(first: str, second: str) -> Graph:
        a: Stage = make_stage(1, [0], identifier=first)
        return make_graph(a, make_stage(2, [0], identifier=second))

    assert incompatibility(two("a", "b"), two("b", "a")) == "stage b stands where stage a did"


def test_an_ancestor_that_outputs_do_not_know_cannot_be_read() -> None:
    before = make_graph(make_stage(1, [0]), make_stage(2, [1]), make_stage(3, [2]))
    read = parse({"x": "${{ satellites.s1.output.x }}"})
    after = make_graph(make_stage(1, [0]), make_stage(2, [1]), make_stage(3, [2], input=read))
    assert incompatibility(before, after) == (
        "stage s3 reads s1, and which ancestors are read from further down is fixed when a run "
        "starts"
    )
    assert "stage s3 no longer reads s1" in str(incompatibility(after, before))
    logs = log_source(3)
    assert incompatibility(before, make_graph(*before.stages[1:3], logs)) is not None
