import os

import pytest
from engine_doors import Engine
from engine_trial import trial

from controlplane.engine.advance import advance
from controlplane.engine.fanout import begin
from controlplane.engine.plan import compile_plan, vector
from tests.budget import BUDGET

SHARDS = 8
"""So that several workers share them."""
GRAPHS = int(os.environ.get("EXO_GRAPHS", "0")) or 125 * BUDGET
"""Graphs of a shard."""
FIRST = int(os.environ.get("EXO_SEED", "0"))


@pytest.mark.parametrize("shard", range(SHARDS))
def test_i2_engine_and_oracle_agree_after_every_step_of_random_graphs(shard: int) -> None:
    engine = Engine(compile_plan, vector, begin, advance)
    items = 0
    first = FIRST + shard * GRAPHS
    for seed in range(first, first + GRAPHS):
        try:
            items += trial(engine, seed)
        except Exception as fault:
            fault.add_note(f"EXO_SEED={seed} EXO_GRAPHS=1 shows it again, in the first shard")
            raise
    assert GRAPHS < 100 or items > 5 * GRAPHS
