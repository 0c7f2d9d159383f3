import pytest
from engine_graphs import log_source, make_graph, make_stage

from controlplane.compiler.graph import RUN_SCOPE, Branch
from controlplane.engine.events import ClaimedBlock
from controlplane.engine.plan import (
    FAILURE,
    RUN,
    Hold,
    check_joins,
    compile_plan,
    position,
    read_stages,
    vector,
)
from controlplane.expressions import parse

READS_FIRST = parse({"name": "${{ satellites.s1.output.name }}"})
READS_FAILURE = parse({"why": "${{ failure.error }}"})


def test_a_plain_chain_carries_nothing_and_holds_nothing() -> None:
    graph = make_graph(make_stage(1, [0]), make_stage(2, [1], config=READS_FIRST))
    plan = compile_plan(graph)
    assert plan.carried == ()
    assert [stage.children for stage in plan.stages] == [(1,), (2,), ()]
    assert not any(stage.holds for stage in plan.stages)


def test_the_trigger_is_never_retried() -> None:
    assert compile_plan(make_graph(make_stage(1, [0], retries=3))).stages[0].retries == 0


def test_an_ancestor_that_is_read_from_two_stages_down_is_carried() -> None:
    stages = make_stage(1, [0]), make_stage(2, [1]), make_stage(3, [2], config=READS_FIRST)
    plan = compile_plan(make_graph(*stages))
    assert plan.carried == (1,)
    assert (position(plan, 1), position(plan, 2)) == (0, None)


@pytest.mark.parametrize("field", ["config", "input", "when"])
def test_every_template_of_a_stage_is_looked_at(field: str) -> None:
    stages = make_stage(1, [0]), make_stage(2, [1]), make_stage(3, [2], **{field: READS_FIRST})
    graph = make_graph(*stages)
    assert read_stages(graph, 3) == (1,)
    assert compile_plan(graph).carried == (1,)


def test_a_parent_that_is_also_an_ancestor_of_another_parent_is_carried() -> None:
    graph = make_graph(
        make_stage(1, [0]), make_stage(2, [1]), make_stage(3, [1, 2], config=READS_FIRST)
    )
    assert compile_plan(graph).carried == (1,)


def test_what_no_item_stems_from_is_neither_read_nor_carried() -> None:
    graph = make_graph(make_stage(1, [0]), make_stage(2, [0], config=READS_FIRST))
    assert read_stages(graph, 2) == ()
    assert compile_plan(graph).carried == ()


def test_further_references_may_be_asked_for() -> None:
    graph = make_graph(make_stage(1, [0]), make_stage(2, [1]), make_stage(3, [2]))
    assert compile_plan(graph, {3: [0, 2]}).carried == (0,)


@pytest.mark.parametrize(
    "reads", [READS_FAILURE, parse("${{ satellites.s1.output.error }}")], ids=["failure", "error"]
)
def test_a_failure_is_carried_to_the_later_stages_of_the_failure_branch(reads: object) -> None:
    graph = make_graph(
        make_stage(1, [0]),
        make_stage(2, branch=Branch.FAILURE, config=reads),
        make_stage(3, [2], branch=Branch.FAILURE, config=reads),
        failure_from=[1],
        failure_entry=2,
    )
    assert read_stages(graph, 2) == (FAILURE,)
    assert read_stages(graph, 3) == (FAILURE,)
    assert compile_plan(graph).carried == (FAILURE,)


def test_the_first_failure_stage_alone_carries_no_failure() -> None:
    graph = make_graph(
        make_stage(1, [0]),
        make_stage(2, branch=Branch.FAILURE, config=READS_FAILURE),
        failure_from=[1],
        failure_entry=2,
    )
    plan = compile_plan(graph)
    assert plan.carried == ()
    assert [stage.failure_child for stage in plan.stages] == [None, 2, None]


def test_a_join_is_born_by_its_scope_and_held_by_everything_that_leads_to_it() -> None:
    plan = compile_plan(
        make_graph(
            make_stage(1, [0]),
            make_stage(2, [1]),
            make_stage(3, [2]),
            make_stage(4, [3], joins=1),
            make_stage(5, [4]),
        )
    )
    assert plan.carried == (1,)
    assert plan.stages[1].births == (4,)
    assert plan.stages[1].birth_pending == (1,)
    assert plan.stages[3].gathers == (Hold(4, 0),)
    assert [stage.index for stage in plan.stages if stage.holds] == [2, 3]


