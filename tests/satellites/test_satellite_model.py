import base64
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

import satellites
from exospherehost.doubles import model
from exospherehost.doubles.journal import Journal
from exospherehost.doubles.reports import make_reports
from exospherehost.doubles.server import Double, Reply
from exospherehost.doubles.suite import Doubles
from functions_runtime.contract import Failed, Json, JsonObject, Result, Succeeded
from functions_runtime.testing import invoke

HERE = Path(satellites.__path__[0])
MODEL = HERE / "deepseek_r1_distrill_llama_70b"
SAMPLE_SCHEMA = """
{
    "company": string,
    "quarter": string,
    "year": string,
    "revenue": number,
    "net-income": number,
    "gross-profit": number,
    "operating-income": number,
    "net-income-margin": number,
    "gross-profit-margin": number,
    "operating-income-margin": number,
}
"""
CONFIG: JsonObject = {"output-format": "json", "output-schema": "{company: string}"}
Serve = Callable[[Reply], Double]


@pytest.fixture
def serve(world: Doubles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Put a server that gives one and the same answer in the place of the model."""
    del world
    with ExitStack() as running:

        def start(reply: Reply) -> Double:
            server = Double(lambda _: reply, Journal(tmp_path / "calls"))
            monkeypatch.setenv("EXO_MODEL_BASE_URL", f"{server.url}/v1")
            return running.enter_context(server)

        yield start


def asked(prompt: str = "Company: Amber Tools plc", **config: Json) -> Result:
    (result,) = invoke(MODEL, [{"prompt": prompt}], CONFIG | config)
    return result


def failure_of(result: Result) -> Failed:
    assert isinstance(result, Failed), result
    return result


def completion(content: str, finish_reason: str = "stop") -> JsonObject:
    message: JsonObject = {"role": "assistant", "content": content}
    return {
        "choices": [{"index": 0, "message": message, "finish_reason": finish_reason}],
        "usage": {"prompt_tokens": 3, "completion_tokens": 5},
    }


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_figures_of_a_report_come_out_as_the_schema_wants_them(
    world: Doubles, seed: int
) -> None:
    del world
    (report,) = make_reports(1, seed)
    uri = "data:application/pdf;base64," + base64.b64encode(report.pdf_bytes).decode()
    (parsed,) = invoke(HERE / "parse_pdf_with_docling", [{"content": uri}], {"engine": "text"})
    assert isinstance(parsed, Succeeded)

    result = asked(
        f"Parse the following report:\n{json.dumps(parsed.outputs[0])}",
        **{"output-schema": SAMPLE_SCHEMA, "temperature": 0.5, "max-tokens": 1024},
    )

    assert isinstance(result, Succeeded), result
    assert list(result.outputs) == [report.facts.as_object()]


def test_the_tokens_of_an_item_are_those_that_the_server_counted(world: Doubles) -> None:
    before = len(world.calls("model"))

    result = asked()

    assert isinstance(result, Succeeded)
    assert len(world.calls("model")) == before + 1
    prompt = "Company: Amber Tools plc"
    tokens_in = result.usage["tokens_in"]
    assert isinstance(tokens_in, int)
    assert tokens_in > len(prompt) / model.CHARACTERS_PER_TOKEN
    assert result.usage["tokens_out"]


def test_the_request_asks_for_a_json_schema(world: Doubles) -> None:
    asked("x", **{"temperature": 0.5, "max-tokens": 77})

    body = world.calls("model")[-1]["body"]
    assert isinstance(body, dict)
    assert (body["temperature"], body["max_tokens"]) == (0.5, 77)
    assert body["response_format"] == {
        "type": "json_schema",
        "json_schema": {
            "name": "output",
            "strict": True,
            "schema": {
                "type": "object",
                "properties": {"company": {"type": "string"}},
                "required": ["company"],
                "additionalProperties": False,
            },
        },
    }


def test_text_comes_without_the_reasoning(world: Doubles) -> None:
    del world

    (result,) = invoke(MODEL, [{"prompt": "Say it."}], {})

    assert isinstance(result, Succeeded)
    assert list(result.outputs) == [{"text": "Say it."}]


@pytest.mark.parametrize(
    ("mode", "code", "retryable", "said"),
    [
        ("refuse", "model-refused", False, "I can't help with that."),
        ("garbage", "model-garbage", True, "without a JSON object"),
        ("cut", "model-cut", True, "max-tokens is 2048, raise it"),
        ("500", "http-500", True, "the server had an error"),
        ("429", "http-429", True, "rate limited"),
    ],
)
def test_an_answer_that_is_not_whole_is_a_failure_with_its_reason(
    world: Doubles, mode: str, code: str, *, retryable: bool, said: str
) -> None:
    del world

    failure = failure_of(asked(model=f"deepseek:{mode}"))

    assert (failure.code, failure.retryable) == (code, retryable)
    assert said in failure.error
    assert failure.retry_after_ms == (7000 if mode == "429" else None)


def test_a_cut_answer_at_temperature_zero_would_be_cut_again(world: Doubles) -> None:
    del world

    assert not failure_of(asked(model="deepseek:cut", temperature=0)).retryable


def test_a_slow_model_is_given_up_after_the_timeout(world: Doubles) -> None:
    del world

    failure = failure_of(asked(model="deepseek:slow", timeout=0.2))

    assert (failure.code, failure.retryable) == ("timeout", True)


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(200, completion('{"company": 5}')), "model-schema"),
        (Reply(200, completion('{"company": "a", "more": 1}')), "model-schema"),
        (Reply(200, completion("{}")), "model-schema"),
        (Reply(200, completion("")), "model-no-answer"),
        (Reply(200, completion("<think>for ever and ever")), "model-no-answer"),
        (Reply(200, completion('{"company": "a"}', "tool_calls")), "model-unfinished"),
        (Reply(200, completion("{" * 100_000)), "model-garbage"),
        (Reply(200, completion("x" * 300_000)), "model-garbage"),
        (Reply(200, b"<html>"), "model-garbage"),
        (Reply(200, {"choices": []}), "model-garbage"),
        (Reply(200, {"choices": [{"message": None}]}), "model-garbage"),
        (Reply(200, []), "model-garbage"),
        (Reply(200, b"x" * 5 * 1024 * 1024), "model-garbage"),
    ],
)
def test_whatever_a_server_answers_there_is_an_error_and_no_half_answer(
    serve: Serve, reply: Reply, code: str
) -> None:
    serve(reply)

    failure = failure_of(asked())

    assert (failure.code, failure.retryable) == (code, True)
    assert len(failure.error) < 1000


def test_the_operators_key_is_sent_to_the_operators_endpoint_only(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXO_MODEL_API_KEY", "operators-canary")
    server = serve(Reply(200, completion('{"company": "a"}')))
    asked()
    asked(**{"base-url": f"{server.url}/v1"})
    asked(**{"base-url": f"{server.url}/v1", "api-key": "mine"})

    sent = [call["headers"] for call in server.journal.read()]

    lengths = [
        credential["length"] if isinstance(credential, dict) else None
        for credential in (each.get("authorization") for each in sent if isinstance(each, dict))
    ]
    assert lengths == [len("Bearer operators-canary"), None, len("Bearer mine")]


def test_the_key_is_not_in_an_error_that_echoes_it(serve: Serve) -> None:
    serve(Reply(401, {"error": "Incorrect API key provided: canary-key"}))

    failure = failure_of(asked(**{"api-key": "canary-key"}))

    assert "canary-key" not in failure.error
    assert not failure.retryable


def test_without_an_endpoint_the_failure_says_what_to_set(bare: None) -> None:
    del bare

    failure = failure_of(asked())

    assert "EXO_MODEL_BASE_URL" in failure.error
    assert not failure.retryable


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"output-schema": "{a: strin}"}, "line 1, column 5: found 'strin'"),
        ({"output-schema": {"$schema": "x", "type": 5}}, "not a usable JSON schema"),
        ({"output-format": "text"}, "output-schema is for output-format: json"),
        ({"temperature": 3}, "config.temperature"),
        ({"max-token": 3}, "config.max-token"),
    ],
)
def test_a_config_that_is_wrong_costs_no_call(
    world: Doubles, config: JsonObject, said: str
) -> None:
    before = len(world.calls("model"))

    failure = failure_of(asked("x", **config))

    assert said in failure.error
    assert not failure.retryable
    assert len(world.calls("model")) == before
