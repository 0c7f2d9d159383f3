from collections.abc import Collection, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from controlplane.compiler.compile import Report, validate
from controlplane.compiler.diagnostics import render
from controlplane.compiler.fix import fix
from controlplane.compiler.graph import LOG_SOURCE, RUN_SCOPE, TRIGGER, Branch, TriggerSpec
from controlplane.compiler.plaintext_secrets import take_secrets
from functions_runtime.manifest.model import Manifest

Catalogue = Mapping[str, Manifest]
CASES = sorted((Path(__file__).parents[2] / "cases" / "clusters").glob("*.yml"))
PAGER_DUTY = ("PAGERDUTY_API_KEY", "PAGERDUTY_SERVICE_ID")
SEED_WARNINGS = [
    ("EXO410", 27, 27),
    ("EXO310", 128, 37),
    ("EXO210", 139, 40),
    ("EXO210", 140, 43),
    ("EXO224", 143, 160),
]


def vault_of(text: bytes) -> list[str] | None:
    """The vault that the first line of a case names; no line, no vault in sight."""
    first = text.split(b"\n", 1)[0].decode()
    return first.removeprefix("# vault:").split() if first.startswith("# vault:") else None


def places(report: Report, severity: str) -> list[tuple[str, int, int]]:
    found = [each for each in report.diagnostics if each.severity == severity]
    return [(each.code, each.place.line, each.place.column) for each in found]


def check(name: str, catalogue: Catalogue, vault: Collection[str] | None = None) -> Report:
    text = next(path for path in CASES if path.name == name).read_bytes()
    return validate(text, catalogue=catalogue, vault=vault)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_is_diagnosed_as_its_golden_text_says(path: Path, catalogue: Catalogue) -> None:
    text = path.read_bytes()
    report = validate(text, catalogue=catalogue, vault=vault_of(text))
    shown = render(report.diagnostics, path.name, text.decode("utf-8", "replace"))
    assert shown == path.with_suffix(".txt").read_text("utf-8")


def test_the_sample_has_exactly_the_right_warnings_where_no_vault_is_seen(
    catalogue: Catalogue,
) -> None:
    report = check("seed-000.yml", catalogue)
    assert places(report, "error") == []
    assert places(report, "warning") == SEED_WARNINGS
    assert report.graph is not None


def test_the_sample_is_refused_where_the_vault_lacks_its_undeclared_secrets(
    catalogue: Catalogue,
) -> None:
    report = check("seed-000.yml", catalogue, vault=["PAGERDUTY_API_KEY"])
    assert places(report, "error") == [("EXO210", 140, 43)]
    assert report.graph is None


def test_the_sample_has_nothing_to_say_of_secrets_that_the_vault_holds(
    catalogue: Catalogue,
) -> None:
    report = check("seed-000.yml", catalogue, vault=PAGER_DUTY)
    assert places(report, "error") == []
    assert [code for code, _, _ in places(report, "warning")] == ["EXO410", "EXO310", "EXO224"]


def test_the_sample_becomes_the_graph_that_it_describes(catalogue: Catalogue) -> None:
    graph = check("seed-000.yml", catalogue, vault=PAGER_DUTY).graph
    assert graph is not None
    assert (graph.project, graph.name, graph.sla) == (
        "aikin",
        "strucutred-pdfs",
        timedelta(hours=6),
    )
    assert graph.triggers == (TriggerSpec("cron", "0 0 * * *"),)
    assert [
        (stage.identifier, stage.branch, stage.needs, stage.joins) for stage in graph.stages
    ] == [
        ("", Branch.MAIN, (), None),
        ("get-files-from-s3", Branch.MAIN, (TRIGGER,), None),
        ("parse-pdf-with-docling", Branch.MAIN, (1,), None),
        ("deepseek-r1-distrill-llama-70b", Branch.MAIN, (2,), None),
        ("call-webhook", Branch.MAIN, (3,), None),
        ("delete-file-from-s3", Branch.MAIN, (4,), None),
        ("move-to-failure-bucket", Branch.FAILURE, (), None),
        ("send-pagerduty-alert", Branch.FAILURE, (6,), None),
        ("$logs", Branch.LOGS, (), RUN_SCOPE),
        ("send-logs-to-new-relic", Branch.LOGS, (8,), None),
    ]
    assert (graph.failure_entry, graph.failure_from) == (6, frozenset({2, 3, 4, 5}))
    assert graph.stages[8].uses == LOG_SOURCE
    assert [graph.stages[index].retries for index in (2, 3)] == [3, 5]
    assert (graph.stages[2].timeout, graph.stages[2].batch_items, graph.stages[2].batch_wait) == (
        timedelta(minutes=10),
        4,
        timedelta(seconds=20),
    )
    assert graph.stages[7].secrets == PAGER_DUTY


def test_the_broken_sample_is_refused_with_line_column_and_cause(catalogue: Catalogue) -> None:
    report = check("seed-001.yml", catalogue)
    assert places(report, "error") == [("EXO001", 126, 17)]
    assert (
        "list item starts at column 10, its keys at column 13; align `uses:` under `name:`"
        in report.diagnostics[0].message
    )


def test_the_broken_sample_once_mended_is_as_good_as_the_other(
    catalogue: Catalogue, cases: Path
) -> None:
    mended = fix((cases / "seed-001.yml").read_bytes())
    report = validate(mended, catalogue=catalogue)
    assert report.graph is not None
    assert report.graph.stages[6].uses == "exospherehost/move-to-s3"
    codes = [code for code, _, _ in places(report, "warning")]
    assert codes == [code for code, _, _ in SEED_WARNINGS if code != "EXO224"]


def test_what_the_vault_took_from_the_sample_leaves_the_same_graph(
    catalogue: Catalogue, cases: Path
) -> None:
    text, values = take_secrets((cases / "seed-000.yml").read_bytes())
    report = validate(text.encode(), catalogue=catalogue, vault=[*values, *PAGER_DUTY])
    assert [each.code for each in report.diagnostics] == ["EXO310", "EXO224"]
    before = check("seed-000.yml", catalogue, vault=PAGER_DUTY).graph
    assert before is not None
    assert report.graph is not None
    assert [stage.secrets for stage in report.graph.stages] == [
        stage.secrets for stage in before.stages
    ]
