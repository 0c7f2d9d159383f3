import time

from functions_runtime import JsonObject, satellite


@satellite
def main(input: JsonObject) -> list[JsonObject]:
    if input.get("poison"):
        time.sleep(3600)
    return [input]
