import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from cluster_texts import as_document

from controlplane.compiler.codes.explain import DOCUMENT_PAGES, PAGES, explain
from controlplane.compiler.codes.page import Page
from controlplane.compiler.compile import validate
from functions_runtime.manifest.model import Manifest

VAULT = ("WEBHOOK_URL", "URL")
EXAMPLES = [page for page in DOCUMENT_PAGES.values() if page.wrong]
SOURCES = Path(__file__).parents[3] / "controlplane"


@pytest.mark.parametrize("page", EXAMPLES, ids=lambda page: page.code)
def test_the_wrong_example_of_a_page_raises_its_code(
    page: Page, catalogue: Mapping[str, Manifest]
) -> None:
    text = as_document(page.wrong)
    found = {
        (each.code, each.severity)
        for vault in (None, VAULT)
        for each in validate(text, catalogue=catalogue, vault=vault).diagnostics
    }
    assert (page.code, "error" if page.error else "warning") in found


@pytest.mark.parametrize("page", EXAMPLES, ids=lambda page: page.code)
def test_the_right_example_of_a_page_has_no_errors_and_not_its_code(
    page: Page, catalogue: Mapping[str, Manifest]
) -> None:
    report = validate(as_document(page.right), catalogue=catalogue, vault=VAULT)
    assert page.code not in {each.code for each in report.diagnostics}
    assert report.graph is not None, report.diagnostics


def test_the_same_fault_is_reported_only_so_often_and_the_rest_is_counted(
    catalogue: Mapping[str, Manifest],
) -> None:
    fragment = "".join(f"key-{number}: 1\n" for number in range(700))
    report = validate(as_document(fragment), catalogue=catalogue)
    assert [each.code for each in report.diagnostics].count("EXO101") == 500
    last = next(each for each in report.diagnostics if each.code == "EXO012")
    assert last.message == "200 more faults are not shown"


def test_every_code_has_a_case_that_raises_it(cases: Path) -> None:
    raised = set(re.findall(r"EXO\d{3}", "".join(p.read_text() for p in cases.glob("*.txt"))))
    assert set(DOCUMENT_PAGES) - raised == {"EXO012"}


def test_every_code_in_the_source_has_a_page_and_every_page_a_code_in_the_source() -> None:
    sources = [
        *SOURCES.glob("compiler/*.py"),
        *SOURCES.glob("domain/*.py"),
    ]
    used = {
        code for path in sources for code in re.findall(r'"(EXO\d{3})"', path.read_text("utf-8"))
    }
    assert used == set(PAGES)


def test_explain_gives_the_page_in_any_case_and_nothing_for_another_word() -> None:
    page = explain("exo210")
    assert page is not None
    assert page.startswith("EXO210 (warning): a secret that is not declared\n\n")
    assert "Wrong:\n\n    satellites:\n" in page
    assert page.index("Right:") > page.index("Wrong:")
    assert explain("EXO999") is None
