"""Result events as a satellite writes them."""

import json

from functions_runtime.contract import SUCCEEDED, Json, JsonObject


def event(item: str, kind: str, data: Json) -> bytes:
    attributes: JsonObject = {
        "specversion": "1.0",
        "id": f"{item}.result",
        "source": "/satellites/acme/x",
        "type": kind,
        "causationid": item,
        "data": data,
    }
    return json.dumps(attributes).encode()


def success(item: str, outputs: list[Json], **usage: Json) -> bytes:
    return event(item, SUCCEEDED, {"outputs": outputs, "usage": usage})
