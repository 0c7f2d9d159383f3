from pathlib import Path

from functions_runtime import Defer, JsonObject, Prune, satellite


@satellite
async def main(input: JsonObject) -> list[JsonObject]:
    if input.get("prune"):
        raise Prune("not wanted")
    marker = input.get("defer")
    if isinstance(marker, str) and not Path(marker).exists():  # noqa: ASYNC240 - a marker
        Path(marker).touch()  # noqa: ASYNC240 - a marker
        raise Defer(0.05)
    return [input]
