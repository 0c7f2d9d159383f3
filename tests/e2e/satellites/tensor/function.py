import asyncio

from functions_runtime import Context, JsonObject, satellite

EDITION = 1


@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    del ctx
    seconds = config.get("seconds", 0)
    assert isinstance(seconds, int | float)
    await asyncio.sleep(seconds)
    return [{**input, "edition": EDITION}]
