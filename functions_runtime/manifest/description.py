"""What a process needs to know of the satellite that it serves."""

import json
from dataclasses import dataclass
from typing import Final, cast

from functions_runtime.contract import JsonObject

FILE_NAME: Final = "satellite.yaml"

CHECKED_NAME: Final = "satellite.checked.json"
"""The manifest as JSON, in the folder of an image whose builder has found no fault in it."""


@dataclass(frozen=True, slots=True)
class Description:
    """A satellite, as its manifest describes it.

    Attributes:
        entrypoint: ``module:attribute``.
        concurrency: items at once.
        environment: variables of its process.
        manifest: all of it, as JSON.
    """

    entrypoint: str
    concurrency: int
    environment: dict[str, str]
    manifest: JsonObject


def description_of(manifest: JsonObject) -> Description:
    """Return what stands in a manifest, as `Manifest.as_json` writes it."""
    scaling = cast("JsonObject", manifest["scaling"])
    return Description(
        entrypoint=cast("str", manifest["entrypoint"]),
        concurrency=cast("int", scaling["concurrency"]),
        environment=cast("dict[str, str]", manifest["environment"]),
        manifest=manifest,
    )


def checked_description(text: bytes) -> Description:
    """Return what the builder of an image has left.

    Raises:
        ValueError: it is not what one writes.
    """
    try:
        return description_of(json.loads(text))
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{CHECKED_NAME} is broken: {error!r}; build the image again") from error
