"""The layer of dependencies: wheels for the image's platform, and the byte code of Python files.

pip installs from a lock with hashes into a folder, with the user's own configuration of indexes and
folders of wheels, whatever machine this is. What pip writes that depends on this machine is left
out: byte code, the records of who installed what from where, and scripts that begin with the path
of this machine's Python.

Byte code is written here instead, so that it depends on the source and the version of Python alone.
Without it every start of a container compiles all that it imports, as its user may not write beside
the code. It is in the form that is never compared with the source (PEP 552), so no time is in it,
and in version 2 of marshal, which writes no references: where those stand depends on what else the
compiling process has in memory. Another patch release of Python may write other bytes, so an image
with byte code is the same on every machine with the same Python, one without it on every machine.

Called by `image.build`; writes only into the cache folder and a temporary one.
"""

import hashlib
import json
import marshal
import re
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path, PurePosixPath
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from exospherehost.deploy.errors import DeployError, InstallError
from exospherehost.deploy.image.locks import Lock
from exospherehost.deploy.oci.layers import Entry, Layer, write_layer
from exospherehost.deploy.oci.platforms import Platform

PACKAGES_FOLDER: Final = "app/packages"
"""Folder of the image that the dependencies lie in."""


@dataclass(frozen=True, slots=True)
class LayerFormat:
    """How our layers are written.

    Attributes:
        time_s: that every file bears.
        bytecode: whether Python files are compiled; this Python has to be the image's then.
    """

    time_s: int = 0
    bytecode: bool = False


PLAIN: Final = LayerFormat()

_FORMAT: Final = 1
"""Counts up when the same lock would give another layer."""
_TIME_LIMIT_S: Final = 1800
_NOISE: Final = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}
_NOT_FOUND: Final = re.compile(r"No matching distribution found for (\S+)")
_HASH_DIFFERS: Final = re.compile(r"^\s+(\S+==\S+) from \S+.*:$", re.MULTILINE)


class _CacheNote(BaseModel):
    """The note beside a layer in the cache."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    digest: str
    diff_id: str
    size_bytes: int


def build_dependency_layer(
    lock: Lock,
    platform: Platform,
    cache: Path,
    environment: Mapping[str, str],
    layer_format: LayerFormat = PLAIN,
) -> Layer:
    """Return the layer of what `lock` names; pip runs only where `cache` does not have it.

    Args:
        lock: for `platform`.
        platform: that the wheels have to run on.
        cache: folder of layers made before; safe to share between processes.
        environment: of pip; its configuration is honoured.
        layer_format: how the layer is written.

    Raises:
        InstallError: pip could not install; one line with the reason.
    """
    note = cache / "wheels" / f"{_compute_key(lock, platform, layer_format)}.json"
    cached = _read_cached_layer(note, cache)
    if cached is not None:
        return cached
    with tempfile.TemporaryDirectory(prefix="exo-wheels-") as name:
        folder = Path(name)
        _install(lock, platform, folder, environment)
        entries = _list_installed_files(folder / "target")
        if layer_format.bytecode:
            (folder / "compiled").mkdir()
            entries = add_bytecode(entries, platform, folder / "compiled")
        layer = write_layer(entries, cache / "layers", time_s=layer_format.time_s)
    _write_note(note, layer)
    return layer


def _compute_key(lock: Lock, platform: Platform, layer_format: LayerFormat) -> str:
    inputs = [
        _FORMAT,
        str(lock),
        platform.wheel_tags,
        platform.python,
        layer_format.time_s,
        PACKAGES_FOLDER,
    ]
    if layer_format.bytecode:
        inputs.append(sys.version)
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()


def _read_cached_layer(note: Path, cache: Path) -> Layer | None:
    """Return the layer that the note describes, if it is still there and complete."""
    try:
        described = _CacheNote.model_validate_json(note.read_bytes())
        path = cache / "layers" / f"{described.digest.removeprefix('sha256:')}.tar.gz"
        if path.stat().st_size != described.size_bytes:
            return None
    except (FileNotFoundError, ValidationError):
        return None
    return Layer(path, described.digest, described.diff_id, described.size_bytes)


def _write_note(note: Path, layer: Layer) -> None:
    note.parent.mkdir(parents=True, exist_ok=True)
    described = _CacheNote(digest=layer.digest, diff_id=layer.diff_id, size_bytes=layer.size_bytes)
    with tempfile.NamedTemporaryFile(dir=note.parent, prefix=".note-", delete=False) as file:
        file.write(described.model_dump_json().encode())
    Path(file.name).replace(note)


def _install(lock: Lock, platform: Platform, folder: Path, environment: Mapping[str, str]) -> None:
    requirements = folder / "requirements.lock"
    requirements.write_text(str(lock), encoding="utf-8")
    command = _build_command(requirements, platform, folder / "target")
    # --user in the user's configuration contradicts --target.
    variables = {**environment, "PIP_USER": "0"}
    try:
        done = subprocess.run(  # noqa: S603 - our own command line, no shell
            command,
            env=variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=_TIME_LIMIT_S,
        )
    except subprocess.TimeoutExpired as error:
        raise InstallError(f"pip did not end within {_TIME_LIMIT_S} s") from error
    if done.returncode != 0:
        raise _explain_failure(f"{done.stdout}\n{done.stderr}", platform)


def _build_command(requirements: Path, platform: Platform, target: Path) -> list[str]:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", "--no-compile", "--no-deps", "--require-hashes"]
    command += ["--only-binary=:all:", "--implementation", "cp", "--python-version"]
    command += [
        platform.python,
        "--target",
        str(target),
        "--requirement",
        str(requirements),
    ]
    for tag in platform.wheel_tags:
        command += ["--platform", tag]
    return command


def _explain_failure(output: str, platform: Platform) -> InstallError:
    """Return pip's output as one error."""
    if "No module named pip" in output:
        hint = "python -m ensurepip"
        return InstallError(f"{sys.executable} has no pip, which installs wheels", hint=hint)
    if "DO NOT MATCH THE HASHES" in output:
        named = ", ".join(_HASH_DIFFERS.findall(output)) or "a requirement"
        return InstallError(
            f"what was found for {named} is not the file that the lock names",
            hint="make the lock anew if the change is wanted",
        )
    if missing := _NOT_FOUND.findall(output):
        return InstallError(
            f"no wheel of {', '.join(dict.fromkeys(missing))} for {platform}",
            cause=_find_last_error(output),
            hint="choose a version that has one, or build one into a folder that pip looks in",
        )
    return InstallError("pip could not install the requirements", cause=_find_last_error(output))


