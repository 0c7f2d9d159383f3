from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from cluster_texts import as_document

from controlplane.compiler.compile import validate
from controlplane.compiler.graph import RUN_SCOPE, TRIGGER, Graph
from controlplane.expressions import evaluate
from functions_runtime.manifest.model import Manifest

Catalogue = Mapping[str, Manifest]


def stage(identifier: str, more: str = "", uses: str = "call-webhook") -> str:
    return f"  - {{identifier: {identifier}, uses: {uses}{', ' if more else ''}{more}}}\n"


def codes(fragment: str, catalogue: Catalogue) -> list[str]:
    return [e.code for e in validate(as_document(fragment), catalogue=catalogue).diagnostics]


def graph_of(fragment: str, catalogue: Catalogue) -> Graph:
    report = validate(as_document(fragment), catalogue=catalogue)
    assert report.graph is not None, report.diagnostics
    return report.graph


def test_the_case_of_everything_has_every_default_replaced(
    catalogue: Catalogue, cases: Path
) -> None:
    report = validate((cases / "everything.yml").read_bytes(), catalogue=catalogue)
    assert report.graph is not None
    by_name = {each.identifier: each for each in report.graph.stages}
    pages, report_stage = by_name["pages"], by_name["report"]
    assert (pages.delay, pages.timeout) == (timedelta(seconds=90), timedelta(minutes=5))
    assert (pages.batch_items, pages.batch_wait, pages.retries) == (2, timedelta(seconds=10), 0)
    assert by_name["files"].max_items == 5000
    assert by_name["summary"].joins == by_name["files"].index
    assert report_stage.joins == RUN_SCOPE
    assert report_stage.needs == (by_name["summary"].index, pages.index)
    assert by_name["beside"].needs == (TRIGGER,)
    assert evaluate(by_name["beside"].config, {"secrets": {"ACCESS": "x"}}) == {
        "bucket": "reports",
        "secrets": {"AWS_ACCESS_KEY": "x"},
        "prefix": "other/",
    }
    assert [each.kind for each in report.graph.triggers] == [
        "api-call", "cron", "cron", "event", "event",
    ]  # fmt: skip
    assert report.graph.triggers[1].timezone == "Europe/Berlin"
    assert report.graph.triggers[4].filter == {
        "s3-bucket": "reports",
        "s3-prefix": "in/",
        "s3-suffix": ".pdf",
    }


def test_the_error_of_an_output_is_evaluated_as_the_error_of_the_failure(
    catalogue: Catalogue,
) -> None:
    failing = "'a ${{ satellites.a.output.error }} b ${{satellites.a.output.error}}'"
    graph = graph_of(
        "satellites:\n"
        + stage("a")
        + "failure:\n  satellites:\n  "
        + stage("alert", f"config: {{url: {failing}}}"),
        catalogue,
    )
    config = evaluate(graph.stages[2].config, {"failure": {"error": "E"}})
    assert config == {"url": "a E b E"}


def test_an_alias_of_a_satellite_and_every_spelling_of_its_name_are_the_same(
    catalogue: Catalogue,
) -> None:
    spellings = ("move-file", "exospherehost/move-file", "satellite/exospherehost/move-to-s3")
    text = "satellites:\n" + "".join(stage(f"s{n}", uses=u) for n, u in enumerate(spellings))
    assert {each.uses for each in graph_of(text, catalogue).stages[1:]} == {
        "exospherehost/move-to-s3"
    }


@pytest.mark.parametrize(
    ("needs", "expected"),
    [("", (1,)), ("needs: []", (0,)), ("needs: trigger", (0,)), ("needs: [a, a, trigger]", (1, 0))],
)
def test_needs_is_the_satellite_before_unless_it_says_otherwise(
    needs: str, expected: tuple[int, ...], catalogue: Catalogue
) -> None:
    graph = graph_of("satellites:\n" + stage("a") + stage("b", needs), catalogue)
    assert graph.stages[2].needs == expected


def test_with_two_parents_a_reference_to_one_of_them_needs_a_default(catalogue: Catalogue) -> None:
    diamond = "satellites:\n" + stage("a") + stage("b", "needs: a") + stage("c", "needs: a")
    bare = "needs: [b, c], config: {url: '${{ satellites.b.output.status }}'}"
    guarded = "needs: [b, c], config: {url: '${{ satellites.b.output.status || 1 }}'}"
    root = "needs: [b, c], config: {url: '${{ satellites.a.output.status }}'}"
    assert codes(diamond + stage("d", bare), catalogue) == ["EXO222"]
    assert codes(diamond + stage("d", guarded), catalogue) == []
    assert codes(diamond + stage("d", root), catalogue) == []


