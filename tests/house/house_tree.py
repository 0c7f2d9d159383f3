import os
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("sdk", "controlplane", "functions_runtime", "satellites")


@cache
def project_files(root: Path = ROOT) -> tuple[str, ...]:
    """Return every file of the project, ignored ones left out, as paths from `root`."""
    listed = _known_to_git(root)
    found = _in_the_folder(root) if listed is None else listed
    return tuple(sorted(path for path in found if (root / path).is_file()))


def python_files(*tops: str) -> tuple[str, ...]:
    """Return the Python files below the folders."""
    below = tuple(f"{top}/" for top in tops)
    return tuple(
        each for each in project_files() if each.endswith(".py") and each.startswith(below)
    )


def _known_to_git(root: Path) -> list[str] | None:
    """Return what git holds or would take; None where `root` is not a checkout of its own."""
    top = _git(root, "rev-parse", "--show-toplevel")
    if top is None or Path(top.rstrip("\n")).resolve() != root.resolve():
        return None
    listed = _git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return None if listed is None else [each for each in listed.split("\0") if each]


def _git(root: Path, *words: str) -> str | None:
    # A hook of git sets variables that would point to another checkout.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(
            ["git", *words], cwd=root, env=environment, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def _in_the_folder(root: Path) -> Iterator[str]:
    lines = (root / ".gitignore").read_text().split()
    ignored = [".git", *(each.rstrip("/") for each in lines)]
    for folder, below, names in os.walk(root):
        below[:] = [each for each in below if not any(fnmatch(each, one) for one in ignored)]
        for name in names:
            if not any(fnmatch(name, one) for one in ignored):
                yield (Path(folder) / name).relative_to(root).as_posix()
