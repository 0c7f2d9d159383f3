"""List the files of a satellite's folder, and of this distribution, that go into its image.

Used by `image.build` and, for the context of a Dockerfile, by `image.dockerfile`. It reads names,
modes and imports, never the content of data files. A file that looks like a secret stays out
whatever the folder's own list says, and nothing that leads out of the folder gets in.
"""

import ast
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Final

from exospherehost.deploy.errors import FolderError
from exospherehost.deploy.image.ignore_rules import LISTS, IgnoreRules, is_clutter, is_secret
from exospherehost.deploy.oci.layers import Entry

BYTES_MAX: Final = 512 * 1024 * 1024
_SATELLITES: Final = "satellites"
_RUNTIME: Final = "functions_runtime"
_NOT_IN_IMAGES: Final = {"controlplane", "exospherehost"}


@dataclass(frozen=True, slots=True)
class Folder:
    """A satellite's folder as it was when it was listed.

    Attributes:
        name: of the folder.
        entries: the files that go into the image, named from the folder.
        left_out: files that stay out because they look like secrets.
        size_bytes: of all entries.
        imports: modules of this distribution that its files import, such as
            `satellites._providers`.
        has_dockerfile: whether it has a Dockerfile.
    """

    name: str
    entries: tuple[Entry, ...]
    left_out: tuple[str, ...]
    size_bytes: int
    imports: frozenset[str]
    has_dockerfile: bool


def list_folder(path: Path, *, bytes_max: int = BYTES_MAX) -> Folder:
    """Return the files of the folder that go into an image.

    Raises:
        FolderError: it is none, holds more than `bytes_max`, a link that leads out of it, or
            something that is neither file nor folder.
    """
    root = path.resolve()
    if not root.is_dir():
        raise FolderError(f"{path} is no folder", hint="name the folder with satellite.yaml")
    entries, left_out = list[Entry](), list[str]()
    size_bytes = 0
    rules = _read_rules(root)
    for relative, file in _walk(root, left_out):
        if rules.exclude(relative):
            continue
        entry, file_bytes = _build_entry(root, relative, file)
        entries.append(entry)
        size_bytes += file_bytes
        if size_bytes > bytes_max:
            raise _build_size_error(path, entries, bytes_max)
    dockerfile = (root / "Dockerfile").is_file()
    imports = _find_imports(entries)
    return Folder(
        root.name, tuple(entries), tuple(sorted(left_out)), size_bytes, imports, dockerfile
    )


def list_runtime_files() -> tuple[Entry, ...]:
    """Return the files of `functions_runtime`, which serves every satellite."""
    return list_package_files(_RUNTIME)


def list_package_files(*names: str) -> tuple[Entry, ...]:
    """Return the files of packages of this distribution."""
    return tuple(entry for name in names for entry in _walk_package(name, _find_package(name)))


def list_companion_files(imports: frozenset[str], own_name: str) -> tuple[Entry, ...]:
    """Return the files of the packages of this distribution that a satellite imports.

    `own_name` is the satellite's folder, which is in the image already.
    """
    if not any(module.partition(".")[0] == _SATELLITES for module in imports):
        return ()
    top = _find_package(_SATELLITES)
    companions: dict[str, Entry] = {}
    pending = _select_satellites(imports)
    done = {own_name}
    while names := pending - done:
        done |= names
        for name in sorted(names):
            entries = tuple(_walk_package(f"{_SATELLITES}/{name}", top / name))
            companions |= {entry.name: entry for entry in entries}
            pending |= _select_satellites(_find_imports(entries))
    own = f"{_SATELLITES}/__init__.py"
    return (Entry(own, top / "__init__.py"), *companions.values())


def _read_rules(root: Path) -> IgnoreRules:
    for name in LISTS:
        if (root / name).is_file():
            try:
                return IgnoreRules.parse((root / name).read_text(encoding="utf-8"))
            except (OSError, ValueError, re.error) as error:
                raise FolderError(f"{root / name} cannot be used", cause=str(error)) from error
    return IgnoreRules()


