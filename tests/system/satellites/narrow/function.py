import asyncio
import time
from pathlib import Path

from functions_runtime import JsonObject, satellite


@satellite
async def main(config: JsonObject, input: JsonObject) -> list[JsonObject]:
    with Path(str(config["file"])).open("a", buffering=1) as file:  # noqa: ASYNC230 - lines
        file.write(f"in {time.monotonic()}\n")
        await asyncio.sleep(0.01)
        file.write(f"out {time.monotonic()}\n")
    return [input]
