import asyncio
import os
from pathlib import Path

from functions_runtime import JsonObject, satellite


@satellite
async def main(input: JsonObject) -> list[JsonObject]:
    """Return `n` empty objects; wait at a `gate`, if the environment has any."""
    gates = os.environ.get("GATES")
    while "gate" in input and gates and not (Path(gates) / str(input["gate"])).exists():  # noqa: ASYNC110 - a file is the gate
        await asyncio.sleep(0.02)
    count = input.get("n", 1)
    assert isinstance(count, int)
    return [{}] * count
