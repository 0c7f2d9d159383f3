from pathlib import Path

from functions_runtime import Context, JsonObject, Page, TerminalError, satellite

PAGE = 5_000


@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> Page:
    if config.get("stuck"):
        return Page([], "here")
    if config.get("leaks"):
        return Page([{"n": 1}], f"after-{config['leaks']}")
    first, count = int(ctx.cursor or 0), input["n"]
    assert isinstance(count, int)
    if first and "mended" in config and not Path(str(config["mended"])).exists():  # noqa: ASYNC240 - a file is the gate
        raise TerminalError("this page is torn")
    page: list[JsonObject] = [{"n": n} for n in range(first, min(count, first + PAGE))]
    return Page(page, str(first + PAGE) if first + PAGE < count else None)
