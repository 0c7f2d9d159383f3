import asyncio
import os
from pathlib import Path

from functions_runtime import Context, JsonObject, satellite


@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    """Wait at the gate of the config, if the environment has any."""
    gates = os.environ.get("GATES")
    while gates and not (Path(gates) / str(config["gate"])).exists():  # noqa: ASYNC110 - a file is the gate
        await asyncio.sleep(0.02)
    return [{**input, "pressed": ctx.attempt, "by": os.environ.get("PRESS", "")}]
