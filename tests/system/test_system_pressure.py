"""Back-pressure at real processes: what is in flight, and what a poison item costs."""

import json
from collections.abc import Callable
from itertools import accumulate
from math import ceil, log2
from pathlib import Path

import pytest
from system_help import items, stage

from exospherehost.cli.client import Client
from functions_runtime.contract import Json, JsonObject

pytestmark = pytest.mark.slow
Run = Callable[..., JsonObject]


@pytest.mark.parametrize(("n", "k"), [(1, 1), (2, 1), (7, 2), (100, 0), (100, 1), (100, 5)])
def test_i2_poison_items_that_crash_their_process_fail_alone(
    run: Run, client: Client, tmp_path: Path, n: int, k: int
) -> None:
    crashes = tmp_path / "crashes"
    crashes.touch()
    poison = {n * i // k + n // (2 * k) for i in range(k)}
    given: list[Json] = [{"n": i, "poison": i in poison} for i in range(n)]
    config = json.dumps({"file": str(crashes)})
    view = run(f"    - {{uses: lab/crash, identifier: a, retries: 0, config: {config}}}", given)
    done = stage(view, "a")
    assert (done["succeeded"], done["failed"]) == (n - k, k)
    failed = [
        client.get(f"/v1/items/{each['id']}") for each in items(client, view, status="failed")
    ]
    inputs = [each["input"] for each in failed]
    assert {int(str(each["n"])) for each in inputs if isinstance(each, dict)} == poison
    assert len(crashes.read_text().split()) <= k * (ceil(log2(n)) + 1)


def test_no_more_is_in_flight_than_a_satellite_takes(run: Run, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    config = json.dumps({"file": str(journal)})
    given: list[Json] = [{"n": n} for n in range(120)]
    view = run(f"    - {{uses: lab/narrow, identifier: a, config: {config}}}", given)
    assert stage(view, "a")["succeeded"] == 120
    moves = sorted(
        (float(at_s), 1 if what == "in" else -1)
        for what, at_s in (line.split() for line in journal.read_text().splitlines())
    )
    assert max(accumulate(move for _, move in moves)) == 2
