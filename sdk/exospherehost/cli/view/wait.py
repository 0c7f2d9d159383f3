"""Waiting for a run within a verb: what is said at its end, at Ctrl-C, and the exit code."""

from typing import TYPE_CHECKING

import typer

from exospherehost.cli.errors import ExitCode
from exospherehost.cli.listing import text
from exospherehost.cli.view.output import Format, print_object, say
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from exospherehost.cli.client import Client


def finish(
    client: "Client",
    run_id: str,
    output: Format | None,
    *,
    timeout_s: float | None,
    quiet: bool,
) -> None:
    """Wait for the run, print its final view, end with 0 or 1.

    Raises:
        typer.Exit: always; 130 after Ctrl-C, which leaves the run alone.
        CliError: the time is up.
    """
    from exospherehost.cli.view.follow import exit_code_of, watch_run

    try:
        view = watch_run(client, run_id, timeout_s=timeout_s, quiet=quiet)
    except KeyboardInterrupt as stop:
        say(f"\nstill running: exo runs watch {run_id}")
        raise typer.Exit(ExitCode.INTERRUPTED) from stop
    print_object(view, output, name="id", lines=_final_lines(view))
    raise typer.Exit(exit_code_of(view))


def _final_lines(view: JsonObject) -> str:
    from exospherehost.cli.view.run_view import tallies

    status, run_id = text(view.get("status")), text(view.get("id"))
    last = [tally for tally in tallies(view) if ": " not in tally.name][-1:]
    done = f", {last[0].done:,} of {last[0].total:,} at the last stage" if last else ""
    outputs_hint = f"what it gave: exo runs outputs {run_id}"
    failures_hint = f"what failed: exo items list --run {run_id} --status failed"
    return (
        f"run {run_id} {status}{done}\n{outputs_hint if status == 'succeeded' else failures_hint}"
    )
