"""The benches run: a figure that nobody can measure again is none."""

from pathlib import Path

import pytest

from tests.bench.__main__ import QUICK
from tests.bench.chain import chain
from tests.bench.world import Stores
from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
def test_a_short_chain_is_measured_and_its_results_are_checked(
    tmp_path: Path, postgres: PostgresServer, store: str
) -> None:
    with Stores(tmp_path, postgres).world(store) as world:
        metrics = [figure.metric for figure, _ in chain(world, QUICK)]
    assert metrics == ["items_per_s", "rss_mb", "ms"]
