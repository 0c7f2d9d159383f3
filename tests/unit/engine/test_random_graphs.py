import os

from engine_doors import Engine
from engine_trial import trial

from controlplane.engine.advance import advance
from controlplane.engine.fanout import begin
from controlplane.engine.plan import compile_plan, vector

GRAPHS = int(os.environ.get("EXO_GRAPHS", "3000"))
FIRST = int(os.environ.get("EXO_SEED", "0"))


def test_i2_engine_and_oracle_agree_after_every_step_of_thousands_of_random_graphs() -> None:
    engine = Engine(compile_plan, vector, begin, advance)
    items = 0
    for seed in range(FIRST, FIRST + GRAPHS):
        try:
            items += trial(engine, seed)
        except Exception as fault:
            fault.add_note(f"EXO_SEED={seed} EXO_GRAPHS=1 shows it again")
            raise
    assert items > 5 * GRAPHS
