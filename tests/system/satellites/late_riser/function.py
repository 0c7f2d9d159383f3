import asyncio
import time

from functions_runtime import JsonObject, satellite

time.sleep(1.5)


@satellite
async def main(input: JsonObject) -> list[JsonObject]:
    await asyncio.sleep(1.5)
    return [input]
