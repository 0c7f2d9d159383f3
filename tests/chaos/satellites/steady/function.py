from typing import cast

from functions_runtime import Json, JsonObject, satellite
from tests.chaos import rules


@satellite
async def main(config: JsonObject, input: Json) -> list[JsonObject]:
    match config["do"]:
        case "files":
            return rules.files(cast("JsonObject", input))
        case "pages":
            return rules.pages(cast("JsonObject", input))
        case "book":
            file, collected = cast("JsonObject", config["file"]), cast("list[JsonObject]", input)
            return [rules.book(file, collected)]
        case _:
            return [rules.shelf(cast("list[JsonObject]", input))]
