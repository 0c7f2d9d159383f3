"""Read values inside a JSON object by a path of keys, with a type that the caller can rely on.

For objects whose schema is another program's: those of the Kubernetes API, image manifests and
documents of registries, where every level may be absent. Each function walks the keys and returns
an empty value of its type where a level is absent, null or of another type. So the functions are
for reading what may be missing; where a missing value is an error, validate instead.
"""

from collections.abc import Mapping, Sequence

from functions_runtime.contract import Json, JsonObject


def at(holder: Json, *keys: str) -> Json:
    """Return the value at the end of `keys`; None where there is none."""
    value = holder
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def text_at(holder: Json, *keys: str) -> str:
    """Return the text at the end of `keys`; "" where there is none."""
    value = at(holder, *keys)
    return value if isinstance(value, str) else ""


def integer_at(holder: Json, *keys: str) -> int:
    """Return the integer at the end of `keys`, also one in decimal digits; 0 where there is none.

    Kubernetes writes some counts as text, for example in annotations.
    """
    value = at(holder, *keys)
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def object_at(holder: Json, *keys: str) -> JsonObject:
    """Return the object at the end of `keys`; {} where there is none."""
    value = at(holder, *keys)
    return value if isinstance(value, dict) else {}


def list_at(holder: Json, *keys: str) -> Sequence[Json]:
    """Return the list at the end of `keys`; empty where there is none."""
    value = at(holder, *keys)
    return value if isinstance(value, list) else ()


def objects_at(holder: Json, *keys: str) -> Sequence[JsonObject]:
    """Return the objects of the list at the end of `keys`; elements of other types are left out."""
    return [element for element in list_at(holder, *keys) if isinstance(element, dict)]


def texts_at(holder: Json, *keys: str) -> Mapping[str, str]:
    """Return a mapping with its values as text, such as labels, annotations or a ConfigMap's data.

    Null values are left out: in Kubernetes a null is an absent value.
    """
    fields = object_at(holder, *keys)
    return {key: str(value) for key, value in fields.items() if value is not None}
