"""Maps as the YAML of a cluster writes them: one map, or a list of maps that are one."""

from collections.abc import Mapping, Sequence
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from functions_runtime import Json, JsonObject


def merged(value: Json) -> Json:
    """Return a list of maps as the one map that it stands for; anything else as it is.

    Raises:
        ValueError: two of the maps have the same key, so that one of them would be lost.
    """
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        return value
    whole: JsonObject = {}
    for part in value:
        if isinstance(part, dict):
            repeated = sorted(set(whole) & set(part))
            if repeated:
                raise ValueError(f"the key {repeated[0]!r} is in two of the maps; write it once")
            whole.update(part)
    return whole


Texts: TypeAlias = Annotated[dict[str, str], BeforeValidator(merged)]
"""Field type: names and texts, such as headers and secrets, as a map or a list of maps."""


def redacted(text: str, secrets: Sequence[str]) -> str:
    """Return a text in which no secret is left, nor the part of one behind a word like Bearer."""
    parts = {part for secret in secrets for part in (secret, secret.partition(" ")[2])}
    for part in sorted(parts, key=len, reverse=True):
        if part.strip():
            text = text.replace(part, "***")
    return text


def credentials(headers: Mapping[str, str]) -> list[str]:
    """Return the header values that must not show up in a message: all but the harmless ones."""
    harmless = {"content-type", "accept", "user-agent", "idempotency-key", "accept-encoding"}
    return [value for name, value in headers.items() if name.lower() not in harmless]
