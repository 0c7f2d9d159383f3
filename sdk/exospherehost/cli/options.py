"""What every verb needs: the options they share and the way to the server."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias, cast
from urllib.parse import urlsplit

import typer

from exospherehost.cli.errors import CliError, ExitCode, usage
from exospherehost.cli.listing import text
from exospherehost.cli.view.output import Format, say
from functions_runtime.contract import Json, JsonObject


@dataclass(frozen=True, slots=True)
class Target:
    """A server: where it listens, the key to it ("" for none), and who named it."""

    url: str
    api_key: str
    origin: str


def find_target(environ: Mapping[str, str], directory: Path) -> Target:
    """The server that the environment names, or the `exo dev` at work around `directory`.

    The key of a `dev.json` is used for the server of that file only.

    Raises:
        CliError: neither names one, or what is named cannot be an address or a key.
    """
    url = environ.get("EXO_URL", "").strip().rstrip("/")
    key = environ.get("EXO_API_KEY", "").strip()
    origin = "EXO_URL"
    if not (url and key) and (state := dev_state(directory)):
        dev_url = text(state[1].get("url")).rstrip("/")
        origin = origin if url else str(state[0])
        key = key or (text(state[1].get("api_key")) if url in ("", dev_url) else "")
        url = url or dev_url
    if not url:
        raise usage(
            "no server is known: EXO_URL is not set and no `.exo/dev.json` lies in or above "
            f"{directory}",
            "exo dev   (or set EXO_URL and EXO_API_KEY)",
        )
    return Target(_check_url(url, origin), _check_key(key), origin)


def dev_state(directory: Path) -> tuple[Path, JsonObject] | None:
    """The nearest `.exo/dev.json` and what it says; None where there is none.

    Raises:
        CliError: it is there and cannot be read.
    """
    candidates = (folder / ".exo" / "dev.json" for folder in (directory, *directory.parents))
    path = next((path for path in candidates if path.is_file()), None)
    if path is None:
        return None
    try:
        state = cast("Json", json.loads(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise _unreadable_state(path, str(error)) from error
    if not isinstance(state, dict) or not text(state.get("url")):
        raise _unreadable_state(path, 'it holds no object with "url"')
    return path, state


def _unreadable_state(path: Path, cause: str) -> CliError:
    hint = "start `exo dev` again, or set EXO_URL and EXO_API_KEY"
    return CliError(f"{path} cannot be used", ExitCode.USAGE, cause=cause, hint=hint)


def _check_url(url: str, origin: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise usage(f'{origin}: "{url}" is no address', "one like http://127.0.0.1:8000")
    return url


def _check_key(key: str) -> str:
    if not (key.isascii() and key.isprintable()):
        # The key itself stays unsaid.
        raise usage("EXO_API_KEY holds characters that no key has", "copy the key again")
    return key


if TYPE_CHECKING:
    from exospherehost.cli.client import Client

Output: TypeAlias = Annotated[
    Format | None,
    typer.Option("-o", "--output", help="Format; by default a table on a terminal, else jsonl."),
]
Limit: TypeAlias = Annotated[int, typer.Option(min=0, help="At most so many; 0 for all.")]
Cursor: TypeAlias = Annotated[str | None, typer.Option(help="Go on where an earlier list ended.")]
Yes: TypeAlias = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
Wait: TypeAlias = Annotated[
    str | None, typer.Option("--timeout", help="Wait at most so long, e.g. 90s, 10m, 6h.")
]

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@dataclass(frozen=True, slots=True)
class Loudness:
    """How much is said on stderr."""

    quiet: bool = False
    verbose: bool = False


def loudness(ctx: typer.Context) -> Loudness:
    """What `-q` and `-v` before the verb asked for."""
    options: object = ctx.find_root().obj
    return options if isinstance(options, Loudness) else Loudness()


def connect(ctx: typer.Context) -> "Client":
    """The server to speak to; close it after use.

    Raises:
        CliError: none is known.
    """
    from exospherehost.cli.client import Client

    target = find_target(os.environ, Path.cwd())
    report = say if loudness(ctx).verbose else None
    return Client(target.url, target.api_key, report=report)


def cluster_path(name: str) -> str:
    """The path of a cluster given as PROJECT/NAME."""
    from exospherehost.cli.client import segment

    project, slash, rest = name.partition("/")
    if not (project and slash and rest) or "/" in rest:
        raise usage(f'"{name}" names no cluster', "PROJECT/NAME, as `exo deploy cluster` prints it")
    return f"/v1/clusters/{segment(project)}/{segment(rest)}"


def seconds(span: str | None) -> float | None:
    """Seconds of ``90s``, ``10m``, ``6h``, ``1d`` or a bare number of seconds."""
    if span is None:
        return None
    unit = SECONDS.get(span[-1:], 0)
    amount = span[:-1] if unit else span
    try:
        options = float(amount) * (unit or 1)
    except ValueError:
        options = -1.0
    if not 0 <= options < float("inf"):
        raise usage(f'"{span}" is no span of time', "one like 90s, 10m, 6h")
    return options


def confirm(what: str, *, yes: bool) -> None:
    """Ask before something is destroyed; off a terminal `--yes` must have been given.

    Raises:
        CliError: nobody can be asked.
        typer.Exit: the answer was no.
    """
    if yes:
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise usage(f"{what}: nobody is here to be asked", "the same with --yes")
    if not typer.confirm(f"{what}?", err=True):
        say("nothing was done")
        raise typer.Exit(0)
