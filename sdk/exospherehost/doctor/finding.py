"""What has been looked at, how it is, and what would mend it.

Ways into objects of Kubernetes, and the commands that mend them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from functions_runtime.contract import Json, JsonObject


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: how it is, and what to do if that is not well."""

    name: str
    state: Literal["ok", "warning", "error"]
    detail: str
    mend: str = ""


def at(holder: JsonObject | None, *path: str) -> Json:
    """Return what lies at the end of `path`; None where there is nothing."""
    found: Json = holder
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found


def named(holder: JsonObject | None, *path: str) -> str:
    """Return the text at the end of `path`; "" where there is none."""
    found = at(holder, *path)
    return found if isinstance(found, str) else ""


def table(holder: JsonObject | None, *path: str) -> Mapping[str, str]:
    """Return the texts of a mapping, such as labels or the data of a ConfigMap."""
    found = at(holder, *path)
    return {key: str(text) for key, text in found.items()} if isinstance(found, dict) else {}


def several(holder: JsonObject | None, *path: str) -> Sequence[JsonObject]:
    """Return the objects of a list; none where there is no list."""
    found = at(holder, *path)
    return cast("Sequence[JsonObject]", found) if isinstance(found, list) else ()


def whole(holder: JsonObject | None, *path: str) -> int:
    """Return the whole number at the end of `path`, also where it is written as text; else 0."""
    found = at(holder, *path)
    if isinstance(found, str) and found.isdecimal():
        return int(found)
    return found if isinstance(found, int) else 0


def switch(namespace: str, config_map: str, values: Mapping[str, str]) -> str:
    """Return the command that sets keys of a ConfigMap."""
    patch = json.dumps({"data": dict(values)}, separators=(",", ":"))
    return f"kubectl -n {namespace} patch configmap {config_map} --type merge -p '{patch}'"
