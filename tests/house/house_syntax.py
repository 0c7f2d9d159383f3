import ast
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from house_tree import ROOT

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Named(NamedTuple):
    """A node, and the qualified name of the function or class that holds it."""

    node: ast.AST
    within: str


@cache
def tree(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), path)


def nodes(module: ast.Module) -> Iterator[Named]:
    """Give every node with the name of what it stands in."""
    waiting: list[Named] = [Named(module, "")]
    while waiting:
        node, within = waiting.pop()
        yield Named(node, within)
        if isinstance(node, Function | ast.ClassDef):
            within = f"{within}.{node.name}".lstrip(".")
        waiting += [Named(child, within) for child in ast.iter_child_nodes(node)]


def function_lines(node: Function) -> int:
    """Give the lines of a function, its docstring left out."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if ast.get_docstring(node, clean=False) is None:
        return lines
    text = node.body[0]
    return lines - ((text.end_lineno or text.lineno) - text.lineno + 1)


def imported(module: ast.Module, package: str) -> Mapping[str, str]:
    """Give what each name that the module imports stands for, in full.

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
    """Give the full name of what `node` reads if it comes from an import."""
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