def _find_last_error(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    return (errors or lines or [""])[-1][:500]


def _list_installed_files(target: Path) -> Iterator[Entry]:
    """Yield what pip installed, less what depends on this machine."""
    for path in target.rglob("*"):
        relative = path.relative_to(target)
        if path.is_file() and not _is_noise(relative, path):
            name = f"{PACKAGES_FOLDER}/{relative.as_posix()}"
            yield Entry(name, path, executable=bool(path.stat().st_mode & 0o100))


def _is_noise(relative: Path, path: Path) -> bool:
    if "__pycache__" in relative.parts or relative.suffix == ".pyc":
        return True
    if relative.name in _NOISE and relative.parent.suffix == ".dist-info":
        return True
    return relative.parts[0] == "bin" and _is_script(path)


def _is_script(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"#!"


_UNCHECKED: Final = (1).to_bytes(4, "little")
_MARSHAL_VERSION: Final = 2


def can_compile(platform: Platform) -> bool:
    """Return whether this Python writes byte code that the platform's reads."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    return sys.implementation.name == "cpython" and here == platform.python


def add_bytecode(entries: Iterable[Entry], platform: Platform, scratch: Path) -> Iterator[Entry]:
    """Yield the entries, and the byte code of each that is Python, which lies in `scratch`.

    Raises:
        DeployError: this Python is not the platform's.
    """
    if not can_compile(platform):
        raise DeployError(
            f"Python {sys.version_info.major}.{sys.version_info.minor} writes no byte code for "
            f"Python {platform.python}",
            hint="run exo with the Python of the image, or build without byte code",
        )
    for number, entry in enumerate(entries):
        yield entry
        body = _compile(entry) if entry.name.endswith(".py") and not entry.link else None
        if body is not None:
            path = scratch / f"{number}.pyc"
            path.write_bytes(body)
            yield Entry(_bytecode_path(entry.name), path)


def _compile(entry: Entry) -> bytes | None:
    """Return the byte code of a file; None where it has none: its import will fail."""
    source = entry.source if isinstance(entry.source, bytes) else _read(entry.source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # they are the concern of whoever wrote the file
            code = compile(source, f"/{entry.name}", "exec", dont_inherit=True, optimize=0)
        body = marshal.dumps(code, _MARSHAL_VERSION)
    except (SyntaxError, ValueError):
        return None
    return MAGIC_NUMBER + _UNCHECKED + source_hash(source) + body


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DeployError(f"{path} cannot be read", cause=error.strerror or "") from error


def _bytecode_path(name: str) -> str:
    """Return where Python looks for the byte code of a file."""
    path = PurePosixPath(name)
    return str(path.parent / "__pycache__" / f"{path.stem}.{sys.implementation.cache_tag}.pyc")
