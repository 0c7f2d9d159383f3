import ast
from collections.abc import Callable

import pytest
from house_syntax import Function, code_lines, function_lines, nodes, tree
from house_tree import PACKAGES, ROOT, python_files

FILE_LINES_MAX = 500
"""Lines of code: without docstrings, comments and blank lines."""
FUNCTION_LINES_MAX = 40
LONGER: dict[str, str] = {}
"""File, or file::function, that may be longer, with the reason why."""

FILES = python_files(*PACKAGES, "tests")


def file_lines() -> dict[str, int]:
    return {path: code_lines((ROOT / path).read_text(encoding="utf-8")) for path in FILES}


def functions() -> dict[str, int]:
    return {
        f"{path}::{f'{within}.{node.name}'.lstrip('.')}": function_lines(node)
        for path in FILES
        for node, within in nodes(tree(path))
        if isinstance(node, Function)
    }


def too_long(sizes: dict[str, int], most: int) -> list[str]:
    return [
        f"{name}: {lines} lines, at most {most}"
        for name, lines in sizes.items()
        if lines > most and name not in LONGER
    ]


def longest(sizes: dict[str, int]) -> str:
    name = max(sizes, key=lambda each: sizes[each])
    return f"{name} ({sizes[name]} lines)"


def test_every_package_has_files_to_look_at() -> None:
    assert all(python_files(each) for each in (*PACKAGES, "tests"))


def test_no_file_has_more_than_500_lines_of_code(tell: Callable[[str], None]) -> None:
    sizes = file_lines()
    tell(f"longest file: {longest(sizes)}")
    found = too_long(sizes, FILE_LINES_MAX)
    assert not found, "\n".join(found)


def test_no_function_is_longer_than_40_lines(tell: Callable[[str], None]) -> None:
    sizes = functions()
    tell(f"longest function: {longest(sizes)}")
    found = too_long(sizes, FUNCTION_LINES_MAX)
    assert not found, "\n".join(found)


def test_nothing_is_excused_that_needs_no_excuse() -> None:
    sizes = file_lines() | functions()
    most = {name: FUNCTION_LINES_MAX if "::" in name else FILE_LINES_MAX for name in LONGER}
    assert [name for name in LONGER if sizes.get(name, 0) <= most[name]] == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("def f():\n    return 1", 2),
        ("async def f():\n    return 1", 2),
        ('def f():\n    """One.\n\n    Two.\n    """\n    return 1', 2),
        ("@decorated(\n    1\n)\ndef f(\n    a,\n):\n    return a", 4),
        ("def f():\n    def g():\n        return 1\n    return g", 4),
    ],
)
def test_a_function_counts_its_lines_but_not_its_docstring(text: str, lines: int) -> None:
    node = ast.parse(text).body[0]
    assert isinstance(node, Function)
    assert function_lines(node) == lines


def test_what_is_over_the_limit_is_named() -> None:
    sizes = {"a.py": FILE_LINES_MAX, "b.py": FILE_LINES_MAX + 1}
    assert too_long(sizes, FILE_LINES_MAX) == ["b.py: 501 lines, at most 500"]


def test_lines_of_code_are_counted_without_docstrings_comments_and_blank_lines() -> None:
    text = (
        '"""One.\n\nTwo.\n"""\n\n# Three.\nA = (\n    1,  # one\n)\n"""Of A."""\nB = """x\ny"""\n'
    )
    assert code_lines(text) == 5
