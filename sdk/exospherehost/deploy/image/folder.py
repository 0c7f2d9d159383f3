"""What of a satellite's folder, and of this distribution, goes into its image."""

import ast
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Final

from exospherehost.deploy.errors import FolderError
from exospherehost.deploy.image.ignore_rules import LISTS, Rules, is_clutter, is_secret
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
        has_dockerfile: whether it says itself how to build its image.
    """

    name: str
    entries: tuple[Entry, ...]
    left_out: tuple[str, ...]
    size_bytes: int
    imports: frozenset[str]
    has_dockerfile: bool


def list_folder(path: Path, *, bytes_max: int = BYTES_MAX) -> Folder:
    """Return what of the folder goes into an image.

    Raises:
        FolderError: it is none, holds more than `bytes_max`, a link that leads out of it, or
            something that is neither file nor folder.
    """
    root = path.resolve()
    if not root.is_dir():
        raise FolderError(f"{path} is no folder", hint="name the folder with satellite.yaml")
    entries, left_out = list[Entry](), list[str]()
    size_bytes = 0
    rules = _rules(root)
    for relative, file in _files(root, left_out):
        if rules.leaves_out(relative):
            continue
        entry, file_bytes = _entry(root, relative, file)
        entries.append(entry)
        size_bytes += file_bytes
        if size_bytes > bytes_max:
            raise _too_large(path, entries, bytes_max)
    dockerfile = (root / "Dockerfile").is_file()
    imports = _imports(entries)
    return Folder(
        root.name, tuple(entries), tuple(sorted(left_out)), size_bytes, imports, dockerfile
    )


def runtime_entries() -> tuple[Entry, ...]:
    """Return the files of `functions_runtime`, which serves every satellite."""
    return package_entries(_RUNTIME)


def package_entries(*names: str) -> tuple[Entry, ...]:
    """Return the files of packages of this distribution."""
    return tuple(entry for name in names for entry in _package(name, _distributed(name)))


def companion_entries(imports: frozenset[str], own_name: str) -> tuple[Entry, ...]:
    """Return the files of the packages of this distribution that a satellite imports.

    `own_name` is the satellite's folder, which is in the image already.
    """
    if not any(each.partition(".")[0] == _SATELLITES for each in imports):
        return ()
    top = _distributed(_SATELLITES)
    found: dict[str, Entry] = {}
    waiting = _neighbours(imports)
    done = {own_name}
    while names := waiting - done:
        done |= names
        for name in sorted(names):
            entries = tuple(_package(f"{_SATELLITES}/{name}", top / name))
            found |= {each.name: each for each in entries}
            waiting |= _neighbours(_imports(entries))
    own = f"{_SATELLITES}/__init__.py"
    return (Entry(own, top / "__init__.py"), *found.values())


def _rules(root: Path) -> Rules:
    for name in LISTS:
        if (root / name).is_file():
            try:
                return Rules.of((root / name).read_text(encoding="utf-8"))
            except (OSError, ValueError, re.error) as error:
                raise FolderError(f"{root / name} cannot be used", cause=str(error)) from error
    return Rules()


def _files(root: Path, left_out: list[str]) -> Iterator[tuple[PurePosixPath, Path]]:
    """Return the files below `root` in no certain order; note in `left_out` the secret ones."""
    for place, folders, names in os.walk(root, onerror=_unreadable):
        below = Path(place).relative_to(root)
        linked = [each for each in folders if (Path(place) / each).is_symlink()]
        kept = list[str]()
        for name in [*folders, *names]:
            if is_secret(name):
                left_out.append((below / name).as_posix())
            elif not is_clutter(name):
                kept.append(name)
        folders[:] = [each for each in folders if each in kept and each not in linked]
        for name in kept:
            if name not in folders:
                yield PurePosixPath((below / name).as_posix()), Path(place) / name


def _unreadable(error: OSError) -> None:
    raise FolderError(f"{error.filename} cannot be listed", cause=error.strerror or "")


def _entry(root: Path, relative: PurePosixPath, file: Path) -> tuple[Entry, int]:
    status = file.lstat()
    if not str(relative).isprintable():
        raise FolderError(f"{str(relative)!r} is a name with characters that cannot be shown")
    if stat.S_ISLNK(status.st_mode):
        return Entry(str(relative), b"", link=_target(root, relative, file)), 0
    if not stat.S_ISREG(status.st_mode):
        raise FolderError(
            f"{file} is neither a file nor a folder", hint="leave it out in .exoignore"
        )
    if not os.access(file, os.R_OK):
        raise FolderError(f"{file} cannot be read", hint="leave it out in .exoignore")
    executable = bool(status.st_mode & stat.S_IXUSR)
    return Entry(str(relative), file, executable=executable), status.st_size


def _target(root: Path, relative: PurePosixPath, link: Path) -> str:
    """Return where a link leads to, relative to where it stands."""
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


def _too_large(path: Path, entries: list[Entry], bytes_max: int) -> FolderError:
    files = [each.source for each in entries if isinstance(each.source, Path)]
    largest = max(files, key=lambda each: each.stat().st_size)
    size_mib = largest.stat().st_size / 1024 / 1024
    return FolderError(
        f"{path} holds more than {bytes_max / 1024 / 1024:g} MiB; its largest file so far is "
        f"{largest.relative_to(path.resolve())} ({size_mib:.1f} MiB)",
        hint="leave out in .exoignore what the function does not read; models belong on a volume",
    )


def _imports(entries: list[Entry] | tuple[Entry, ...]) -> frozenset[str]:
    """Return the modules of this distribution that the Python files import."""
    found = set[str]()
    for entry in entries:
        if isinstance(entry.source, Path) and entry.name.endswith(".py"):
            found.update(_imported(entry.source))
    own = {_RUNTIME, _SATELLITES, *_NOT_IN_IMAGES}
    ours = frozenset(each for each in found if each.partition(".")[0] in own)
    if missing := sorted(each for each in ours if each.partition(".")[0] in _NOT_IN_IMAGES):
        raise FolderError(
            f"the satellite imports {missing[0]}, which is not in images of satellites",
            hint="a satellite may import functions_runtime and what its lock names",
        )
    return ours


def _imported(file: Path) -> Iterator[str]:
    try:
        module = ast.parse(file.read_bytes(), str(file))
    except (SyntaxError, ValueError):
        return  # a file for another Python; whether it is needed is seen when it is imported
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield from (f"{node.module}.{each.name}" for each in node.names)


def _neighbours(imports: frozenset[str]) -> set[str]:
    words = (each.split(".") for each in imports)
    return {each[1] for each in words if each[0] == _SATELLITES and len(each) > 1}


def _distributed(package: str) -> Path:
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec is not None else None
    if not places:
        raise FolderError(f"{package} of this distribution is not installed here")
    return Path(next(iter(places)))


def _package(name: str, place: Path) -> Iterator[Entry]:
    if not place.is_dir():
        raise FolderError(f"the satellite imports {name.replace('/', '.')}, which does not exist")
    for path in place.rglob("*"):
        words = path.relative_to(place).parts
        if path.is_file() and path.suffix != ".md" and not any(is_clutter(one) for one in words):
            yield Entry(f"{name}/{path.relative_to(place).as_posix()}", path)