def test_a_join_within_a_join_holds_the_outer_one() -> None:
    plan = compile_plan(
        make_graph(
            make_stage(1, [0]),
            make_stage(2, [1]),
            make_stage(3, [2]),
            make_stage(4, [3], joins=2),
            make_stage(5, [4], joins=1),
        )
    )
    outer = Hold(5, 0)
    assert plan.stages[4].holds == (outer,)
    assert plan.stages[2].holds == (outer,)
    # An item of stage 3 holds only the inner join: that one has held the outer one since its birth.
    assert plan.stages[3].holds == (Hold(4, 1),)


def test_a_join_over_the_run_holds_for_the_failure_path_that_leads_to_it() -> None:
    plan = compile_plan(
        make_graph(
            make_stage(1, [0]),
            make_stage(2, branch=Branch.FAILURE),
            make_stage(3, [2], branch=Branch.FAILURE, joins=RUN_SCOPE),
            failure_from=[1],
            failure_entry=2,
        )
    )
    assert plan.run_joins == (3,)
    assert plan.stages[1].holds == (Hold(3, RUN),)
    assert plan.stages[1].gains == (0,)
    assert plan.stages[1].failure_gains == (1,)


def test_the_log_branch_waits_for_every_main_and_failure_stage() -> None:
    plan = compile_plan(
        make_graph(
            make_stage(1, [0]),
            make_stage(2, branch=Branch.FAILURE),
            log_source(3),
            make_stage(4, [3], branch=Branch.LOGS),
            failure_from=[1],
            failure_entry=2,
        )
    )
    assert [stage.index for stage in plan.stages if Hold(3, RUN) in stage.holds] == [0, 1, 2]
    assert plan.stages[3].children == (4,)


def test_a_scope_past_which_a_branch_leads_is_refused() -> None:
    graph = make_graph(make_stage(1, [0]), make_stage(2, [0, 1]), make_stage(3, [2], joins=1))
    assert check_joins(graph) == ((3, 2),)
    with pytest.raises(ValueError, match="stage 3 joins 1, but not every item of its input 2"):
        compile_plan(graph)


def test_a_scope_that_is_the_input_itself_is_refused() -> None:
    assert check_joins(make_graph(make_stage(1, [0]), make_stage(2, [1], joins=1))) == ((2, 1),)


def test_a_scope_that_failed_items_come_from_is_refused() -> None:
    graph = make_graph(
        make_stage(1, [0]),
        make_stage(2, branch=Branch.FAILURE),
        make_stage(3, [2], branch=Branch.FAILURE, joins=1),
        failure_from=[1],
        failure_entry=2,
    )
    assert check_joins(graph) == ((3, 2),)


def test_a_scope_above_all_that_may_fail_is_taken() -> None:
    graph = make_graph(
        make_stage(1, [0]),
        make_stage(2, [1]),
        make_stage(3, branch=Branch.FAILURE),
        make_stage(4, [3], branch=Branch.FAILURE, joins=1),
        failure_from=[2],
        failure_entry=3,
    )
    assert check_joins(graph) == ()


def test_a_join_over_the_run_has_no_ancestors() -> None:
    stages = make_stage(1, [0]), make_stage(2, [1], joins=RUN_SCOPE), make_stage(3, [2])
    graph = make_graph(*stages, make_stage(4, [3], joins=1))
    assert check_joins(graph) == ((4, 3),)


def test_the_vector_of_an_item_is_that_of_its_input_with_the_input_put_in() -> None:
    stages = make_stage(1, [0]), make_stage(2, [1]), make_stage(3, [2], config=READS_FIRST)
    plan = compile_plan(make_graph(*stages))
    at_second = ClaimedBlock(1, 2, 40, 41, 1, 1, [(0,), (0,)])
    at_third = ClaimedBlock(1, 3, 50, 51, 1, 2, [(40,), (41,)])
    assert [vector(plan, at_second, i) for i in (0, 1)] == [(40,), (41,)]
    assert [vector(plan, at_third, i) for i in (0, 1)] == [(40,), (41,)]
