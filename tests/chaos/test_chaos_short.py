"""The short form of `make chaos`: every kind of fault once; nothing lost, doubled or stuck."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.chaos.story import tell
from tests.chaos.trial import LEAST, complaints, short
from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]

# It takes a fraction of that; a machine may be busy with other things.
pytestmark = [pytest.mark.deep, pytest.mark.slow, pytest.mark.timeout(600)]
_TELLINGS = 3
"""On a busy machine the telling faults may not come to pass; then it is told again."""


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
def test_invariants_i1_to_i6_hold_whatever_is_killed_frozen_or_cut(
    store: str, request: pytest.FixtureRequest
) -> None:
    server: PostgresServer | None = None
    if store == "postgres":
        server = request.getfixturevalue("postgres")
    missed: Sequence[str] = ()
    for _ in range(_TELLINGS):
        plan = short(store, random.randrange(10**6))  # noqa: S311 - a seed, not a secret
        verdict = tell(plan, server)
        print(verdict.summary())  # noqa: T201 - shown when it fails, with the seed
        assert complaints(verdict) == []
        assert (verdict.findings.lost, verdict.findings.duplicated, verdict.stuck) == (0, 0, 0)
        happened = replace(verdict, seen={"items": verdict.items, **verdict.seen})
        missed = happened.shortfalls(LEAST)
        if not missed:
            return
    assert not missed
