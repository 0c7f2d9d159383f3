from functions_runtime import Json, JsonObject, satellite


@satellite
async def main(config: JsonObject, input: Json) -> list[JsonObject]:
    return [{"config": config, "input": input}]
