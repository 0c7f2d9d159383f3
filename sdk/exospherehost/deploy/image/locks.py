"""Parse lock files: which files to install on one platform, each with its hashes.

Used by `image.build` and `image.wheels`. Pure: it reads no file and asks no index.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from packaging.markers import InvalidMarker, Marker
from packaging.utils import canonicalize_name

from exospherehost.deploy.errors import LockError
from exospherehost.deploy.oci.platforms import Platform

_LINE: Final = re.compile(
    r"(?P<name>[A-Za-z0-9][\w.-]*)(?P<extras>\[[\w,. -]+\])?\s*==\s*(?P<version>[\w.!+-]+)"
    r"\s*(?:;(?P<marker>.*?))?(?P<hashes>(?:\s--hash=\S+)*)"
)
_HASH: Final = re.compile(r"sha(?:256|384|512):[0-9a-f]{64,128}")
_HINT: Final = "make it with `uv pip compile --generate-hashes` or `pip-compile --generate-hashes`"


@dataclass(frozen=True, slots=True)
class Pin:
    """One requirement of a lock; `hashes` are sorted."""

    name: str
    version: str
    hashes: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(
            [f"{self.name}=={self.version}", *(f"--hash={value}" for value in self.hashes)]
        )


@dataclass(frozen=True, slots=True)
class Lock:
    """The requirements for one platform, sorted by name, without comments and markers."""

    pins: tuple[Pin, ...]

    @property
    def names(self) -> frozenset[str]:
        """Names in canonical form."""
        return frozenset(pin.name for pin in self.pins)

    def __str__(self) -> str:
        return "".join(f"{pin}\n" for pin in self.pins)


def read_lock(text: str, platform: Platform, *, where: str) -> Lock:
    """Return the requirements of a lock file for `platform`.

    pip evaluates markers for the machine that it runs on, whatever the platform it installs for;
    so they are evaluated here.

    Raises:
        LockError: a line is no pinned requirement with a hash; it names file and line.
    """
    markers = platform.markers()
    pins = [
        pin
        for number, line in _join_lines(text)
        if (pin := _parse_pin(line, markers, f"{where}, line {number}")) is not None
    ]
    return Lock(tuple(sorted(pins, key=lambda pin: pin.name)))


def _join_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each requirement on one line, with the number of its first line."""
    start, parts = 0, list[str]()
    for number, raw in enumerate(text.splitlines(), 1):
        line = re.sub(r"(^|\s)#.*", "", raw).strip()
        if not parts:
            start = number
        parts.append(line.removesuffix("\\").strip())
        if not line.endswith("\\"):
            if joined := " ".join(part for part in parts if part):
                yield start, joined
            parts = []
    if joined := " ".join(part for part in parts if part):
        yield start, joined


def _parse_pin(line: str, markers: dict[str, str], where: str) -> Pin | None:
    match = _LINE.fullmatch(line)
    if match is None:
        raise LockError(f"{where}: {line[:80]!r} is no NAME==VERSION with hashes", hint=_HINT)
    hashes = tuple(sorted(option.removeprefix("--hash=") for option in match["hashes"].split()))
    name = canonicalize_name(match["name"])
    if not hashes or not all(map(_HASH.fullmatch, hashes)):
        raise LockError(f"{where}: {name} has no hash of SHA-256 or longer", hint=_HINT)
    if match["marker"] and not _applies(match["marker"].strip(), markers, where):
        return None
    return Pin(name, match["version"], hashes)


def _applies(marker: str, markers: dict[str, str], where: str) -> bool:
    try:
        return Marker(marker).evaluate(markers)
    except InvalidMarker as error:
        raise LockError(f"{where}: {marker!r} is no environment marker") from error
