"""`exo secrets`: names and versions of what the vault holds; values go in and never come out."""

import sys
from typing import Annotated, TypeAlias

import typer

from exospherehost.cli.errors import usage
from exospherehost.cli.options import Cursor, Limit, Output, Yes, confirm, connect
from exospherehost.cli.view.output import print_listing, say

secrets = typer.Typer(no_args_is_help=True, help="Secrets of a project.")

Project: TypeAlias = Annotated[str, typer.Argument(metavar="PROJECT")]
Name: TypeAlias = Annotated[str, typer.Argument(metavar="NAME")]

COLUMNS = ("name", "version", "updated_at")


@secrets.command("list")
def list_secrets(
    ctx: typer.Context,
    project: Project,
    limit: Limit = 50,
    cursor: Cursor = None,
    output: Output = None,
) -> None:
    """List names, versions and times; never a value."""
    with connect(ctx) as client:
        listing = client.listing(_path(project), limit=limit, cursor=cursor)
        print_listing(listing, COLUMNS, output)


@secrets.command("set")
def set_secret(
    ctx: typer.Context,
    project: Project,
    name: Name,
    value: Annotated[
        str | None,
        typer.Option(help="Stays in the shell's history: stdin or the prompt are better."),
    ] = None,
) -> None:
    """Store a secret; the value comes from --value, from stdin, or from a prompt."""
    secret = _read() if value is None else value
    if not secret:
        raise usage(f"the value of {name} is empty", f"exo secrets set {project} {name} < FILE")
    with connect(ctx) as client:
        client.put(_path(project, name), {"value": secret})
    say(f"secret {name} of {project} is set")


@secrets.command("rm")
def remove_secret(ctx: typer.Context, project: Project, name: Name, *, yes: Yes = False) -> None:
    """Remove a secret."""
    confirm(f"remove secret {name} of {project}", yes=yes)
    with connect(ctx) as client:
        client.delete(_path(project, name))
    say(f"secret {name} of {project} is removed")


def _read() -> str:
    """The value without the line break that `echo` and editors put behind it."""
    if not sys.stdin.isatty():
        return sys.stdin.read().removesuffix("\n").removesuffix("\r")
    import getpass

    return getpass.getpass("value (not shown): ")


def _path(project: str, name: str | None = None) -> str:
    from exospherehost.cli.client import segment

    tail = "" if name is None else f"/{segment(name)}"
    return f"/v1/projects/{segment(project)}/secrets{tail}"
