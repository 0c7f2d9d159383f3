"""Ignore rules: files that never go into an image, and those that the folder's own list excludes.

Used by `image.folder`. The rules are those of `.dockerignore`, so that one list serves both ways of
building; secrets are excluded by name whatever that list says.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Final, Self

SECRETS: Final = (
    ".env",
    ".env.*",
    "*.env",
    "*.pem",
    "*.key",
    "*.p12",
    "*.pfx",
    "*.jks",
    "*.keystore",
    "*.kdbx",
    "id_rsa*",
    "id_dsa*",
    "id_ecdsa*",
    "id_ed25519*",
    ".netrc",
    "_netrc",
    ".pypirc",
    ".npmrc",
    ".git-credentials",
    ".pgpass",
    "credentials.json",
    "kubeconfig",
    ".ssh",
    ".aws",
    ".gnupg",
    ".kube",
    ".docker",
)
"""Names, in lower case, of files with secrets; no list of the folder includes them again."""

_CLUTTER: Final = (
    ".git",
    ".hg",
    ".svn",
    "__pycache__",
    "*.pyc",
    "*.pyo",
    ".venv",
    "venv",
    ".exo",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    ".hypothesis",
    ".idea",
    ".vscode",
    "node_modules",
    "*.egg-info",
    ".ds_store",
    "dockerfile",
    ".dockerignore",
    ".exoignore",
)
LISTS: Final = (".exoignore", ".dockerignore")
"""Files with the folder's own list; the first that is there counts."""


def is_secret(name: str) -> bool:
    """Return whether a file or folder of that name looks like one with secrets."""
    return _is_one_of(name, SECRETS)


def is_clutter(name: str) -> bool:
    """Return whether a file or folder of that name is useless in an image."""
    return _is_one_of(name, _CLUTTER)


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a list: its pattern, and whether it includes what matches again."""

    pattern: re.Pattern[str]
    keeps: bool


@dataclass(frozen=True, slots=True)
class IgnoreRules:
    """The folder's own list; the last line that matches decides.

    A line matches from the folder's top, and with a folder everything below it; `*` stays within
    one name, `**` does not, `!` includes again, `#` begins a comment.

    Source: the reference of Dockerfiles, section on .dockerignore.
    """

    rules: tuple[Rule, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Parse a list."""
        lines = (line.strip() for line in text.splitlines())
        return cls(tuple(_parse_rules(line for line in lines if line and not line.startswith("#"))))

    def exclude(self, path: PurePosixPath) -> bool:
        """Return whether the file at `path`, relative to the folder, stays out."""
        names = [str(path), *(str(parent) for parent in path.parents if parent.name)]
        is_excluded = False
        for rule in self.rules:
            if any(rule.pattern.fullmatch(name) for name in names):
                is_excluded = not rule.keeps
        return is_excluded


def _is_one_of(name: str, patterns: Iterable[str]) -> bool:
    lower = name.lower()
    return any(fnmatchcase(lower, pattern) for pattern in patterns)


def _parse_rules(lines: Iterable[str]) -> Iterable[Rule]:
    for line in lines:
        keeps = line.startswith("!")
        names = line.removeprefix("!").strip().split("/")
        if names := [name for name in names if name not in {"", "."}]:
            yield Rule(re.compile(_translate(names)), keeps)


def _translate(names: list[str]) -> str:
    """Return the regular expression of a pattern, given name by name."""
    parts = list[str]()
    for number, name in enumerate(names):
        is_last = number == len(names) - 1
        if name == "**":
            parts.append(".*" if is_last else "(?:.*/)?")
        else:
            pieces = re.split(r"(\*+|\?|\[[^\]]+\])", name)
            parts.append("".join(map(_translate_piece, pieces)) + ("" if is_last else "/"))
    return "".join(parts)


def _translate_piece(piece: str) -> str:
    if piece.startswith("*"):
        return "[^/]*" if len(piece) == 1 else ".*"
    if piece == "?":
        return "[^/]"
    if piece.startswith("[") and piece.endswith("]"):
        inner = piece[1:-1].replace("\\", "\\\\")
        return f"[{inner}]"
    return re.escape(piece)