def test_a_join_sees_its_scope_and_a_list_of_what_it_collects(catalogue: Catalogue) -> None:
    chain = "satellites:\n" + stage("a") + stage("b")
    scope = "joins: a, config: {url: '${{ satellites.a.output.status }}'}"
    inner = "joins: a, config: {url: '${{ satellites.b.output.status }}'}"
    assert codes(chain + stage("c", scope), catalogue) == []
    assert codes(chain + stage("c", inner), catalogue) == ["EXO221"]
    whole = "joins: a, config: {url: '${{ satellites.b.output[0].status }}'}"
    assert codes(chain + stage("c", whole), catalogue) == []


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        (stage("a") + stage("b") + stage("c", "joins: trigger"), []),
        (stage("a") + stage("b") + stage("c", "joins: run"), []),
        (
            stage("a") + stage("b", "needs: []") + stage("c", "needs: [a, b], joins: a"),
            ["EXO225"] * 2,
        ),
        (stage("a") + stage("b") + stage("c", "needs: [a, b], joins: a"), ["EXO225"]),
        (stage("a") + stage("b", "joins: run") + stage("c", "joins: a"), ["EXO225"]),
        (stage("a") + stage("b") + stage("c", "joins: a") + stage("d", "joins: a"), []),
        (stage("a") + stage("b") + stage("c", "joins: nowhere"), ["EXO202"]),
        (
            stage("a")
            + stage("b", "needs: []")
            + stage("c", "needs: [a, b]")
            + stage("d", "joins: a"),
            ["EXO225"],
        ),
    ],
)
def test_a_join_is_valid_if_all_it_needs_is_behind_its_scope(
    stages: str, expected: list[str], catalogue: Catalogue
) -> None:
    assert [*dict.fromkeys(codes("satellites:\n" + stages, catalogue))] == [
        *dict.fromkeys(expected)
    ]


def test_without_from_the_whole_main_branch_fails_into_the_failure_branch(
    catalogue: Catalogue,
) -> None:
    text = "satellites:\n" + stage("a") + stage("b") + "failure:\n  satellites:\n  " + stage("f")
    assert graph_of(text, catalogue).failure_from == frozenset({1, 2})


def test_from_takes_in_what_comes_after_it_and_nothing_beside_it(catalogue: Catalogue) -> None:
    text = (
        "satellites:\n"
        + stage("a")
        + stage("b")
        + stage("c")
        + stage("beside", "needs: a")
        + "failure:\n  from: b\n  satellites:\n  "
        + stage("f", "config: {url: '${{ satellites.a.output.status }}'}")
    )
    assert graph_of(text, catalogue).failure_from == frozenset({2, 3})


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (stage("f", "joins: run"), "EXO225"),
        (stage("f") + "  " + stage("g", "needs: []"), "EXO202"),
        (stage("f") + "  " + stage("g", "needs: a"), "EXO202"),
        (stage("a"), "EXO106"),
    ],
)
def test_the_failure_branch_is_opened_by_failures_alone(
    failure: str, expected: str, catalogue: Catalogue
) -> None:
    text = "satellites:\n" + stage("a") + "failure:\n  satellites:\n  " + failure
    assert expected in codes(text, catalogue)


def test_a_failing_cluster_may_join_its_failures_over_the_run(catalogue: Catalogue) -> None:
    text = (
        "satellites:\n"
        + stage("a")
        + "failure:\n  satellites:\n  "
        + stage("f")
        + "  "
        + stage("g", "joins: run")
    )
    assert graph_of(text, catalogue).stages[3].joins == RUN_SCOPE


def test_the_log_branch_sees_no_satellite_of_the_others(catalogue: Catalogue) -> None:
    text = (
        "satellites:\n"
        + stage("a")
        + "logs:\n  satellites:\n  "
        + stage("l", "config: {url: '${{ satellites.a.output.status }}'}")
    )
    assert codes(text, catalogue) == ["EXO220"]


def test_a_shorthand_with_a_bracket_too_many_is_reported_inside_its_block(
    catalogue: Catalogue,
) -> None:
    fragment = (
        "satellites:\n  - identifier: m\n    uses: deepseek-r1-distrill-llama-70b\n"
        '    config:\n      output-schema: |\n        {\n          "a": string]\n        }\n'
    )
    found = validate(as_document(fragment), catalogue=catalogue).diagnostics
    assert [(each.code, each.place.line, each.place.column) for each in found] == [
        ("EXO304", 11, 24)
    ]


def test_a_thousand_satellites_are_too_many_and_as_many_as_allowed_are_quick(
    catalogue: Catalogue,
) -> None:
    many = "satellites:\n" + "".join(stage(f"s{number}") for number in range(1000))
    assert len(graph_of(many, catalogue).stages) == 1001
    assert "EXO111" in codes(many + stage("last"), catalogue)
