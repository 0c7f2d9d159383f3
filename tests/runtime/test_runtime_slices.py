"""How a slice of items goes: streaming, deadlines, drain, callers that go. Over real sockets."""

import json
import signal
import socket
import time
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import httpx2
import pytest

from functions_runtime.contract import BATCH_TYPE, STREAM_TYPE, JsonObject
from functions_runtime.testing import Served, served
from functions_runtime.testing import invocation_event as event


def post_batch(url: str, *events: JsonObject, **headers: str) -> httpx2.Response:
    return httpx2.post(
        url, content=json.dumps(events), headers={"content-type": BATCH_TYPE, **headers}, timeout=30
    )


def results(response: httpx2.Response) -> dict[str, JsonObject]:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == BATCH_TYPE
    listed = cast("list[JsonObject]", response.json())
    return {str(one["exoitem"]): cast("JsonObject", one["data"]) for one in listed}


def posted(url: str, *events: JsonObject) -> Future[httpx2.Response]:
    """Send a batch and do not wait for the reply."""
    pool = ThreadPoolExecutor(1)
    future = pool.submit(post_batch, url, *events)
    pool.shutdown(wait=False)
    return future


def test_results_are_streamed_as_soon_as_each_item_has_finished(sample: Served, tmp_path: Path):
    gate = tmp_path / "gate"
    first = event("first", {"do": "count", "to": 1})
    second = event("second", {"do": "until", "text": str(gate)})
    with httpx2.stream(
        "POST",
        sample.url,
        content=json.dumps([first, second]),
        headers={"content-type": BATCH_TYPE, "accept": STREAM_TYPE},
    ) as response:
        assert response.headers["content-type"] == STREAM_TYPE
        lines = response.iter_lines()
        assert json.loads(next(lines))["exoitem"] == "first"
        gate.touch()  # the second item could not have finished before its first line was read
        assert json.loads(next(lines))["exoitem"] == "second"
        assert list(lines) == []


def test_items_of_a_batch_run_as_many_at_once_as_the_setting_allows(
    contract_cases: Path, tmp_path: Path
):
    gate = tmp_path / "gate"
    with (
        served(contract_cases / "satellite", {"EXO_CONCURRENCY": "2"}) as running,
        httpx2.stream(
            "POST",
            running.url,
            content=json.dumps(
                [
                    event("slow", {"do": "until", "text": str(gate)}),
                    event("quick", {"do": "count"}),
                ]
            ),
            headers={"content-type": BATCH_TYPE, "accept": STREAM_TYPE},
        ) as response,
    ):
        lines = response.iter_lines()
        assert json.loads(next(lines))["exoitem"] == "quick"
        gate.touch()
        assert json.loads(next(lines))["exoitem"] == "slow"


def soon(**delta: float) -> str:
    return (datetime.now(UTC) + timedelta(**delta)).isoformat()


def test_an_item_whose_deadline_has_passed_is_not_begun(sample: Served):
    late = event("late", {"do": "count"}, exodeadline=soon(seconds=-1))
    data = results(post_batch(sample.url, late, event("other", {"do": "count"})))
    assert list(data) == ["other"]


def test_no_item_is_begun_that_would_not_fit_before_the_deadline(sample: Served):
    named = [event(f"i{number}", {"do": "sleep", "to": 300}) for number in range(9)]
    started = time.monotonic()
    response = post_batch(sample.url, *named, **{"exo-deadline": soon(milliseconds=1100)})
    assert time.monotonic() - started < 2
    data = results(response)
    assert 1 <= len(data) <= 3
    assert all("outputs" in one for one in data.values())


def test_at_the_end_of_a_slice_no_item_is_begun_and_what_is_at_work_goes_on(sample: Served):
    slow = event("slow", {"do": "sleep", "to": 900})
    response = post_batch(
        sample.url, slow, event("next", {"do": "count"}),
        **{"exo-slice-end": soon(milliseconds=300), "exo-deadline": soon(seconds=20)},
    )  # fmt: skip
    data = results(response)
    assert list(data) == ["slow"]
    assert "outputs" in data["slow"]


@pytest.mark.parametrize("header", ["exo-deadline", "exo-slice-end"])
@pytest.mark.parametrize("accept", [BATCH_TYPE, STREAM_TYPE])
def test_a_batch_of_which_nothing_was_begun_in_time_is_to_be_sent_again(
    sample: Served, header: str, accept: str
):
    late = {header: soon(seconds=-1), "accept": accept}
    response = post_batch(sample.url, event("i", {"do": "count"}), **late)
    assert (response.status_code, response.headers["retry-after"]) == (503, "1")
    assert response.json()["code"] == "not-begun"


def test_a_function_that_hangs_is_given_up_at_the_deadline(sample: Served):
    hung = event("hung", {"do": "sleep", "to": 60_000}, exodeadline=soon(milliseconds=300))
    data = results(post_batch(sample.url, hung))
    assert (data["hung"]["code"], data["hung"]["retryable"]) == ("deadline-exceeded", True)
    assert "outputs" in results(post_batch(sample.url, event("next", {"do": "count"})))["next"]


def test_a_single_event_that_was_not_begun_is_to_be_sent_again(sample: Served):
    response = httpx2.post(
        sample.url, json={"input": {"do": "x"}}, headers={"exo-deadline": soon(seconds=-1)}
    )
    assert (response.status_code, response.headers["retry-after"]) == (503, "1")


@pytest.mark.parametrize("header", ["exo-deadline", "exo-slice-end"])
def test_a_deadline_that_is_no_moment_is_refused(sample: Served, header: str):
    response = post_batch(sample.url, event("i", {"do": "x"}), **{header: "soon"})
    assert response.status_code == 400
    assert header in response.text


