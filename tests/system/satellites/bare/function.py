from functions_runtime import Json, JsonObject, satellite


@satellite
async def main(input: Json) -> list[JsonObject]:
    return [{"input": input if isinstance(input, list) else None}]
