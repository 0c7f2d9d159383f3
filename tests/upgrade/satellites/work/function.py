"""One satellite for all runs of the upgrade cases: `config.do` names what it does.

The environment variable `GATES` is a folder. An item whose config names a `gate` waits until a
file of that name is in it: so the script that makes the cases stops runs where it wants them.
Without `GATES`, as in the tests, nothing waits, and what failed or was put off before succeeds.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from hashlib import sha256
from pathlib import Path

from functions_runtime import (
    Context,
    Defer,
    Json,
    JsonObject,
    Page,
    Prune,
    RetryableError,
    TerminalError,
    satellite,
)

GATES = os.environ.get("GATES")
LATER_S = 60
PAGE = 3

Work = Callable[[JsonObject, JsonObject, Context], Awaitable[list[JsonObject] | Page]]


async def echo(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del ctx
    return [{"value": config.get("value"), "input": input}]


async def fan(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del config, ctx
    count = input["n"]
    assert isinstance(count, int)
    return [{"n": n} for n in range(count)]


async def only(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    """Fail all items but the one that the config names, for good."""
    del ctx
    if input["n"] != config["n"]:
        raise TerminalError(f"item {input['n']} is not wanted", code="unwanted")
    return [input]


async def mended(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del config, ctx
    if GATES:
        raise TerminalError("not before the upgrade", code="too-early")
    return [input]


async def second(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del config
    if ctx.attempt == 1:
        raise RetryableError("once more", retry_after=LATER_S)
    return [{**input, "attempt": ctx.attempt}]


async def later(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del config, ctx
    if GATES:
        raise Defer(LATER_S)
    return [input]


async def prune(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del config, ctx
    if input["n"] == 0:
        raise Prune("zero is nothing")
    return [input]


async def digest(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    """Return what proves that the secret was opened, and log the secret itself."""
    del input
    secrets = [str(config["own"]), str(config["shared"])]
    ctx.log.info("opened", own=secrets[0], shared=secrets[1])
    ctx.usage(tokens_in=7, calls=1)
    return [{"sha256": [sha256(secret.encode()).hexdigest() for secret in secrets]}]


async def honest(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    """Return a number that is by chance the text of a secret: release 2bcaafa breaks its JSON."""
    del ctx
    amount = 1234567 if input["n"] == 1 else 100
    return [{"n": input["n"], "amount": amount, "text": "x" * int(str(config.get("bytes", 0)))}]


async def store(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del input
    return [{"uri": await ctx.artifacts.put(str(config["text"]).encode())}]


async def load(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del config
    return [{"text": (await ctx.artifacts.get(str(input["uri"]))).decode()}]


async def pages(config: JsonObject, input: JsonObject, ctx: Context) -> Page:
    """Return `n` objects in pages; the second page waits at its gate."""
    first, count = int(ctx.cursor or 0), input["n"]
    assert isinstance(count, int)
    if first:
        await wait_at(config.get("second-gate"))
    page: list[JsonObject] = [{"n": n} for n in range(first, min(count, first + PAGE))]
    return Page(page, str(first + PAGE) if first + PAGE < count else None)


WORKS: dict[str, Work] = {
    work.__name__: work
    for work in (
        echo, fan, only, mended, second, later, prune, digest, honest, store, load, pages,
    )
}  # fmt: skip


async def wait_at(gate: object) -> None:
    while GATES and gate is not None and not (Path(GATES) / str(gate)).exists():  # noqa: ASYNC110 - a file is the gate
        await asyncio.sleep(0.02)


@satellite
async def main(config: JsonObject, input: Json, ctx: Context) -> list[JsonObject] | Page:
    # A join gets a list, which no work but `echo` looks into.
    item: JsonObject = input if isinstance(input, dict) else {"list": input}
    # Every item of the run waits there, or the one whose number is named.
    if "of" not in config or item.get("n") == config["of"]:
        await wait_at(config.get("gate"))
    return await WORKS[str(config["do"])](config, item, ctx)
