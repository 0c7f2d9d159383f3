import asyncio

from functions_runtime import JsonObject, satellite


@satellite
async def main(input: JsonObject) -> list[JsonObject]:
    seconds = input["seconds"]
    assert isinstance(seconds, int | float)
    await asyncio.sleep(seconds)
    return [input]
