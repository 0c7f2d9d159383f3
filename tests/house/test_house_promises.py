import ast
import re

from house_tree import ROOT

PAGE = ROOT / "controlplane" / "RELIABILITY.md"
NAMED = re.compile(r"`(tests/[\w/.]+\.py)::(\w+)`")
PROMISES = {f"P{n}" for n in range(1, 13)}
INVARIANTS = [n for n in range(1, 18) if n != 12]
"""All that reliability is measured by; the page says why the twelfth has no test."""


def names_in(path: str) -> set[str]:
    source = ast.parse((ROOT / path).read_text())
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {each.name for each in source.body if isinstance(each, kinds)}


def missing(text: str) -> list[str]:
    """Return what a page names that is no test."""
    return [
        f"{path}::{name}"
        for path, name in NAMED.findall(text)
        if not (ROOT / path).is_file() or name not in names_in(path)
    ]


def test_every_test_that_a_promise_names_exists() -> None:
    text = PAGE.read_text()
    assert missing(text) == []
    assert len(NAMED.findall(text)) > 30
    assert set(re.findall(r"\bP\d+\b", text)) == PROMISES


def test_a_test_that_is_not_there_would_be_seen() -> None:
    gone = "tests/house/test_house_promises.py::test_gone"
    assert missing(f"`{gone}` `{gone.replace('promises', 'nowhere')}`") == [
        gone,
        "tests/house/test_house_nowhere.py::test_gone",
    ]


def test_each_invariant_is_in_the_name_of_a_test() -> None:
    names = {name for path in ROOT.glob("tests/**/test_*.py") for name in names_in(str(path))}
    without = [n for n in INVARIANTS if not any(f"_i{n}_" in name for name in names)]
    assert without == []
