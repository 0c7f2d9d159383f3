"""Log lines that come with results, into the logs of the runs that they belong to."""

import json

import pytest

from controlplane.ports.orbit import BatchCall, OutgoingInvocation, RawSuccess
from functions_runtime.contract import LOGGED_HEAD
from tests.orbit_knative.test_knative_orbit import HOST, READ, RESULT, START_MS, world

pytestmark = pytest.mark.anyio


async def test_what_a_satellite_has_logged_comes_with_its_results_and_belongs_to_its_runs() -> None:
    lines = [
        {"at": "2026-09-21T14:13:20.5+00:00", "level": "info", "message": "read open-sesame",
         "run": "r", "stage": "s", "item": "i", "pages": 3},
        {"level": "info", "message": "not mine", "run": "another"},
        {"level": "warning", "message": "2 more lines are in the log of the pod alone"},
    ]  # fmt: skip
    told = "".join(f"{LOGGED_HEAD}{json.dumps(line)}}}\n" for line in lines).encode()
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\ncontent-length: %d\r\n\r\n"
    async with world() as given:
        body = told + RESULT
        given.gateway.answers[HOST] = [head % len(body) + body]
        sent = OutgoingInvocation("1", "r", "s", "i", 1, "key", "{}", "{}", ("open-sesame",))
        reply = await given.orbit.send(BatchCall(READ, [sent], 10.0, "", ""))
        assert reply.results == {"1": RawSuccess(['{"n": 1}'], {})}
    first, second = given.logged
    assert (first.run, first.stage, first.item, first.at_ms) == ("r", "s", "i", START_MS + 500)
    assert (first.message, first.fields) == ("read •••", {"pages": 3, "satellite": READ})
    assert (second.run, second.level) == ("r", "warning")
