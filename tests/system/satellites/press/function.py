import asyncio
import os
from pathlib import Path

from functions_runtime import Context, JsonObject, satellite


@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    """Write down who works on what, take some time, and end badly where that is asked for."""
    with Path(str(config["file"])).open("a") as file:  # noqa: ASYNC230 - a line
        file.write(f"{os.getpid()} {ctx.key}\n")
    if input.get("poison"):
        os._exit(3)
    seconds = config.get("seconds", 0)
    assert isinstance(seconds, int | float)
    await asyncio.sleep(seconds)
    return [{**input, "token": os.environ.get("EXO_JOB_TOKEN", "")}]
