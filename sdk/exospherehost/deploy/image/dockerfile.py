"""The image of a satellite whose folder says itself how it is built.

The builder sees what would go into an image otherwise, so nothing that looks like a secret: the
files of the folder as they lie there, and beside them `functions_runtime/` and `satellites/NAME/`,
as in images that are built without a Dockerfile.

A satellite that has a Dockerfile, built by buildah, podman or docker.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from exospherehost.deploy.errors import FolderError, ToolError
from exospherehost.deploy.image.build import Image
from exospherehost.deploy.image.folder import companion_entries, list_folder, runtime_entries
from exospherehost.deploy.oci.descriptors import MANIFEST_TYPE, in_memory, kind_of, read_manifest
from exospherehost.deploy.oci.layers import Entry, source_date_s
from exospherehost.deploy.oci.layouts import Layout
from exospherehost.deploy.oci.platforms import Platform
from functions_runtime.manifest.model import Manifest, ManifestError, load_manifest

TOOLS: Final = ("buildah", "podman", "docker")
"""In the order in which they are looked for."""
_TIME_LIMIT_S: Final = 3600
_TAIL_LINES: Final = 5
_DAEMON_S: Final = 10


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that builds Dockerfiles: which one, and where it is."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to build.

    Attributes:
        dockerfile: says how.
        context: folder whose files it may copy.
        platform: that the image is for.
        tag: name of the image while it is in the tool's own store.
        time_s: that files and image shall bear, so that the same input gives the same digest;
            docker goes by `SOURCE_DATE_EPOCH` on its own.
    """

    dockerfile: Path
    context: Path
    platform: Platform
    tag: str
    time_s: int = 0


def find_tool(environment: Mapping[str, str]) -> Tool:
    """Return the first tool on the PATH that can be used.

    Raises:
        ToolError: there is none.
    """
    if tool := _usable_tool(environment):
        return tool
    raise ToolError(
        f"a Dockerfile needs one of {', '.join(TOOLS)}, and none that can be used is on the PATH",
        hint="install one, or build without the Dockerfile: base, lock and folder are enough",
    )


def has_tool(environment: Mapping[str, str]) -> bool:
    """Return whether there is a tool on the PATH that can be used."""
    return _usable_tool(environment) is not None


def _usable_tool(environment: Mapping[str, str]) -> Tool | None:
    for name in TOOLS:
        path = shutil.which(name, path=environment.get("PATH", ""))
        if path and (name != "docker" or _has_daemon(path, environment)):
            return Tool(name, path)
    return None


def _has_daemon(docker: str, environment: Mapping[str, str]) -> bool:
    """Return whether docker's other half answers: without it the program can do nothing."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own builder, no shell
            [docker, "version"], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            check=False, timeout=_DAEMON_S,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def commands(tool: Tool, recipe: Recipe, archive: Path) -> tuple[tuple[str, ...], ...]:
    """Return what to run, in order, to get the image into `archive`."""
    asked = ("--file", str(recipe.dockerfile), "--tag", recipe.tag)
    asked += ("--platform", f"linux/{recipe.platform.architecture}", str(recipe.context))
    alike = ("--format", "oci", "--layers", "--timestamp", str(recipe.time_s))
    if tool.name == "buildah":
        return (
            (tool.path, "build", *alike, *asked),
            (tool.path, "push", recipe.tag, f"oci-archive:{archive}"),
        )
    if tool.name == "podman":
        save = (tool.path, "save", "--format", "oci-archive", "--output", str(archive), recipe.tag)
        return (tool.path, "build", *alike, *asked), save
    return (
        (tool.path, "build", *asked),
        (tool.path, "save", "--output", str(archive), recipe.tag),
    )


def build_dockerfile(
    tool: Tool, recipe: Recipe, archive: Path, environment: Mapping[str, str]
) -> Image:
    """Let `tool` build, and give the image that it left in `archive`.

    Raises:
        ToolError: the tool failed; with the last lines it wrote.
        BaseError: what it left is no image.
    """
    if not recipe.dockerfile.is_file():
        raise ToolError(f"{recipe.dockerfile} does not exist", hint="or build without a Dockerfile")
    archive.parent.mkdir(parents=True, exist_ok=True)
    archive.unlink(missing_ok=True)  # podman adds to an archive that is there
    for command in commands(tool, recipe, archive):
        _run(tool, command, environment)
    return open_image(archive, recipe.platform)


def open_image(path: Path, platform: Platform) -> Image:
    """Return the image for `platform` of an OCI archive or layout.

    Raises:
        BaseError: it holds none.
    """
    body, config, layers = Layout(path).image(platform)
    parts = read_manifest(body, str(path))
    ours = in_memory(parts.config.media_type, config)
    return Image(in_memory(kind_of(body, MANIFEST_TYPE), body), ours, layers)


def _run(tool: Tool, command: tuple[str, ...], environment: Mapping[str, str]) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - the user's own builder, no shell
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
            timeout=_TIME_LIMIT_S,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ToolError(f"{tool.name} could not be run", cause=str(error)) from error
    if done.returncode != 0:
        tail = [line.strip() for line in done.stdout.splitlines() if line.strip()][-_TAIL_LINES:]
        message = f"{tool.name} {command[1]} ended with {done.returncode}"
        raise ToolError(message, cause=" | ".join(tail), hint="the Dockerfile, or what it copies")


NAMES: Final = ("Dockerfile", "Containerfile")
_IGNORED: Final = ".exoignore"
_PACKAGE: Final = "satellites/__init__.py"


def find_dockerfile(path: Path) -> Path | None:
    """Return the file that says how the image is built; None where `.exoignore` leaves it out.

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