def test_after_sigterm_what_is_in_flight_finishes_and_the_rest_is_absent(
    alone: Served, tmp_path: Path
):
    gate = tmp_path / "gate"
    url = alone.url
    first = event("first", {"do": "until", "text": str(gate)})
    reply = posted(url, first, event("second", {"do": "count"}))
    alone.wait_for("waiting")
    alone.process.send_signal(signal.SIGTERM)
    alone.wait_for("draining")
    assert httpx2.get(f"{url}/health/readiness").status_code == 503
    assert httpx2.get(f"{url}/health/liveness").status_code == 200
    refused = post_batch(url, event("third", {"do": "count"}))
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
    gate.touch()
    assert list(results(reply.result())) == ["first"]
    assert alone.ended() == 0


def test_a_batch_of_which_nothing_was_begun_before_sigterm_is_to_be_sent_again(
    alone: Served, tmp_path: Path
):
    gate = tmp_path / "gate"
    busy = posted(alone.url, event("busy", {"do": "until", "text": str(gate)}))
    alone.wait_for("waiting")
    host, port = alone.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as queued:
        body = json.dumps([event("queued", {"do": "count"})])
        head = f"POST / HTTP/1.1\r\nhost: x\r\ncontent-type: {BATCH_TYPE}\r\n"
        queued.sendall(f"{head}content-length: {len(body)}\r\n\r\n{body}".encode())
        # Answered after the queued request has been read: both arrive on one event loop in order.
        httpx2.get(f"{alone.url}/health/readiness")
        alone.process.send_signal(signal.SIGTERM)
        alone.wait_for("draining")
        gate.touch()
        assert b" 503 " in queued.recv(4096)
    assert list(results(busy.result())) == ["busy"]


def test_when_the_grace_is_over_what_runs_is_given_up_and_reported(contract_cases: Path):
    with served(contract_cases / "satellite", {"EXO_GRACE_SECONDS": "1"}) as running:
        reply = posted(running.url, event("i", {"do": "sleep", "to": 60_000}))
        running.wait_for("asleep")
        running.process.send_signal(signal.SIGTERM)
        data = results(reply.result())
        assert (data["i"]["code"], data["i"]["retryable"]) == ("stopped", True)
        assert running.ended() == 0


BLOCKING = """
import time
from functions_runtime import Context, satellite


@satellite
def main(ctx: Context):
    ctx.log.info("asleep")
    time.sleep(60)
    return []
"""


def test_a_process_with_a_thread_that_was_given_up_ends_to_be_replaced(tmp_path: Path):
    (tmp_path / "satellite.yaml").write_text('identifier: acme/x\nversion: "1"\n')
    (tmp_path / "function.py").write_text(BLOCKING)
    with served(tmp_path, {"EXO_GRACE_SECONDS": "0.2"}) as running:
        first = event("first", {}, exodeadline=soon(milliseconds=1500))
        data = results(post_batch(running.url, first))
        assert data["first"]["code"] == "deadline-exceeded"
        assert running.ended() == 0


def test_a_thread_that_does_not_return_cannot_keep_the_process(tmp_path: Path):
    (tmp_path / "satellite.yaml").write_text('identifier: acme/x\nversion: "1"\n')
    (tmp_path / "function.py").write_text(BLOCKING)
    with served(tmp_path, {"EXO_GRACE_SECONDS": "1"}) as running:
        reply = posted(running.url, event("i", {}))
        running.wait_for("asleep")
        running.process.send_signal(signal.SIGTERM)
        assert results(reply.result())["i"]["code"] == "stopped"
        assert running.ended() == 0


def test_a_process_that_dies_is_seen_as_a_cut_connection(alone: Served):
    with pytest.raises(httpx2.TransportError):
        post_batch(alone.url, event("i", {"do": "die"}))


def test_it_ends_when_standard_input_closes(alone: Served):
    assert alone.url
    assert alone.process.stdin is not None
    alone.process.stdin.close()
    assert alone.ended() == 0


def test_a_caller_that_hangs_up_stops_the_function(alone: Served):
    host, port = alone.url.removeprefix("http://").split(":")
    body = json.dumps([event("i", {"do": "until-stopping"}), event("j", {"do": "print"})])
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(
            f"POST / HTTP/1.1\r\nhost: x\r\ncontent-type: {BATCH_TYPE}\r\n"
            f"content-length: {len(body)}\r\n\r\n{body}".encode()
        )
        alone.wait_for("waiting")
    assert alone.wait_for("told to stop")["item"] == "i"
    assert "outputs" in results(post_batch(alone.url, event("k", {"do": "count"})))["k"]
    assert not any('"item": "j"' in line for line in alone.lines())


def test_prints_and_logs_name_their_item_and_never_a_secret(alone: Served):
    secret = 'very"s3cr3t/värde'
    items = [event(name, {"do": "print", "text": secret}, mask=[secret]) for name in ("one", "two")]
    crash = event("three", {"do": "crash", "text": secret}, mask=[secret])
    data = results(post_batch(alone.url, *items, crash))
    assert secret not in str(data["three"])
    alone.process.send_signal(signal.SIGTERM)
    assert alone.ended() == 0
    lines = [cast("JsonObject", json.loads(line)) for line in alone.lines()]
    told = [(line["item"], line["level"], line["message"]) for line in lines if "item" in line]
    for item in ("one", "two"):
        assert (item, "info", "first  ••• last") in told
        assert (item, "warning", "no line end") in told
        assert (item, "warning", "told •••") in told
    assert ("three", "error", "ZeroDivisionError: told •••") in told
    assert "s3cr3t" not in "".join(alone.lines())
