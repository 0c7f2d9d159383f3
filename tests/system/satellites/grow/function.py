from functions_runtime import JsonObject, satellite


@satellite
def main(config: JsonObject, input: JsonObject) -> list[JsonObject]:
    size = config["bytes"]
    assert isinstance(size, int)
    return [{**input, "text": "x" * size}]
