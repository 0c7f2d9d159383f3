import os

from functions_runtime import JsonObject, satellite


@satellite
def main(input: JsonObject) -> list[JsonObject]:
    if input.get("poison"):
        os._exit(3)
    return [input]
