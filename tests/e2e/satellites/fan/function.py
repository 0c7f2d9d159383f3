import asyncio

from functions_runtime import Context, JsonObject, satellite


@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del ctx
    seconds, count = config.get("seconds", 0), config.get("count", 1)
    assert isinstance(seconds, int | float)
    assert isinstance(count, int)
    await asyncio.sleep(seconds)
    return [{**input, f"part{len(input)}": n} for n in range(count)]
