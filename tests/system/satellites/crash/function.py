import os
from pathlib import Path

from functions_runtime import JsonObject, satellite


@satellite
def main(config: JsonObject, input: JsonObject) -> list[JsonObject]:
    if input.get("poison"):
        if "file" in config:
            with Path(str(config["file"])).open("a") as file:
                file.write(f"{os.getpid()}\n")
        os._exit(3)
    return [input]
