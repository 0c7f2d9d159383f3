"""The image of a satellite whose folder says itself how it is built.

The builder sees what would go into an image otherwise, so nothing that looks like a secret: the
files of the folder as they lie there, and beside them `functions_runtime/` and `satellites/NAME/`,
as in images that are built without a Dockerfile.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from exospherehost.deploy.errors import FolderError, ToolError
from exospherehost.deploy.external import Recipe, build_dockerfile, find_tool
from exospherehost.deploy.folder import companion_entries, list_folder, runtime_entries
from exospherehost.deploy.image import Image
from exospherehost.deploy.layers import Entry, source_date_s
from exospherehost.deploy.platforms import Platform
from functions_runtime.manifest import Manifest, ManifestError, load_manifest

NAMES: Final = ("Dockerfile", "Containerfile")
_IGNORED: Final = ".exoignore"
_PACKAGE: Final = "satellites/__init__.py"


def find_dockerfile(path: Path) -> Path | None:
    """Give the file that says how the image is built; None where `.exoignore` leaves it out.

    Raises:
        FolderError: the folder cannot be listed.
    """
    there = [path / each for each in NAMES if (path / each).is_file()]
    if there and (path / _IGNORED).is_file():
        kept = {each.name for each in list_folder(path).entries}
        there = [each for each in there if each.name in kept]
    return there[0] if there else None


def built_by_tool(
    path: Path, dockerfile: Path, cache: Path, environment: Mapping[str, str]
) -> tuple[Manifest, Image]:
    """Let buildah, podman or docker build a satellite; gives its manifest and its image.

    Raises:
        ToolError: none of them is there, or it failed.
        DeployError: the folder cannot be used, or what was built is no image.
    """
    try:
        tool = find_tool(environment)
    except ToolError as error:
        hint = f"install one, or name {dockerfile.name} in .exoignore: a base and a lock are enough"
        raise ToolError(f"{dockerfile}: {error.message}", hint=hint) from error
    try:
        manifest = load_manifest(path)
    except ManifestError as error:
        raise FolderError(str(error)) from error
    name = re.sub(r"[^a-z0-9]+", "-", manifest.identifier)
    archive = cache / "dockerfiles" / f"{name}.tar"
    with tempfile.TemporaryDirectory(prefix="exo-context-") as scratch:
        context = Path(scratch)
        time_s = source_date_s(environment)
        _write(_entries(path), context, time_s)
        recipe = Recipe(dockerfile.resolve(), context, Platform(), f"exo/{name}", time_s)
        return manifest, build_dockerfile(tool, recipe, archive, environment)


def _entries(path: Path) -> Iterable[Entry]:
    folder = list_folder(path)
    own = (replace(each, name=f"satellites/{folder.name}/{each.name}") for each in folder.entries)
    companions = companion_entries(folder.imports, folder.name)
    found = (Entry(_PACKAGE, b""), *companions, *runtime_entries(), *own, *folder.entries)
    return {each.name: each for each in found}.values()


def _write(entries: Iterable[Entry], context: Path, time_s: int) -> None:
    for entry in entries:
        target = context / entry.name
        target.parent.mkdir(parents=True, exist_ok=True)
        if entry.link:
            target.symlink_to(entry.link)
        elif isinstance(entry.source, Path):
            shutil.copyfile(entry.source, target)
            target.chmod(0o755 if entry.executable else 0o644)
        else:
            target.write_bytes(entry.source)
        # A builder that keeps layers takes a younger file for another one.
        os.utime(target, (time_s, time_s), follow_symlinks=False)
