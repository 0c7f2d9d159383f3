"""No request makes the control plane fail: whatever is sent is answered, and never with a 500."""

import contextlib
import http.client
import json
import random
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from fault_fuzz import Ask, asks, is_json, routes
from fault_plane import KEY, Plane, amount, planes

from functions_runtime.contract import Json

pytestmark = pytest.mark.slow
REQUESTS = 700


@pytest.fixture(scope="module")
def plane(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plane]:
    made = Plane(tmp_path_factory.mktemp("requests") / "state")
    with planes(made):
        yield made


def answer(plane: Plane, ask: Ask) -> tuple[int, str, bytes]:
    """Send it on a connection of its own; give status, content type and the start of the body."""
    connection = http.client.HTTPConnection(urlsplit(plane.url).netloc, timeout=10)
    try:
        connection.putrequest(ask.method, ask.target)
        connection.putheader("authorization", f"Bearer {KEY}")
        for name, value in ask.headers:
            connection._buffer.append(name.encode() + b": " + value)  # type: ignore[attr-defined]
        connection.putheader("content-length", str(len(ask.body)))
        connection.endheaders()
        # It may be refused before it is through.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            connection.send(ask.body)
        got = connection.getresponse()
        kind = got.headers.get_content_type()
        body = b"" if kind in {"text/event-stream", "application/x-ndjson"} else got.read()
        return got.status, kind, body
    finally:
        connection.close()


def real_names(plane: Plane) -> dict[str, str]:
    """Return a value for each path parameter that stands for something there is."""
    plane.deploy("real", "    - {name: a, identifier: a, uses: lab/echo}")
    run = plane.begin("real", {"x": 1})
    plane.wait(run)
    with plane.http() as http:
        [item] = http.get(f"/v1/runs/{run}/items").json()["items"]
        [trigger] = http.get("/v1/triggers").json()["items"]
    return {
        "project_name": "lab",
        "name": "real",
        "run_id": run,
        "item_id": item["id"],
        "trigger_id": trigger["id"],
        "digest": "0" * 64,
        "job": "0" * 20,
    }


def test_garbage_is_refused_and_never_fails(plane: Plane) -> None:
    seed = random.randrange(10**6)  # noqa: S311 - a choice, not a secret
    print(f"seed {seed}")  # noqa: T201 - shown when it fails
    names = real_names(plane)
    with plane.client() as client:
        known = routes(client.get("/openapi.json"))
    assert len(known) > 25
    wrong: list[str] = []
    for ask in asks(known, names, seed, REQUESTS):
        status, kind, body = answer(plane, ask)
        if status >= 500 or (kind.endswith("json") and body and not is_json(body)):
            wrong.append(f"{status} {ask} -> {body[:200]!r}")
    assert wrong == []
    assert plane.said("request.failed") == []
    assert plane.said("worker.failed") == []
    assert plane.said("batch.failed") == []


def test_i9_what_no_satellite_can_be_handed_is_refused_at_the_door(plane: Plane) -> None:
    real_names(plane)
    for given, words in (
        ('{"x": NaN}', "NaN and Infinity are no JSON"),
        ('{"x": [1e999]}', "NaN and Infinity are no JSON"),
        ('{"x": "\\ud800"}', "half a character"),
        ('{"\\udfff": 1}', "half a character"),
        ('{"x": ' + "[" * 56 + "]" * 56 + "}", "deeper than 56 levels"),
    ):
        body = f'{{"input": [{{}}, {given}]}}'.encode()
        ask = Ask(
            "POST", "/v1/clusters/lab/real/runs", [("content-type", b"application/json")], body
        )
        status, _, told = answer(plane, ask)
        assert status == 422
        assert words in told.decode()


@pytest.mark.parametrize(
    "value",
    ["\0", "\u2028 \U0001f600", "x" * 1_000_000, 10**40, -1.5e-300, {"__proto__": {"": None}}],
    ids=["nul", "unicode", "long", "large", "small", "names"],
)
def test_i9_any_value_comes_out_as_it_went_in(plane: Plane, value: Json) -> None:
    real_names(plane)
    run = plane.begin("real", {"x": value})
    assert plane.wait(run)["status"] == "succeeded"
    with plane.http() as http:
        [line] = http.get(f"/v1/runs/{run}/outputs").text.rstrip("\n").split("\n")
    assert json.loads(line)["input"] == {"x": value}


def test_an_item_that_spoils_its_batch_fails_alone(plane: Plane) -> None:
    deeper = "{a: " * 12 + '"${{ satellites.a.output.input }}"' + "}" * 12
    plane.deploy(
        "spoilt",
        "    - {name: a, identifier: a, uses: lab/echo}\n"
        f"    - {{name: b, identifier: b, uses: lab/echo, input: {deeper}}}",
    )
    deep: Json = 1
    for _ in range(50):
        deep = [deep]
    run = plane.begin("spoilt", [{}, {"x": deep}, {}, {}])
    view = plane.wait(run)
    assert view["status"] == "partial"
    assert [amount(view, "b", each) for each in ("succeeded", "failed")] == [3, 1]
