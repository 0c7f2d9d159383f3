import ast
import io
import tokenize
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from house_tree import ROOT

Function = ast.FunctionDef | ast.AsyncFunctionDef
_NO_CODE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}


class Named(NamedTuple):
    """A node, and the qualified name of the function or class that holds it."""

    node: ast.AST
    within: str


@cache
def tree(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), path)


def nodes(module: ast.Module) -> Iterator[Named]:
    """Return every node with the name of what it stands in."""
    waiting: list[Named] = [Named(module, "")]
    while waiting:
        node, within = waiting.pop()
        yield Named(node, within)
        if isinstance(node, Function | ast.ClassDef):
            within = f"{within}.{node.name}".lstrip(".")
        waiting += [Named(child, within) for child in ast.iter_child_nodes(node)]


def function_lines(node: Function) -> int:
    """Return the lines of a function, its docstring left out."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if ast.get_docstring(node, clean=False) is None:
        return lines
    text = node.body[0]
    return lines - ((text.end_lineno or text.lineno) - text.lineno + 1)


def code_lines(text: str) -> int:
    """Return the lines of a module that hold code: no docstring, comment or blank line."""
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in _NO_CODE:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(text)):
        # A string that stands alone is a docstring, of a module or of the name above it.
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            lines.difference_update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return len(lines)


def imported(module: ast.Module, package: str) -> Mapping[str, str]:
    """Return what each name that the module imports stands for, in full.

    `package` is the dotted name of the package that the module is in.
    """
    result: dict[str, str] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for each in node.names:
                result[each.asname or each.name] = each.name
                if not each.asname:
                    first = each.name.partition(".")[0]
                    result[first] = first
        if isinstance(node, ast.ImportFrom):
            start = _origin(node, package)
            result |= {each.asname or each.name: f"{start}.{each.name}" for each in node.names}
    return result


def dotted(node: ast.AST, names: Mapping[str, str]) -> str | None:
    """Return the full name of what `node` reads if it comes from an import."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in names:
        return None
    return ".".join([names[node.id], *reversed(parts)])


def _origin(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    start = parts[: len(parts) - node.level + 1]
    return ".".join([*start, *([node.module] if node.module else [])])
