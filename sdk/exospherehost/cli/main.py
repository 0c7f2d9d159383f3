"""`exo`: the tree of its verbs, and the last place an error reaches."""

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer
from typer.main import get_command

from exospherehost import __version__
from exospherehost.cli.commands.clusters import deploy, run, triggers
from exospherehost.cli.commands.deploy import deploy_satellite
from exospherehost.cli.commands.doctor import doctor
from exospherehost.cli.commands.install import server
from exospherehost.cli.commands.local import demo, dev
from exospherehost.cli.commands.logs import logs
from exospherehost.cli.commands.runs import items, runs
from exospherehost.cli.commands.satellites import satellites
from exospherehost.cli.commands.secrets import secrets
from exospherehost.cli.commands.validate import explain, validate
from exospherehost.cli.errors import CliError, ExitCode, describe
from exospherehost.cli.options import Loudness
from exospherehost.cli.view.output import say, write


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Carry out a command line and end the process; `ExitCode` lists how it may end."""
    try:
        get_command(app())(args=arguments, prog_name="exo")
    except CliError as error:
        _print_traceback_if_debug()
        say(describe(error))
        sys.exit(error.exit_code)
    except Exception as error:  # noqa: BLE001 - the last place: whatever it is, no bare traceback
        _print_traceback_if_debug()
        hint = "EXO_DEBUG=1 exo … shows where; please report it"
        cause = f"{type(error).__name__}: {error}"
        say(describe(CliError("exo itself failed", ExitCode.SERVER, cause=cause, hint=hint)))
        sys.exit(ExitCode.SERVER)
    sys.exit(ExitCode.OK)


def app() -> typer.Typer:
    """Every verb with its options."""
    # Plain help: rich would double the time of `exo --help`.
    tree = typer.Typer(no_args_is_help=True, rich_markup_mode=None, callback=_options, name="exo")
    for verb in (demo, dev, validate, explain, run, logs, doctor):
        tree.command()(verb)
    deploy.command("satellite")(deploy_satellite)
    groups = {
        "deploy": deploy,
        "runs": runs,
        "items": items,
        "secrets": secrets,
        "server": server,
        "satellites": satellites,
        "triggers": triggers,
    }
    for name, group in groups.items():
        tree.add_typer(group, name=name)
    return tree


def _print_version(requested: bool) -> None:  # noqa: FBT001 - the signature of a callback
    if requested:
        write([f"exo {__version__}\n"])
        raise typer.Exit(ExitCode.OK)


def _options(
    ctx: typer.Context,
    *,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No progress.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Name every call.")] = False,
    version: Annotated[  # noqa: ARG001 - its callback has done the work
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print it."),
    ] = False,
) -> None:
    """Background AI work: clusters of satellites, deferred, batched, taken back exactly once.

    EXO_URL and EXO_API_KEY name the server; without them it is the `exo dev` around here.
    """
    ctx.obj = Loudness(quiet=quiet, verbose=verbose)


def _print_traceback_if_debug() -> None:
    """Show where the error at hand arose, to who asked for it."""
    if os.environ.get("EXO_DEBUG") == "1":
        traceback.print_exc()


if __name__ == "__main__":
    main()
