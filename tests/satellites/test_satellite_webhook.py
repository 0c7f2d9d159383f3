import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

import satellites
from exospherehost.doubles.journal import Journal
from exospherehost.doubles.server import Double, Reply, Request
from exospherehost.doubles.suite import Doubles
from functions_runtime import RetryableError
from functions_runtime.contract import Failed, Json, JsonObject, Result, Succeeded
from functions_runtime.testing import invoke
from satellites._providers.egress import from_environment
from satellites._providers.http import Call, send

WEBHOOK = Path(satellites.__path__[0]) / "call_webhook"
TOKEN = "canary-bearer-token"
Serve = Callable[[Reply], Double]


@pytest.fixture
def serve(bare: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Start a server that gives one and the same answer to everything."""
    del bare
    monkeypatch.setenv("EXO_EGRESS_ALLOW", "127.0.0.0/8")
    with ExitStack() as running:

        def start(reply: Reply) -> Double:
            return running.enter_context(Double(lambda _: reply, Journal(tmp_path / "calls")))

        yield start


def called(url: str, attempt: int = 1, **config: Json) -> Result:
    headers: Json = [{"Authorization": f"Bearer {TOKEN}"}, {"X-Team": "finance"}]
    (result,) = invoke(
        WEBHOOK, [{"ignored": 1}], {"url": url, "headers": headers, **config}, attempt=attempt
    )
    return result


def output_of(result: Result) -> JsonObject:
    assert isinstance(result, Succeeded), result
    (output,) = result.outputs
    return output


def failure_of(result: Result) -> Failed:
    assert isinstance(result, Failed), result
    assert TOKEN not in result.error
    return result


def test_the_body_of_the_sample_is_sent_as_one_object(world: Doubles) -> None:
    body: Json = [{"data": {"company": "A"}, "file-path": "sec/a.pdf"}]

    output = output_of(called("https://api.aikin.com/v1/financial-reports", body=body))

    assert output == {"status": 200, "body": {"accepted": True}, "body-cut": False}
    call = world.calls("webhook")[-1]
    assert call["path"] == "/v1/financial-reports"
    assert call["body"] == {"data": {"company": "A"}, "file-path": "sec/a.pdf"}
    headers = call["headers"]
    assert isinstance(headers, dict)
    assert headers["x-team"] == "finance"
    assert headers["content-type"] == "application/json"
    assert TOKEN not in str(call)


def test_i5_every_attempt_carries_the_same_key(serve: Serve) -> None:
    server = serve(Reply(200, None))

    called(server.url)
    called(server.url, attempt=2)

    sent = [call["headers"] for call in server.journal.read()]
    keys = [headers["idempotency-key"] for headers in sent if isinstance(headers, dict)]
    assert keys == ["item-0", "item-0"]


@pytest.mark.parametrize(
    ("config", "sent"),
    [
        ({"body": {"a": 1}}, {"a": 1}),
        ({"body": [{"a": 1}, {"b": 2}]}, {"a": 1, "b": 2}),
        ({"body": [{"a": 1}], "body-as-is": True}, [{"a": 1}]),
        ({"body": [1, 2]}, [1, 2]),
        ({"body": "text"}, "text"),
        ({"body": 0}, 0),
        ({"body": "ü"}, "ü"),
    ],
)
def test_what_a_body_stands_for(serve: Serve, config: JsonObject, sent: Json) -> None:
    server = serve(Reply(200, None))

    output_of(called(server.url, 1, **config))

    assert server.journal.read()[0]["body"] == sent


def test_maps_of_a_body_that_share_a_key_are_an_error_and_nothing_is_sent(serve: Serve) -> None:
    server = serve(Reply(200, None))

    failure = failure_of(called(server.url, body=[{"a": 1}, {"a": 2}]))

    assert "the key 'a' is in two of the maps" in failure.error
    assert "body-as-is" in failure.error
    assert server.journal.read() == []


def test_a_get_without_a_body_has_none(serve: Serve) -> None:
    server = serve(Reply(204, b""))

    output = output_of(called(server.url, method="GET"))

    assert output == {"status": 204, "body": "", "body-cut": False}
    assert server.journal.read()[0]["body_bytes"] == 0


@pytest.mark.parametrize(
    ("status", "headers", "retryable", "wait_ms"),
    [
        (500, {}, True, None),
        (503, {"retry-after": "12"}, True, 12_000),
        (429, {"retry-after": "7"}, True, 7_000),
        (408, {}, True, None),
        (400, {}, False, None),
        (401, {}, False, None),
        (404, {}, False, None),
        (410, {}, False, None),
        (422, {"retry-after": "7"}, False, None),
    ],
)
def test_what_each_status_means_for_the_retry(
    serve: Serve, status: int, headers: dict[str, str], *, retryable: bool, wait_ms: int | None
) -> None:
    server = serve(Reply(status, {"why": f"you sent Bearer {TOKEN}"}, headers))

    failure = failure_of(called(server.url))

    assert failure.code == f"http-{status}"
    assert (failure.retryable, failure.retry_after_ms) == (retryable, wait_ms)
    assert f"answered {status}" in failure.error
    assert "you sent ***" in failure.error


def test_the_excerpt_of_an_error_is_short(serve: Serve) -> None:
    failure = failure_of(called(serve(Reply(400, b"x" * 10_000)).url))

    assert len(failure.error) < 600


def test_the_path_of_a_url_is_not_shown_because_it_may_be_a_secret(serve: Serve) -> None:
    server = serve(Reply(400, {}))

    assert "/services/T0/B0" not in failure_of(called(f"{server.url}/services/T0/B0")).error


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed_not_even_to_a_private_address(
    serve: Serve, status: int
) -> None:
    target = serve(Reply(200, {"secret": "of the inner network"}))
    server = serve(Reply(status, b"", {"location": f"{target.url}/latest/meta-data/"}))

    failure = failure_of(called(server.url))

    assert not failure.retryable
    assert "redirect" in failure.error
    assert [call["status"] for call in server.journal.read()] == [status]


def test_an_answer_of_ten_megabytes_is_cut_and_says_so(serve: Serve) -> None:
    output = output_of(called(serve(Reply(200, b"x" * 10 * 1024 * 1024)).url))

    assert output["body-cut"] is True
    assert len(str(output["body"])) == 64 * 1024


def test_an_answer_is_not_unpacked(serve: Serve) -> None:
    output = output_of(called(serve(Reply(200, b"\x1f\x8b", {"content-encoding": "gzip"})).url))

    assert output["status"] == 200


def test_a_private_address_is_refused_before_anything_is_sent(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(Reply(200, None))
    monkeypatch.delenv("EXO_EGRESS_ALLOW")

    failure = failure_of(called(server.url))

    assert (failure.code, failure.retryable) == ("egress-refused", False)
    assert server.journal.read() == []


def test_nobody_listening_is_retryable(serve: Serve) -> None:
    server = serve(Reply(200, None))
    url = server.url
    server.stop()

    failure = failure_of(called(url))

    assert (failure.code, failure.retryable) == ("connection", True)


def test_no_answer_in_time_is_retryable(serve: Serve) -> None:
    server = serve(Reply(200, None, delay_s=1.0))

    failure = failure_of(called(server.url, timeout=0.2))

    assert (failure.code, failure.retryable) == ("timeout", True)
    assert "within 0.2 s" in failure.error


@pytest.mark.parametrize("value", ["a\r\nx-injected: 1", "a\0", "ü", "a\n"])
def test_a_header_that_http_does_not_allow_is_refused_by_name_without_its_value(
    serve: Serve, value: str
) -> None:
    server = serve(Reply(200, None))

    failure = failure_of(called(server.url, headers={"X-Odd": value + TOKEN}))

    assert "'x-odd'" in failure.error
    assert not failure.retryable
    assert server.journal.read() == []


def test_host_and_coding_cannot_be_set_by_the_author(serve: Serve) -> None:
    server = serve(Reply(200, None))

    called(server.url, headers={"Host": "metadata.internal", "Accept-Encoding": "gzip"})

    headers = server.journal.read()[0]["headers"]
    assert isinstance(headers, dict)
    assert headers["host"] == server.url.removeprefix("http://")
    assert headers["accept-encoding"] == "identity"


def test_the_connection_goes_to_the_checked_address_under_the_name_of_the_host(
    serve: Serve,
) -> None:
    server = serve(Reply(200, {}))
    url = server.url.replace("127.0.0.1", "localhost")
    rules = from_environment({"EXO_EGRESS_ALLOW": "127.0.0.0/8,::1/128"})

    answer = asyncio.run(send(Call("GET", f"{url}/x"), rules))

    assert answer.status == 200
    headers = server.journal.read()[0]["headers"]
    assert isinstance(headers, dict)
    assert str(headers["host"]).startswith("localhost:")


def test_a_server_that_hangs_up_is_retryable(bare: None) -> None:
    del bare

    async def scenario() -> None:
        async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.close()
            await writer.wait_closed()

        server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        rules = from_environment({"EXO_EGRESS_ALLOW": "127.0.0.0/8"})
        async with server:
            await send(Call("GET", f"http://127.0.0.1:{port}/"), rules)

    with pytest.raises(RetryableError, match="failed"):
        asyncio.run(scenario())


def test_a_double_counts_repeats_of_a_key(serve: Serve, world: Doubles) -> None:
    del serve
    call = Call("POST", f"{world.urls['webhook']}/repeats", {"idempotency-key": "one-and-the-same"})

    asyncio.run(send(call))
    asyncio.run(send(call))

    mine = [each for each in world.calls("webhook") if each["path"] == "/repeats"]
    assert [each["repeat"] for each in mine] == [False, True]
    assert Request("GET", "/", {}, b"no json").json() is None
