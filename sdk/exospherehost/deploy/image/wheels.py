"""The layer of dependencies: wheels for the image's platform, whatever machine this is.

pip installs from a lock with hashes into a folder, with the user's own configuration of indexes and
folders of wheels. What pip adds that depends on this machine is left out: byte code, the records of
who installed what from where, and scripts that begin with the path of this machine's Python.
"""

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from exospherehost.deploy.errors import InstallError
from exospherehost.deploy.image.bytecode import with_bytecode
from exospherehost.deploy.image.locks import Lock
from exospherehost.deploy.oci.layers import Entry, Layer, write_layer
from exospherehost.deploy.oci.platforms import Platform

PLACE: Final = "app/packages"
"""Folder of the image that the dependencies lie in."""


@dataclass(frozen=True, slots=True)
class Form:
    """How our layers are written.

    Attributes:
        time_s: that every file bears.
        bytecode: whether Python files are compiled; this Python has to be the image's then.
    """

    time_s: int = 0
    bytecode: bool = False


PLAIN: Final = Form()

_FORMAT: Final = 1
"""Counts up when the same lock would give another layer."""
_TIME_LIMIT_S: Final = 1800
_NOISE: Final = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}
_NOT_FOUND: Final = re.compile(r"No matching distribution found for (\S+)")
_HASH_DIFFERS: Final = re.compile(r"^\s+(\S+==\S+) from \S+.*:$", re.MULTILINE)


class _Kept(BaseModel):
    """What the cache says about a layer that lies in it."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    digest: str
    diff_id: str
    size_bytes: int


def dependency_layer(
    lock: Lock,
    platform: Platform,
    cache: Path,
    environment: Mapping[str, str],
    form: Form = PLAIN,
) -> Layer:
    """Return the layer with what `lock` names; pip runs only where `cache` does not have it.

    Args:
        lock: for `platform`.
        platform: that the wheels have to run on.
        cache: folder of layers made before; safe to share between processes.
        environment: of pip; its configuration is honoured.
        form: how the layer is written.

    Raises:
        InstallError: pip could not install; one line with the reason.
    """
    note = cache / "wheels" / f"{_key(lock, platform, form)}.json"
    kept = _kept(note, cache)
    if kept is not None:
        return kept
    with tempfile.TemporaryDirectory(prefix="exo-wheels-") as name:
        folder = Path(name)
        _install(lock, platform, folder, environment)
        entries = _installed(folder / "target")
        if form.bytecode:
            (folder / "compiled").mkdir()
            entries = with_bytecode(entries, platform, folder / "compiled")
        layer = write_layer(entries, cache / "layers", time_s=form.time_s)
    _keep(note, layer)
    return layer


def _key(lock: Lock, platform: Platform, form: Form) -> str:
    said = [_FORMAT, str(lock), platform.wheel_tags, platform.python, form.time_s, PLACE]
    if form.bytecode:
        said.append(sys.version)
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def _kept(note: Path, cache: Path) -> Layer | None:
    """Return the layer that the note tells of, if it is still there and whole."""
    try:
        said = _Kept.model_validate_json(note.read_bytes())
        path = cache / "layers" / f"{said.digest.removeprefix('sha256:')}.tar.gz"
        if path.stat().st_size != said.size_bytes:
            return None
    except (FileNotFoundError, ValidationError):
        return None
    return Layer(path, said.digest, said.diff_id, said.size_bytes)


def _keep(note: Path, layer: Layer) -> None:
    note.parent.mkdir(parents=True, exist_ok=True)
    kept = _Kept(digest=layer.digest, diff_id=layer.diff_id, size_bytes=layer.size_bytes)
    with tempfile.NamedTemporaryFile(dir=note.parent, prefix=".note-", delete=False) as file:
        file.write(kept.model_dump_json().encode())
    Path(file.name).replace(note)


def _install(lock: Lock, platform: Platform, folder: Path, environment: Mapping[str, str]) -> None:
    requirements = folder / "requirements.lock"
    requirements.write_text(str(lock), encoding="utf-8")
    command = _command(requirements, platform, folder / "target")
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
        raise _refusal(f"{done.stdout}\n{done.stderr}", platform)


def _command(requirements: Path, platform: Platform, target: Path) -> list[str]:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", "--no-compile", "--no-deps", "--require-hashes"]
    command += ["--only-binary=:all:", "--implementation", "cp", "--python-version"]
    command += [platform.python, "--target", str(target), "--requirement", str(requirements)]
    for tag in platform.wheel_tags:
        command += ["--platform", tag]
    return command


def _refusal(said: str, platform: Platform) -> InstallError:
    """Put what pip said into one error."""
    if "No module named pip" in said:
        hint = "python -m ensurepip"
        return InstallError(f"{sys.executable} has no pip, which installs wheels", hint=hint)
    if "DO NOT MATCH THE HASHES" in said:
        named = ", ".join(_HASH_DIFFERS.findall(said)) or "a requirement"
        return InstallError(
            f"what was found for {named} is not the file that the lock names",
            hint="make the lock anew if the change is wanted",
        )
    if missing := _NOT_FOUND.findall(said):
        return InstallError(
            f"no wheel of {', '.join(dict.fromkeys(missing))} for {platform}",
            cause=_last_error(said),
            hint="choose a version that has one, or build one into a folder that pip looks in",
        )
    return InstallError("pip could not install the requirements", cause=_last_error(said))


def _last_error(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    return (errors or lines or [""])[-1][:500]


def _installed(target: Path) -> Iterator[Entry]:
    """Return what pip installed, less what depends on this machine."""
    for path in target.rglob("*"):
        relative = path.relative_to(target)
        if path.is_file() and not _is_noise(relative, path):
            name = f"{PLACE}/{relative.as_posix()}"
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
