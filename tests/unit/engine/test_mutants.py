import pytest
from engine_doors import Engine
from engine_mutants import MUTANTS, Mutant, build
from engine_trial import trial

ENOUGH = 1_500
"""Graphs within which every fault has to show."""


def seed_that_shows(engine: Engine, graphs: int) -> int | None:
    """Return the seed that shows a fault, or None."""
    for seed in range(graphs):
        try:
            trial(engine, seed)
        except (AssertionError, LookupError, ValueError):
            return seed
    return None


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda each: each.name.replace(" ", "_"))
def test_a_broken_engine_is_caught(mutant: Mutant) -> None:
    assert seed_that_shows(build(mutant), ENOUGH) is not None


def test_an_engine_built_in_the_same_way_without_a_fault_is_not() -> None:
    assert seed_that_shows(build(None), 100) is None
