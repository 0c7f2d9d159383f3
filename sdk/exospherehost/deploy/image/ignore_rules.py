"""What of a folder never goes into an image, and what its own list leaves out."""

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
"""Names, in lower case, of what holds secrets; no list of the folder brings them back."""

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
    """Return whether a file or folder of that name is of no use in an image."""
    return _is_one_of(name, _CLUTTER)


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a list: what it matches, and whether it brings that back."""

    pattern: re.Pattern[str]
    keeps: bool


@dataclass(frozen=True, slots=True)
class Rules:
    """The folder's own list of what to leave out; the last line that matches decides.

    A line matches from the folder's top, and with a folder everything below it; `*` stays within
    one name, `**` does not, `!` brings back, `#` begins a comment.

    Source: the reference of Dockerfiles, section on .dockerignore.
    """

    rules: tuple[Rule, ...] = ()

    @classmethod
    def of(cls, text: str) -> Self:
        """Read a list."""
        lines = (line.strip() for line in text.splitlines())
        return cls(tuple(_rules(line for line in lines if line and not line.startswith("#"))))

    def leaves_out(self, path: PurePosixPath) -> bool:
        """Return whether the file at `path`, relative to the folder, stays out."""
        names = [str(path), *(str(parent) for parent in path.parents if parent.name)]
        out = False
        for rule in self.rules:
            if any(rule.pattern.fullmatch(name) for name in names):
                out = not rule.keeps
        return out


def _is_one_of(name: str, patterns: Iterable[str]) -> bool:
    lower = name.lower()
    return any(fnmatchcase(lower, pattern) for pattern in patterns)


def _rules(lines: Iterable[str]) -> Iterable[Rule]:
    for line in lines:
        keeps = line.startswith("!")
        words = [
            each for each in line.removeprefix("!").strip().split("/") if each not in {"", "."}
        ]
        if words:
            yield Rule(re.compile(_expression(words)), keeps)


def _expression(words: list[str]) -> str:
    parts = list[str]()
    for number, word in enumerate(words):
        last = number == len(words) - 1
        if word == "**":
            parts.append(".*" if last else "(?:.*/)?")
        else:
            parts.append(_of_name(word) + ("" if last else "/"))
    return "".join(parts)


def _of_name(word: str) -> str:
    pieces = re.split(r"(\*+|\?|\[[^\]]+\])", word)
    return "".join(_of_piece(each) for each in pieces)


def _of_piece(piece: str) -> str:
    if piece.startswith("*"):
        return "[^/]*" if len(piece) == 1 else ".*"
    if piece == "?":
        return "[^/]"
    if piece.startswith("[") and piece.endswith("]"):
        inner = piece[1:-1].replace("\\", "\\\\")
        return f"[{inner}]"
    return re.escape(piece)
