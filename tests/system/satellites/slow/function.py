import asyncio

from functions_runtime import JsonObject, satellite


@satellite
async def main(input: JsonObject) -> list[JsonObject]:
    await asyncio.sleep(0.3)
    return [input]
