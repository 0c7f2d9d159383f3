import sys

from functions_runtime import Context, JsonObject, RetryableError, satellite


@satellite
async def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    secret = str(config["secret"])
    print("printed", secret)  # noqa: T201 - that is what it is for
    sys.stderr.write(f"written {secret}\n")
    ctx.log.warning("logged", secret=secret)
    if input.get("fail"):
        raise RetryableError(f"raised {secret}", retry_after=0.01)
    return [{"returned": secret}]
