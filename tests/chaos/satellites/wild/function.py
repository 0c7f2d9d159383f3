"""Does what the rules say, unless chaos is on: then it hangs, crashes and lies as well.

What it does wrong it writes down first, so that a run can tell that it happened.
"""

import asyncio
import os
import random
from pathlib import Path

from functions_runtime import (
    Context,
    Defer,
    JsonObject,
    Prune,
    RetryableError,
    TerminalError,
    satellite,
)
from functions_runtime.run import replies
from functions_runtime.run.results import Outcome
from tests.chaos import rules

FOLDER = Path(os.environ["CHAOS_FOLDER"])
CHANCE = random.Random(f"{os.environ['CHAOS_SEED']}.{os.getpid()}")  # noqa: S311 - not a secret
honest = replies.result_event


def strikes(name: str, share: float) -> bool:
    if CHANCE.random() >= share or not (FOLDER / "wild").exists():
        return False
    with (FOLDER / "mischief").open("a") as file:
        file.write(f"{name}\n")
    return True


def lying(outcome: Outcome, source: str) -> str:
    line = honest(outcome, source)
    item = outcome.invocation.id
    if strikes("lie.garbage", 0.0005):
        return '{"specversion": "1.0", "id'
    if strikes("lie.twice", 0.005):
        return f"{line}\n{line}"
    if strikes("lie.contradiction", 0.005):
        # The first answer holds, whatever the second one says.
        return f"{line}\n{line.replace('succeeded', 'pruned')}"
    if strikes("lie.unknown", 0.005):
        unknown = item.rsplit(".", 1)[0] + ".999"
        return f"{line.replace(item, unknown)}\n{line}"
    if strikes("lie.missing", 0.002):
        return ""
    return line


replies.result_event = lying


async def misbehave() -> None:
    if strikes("crash", 0.0005):
        os._exit(3)
    if strikes("hang", 0.0004):
        await asyncio.sleep(3600)
    if strikes("late", 0.0005):
        await asyncio.sleep(3.3)  # it answers when nobody listens any more
    if strikes("reordered", 0.02):
        await asyncio.sleep(CHANCE.uniform(0, 0.05))  # others of the batch answer before it


@satellite
async def main(input: JsonObject, ctx: Context) -> list[JsonObject]:
    await misbehave()
    if strikes("defer", 0.01):
        raise Defer(0.05)
    if rules.is_pruned(input):
        raise Prune("not wanted")
    if rules.is_flaky(input) and ctx.attempt == 1:
        raise RetryableError("come again", retry_after=0.01)
    fate = rules.works(input)
    if fate.outputs is None:
        raise TerminalError(fate.error)
    return [*fate.outputs]
