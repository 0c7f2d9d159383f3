import asyncio
import os
import socket

from functions_runtime import Context, JsonObject, satellite


@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del ctx
    seconds = config.get("seconds", 0)
    assert isinstance(seconds, int | float)
    await asyncio.sleep(seconds)
    seen = " ".join(sorted(name for name in os.environ if "TOKEN" in name))
    return [{**input, "pod": socket.gethostname(), "key": config.get("key"), "seen": seen}]
