from functions_runtime import JsonObject, satellite


@satellite
def main(input: JsonObject) -> list[JsonObject]:
    count = input["n"]
    assert isinstance(count, int)
    return [{"n": i} for i in range(count)]
