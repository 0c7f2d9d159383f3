"""Figures of the house: how the product is cut into modules, and in which language it is written.

``python tests/house/measure.py [ROOT]`` prints them for a checkout; without ROOT for this one.
`test_house_language.py` holds the product to bounds on them.
"""

import ast
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from house_syntax import Function, code_lines, function_lines, imported, nodes
from house_tree import PACKAGES, ROOT

IDIOM = {
    "each": "name what the loop is over",
    "given": "input, argument, value",
    "found": "the noun of what was looked up",
    "said": "message, text",
    "told": "message, captured logs",
    "wanted": "requested, expected, or the noun",
    "known": "the noun; a set of names is `names`",
    "taken": "claimed block",
    "wish": "request, option",
    "heed": "watch cancellations",
}
"""Names that say nothing in the field's words, with what to write instead."""

PARTICIPLES = ("ed", "ing")
NOT_PARTICIPLES = {"string", "embed", "feed", "seed", "need", "exceed", "proceed", "thing"}
SMALL_LINES = 80
LONG_DOCSTRING_LINES = 10


@dataclass(frozen=True)
class Module:
    """One module of the product."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        """All lines."""
        return len(self.text.splitlines())

    @property
    def docstring_lines(self) -> int:
        """Lines of the module's docstring."""
        return len((ast.get_docstring(self.tree) or "").splitlines())


def modules(root: Path = ROOT) -> dict[str, Module]:
    """Return the modules of the product by dotted name, packages' `__init__` left out."""
    result: dict[str, Module] = {}
    for package in PACKAGES:
        base = root / package if package == "sdk" else root
        for path in sorted((root / package).rglob("*.py")):
            relative = path.relative_to(base)
            if path.name != "__init__.py" and relative.parts[0] != "examples":
                name = ".".join(relative.with_suffix("").parts)
                result[name] = Module(name, path.read_text(encoding="utf-8"))
    return result


def importers(product: Mapping[str, Module]) -> dict[str, set[str]]:
    """Return by module the modules that import it."""
    result: defaultdict[str, set[str]] = defaultdict(set)
    for module in product.values():
        for full in imported(module.tree, "").values():
            # Either a module was imported, or a name out of one.
            for name in (full, full.rpartition(".")[0]):
                if name in product:
                    result[name].add(module.name)
    return result


def internal_imports(product: Mapping[str, Module]) -> int:
    """Return the number of import statements of the product that name a module of the product."""
    packages = {name.partition(".")[0] for name in product}
    return sum(
        isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in packages
        for module in product.values()
        for node in ast.walk(module.tree)
    )


def definitions(product: Mapping[str, Module]) -> Iterator[str]:
    """Return the names of all functions and classes, without underscores in front."""
    for module in product.values():
        for node, _ in nodes(module.tree):
            if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("__"):
                yield node.name.strip("_")


def is_participle(name: str) -> bool:
    """Return whether a function or class is named by a participle alone, as `checked`."""
    return (
        "_" not in name
        and name.lower().endswith(PARTICIPLES)
        and (name.lower() not in NOT_PARTICIPLES)
    )


def bindings(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Return every name that a module binds (variables, arguments, functions), with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, Function):
            yield node.name, node.lineno


def idioms(product: Mapping[str, Module]) -> list[str]:
    """Return where the product binds a name of the private idiom."""
    return [
        f"{module.name}:{line}: {name}: {IDIOM[name.strip('_')]}"
        for module in product.values()
        for name, line in bindings(module.tree)
        if name.strip("_") in IDIOM
    ]


def give_docstrings(product: Mapping[str, Module]) -> list[str]:
    """Return the functions whose docstring begins with "Give" or "Tell"."""
    return [
        f"{module.name}.{node.name}"
        for module in product.values()
        for node in ast.walk(module.tree)
        if isinstance(node, Function | ast.ClassDef)
        and (ast.get_docstring(node) or "").startswith(("Give ", "Tell "))
    ]


def small_with_one_importer(product: Mapping[str, Module]) -> list[str]:
    """Return the modules of under 80 lines that one module alone imports."""
    users = importers(product)
    return [
        module.name
        for module in product.values()
        if module.lines < SMALL_LINES and len(users[module.name]) == 1
    ]


def figures(root: Path = ROOT) -> dict[str, float]:
    """Return every figure by its name."""
    product = modules(root)
    lines = [module.lines for module in product.values()]
    names = list(definitions(product))
    functions = [
        function_lines(node)
        for module in product.values()
        for node in ast.walk(module.tree)
        if isinstance(node, Function)
    ]
    return {
        "modules": len(product),
        "median lines of a module": statistics.median(lines),
        "modules < 80 lines with one importer": len(small_with_one_importer(product)),
        "internal imports per 1,000 lines": round(1000 * internal_imports(product) / sum(lines), 1),
        'docstrings that begin with "Give"': len(give_docstrings(product)),
        "names `each`": sum(
            name == "each" for module in product.values() for name, _ in bindings(module.tree)
        ),
        "names of the private idiom": len(idioms(product)),
        "% of functions and classes named by a participle": round(
            100 * sum(map(is_participle, names)) / len(names), 1
        ),
        "module docstrings > 10 lines": sum(
            module.docstring_lines > LONG_DOCSTRING_LINES for module in product.values()
        ),
        "lines of code": sum(code_lines(module.text) for module in product.values()),
        "longest function": max(functions),
    }


if __name__ == "__main__":
    checkout = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT
    for figure, value in figures(checkout).items():
        sys.stdout.write(f"{value:>10,}  {figure}\n")
