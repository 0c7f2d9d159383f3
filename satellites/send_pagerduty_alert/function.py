"""Open an incident through PagerDuty's Events API v2.

Idempotent: the item's key is the `dedup_key`, so that a repeat adds to the same incident.
Completeness: one item in, one event that PagerDuty has accepted, one output.

Source: PagerDuty, Events API v2, "Send an event" (routing key of 32 characters, summary of 1,024).
"""

import hashlib
import json
from typing import Final, Literal

from pydantic import Field

from functions_runtime import Context, JsonObject, Model, RetryableError, satellite
from satellites._providers.http import Call, failure_of, send

ORIGINS: Final = {"us": "https://events.pagerduty.com", "eu": "https://events.eu.pagerduty.com"}
SUMMARY_CHARACTERS_MAX: Final = 1024
MESSAGE_CHARACTERS_MAX: Final = 100_000
ACCEPTED: Final = 202


class Config(Model):
    """Whose incident, and how bad. `pagerduty-api-key` is the integration's routing key."""

    pagerduty_api_key: str = Field(min_length=1, repr=False)
    pagerduty_service_id: str = ""
    severity: Literal["critical", "error", "warning", "info"] = "error"
    source: str = "exospherehost"
    region: Literal["us", "eu"] = "us"


class Input(Model, extra="ignore"):
    """What the incident says."""

    message: str = Field(min_length=1)


class Output(Model):
    """The incident's acknowledgement."""

    status: str
    dedup_key: str


@satellite
async def main(config: Config, input: Input, ctx: Context) -> list[Output]:  # noqa: A002 - the runtime passes it by this name
    """Send the message, and fail unless PagerDuty accepts it."""
    event = event_of(config, input.message, ctx)
    call = Call(
        "POST",
        f"{ORIGINS[config.region]}/v2/enqueue",
        {"content-type": "application/json"},
        json.dumps(event).encode(),
        secrets=(config.pagerduty_api_key,),
    )
    answer = await send(call)
    failure = failure_of(call, answer)
    if failure is not None:
        raise failure
    if answer.status != ACCEPTED:
        raise RetryableError(
            f"PagerDuty answered {answer.status} instead of {ACCEPTED}", code="pagerduty-odd"
        )
    ctx.log.info("alert.sent", dedup_key=event["dedup_key"])
    return [Output(status="accepted", dedup_key=str(event["dedup_key"]))]


def event_of(config: Config, message: str, ctx: Context) -> JsonObject:
    """Return the event: the message as its summary, and in full among the details."""
    text = message.strip()
    short = " ".join(text.split())
    if len(short) > SUMMARY_CHARACTERS_MAX:
        short = short[: SUMMARY_CHARACTERS_MAX - 1] + "…"
    details: JsonObject = {
        "message": text[:MESSAGE_CHARACTERS_MAX],
        "service-id": config.pagerduty_service_id,
        "run": ctx.run,
        "item": ctx.item,
    }
    return {
        "routing_key": config.pagerduty_api_key,
        "event_action": "trigger",
        "dedup_key": hashlib.sha256(ctx.key.encode()).hexdigest(),
        "client": "ExosphereHost",
        "payload": {
            "summary": short,
            "source": config.source,
            "severity": config.severity,
            "component": config.pagerduty_service_id or None,
            "custom_details": details,
        },
    }
