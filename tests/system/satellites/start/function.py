import asyncio
import time
from pathlib import Path

from functions_runtime import Context, JsonObject, satellite


@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    with Path(str(config["file"])).open("a") as file:  # noqa: ASYNC230 - a line
        file.write(f"{ctx.run} {time.monotonic()}\n")
    seconds = config.get("seconds", 0)
    assert isinstance(seconds, int | float)
    await asyncio.sleep(seconds)
    return [input]
