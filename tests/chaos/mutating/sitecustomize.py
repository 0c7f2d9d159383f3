"""Changes modules on their way in, and whatever else ``CHAOS_…`` variables ask of a replica.

Python imports this by itself when the folder is on ``PYTHONPATH``. ``CHAOS_CHANGES`` names changes
of the sources, ``CHAOS_CLOCK`` a file with how many seconds the clock is ahead, ``CHAOS_CRASH`` the
commit at which the process is to end.
"""

import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

from tests.chaos.crashes import Crash
from tests.chaos.mutants import mutated, named
from tests.chaos.seams import DATABASES, end_at, shift_clock


class _Loader(SourceFileLoader):
    """Compiles the changed source; never takes it from, or gives it to, the bytecode cache."""

    def __init__(self, names: Sequence[str], fullname: str, path: str) -> None:
        super().__init__(fullname, path)
        self._names = names

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        source = self.get_data(path).decode()
        for name in self._names:
            source = mutated(name, fullname, source)
        return compile(source, path, "exec", dont_inherit=True)


class _CrashLoader(SourceFileLoader):
    """Loads a database whose process ends at one commit."""

    def exec_module(self, module: ModuleType) -> None:
        super().exec_module(module)
        end_at(module, Crash.parse(os.environ["CHAOS_CRASH"]))


class _Finder(MetaPathFinder):
    """Finds the modules that are to be different."""

    def __init__(self, names: Sequence[str], *, crashes: bool) -> None:
        self._names = names
        self._crashes = crashes
        self._modules = {change.module for name in names for change in named(name).changes}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        crashes = self._crashes and fullname in DATABASES
        if not crashes and fullname not in self._modules:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin is not None:
            changed = _Loader(self._names, fullname, spec.origin)
            spec.loader = _CrashLoader(fullname, spec.origin) if crashes else changed
        return spec


_changes = [each for each in os.environ.get("CHAOS_CHANGES", "").split(";") if each]
_crashes = bool(os.environ.get("CHAOS_CRASH"))
if _changes or _crashes:
    sys.meta_path.insert(0, _Finder(_changes, crashes=_crashes))
if os.environ.get("CHAOS_CLOCK"):
    shift_clock(Path(os.environ["CHAOS_CLOCK"]))
