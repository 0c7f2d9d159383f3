"""A satellite that takes JSON as it comes: nothing in it needs pydantic."""

from functions_runtime import JsonObject, satellite


@satellite
async def main(
    input: JsonObject,  # noqa: A002 - the contract's word
) -> list[JsonObject]:
    """Return the input."""
    return [input]
