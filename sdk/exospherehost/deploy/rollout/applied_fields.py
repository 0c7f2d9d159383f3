"""The fields of an object that exo has applied, as the API server remembers them.

To change one field by server-side apply, all the others of the same manager have to be applied
again: what is left out is removed. Fields that the platform or another manager has set may not be
among them. `deploy.inventory` scales a Service with this, `rollout.service` restores one.

Source: Kubernetes API conventions, "Server-Side Apply" and FieldsV1.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Final, cast

from controlplane.kube.client import FIELD_MANAGER
from functions_runtime.contract import Json, JsonObject
from functions_runtime.wire.json_path import object_at, objects_at

_FIELD: Final = "f:"
_KEYED: Final = "k:"
_ITSELF: Final = "."


def read_applied_fields(live: JsonObject) -> JsonObject | None:
    """Return the object that exo would apply to change nothing; None where it applied nothing."""
    metadata = object_at(live, "metadata")
    for entry in objects_at(metadata, "managedFields"):
        is_apply = entry.get("operation") == "Apply" and not entry.get("subresource")
        if entry.get("manager") == FIELD_MANAGER and is_apply:
            applied = _select_fields(live, object_at(entry, "fieldsV1"))
            name = {key: metadata[key] for key in ("name", "namespace") if key in metadata}
            kind = {key: live[key] for key in ("apiVersion", "kind") if key in live}
            return {**kind, **applied, "metadata": object_at(applied, "metadata") | name}
    return None


def _select(value: Json, fields: Mapping[str, Json]) -> Json:
    inner = {key: field for key, field in fields.items() if key != _ITSELF}
    if not inner:
        return value  # a leaf, or a value that is replaced as a whole
    return (
        _select_elements(value, inner) if isinstance(value, list) else _select_fields(value, inner)
    )


def _select_fields(value: Json, fields: Mapping[str, Json]) -> JsonObject:
    holder = object_at(value)
    return {
        name: _select(holder[name], object_at(field))
        for key, field in fields.items()
        if key.startswith(_FIELD) and (name := key.removeprefix(_FIELD)) in holder
    }


def _select_elements(items: Sequence[Json], fields: Mapping[str, Json]) -> Json:
    """Return the elements of a list under our keys, such as ``k:{"name":"user-container"}``."""
    return [
        _select(item, object_at(field))
        for item in items
        for key, field in fields.items()
        if key.startswith(_KEYED) and _has_key(item, key.removeprefix(_KEYED))
    ]


def _has_key(item: Json, key: str) -> bool:
    return object_at(cast("Json", json.loads(key))).items() <= object_at(item).items()
