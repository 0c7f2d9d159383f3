import asyncio
from pathlib import Path

from functions_runtime import Context, JsonObject, TerminalError, satellite


@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    line = f"{ctx.stage} {input['n']} {config.get('note', '-')} {ctx.key}"
    with Path(str(config["file"])).open("a") as file:  # noqa: ASYNC230 - a line
        file.write(f"{line}\n")
    seconds = config.get("seconds", 0)
    assert isinstance(seconds, int | float)
    await asyncio.sleep(seconds)
    fails = config.get("fails", {})
    assert isinstance(fails, dict)
    code = fails.get(str(input["n"]))
    if code is not None:
        raise TerminalError(f"item {input['n']} is not wanted", code=str(code))
    return [input]
