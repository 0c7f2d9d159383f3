"""What of an object is ours: the fields that we have applied, as the API server remembers them.

To change one field by server-side apply, all the others that are ours have to be applied again:
what is left out is taken away. What the platform or somebody else put in may not be among them.

Source: Kubernetes API conventions, "Server-Side Apply" and FieldsV1.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Final, cast

from controlplane.kube.client import FIELD_MANAGER
from functions_runtime.contract import Json, JsonObject

_FIELD: Final = "f:"
_KEYED: Final = "k:"
_ITSELF: Final = "."


def owned(live: JsonObject) -> JsonObject | None:
    """Return what we would have to apply to change nothing; None where nothing of it is ours."""
    metadata = _mapping(live.get("metadata"))
    for each in _objects(metadata.get("managedFields")):
        applied = each.get("operation") == "Apply" and not each.get("subresource")
        if each.get("manager") == FIELD_MANAGER and applied:
            ours = _mapping(_of_mapping(live, _mapping(each.get("fieldsV1"))))
            named = {key: metadata[key] for key in ("name", "namespace") if key in metadata}
            whole = _mapping(ours.get("metadata")) | named
            kind = {key: live[key] for key in ("apiVersion", "kind") if key in live}
            return {**kind, **ours, "metadata": whole}
    return None


def _of(value: Json, fields: Mapping[str, Json]) -> Json:
    inner = {key: each for key, each in fields.items() if key != _ITSELF}
    if not inner:
        return value  # a leaf, or all of what is not merged
    return _of_list(value, inner) if isinstance(value, list) else _of_mapping(value, inner)


def _of_mapping(value: Json, fields: Mapping[str, Json]) -> Json:
    holder = _mapping(value)
    return {
        name: _of(holder[name], _mapping(each))
        for key, each in fields.items()
        if key.startswith(_FIELD) and (name := key.removeprefix(_FIELD)) in holder
    }


def _of_list(items: Sequence[Json], fields: Mapping[str, Json]) -> Json:
    """Return the elements of a list under our keys, such as ``k:{"name":"user-container"}``."""
    found: list[Json] = []
    for item in items:
        for key, each in fields.items():
            if key.startswith(_KEYED) and _is(item, key.removeprefix(_KEYED)):
                found.append(_of(item, _mapping(each)))
    return found


def _is(item: Json, key: str) -> bool:
    wanted = cast("Json", json.loads(key))
    return _mapping(wanted).items() <= _mapping(item).items()


def _mapping(value: Json) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _objects(value: Json) -> Sequence[JsonObject]:
    return [_mapping(each) for each in value] if isinstance(value, list) else ()
