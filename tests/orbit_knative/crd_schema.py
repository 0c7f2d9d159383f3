"""Makes serving-v1-service.schema.json from Serving's CRD; README.md says how and from what."""

import json
import sys
from pathlib import Path
from typing import Final, cast

import yaml

from functions_runtime.contract import Json, JsonObject

FILE: Final = Path(__file__).parent / "serving-v1-service.schema.json"
_KEPT: Final = ("type", "required", "enum", "pattern", "minimum", "maximum", "anyOf")
_PRESERVE: Final = "x-kubernetes-preserve-unknown-fields"
_TEXTS: Final[JsonObject] = {"type": "object", "additionalProperties": {"type": "string"}}
_METADATA: Final[JsonObject] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "namespace": {"type": "string"},
        "labels": _TEXTS,
        "annotations": _TEXTS,
    },
}
"""What of ObjectMeta whoever applies may say; a CRD leaves it to the API server."""


def service_schema(definition: JsonObject) -> JsonObject:
    """Return the JSON Schema of what may be applied: the CRD's, closed, without status."""
    versions = cast("list[JsonObject]", cast("JsonObject", definition["spec"])["versions"])
    chosen = next(version for version in versions if version["name"] == "v1")
    structural = cast("JsonObject", chosen["schema"])["openAPIV3Schema"]
    schema = closed(cast("JsonObject", structural))
    properties = cast("JsonObject", schema["properties"])
    del properties["status"]
    properties["metadata"] = _METADATA
    return {"$schema": "http://json-schema.org/draft-07/schema#", **schema}


def closed(schema: JsonObject) -> JsonObject:
    """Return a structural schema in which what the API server would drop is refused."""
    found: JsonObject = {name: schema[name] for name in _KEPT if name in schema}
    if schema.get("nullable") is True:
        found["type"] = [found["type"], "null"]
    if isinstance(items := schema.get("items"), dict):
        found["items"] = closed(items)
    if isinstance(values := schema.get("additionalProperties"), dict):
        found["additionalProperties"] = closed(values)
    elif schema.get("type") == "object" and schema.get(_PRESERVE) is not True:
        found["additionalProperties"] = False
    if isinstance(properties := schema.get("properties"), dict):
        found["properties"] = {
            name: closed(cast("JsonObject", schema)) for name, schema in properties.items()
        }
    return found


def main(path: str) -> None:
    """Read the CRD at `path` and write the schema."""
    definition = cast("Json", yaml.safe_load(Path(path).read_text(encoding="utf-8")))
    schema = service_schema(cast("JsonObject", definition))
    FILE.write_text(json.dumps(schema, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
