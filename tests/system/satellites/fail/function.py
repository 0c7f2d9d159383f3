from functions_runtime import JsonObject, RetryableError, TerminalError, satellite


@satellite
async def main(input: JsonObject) -> list[JsonObject]:
    match input.get("how"):
        case "retryable":
            raise RetryableError("come again", retry_after=0.01)
        case "terminal":
            raise TerminalError("never")
        case "crash":
            raise ZeroDivisionError("by me")
        case "no-list":
            return input  # pyright: ignore[reportReturnType] - the fault at hand
        case "text":
            return ["text"]  # pyright: ignore[reportReturnType] - the fault at hand
        case "large":
            return [{"text": "x" * 10_000_000}]
        case _:
            return [input]
