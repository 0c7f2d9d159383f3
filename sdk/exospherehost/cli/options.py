"""What every verb needs: the options they share and the way to the server."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from exospherehost.cli.errors import usage
from exospherehost.cli.target import find_target
from exospherehost.cli.view.output import Format, say

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
    found: object = ctx.find_root().obj
    return found if isinstance(found, Loudness) else Loudness()


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
        found = float(amount) * (unit or 1)
    except ValueError:
        found = -1.0
    if not 0 <= found < float("inf"):
        raise usage(f'"{span}" is no span of time', "one like 90s, 10m, 6h")
    return found


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
