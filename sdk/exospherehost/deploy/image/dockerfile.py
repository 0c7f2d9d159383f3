"""Build a satellite that has a Dockerfile, with buildah, podman or docker.

The context of the build is what would go into an image otherwise, so nothing that looks like a
secret: the files of the folder as they lie there, and beside them `functions_runtime/` and
`satellites/NAME/`, as in images that are built without a Dockerfile.

Called by `deploy.pipeline`. The tool runs in the user's environment; what it leaves is read from an
archive in the cache folder, never pushed by the tool itself.
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
from exospherehost.deploy.image.folder import (
    list_companion_files,
    list_folder,
    list_runtime_files,
)
from exospherehost.deploy.oci.descriptors import (
    MANIFEST_TYPE,
    detect_media_type,
    in_memory,
    read_manifest,
)
from exospherehost.deploy.oci.layers import Entry, read_source_date_s
from exospherehost.deploy.oci.layouts import OciLayout
from exospherehost.deploy.oci.platforms import Platform
from functions_runtime.manifest.model import Manifest, ManifestError, load_manifest

NAMES: Final = ("Dockerfile", "Containerfile")
_IGNORED: Final = ".exoignore"
_PACKAGE: Final = "satellites/__init__.py"
TOOLS: Final = ("buildah", "podman", "docker")
"""In the order in which they are looked for."""
_TIME_LIMIT_S: Final = 3600
_TAIL_LINES: Final = 5
_DAEMON_S: Final = 10


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that builds Dockerfiles, and its path."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class DockerfileBuild:
    """One build.

    Attributes:
        dockerfile: to build.
        context: folder whose files it may copy.
        platform: that the image is for.
        tag: name of the image while it is in the tool's own store.
        time_s: of files and image, so that the same input gives the same digest;
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
    if tool := _find_usable_tool(environment):
        return tool
    raise ToolError(
        f"a Dockerfile needs one of {', '.join(TOOLS)}, and none that can be used is on the PATH",
        hint="install one, or build without the Dockerfile: base, lock and folder are enough",
    )


def has_tool(environment: Mapping[str, str]) -> bool:
    """Return whether there is a tool on the PATH that can be used."""
    return _find_usable_tool(environment) is not None


def _find_usable_tool(environment: Mapping[str, str]) -> Tool | None:
    for name in TOOLS:
        path = shutil.which(name, path=environment.get("PATH", ""))
        if path and (name != "docker" or _has_daemon(path, environment)):
            return Tool(name, path)
    return None


def _has_daemon(docker: str, environment: Mapping[str, str]) -> bool:
    """Return whether docker's daemon answers: without it the program can do nothing."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own builder, no shell
            [docker, "version"], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            check=False, timeout=_DAEMON_S,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def build_commands(
    tool: Tool, build: DockerfileBuild, archive: Path
) -> tuple[tuple[str, ...], ...]:
    """Return the commands that bring the image into `archive`, in order."""
    options = ("--file", str(build.dockerfile), "--tag", build.tag)
    options += ("--platform", f"linux/{build.platform.architecture}", str(build.context))
    reproducible = ("--format", "oci", "--layers", "--timestamp", str(build.time_s))
    if tool.name == "buildah":
        return (
            (tool.path, "build", *reproducible, *options),
            (tool.path, "push", build.tag, f"oci-archive:{archive}"),
        )
    if tool.name == "podman":
        save = (tool.path, "save", "--format", "oci-archive", "--output", str(archive), build.tag)
        return (tool.path, "build", *reproducible, *options), save
    return (
        (tool.path, "build", *options),
        (tool.path, "save", "--output", str(archive), build.tag),
    )


def build_dockerfile(
    tool: Tool, build: DockerfileBuild, archive: Path, environment: Mapping[str, str]
) -> Image:
    """Build with `tool`, and return the image that it left in `archive`.

    Raises:
        ToolError: the tool failed; with the last lines it wrote.
        BaseError: what it left is no image.
    """
    if not build.dockerfile.is_file():
        raise ToolError(f"{build.dockerfile} does not exist", hint="or build without a Dockerfile")
    archive.parent.mkdir(parents=True, exist_ok=True)
    archive.unlink(missing_ok=True)  # podman adds to an archive that is there
    for command in build_commands(tool, build, archive):
        _run(tool, command, environment)
    return read_archive(archive, build.platform)


def read_archive(path: Path, platform: Platform) -> Image:
    """Return the image for `platform` of an OCI archive or layout.

    Raises:
        BaseError: it holds none.
    """
    body, config, layers = OciLayout(path).read_image(platform)
    parts = read_manifest(body, str(path))
    manifest = in_memory(detect_media_type(body, MANIFEST_TYPE), body)
    return Image(manifest, in_memory(parts.config.media_type, config), layers)


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


def find_dockerfile(path: Path) -> Path | None:
    """Return the Dockerfile of the folder; None where `.exoignore` excludes it.

    Raises:
        FolderError: the folder cannot be listed.
    """
    dockerfiles = [path / name for name in NAMES if (path / name).is_file()]
    if dockerfiles and (path / _IGNORED).is_file():
        kept = {entry.name for entry in list_folder(path).entries}
        dockerfiles = [file for file in dockerfiles if file.name in kept]
    return dockerfiles[0] if dockerfiles else None


def build_with_dockerfile(
    path: Path, dockerfile: Path, cache: Path, environment: Mapping[str, str]
) -> tuple[Manifest, Image]:
    """Build a satellite with buildah, podman or docker; return its manifest and its image.

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
        time_s = read_source_date_s(environment)
        _write_context(_list_context(path), context, time_s)
        build = DockerfileBuild(dockerfile.resolve(), context, Platform(), f"exo/{name}", time_s)
        return manifest, build_dockerfile(tool, build, archive, environment)


def _list_context(path: Path) -> Iterable[Entry]:
    folder = list_folder(path)
    own = (replace(file, name=f"satellites/{folder.name}/{file.name}") for file in folder.entries)
    companions = list_companion_files(folder.imports, folder.name)
    files = (Entry(_PACKAGE, b""), *companions, *list_runtime_files(), *own, *folder.entries)
    return {file.name: file for file in files}.values()


def _write_context(entries: Iterable[Entry], context: Path, time_s: int) -> None:
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
        # A builder with a cache of layers takes a younger file for another one.
        os.utime(target, (time_s, time_s), follow_symlinks=False)
