from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.chaos.mutants import MUTANTS, POOL_OF_ONE, Mutant, mutated


@pytest.mark.parametrize("mutant", [*MUTANTS, POOL_OF_ONE], ids=lambda mutant: mutant.name)
def test_every_mutant_fits_the_sources_as_they_read_now(mutant: Mutant) -> None:
    for module in {change.module for change in mutant.changes}:
        spec = find_spec(module)
        assert spec is not None, module
        assert spec.origin is not None
        source = Path(spec.origin).read_text(encoding="utf-8")
        changed = mutated(mutant.name, module, source)
        assert changed != source
        compile(changed, spec.origin, "exec")
