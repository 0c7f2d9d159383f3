"""From a folder to the satellite in it."""

import importlib.util
import os
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import cast

from functions_runtime.function import AnySatellite, Satellite
from functions_runtime.manifest.description import (
    CHECKED_NAME,
    FILE_NAME,
    Description,
    checked_description,
    description_of,
)


class LoadError(Exception):
    """A folder that holds no satellite that can be served; the message is one line."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A satellite and what its folder says about it."""

    description: Description
    satellite: AnySatellite


def load(folder: Path) -> Loaded:
    """Read the manifest of `folder`, or what its builder has checked, and import its entrypoint.

    The folder comes first on the import path, so that the function can import its neighbours;
    the variables of the manifest are set unless the environment has them.

    Raises:
        LoadError: naming the file and what would be right.
    """
    try:
        description = _description(folder)
    except ValueError as error:
        raise LoadError(_one_line(str(error))) from error
    for name, value in description.environment.items():
        os.environ.setdefault(name, value)
    satellite = _entrypoint(folder.resolve(), description.entrypoint)
    try:
        _ = satellite.types
    except TypeError as error:
        raise LoadError(_one_line(f"{folder}: {error}")) from error
    return Loaded(description, satellite)


def _description(folder: Path) -> Description:
    checked = folder / CHECKED_NAME
    if checked.is_file():
        return checked_description(checked.read_bytes())
    # A start in an image does without it: the models of the manifest are slow to import.
    from functions_runtime.manifest.model import load_manifest  # noqa: PLC0415

    return description_of(load_manifest(folder).as_json())


def _entrypoint(folder: Path, entrypoint: str) -> AnySatellite:
    module_name, _, attribute = entrypoint.partition(":")
    path = folder.joinpath(*module_name.split(".")).with_suffix(".py")
    if not path.is_file():
        raise LoadError(
            f"{folder / FILE_NAME}: entrypoint {entrypoint} needs the file {path}, "
            "which does not exist"
        )
    # Folders may have modules of the same name; each gets its own entry.
    unique = f"satellite_{sha256(str(path).encode()).hexdigest()[:16]}"
    spec = importlib.util.spec_from_file_location(unique, path)
    if spec is None or spec.loader is None:
        raise LoadError(f"{path} is no Python module")
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    module = importlib.util.module_from_spec(spec)
    sys.modules[unique] = module
    try:
        spec.loader.exec_module(module)
    except BaseException as error:
        # The module is anybody's code: a SystemExit at import is a fault of the folder, too.
        del sys.modules[unique]
        reason = f"{type(error).__name__}: {error}"
        raise LoadError(_one_line(f"{path} cannot be imported: {reason}")) from error
    found: object = getattr(module, attribute, None)
    if not isinstance(found, Satellite):
        raise LoadError(
            f"{path} has no satellite {attribute!r}; decorate the function with @satellite "
            f"or change entrypoint in {FILE_NAME}"
        )
    return cast("AnySatellite", found)


def _one_line(text: str) -> str:
    return " ".join(text.split())
