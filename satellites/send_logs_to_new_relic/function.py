"""Forward log lines to New Relic's Log API.

Completeness: lines in = `sent` + `filtered`, both in the output; a line is never dropped for its
shape or size, only shortened, and `shortened` counts those. Delivery is at least once: New Relic
does not recognise repeats, so each line carries the item's key.

Source: New Relic, "Log API: HTTP endpoint" (1 MB a payload, `Api-Key` header, detailed JSON body).
"""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final, Literal

from pydantic import Field

from functions_runtime import Context, Json, JsonObject, Model, satellite
from satellites._providers.http import Call, failure_of, send

ORIGINS: Final = {"us": "https://log-api.newrelic.com", "eu": "https://log-api.eu.newrelic.com"}
PAYLOAD_BYTES_MAX: Final = 900_000
MESSAGE_CHARACTERS_MAX: Final = 32_768
ATTRIBUTE_CHARACTERS_MAX: Final = 4_094
LEVELS: Final = {
    "trace": 0, "debug": 1, "info": 2, "notice": 2, "warning": 3, "warn": 3, "error": 4,
    "critical": 5, "fatal": 5,
}  # fmt: skip
CUT: Final = "…(shortened)"

Level = Literal["trace", "debug", "info", "notice", "warning", "warn", "error", "critical", "fatal"]


class Config(Model):
    """Whose account, and from which level on."""

    account_id: str = Field(min_length=1, coerce_numbers_to_str=True)
    api_key: str = Field(min_length=1, repr=False)
    application_id: str = Field(default="", coerce_numbers_to_str=True)
    log_level: Level = "info"
    region: Literal["us", "eu"] = "us"


class Input(Model, extra="ignore"):
    """The lines: objects with `at`, `level`, `message` and whatever else."""

    logs: list[JsonObject]


class Output(Model):
    """The count: `received` = `sent` + `filtered`."""

    received: int
    sent: int
    filtered: int
    shortened: int
    requests: int


@satellite
async def main(config: Config, input: Input, ctx: Context) -> list[Output]:  # noqa: A002 - the runtime passes it by this name
    """Send the lines from the wanted level on, and fail unless all of them are accepted."""
    kept = [line for line in input.logs if is_kept(line, config.log_level)]
    entries = [entry_of(line) for line in kept]
    requests = 0
    for lines in payloads(entries):
        await _post(config, ctx, lines)
        requests += 1
    ctx.log.info("logs.sent", received=len(input.logs), sent=len(kept), requests=requests)
    return [
        Output(
            received=len(input.logs),
            sent=len(kept),
            filtered=len(input.logs) - len(kept),
            shortened=sum(CUT in json.dumps(entry, ensure_ascii=False) for entry in entries),
            requests=requests,
        )
    ]


def is_kept(line: JsonObject, level: str) -> bool:
    """Return whether a line is to be sent; one whose level is unknown is."""
    own = LEVELS.get(str(line.get("level", "")).lower())
    return own is None or own >= LEVELS[level]


def entry_of(line: JsonObject) -> JsonObject:
    """Return a line as New Relic takes it: timestamp, message, attributes; nothing left out."""
    attributes: JsonObject = {
        name: _attribute(value) for name, value in line.items() if name != "message"
    }
    message = line.get("message")
    text = message if isinstance(message, str) else json.dumps(message or line)
    entry: JsonObject = {
        "message": _shortened(text, MESSAGE_CHARACTERS_MAX),
        "attributes": attributes,
    }
    moment = _epoch_ms(line.get("at"))
    return entry if moment is None else {"timestamp": moment, **entry}


def payloads(entries: Sequence[JsonObject]) -> Iterator[list[JsonObject]]:
    """Yield the entries in order, in groups that fit into one request."""
    group: list[JsonObject] = []
    used = 0
    for entry in entries:
        size = len(json.dumps(entry)) + 1
        if group and used + size > PAYLOAD_BYTES_MAX:
            yield group
            group, used = [], 0
        group.append(entry)
        used += size
    if group:
        yield group


async def _post(config: Config, ctx: Context, lines: list[JsonObject]) -> None:
    common: JsonObject = {
        "account-id": config.account_id,
        "application-id": config.application_id,
        "logtype": "exospherehost",
        "exo.key": ctx.key,
    }
    body = [{"common": {"attributes": common}, "logs": lines}]
    call = Call(
        "POST",
        f"{ORIGINS[config.region]}/log/v1",
        {"content-type": "application/json", "api-key": config.api_key},
        json.dumps(body).encode(),
    )
    failure = failure_of(call, await send(call))
    if failure is not None:
        raise failure


def _attribute(value: Json) -> Json:
    if value is None or isinstance(value, bool | int | float):
        return value
    text = value if isinstance(value, str) else json.dumps(value)
    return _shortened(text, ATTRIBUTE_CHARACTERS_MAX)


def _shortened(text: str, characters_max: int) -> str:
    return text if len(text) <= characters_max else text[: characters_max - len(CUT)] + CUT


def _epoch_ms(at: Json) -> int | None:
    """Return a moment in milliseconds; None when it is no moment, it stays an attribute then."""
    if isinstance(at, int | float) and not isinstance(at, bool):
        return round(at)
    try:
        return round(datetime.fromisoformat(str(at)).timestamp() * 1000)
    except ValueError:
        return None
