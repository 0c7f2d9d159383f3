"""Write a satellite: a typed function that takes one object and returns a list of objects.

The names are loaded when they are first used, so that a program which needs only the wire
contract does not pay for the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from functions_runtime.artifacts import Artifacts
    from functions_runtime.context import Context
    from functions_runtime.contract import Json, JsonObject
    from functions_runtime.function import Item, satellite
    from functions_runtime.model import Model
    from functions_runtime.types import Artifact, Defer, Page, Prune, RetryableError, TerminalError

__all__ = [
    "Artifact",
    "Artifacts",
    "Context",
    "Defer",
    "Item",
    "Json",
    "JsonObject",
    "Model",
    "Page",
    "Prune",
    "RetryableError",
    "TerminalError",
    "satellite",
]

_HOMES: Final = {
    "Artifact": "types",
    "Artifacts": "artifacts",
    "Context": "context",
    "Defer": "types",
    "Item": "function",
    "Json": "contract",
    "JsonObject": "contract",
    "Model": "model",
    "Page": "types",
    "Prune": "types",
    "RetryableError": "types",
    "TerminalError": "types",
    "satellite": "function",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
