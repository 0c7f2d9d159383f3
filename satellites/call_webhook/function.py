"""Make one HTTP call per item.

Idempotent as far as the receiver is: every attempt of an item carries the same `Idempotency-Key`.
Completeness: one item in, one call acknowledged with 2xx, one output.
"""

import json
from typing import Final, Literal

from pydantic import Field

from functions_runtime import Context, Json, Model, TerminalError, satellite
from satellites._providers.http import Answer, Call, failure_of, send
from satellites._providers.maps import Texts, merged

ANSWER_BYTES_MAX: Final = 64 * 1024
BODY_BYTES_MAX: Final = 4 * 1024 * 1024


class Config(Model):
    """The call to make.

    `headers` and `body` may be a map or a list of maps; a list of maps is one map, as in the
    sample cluster. `body-as-is` sends the body exactly as it stands.
    """

    url: str = Field(min_length=1, repr=False)
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = "POST"
    headers: Texts = Field(default={}, repr=False)
    body: Json = None
    body_as_is: bool = False
    timeout: float = Field(default=30, gt=0, le=600)


class Output(Model):
    """The acknowledgement; `body` is parsed where it is JSON, `body-cut`: there was more of it."""

    status: int
    body: Json
    body_cut: bool


@satellite
async def main(config: Config, ctx: Context) -> list[Output]:
    """Make the call, and fail unless it is acknowledged."""
    content = content_of(config)
    headers = {"content-type": "application/json"} if content else {}
    call = Call(
        config.method,
        config.url,
        headers | {name.lower(): value for name, value in config.headers.items()}
        | {"idempotency-key": ctx.key},
        content,
        timeout_s=config.timeout,
        answer_bytes_max=ANSWER_BYTES_MAX,
    )  # fmt: skip
    answer = await send(call)
    failure = failure_of(call, answer)
    if failure is not None:
        raise failure
    ctx.log.info("webhook.acknowledged", status=answer.status, sent_bytes=len(content))
    return [Output(status=answer.status, body=_body_of(answer), body_cut=answer.is_cut)]


def content_of(config: Config) -> bytes:
    """Return the bytes to send: the body as JSON, nothing without one.

    Raises:
        TerminalError: two maps of the body share a key, or it is too large.
    """
    try:
        body = config.body if config.body_as_is else merged(config.body)
    except ValueError as error:
        raise TerminalError(
            f"config.body: {error}, or set body-as-is: true to send the list", code="config-invalid"
        ) from None
    if body is None:
        return b""
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    if len(content) > BODY_BYTES_MAX:
        raise TerminalError(
            f"the body has {len(content)} bytes, at most {BODY_BYTES_MAX} are sent",
            code="body-too-large",
        )
    return content


def _body_of(answer: Answer) -> Json:
    text = answer.body.decode("utf-8", "replace")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
