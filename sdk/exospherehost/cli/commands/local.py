"""`exo dev` and `exo demo`: the whole of it on this machine."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from exospherehost.cli.errors import usage

Port: TypeAlias = Annotated[
    int | None, typer.Option(min=1, max=65535, help="Of the server; a free one unless told.")
]


def demo(
    port: Port = None,
    patience: Annotated[
        float, typer.Option(min=0, max=1, help="How much of the SLA's slack to use for batching.")
    ] = 0.0,
    *,
    keep: Annotated[bool, typer.Option("--keep", help="Leave everything running.")] = False,
) -> None:
    """Run the sample cluster on real input: about a minute."""
    from exospherehost.cli.commands.demo import demo as run_demo

    raise typer.Exit(run_demo(keep=keep, patience=patience, port=port))


def dev(
    directory: Annotated[Path, typer.Argument(metavar="[DIR]")] = Path(),
    port: Port = None,
    patience: Annotated[
        float, typer.Option(min=0, max=1, help="How much of the SLA's slack to use for batching.")
    ] = 0.0,
    doubles: Annotated[
        list[str] | None,
        typer.Option(
            "--double",
            metavar="NAME=URL|off",
            help="Replace a double (s3, model, webhook, pagerduty, logs) or switch it off.",
        ),
    ] = None,
    *,
    no_doubles: Annotated[bool, typer.Option("--no-doubles", help="All of them off.")] = False,
) -> None:
    """Serve the clusters and satellites below DIR."""
    if not directory.is_dir():
        raise usage(f"{directory} is no folder", "the folder with your clusters: exo dev DIR")
    choices = dict(_parse_double(double) for double in doubles or [])

    from exospherehost.cli.commands.dev import dev as run_dev

    raise typer.Exit(
        run_dev(directory, port=port, patience=patience, doubles=choices, no_doubles=no_doubles)
    )


DOUBLES = ("s3", "model", "webhook", "pagerduty", "logs")


def _parse_double(pair: str) -> tuple[str, str]:
    name, _, target = pair.partition("=")
    if name not in DOUBLES:
        raise usage(f'no double "{name}"', f"one of {', '.join(DOUBLES)}")
    if target != "off" and not target.startswith(("http://", "https://")):
        raise usage(f'--double {name}: "{target}" is neither an address nor off')
    return name, target
