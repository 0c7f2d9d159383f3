"""A few of the points of `make chaos ARGS=--crashes`, and that such a run sees what is broken."""

from collections.abc import Sequence

import pytest

from tests.chaos.crashes import Crash
from tests.chaos.enumeration import NOT_IN_THE_SCRIPT, crashes, run_all, run_one
from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
SETTLED = Crash("Commits.commit", before=False, number=4)
STARTED = Crash("Commits.start", before=False)


@pytest.mark.parametrize(("store", "crash"), [("sqlite", STARTED), ("postgres", SETTLED)])
def test_p5_it_ends_as_if_nothing_had_been_killed(
    store: str, crash: Crash, request: pytest.FixtureRequest
) -> None:
    server: PostgresServer | None = None
    if store == "postgres":
        server = request.getfixturevalue("postgres")
    assert [each.wrong for each in run_all(store, [crash], server)] == [[], []]


def test_every_commit_of_the_store_is_a_point() -> None:
    points = {str(each) for each in crashes("sqlite")}
    for place in ("Commits.start", "Commits.commit", "Claims.claim", "Leases.reap"):
        assert {f"before:{place}:1", f"after:{place}:1"} <= points
    for place in NOT_IN_THE_SCRIPT:
        assert not any(place in each for each in points)


@pytest.mark.parametrize(
    ("mutant", "crashes"),
    [
        ("joins do not learn of their inputs", [None]),
        # Its odd commits are those of counters; which of them have something to count is chance.
        (
            "counters have a transaction of their own",
            [Crash("Commits.commit", before=False, number=number) for number in (1, 3, 5, 7)],
        ),
    ],
)
def test_a_broken_control_plane_is_seen(mutant: str, crashes: Sequence[Crash | None]) -> None:
    assert any(run_one("sqlite", each, mutant=mutant).wrong for each in crashes)
