"""A satellite that does what its input says: the sample of the published examples."""

import asyncio
import logging
import os
import sys
import time
from pathlib import Path

from functions_runtime import (
    Context,
    Defer,
    JsonObject,
    Model,
    Page,
    Prune,
    RetryableError,
    TerminalError,
    satellite,
)


class Config(Model):
    """How to count."""

    step: int = 1
    output_format: str = "plain"


class Input(Model):
    """What to do."""

    do: str
    to: int = 0
    text: str = ""


async def _ends(given: Input, ctx: Context) -> None:
    if given.do == "terminal":
        raise TerminalError("it cannot work")
    if given.do == "retryable":
        ctx.usage(tokens_in=7)
        raise RetryableError("not now", retry_after=1.5, code="busy")
    if given.do == "prune":
        raise Prune("nothing in it")
    if given.do == "defer":
        raise Defer(2.5)
    if given.do == "crash":
        raise ZeroDivisionError(f"told {given.text}")
    if given.do == "exit":
        sys.exit(3)
    if given.do == "die":
        os.kill(os.getpid(), 9)


async def _acts(given: Input, ctx: Context) -> None:
    if given.do == "sleep":
        ctx.log.info("asleep")
        await asyncio.sleep(given.to / 1000)
    if given.do == "block":
        ctx.log.info("asleep")
        time.sleep(given.to / 1000)  # noqa: ASYNC251 - a function that holds up the loop
    if given.do == "until":
        ctx.log.info("waiting")
        while not Path(given.text).exists():  # noqa: ASYNC110, ASYNC240 - a file is the gate
            await asyncio.sleep(0.01)
    if given.do == "until-stopping":
        ctx.log.info("waiting")
        while not ctx.stopping:  # noqa: ASYNC110 - a flag is all there is
            await asyncio.sleep(0.01)
        ctx.log.info("told to stop")
    if given.do == "print":
        half = len(given.text) // 2
        print("first ", given.text[:half], end="")  # noqa: T201 - prints are the subject
        await asyncio.sleep(0)
        print(given.text[half:], "last")  # noqa: T201
        print("no line end", end="", file=sys.stderr)  # noqa: T201
        logging.getLogger("library").warning("told %s", given.text)


@satellite
async def main(
    config: Config,
    input: Input,  # noqa: A002 - the contract's word
    ctx: Context,
) -> list[JsonObject] | Page:
    """Do what `input` says and count."""
    await _ends(input, ctx)
    await _acts(input, ctx)
    if input.do == "large":
        return [{"text": "x" * input.to}]
    if input.do == "page":
        first = int(ctx.cursor or 0)
        page: list[JsonObject] = [{"number": number} for number in range(first, first + 2)]
        return Page(page, str(first + 2) if first + 2 < input.to else None)
    if input.do == "format":
        return [{"format": config.output_format}]
    ctx.usage(tokens_in=input.to)
    return [{"number": number} for number in range(0, input.to, config.step)]
