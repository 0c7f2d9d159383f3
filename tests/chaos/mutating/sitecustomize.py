"""Changes modules on their way in, as the mutant that ``CHAOS_MUTANT`` names has them.

Python imports this by itself when the folder is on ``PYTHONPATH``.
"""

import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType

from tests.chaos.mutants import mutated, named


class _Loader(SourceFileLoader):
    """Compiles the changed source; never takes it from, or gives it to, the bytecode cache."""

    def __init__(self, mutant: str, fullname: str, path: str) -> None:
        super().__init__(fullname, path)
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        source = mutated(self._mutant, fullname, self.get_data(path).decode())
        return compile(source, path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    """Finds the modules that the mutant changes."""

    def __init__(self, mutant: str) -> None:
        self._mutant = mutant
        self._modules = {change.module for change in named(mutant).changes}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self._modules:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(self._mutant, fullname, spec.origin)
        return spec


if os.environ.get("CHAOS_MUTANT"):
    sys.meta_path.insert(0, _Finder(os.environ["CHAOS_MUTANT"]))
