"""Ask a model behind an OpenAI-compatible endpoint, and take its answer only if it is complete.

Completeness: one prompt in, one whole answer out. An answer that was cut off, refused, is not JSON
or does not satisfy the schema is a failure with its reason, never a part of an answer. What the
answer has used in tokens is booked on the item, whether it was of use or not.

Source: OpenAI API reference, "Create chat completion" and "Structured outputs".
"""

import json
import os
from dataclasses import dataclass, field
from typing import Final, Literal

from pydantic import BaseModel, Field, ValidationError

from functions_runtime import (
    Context,
    Json,
    JsonObject,
    Model,
    RetryableError,
    TerminalError,
    satellite,
)
from satellites._providers.http import Answer, Call, failure_of, send
from satellites.deepseek_r1_distrill_llama_70b.answers import (
    check_answer,
    check_schema,
    object_in,
    without_reasoning,
)
from satellites.deepseek_r1_distrill_llama_70b.schema_shorthand import SchemaError, json_schema_of

MODEL: Final = "deepseek-r1-distill-llama-70b"
ANSWER_BYTES_MAX: Final = 4 * 1024 * 1024
PROMPT_CHARACTERS_MAX: Final = 2_000_000


class Config(Model):
    """Which model, how it samples, and what its answer has to look like."""

    temperature: float = Field(default=0.6, ge=0, le=2)
    max_tokens: int = Field(default=2048, gt=0)
    output_format: Literal["text", "json"] = "text"
    output_schema: str | JsonObject | None = None
    model: str = ""
    base_url: str = ""
    api_key: str = Field(default="", repr=False)
    timeout: float = Field(default=600, gt=0, le=3600)


class Input(Model, extra="ignore"):
    """What the model is asked."""

    prompt: str = Field(min_length=1, max_length=PROMPT_CHARACTERS_MAX)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model is, and the key that belongs there."""

    base_url: str
    api_key: str = field(repr=False)


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Completion(BaseModel):
    """What is read of a completion; servers add much more."""

    choices: list[_Choice]
    usage: _Usage | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """One completion."""

    content: str
    finish_reason: str
    refusal: str
    tokens_in: int
    tokens_out: int


@satellite
async def main(config: Config, input: Input, ctx: Context) -> list[JsonObject]:  # noqa: A002 - the runtime passes it by this name
    """Return the model's JSON object, or `{"text": …}` when text is asked for."""
    schema = _schema_of(config)
    call = _call(config, endpoint_of(config), _request(config, input.prompt, schema), ctx)
    answer = await send(call)
    failure = failure_of(call, answer)
    if failure is not None:
        raise failure
    reply = _reply_of(answer)
    ctx.usage(tokens_in=reply.tokens_in, tokens_out=reply.tokens_out)
    text = _finished(reply, config)
    ctx.log.info("model.answered", tokens_in=reply.tokens_in, tokens_out=reply.tokens_out)
    if config.output_format == "text":
        return [{"text": text}]
    found = object_in(text)
    if schema is not None:
        check_answer(check_schema(schema), found)
    return [found]


def endpoint_of(config: Config) -> Endpoint:
    """Return the config's endpoint, else the operator's; the operator's key goes nowhere else.

    Raises:
        TerminalError: neither names one.
    """
    if config.base_url:
        return Endpoint(config.base_url, config.api_key)
    base_url = os.environ.get("EXO_MODEL_BASE_URL", "")
    if not base_url:
        raise TerminalError(
            "no model endpoint: set config base-url, or EXO_MODEL_BASE_URL for all clusters",
            code="model-unset",
        )
    return Endpoint(base_url, config.api_key or os.environ.get("EXO_MODEL_API_KEY", ""))


def _schema_of(config: Config) -> JsonObject | None:
    if config.output_schema is None:
        return None
    if config.output_format != "json":
        raise TerminalError(
            "output-schema is for output-format: json", code="config-invalid"
        )  # fmt: skip
    try:
        schema = json_schema_of(config.output_schema)
        check_schema(schema)
    except SchemaError as error:
        raise TerminalError(str(error), code="config-invalid") from None
    return schema


def _request(config: Config, prompt: str, schema: JsonObject | None) -> JsonObject:
    text = prompt
    body: JsonObject = {}
    if config.output_format == "json":
        text += "\n\nAnswer with one JSON object and nothing else."
        body["response_format"] = {"type": "json_object"}
    if schema is not None:
        text += f" It has to satisfy this JSON schema: {json.dumps(schema)}"
        wanted: JsonObject = {"name": "output", "strict": True, "schema": schema}
        body["response_format"] = {"type": "json_schema", "json_schema": wanted}
    # DeepSeek advises against a system message for R1: everything stands in the user's.
    messages: Json = [{"role": "user", "content": text}]
    return {
        "model": config.model or os.environ.get("EXO_MODEL_NAME") or MODEL,
        "messages": messages,
        "temperature": config.temperature,
        "max_tokens": config.max_tokens,
        **body,
    }


def _call(config: Config, endpoint: Endpoint, body: JsonObject, ctx: Context) -> Call:
    left = ctx.time_left()
    headers = {"content-type": "application/json", "idempotency-key": ctx.key}
    if endpoint.api_key:
        headers["authorization"] = f"Bearer {endpoint.api_key}"
    return Call(
        "POST",
        f"{endpoint.base_url.rstrip('/')}/chat/completions",
        headers,
        json.dumps(body).encode(),
        timeout_s=min(config.timeout, max(left.total_seconds(), 1.0)) if left else config.timeout,
        answer_bytes_max=ANSWER_BYTES_MAX,
    )


def _reply_of(answer: Answer) -> Reply:
    """Return the first choice of a completion.

    Raises:
        RetryableError: the body is no completion, or longer than we read.
    """
    try:
        body = _Completion.model_validate_json(answer.body)
        choice, usage = body.choices[0], body.usage or _Usage()
    except (ValidationError, IndexError):
        raise RetryableError(
            f"the model server's answer is no completion: {answer.body[:200]!r}",
            code="model-garbage",
        ) from None
    return Reply(
        content=choice.message.content or "",
        finish_reason=choice.finish_reason or "",
        refusal=choice.message.refusal or "",
        tokens_in=usage.prompt_tokens,
        tokens_out=usage.completion_tokens,
    )


def _finished(reply: Reply, config: Config) -> str:
    """Return the answer of a completion that came to its end.

    Raises:
        TerminalError: the model refused, or gives the same cut answer every time.
        RetryableError: the answer was cut off or is empty; another sample may be complete.
    """
    if reply.refusal or reply.finish_reason == "content_filter":
        why = reply.refusal or "content filter"
        raise TerminalError(f"the model refused: {why[:300]}", code="model-refused")
    if reply.finish_reason == "length":
        message = (
            f"the answer was cut off after {reply.tokens_out} tokens; max-tokens is "
            f"{config.max_tokens}, raise it"
        )
        if config.temperature == 0:
            raise TerminalError(message, code="model-cut")
        raise RetryableError(message, code="model-cut")
    if reply.finish_reason not in {"stop", ""}:
        raise RetryableError(
            f"the model stopped for {reply.finish_reason[:50]!r}", code="model-unfinished"
        )
    text = without_reasoning(reply.content)
    if not text:
        raise RetryableError("the model gave an empty answer", code="model-no-answer")
    return text
