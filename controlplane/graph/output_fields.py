"""Which fields a satellite has published that it gives."""

from collections.abc import Sequence
from dataclasses import dataclass

from controlplane.graph.schema import resolve_reference
from functions_runtime.contract import Json, JsonObject


@dataclass(frozen=True, slots=True)
class MissingField:
    """A field that an output cannot have, and those that it can."""

    field: str
    known: tuple[str, ...]


def missing_field(schema: JsonObject, path: Sequence[str | int]) -> MissingField | None:
    """Give the first field of a path that the schema rules out.

    A schema rules fields out only where it lists `properties` and sets `additionalProperties` to
    false.
    """
    current: Json = schema
    for step in path:
        here = resolve_reference(current, schema)
        if isinstance(step, int):
            current = here.get("items")
            continue
        properties = here.get("properties")
        if not isinstance(properties, dict):
            return None
        if step not in properties:
            closed = here.get("additionalProperties") is False
            return MissingField(step, tuple(properties)) if closed else None
        current = properties[step]
    return None