def _walk(root: Path, left_out: list[str]) -> Iterator[tuple[PurePosixPath, Path]]:
    """Yield the files below `root` in any order; add the secret ones to `left_out`."""
    for place, folders, names in os.walk(root, onerror=_raise_unreadable):
        below = Path(place).relative_to(root)
        linked = [name for name in folders if (Path(place) / name).is_symlink()]
        kept = list[str]()
        for name in [*folders, *names]:
            if is_secret(name):
                left_out.append((below / name).as_posix())
            elif not is_clutter(name):
                kept.append(name)
        folders[:] = [name for name in folders if name in kept and name not in linked]
        for name in kept:
            if name not in folders:
                yield PurePosixPath((below / name).as_posix()), Path(place) / name


def _raise_unreadable(error: OSError) -> None:
    raise FolderError(f"{error.filename} cannot be listed", cause=error.strerror or "")


def _build_entry(root: Path, relative: PurePosixPath, file: Path) -> tuple[Entry, int]:
    status = file.lstat()
    if not str(relative).isprintable():
        raise FolderError(f"{str(relative)!r} is a name with characters that cannot be shown")
    if stat.S_ISLNK(status.st_mode):
        return Entry(str(relative), b"", link=_resolve_link(root, relative, file)), 0
    if not stat.S_ISREG(status.st_mode):
        raise FolderError(
            f"{file} is neither a file nor a folder", hint="leave it out in .exoignore"
        )
    if not os.access(file, os.R_OK):
        raise FolderError(f"{file} cannot be read", hint="leave it out in .exoignore")
    executable = bool(status.st_mode & stat.S_IXUSR)
    return Entry(str(relative), file, executable=executable), status.st_size


def _resolve_link(root: Path, relative: PurePosixPath, link: Path) -> str:
    """Return the target of a link, relative to the folder of the link."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise FolderError(f"{link} is a link that leads to nothing") from error
    if not target.is_relative_to(root):
        raise FolderError(
            f"{link} is a link that leaves the folder, to {target}",
            hint="copy what it leads to into the folder, or leave it out in .exoignore",
        )
    return Path(os.path.relpath(target, (root / relative).parent)).as_posix()


def _build_size_error(path: Path, entries: list[Entry], bytes_max: int) -> FolderError:
    files = [entry.source for entry in entries if isinstance(entry.source, Path)]
    largest = max(files, key=lambda file: file.stat().st_size)
    size_mib = largest.stat().st_size / 1024 / 1024
    return FolderError(
        f"{path} holds more than {bytes_max / 1024 / 1024:g} MiB; its largest file so far is "
        f"{largest.relative_to(path.resolve())} ({size_mib:.1f} MiB)",
        hint="leave out in .exoignore what the function does not read; models belong on a volume",
    )


def _find_imports(entries: Sequence[Entry]) -> frozenset[str]:
    """Return the modules of this distribution that the Python files import."""
    modules = set[str]()
    for entry in entries:
        if isinstance(entry.source, Path) and entry.name.endswith(".py"):
            modules.update(_parse_imports(entry.source))
    own = {_RUNTIME, _SATELLITES, *_NOT_IN_IMAGES}
    own_modules = frozenset(module for module in modules if module.partition(".")[0] in own)
    if missing := sorted(
        module for module in own_modules if module.partition(".")[0] in _NOT_IN_IMAGES
    ):
        raise FolderError(
            f"the satellite imports {missing[0]}, which is not in images of satellites",
            hint="a satellite may import functions_runtime and what its lock names",
        )
    return own_modules


def _parse_imports(file: Path) -> Iterator[str]:
    try:
        tree = ast.parse(file.read_bytes(), str(file))
    except (SyntaxError, ValueError):
        return  # a file for another Python; if it is needed, its import fails
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _select_satellites(imports: frozenset[str]) -> set[str]:
    paths = (module.split(".") for module in imports)
    return {path[1] for path in paths if path[0] == _SATELLITES and len(path) > 1}


def _find_package(package: str) -> Path:
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec is not None else None
    if not places:
        raise FolderError(f"{package} of this distribution is not installed here")
    return Path(next(iter(places)))


def _walk_package(name: str, place: Path) -> Iterator[Entry]:
    if not place.is_dir():
        raise FolderError(f"the satellite imports {name.replace('/', '.')}, which does not exist")
    for path in place.rglob("*"):
        parts = path.relative_to(place).parts
        if path.is_file() and path.suffix != ".md" and not any(map(is_clutter, parts)):
            yield Entry(f"{name}/{path.relative_to(place).as_posix()}", path)
