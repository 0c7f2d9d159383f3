"""Watch a run until it has ended: a live block on a terminal, a line per change elsewhere."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from exospherehost.cli.client import Client, NetworkError, segment
from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.listing import text
from exospherehost.cli.problems import ApiError
from exospherehost.cli.view import run_view as frames
from exospherehost.cli.view.output import is_lively, say
from functions_runtime.contract import JsonObject

LINE_EVERY = timedelta(seconds=1)
"""Lines off a terminal come no faster than this."""

OUTAGE_S_MAX = 30.0
"""How long a server may be away (restart, hot reload) before watching gives up."""

OnView: TypeAlias = Callable[[JsonObject], None]


@dataclass(frozen=True, slots=True)
class Pace:
    """The clock a follower lives by: seconds that only grow, and a way to let some pass."""

    seconds: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


def has_ended(view: JsonObject) -> bool:
    """Whether nothing more will happen in that run."""
    return text(view.get("status")) not in {"", "running"}


def exit_code_of(view: JsonObject) -> ExitCode:
    """0 when every item of the run reached the end, 1 otherwise."""
    return ExitCode.OK if view.get("status") == "succeeded" else ExitCode.RUN_FAILED


def watch_run(
    client: Client, run_id: str, *, timeout_s: float | None = None, quiet: bool = False
) -> JsonObject:
    """Show the run on stderr until it has ended; returns its final view. Never cancels it.

    Raises:
        CliError: `timeout_s` have passed (exit code 8), or the server stays away.
    """
    with _sink(quiet=quiet) as on_view:
        return follow(client, run_id, on_view, timeout_s=timeout_s)


def follow(
    client: Client,
    run_id: str,
    on_view: OnView,
    *,
    timeout_s: float | None = None,
    pace: Pace | None = None,
) -> JsonObject:
    """Ask for the run again and again, hand every view to `on_view`, return the last one.

    Raises:
        CliError: see `watch_run`.
    """
    pace = pace or Pace()
    begun = pace.seconds()
    answered: float | None = None
    away = False
    while True:
        answer = _asked(client, run_id, None if answered is None else pace.seconds() - answered)
        if not isinstance(answer, CliError):
            answered = pace.seconds()
            on_view(answer)
            if has_ended(answer):
                return answer
        elif not away:
            say(f"{answer.message}; trying again")
        away = isinstance(answer, CliError)
        waited = pace.seconds() - begun
        if timeout_s is not None and waited >= timeout_s:
            raise _timed_out(run_id, timeout_s)
        pace.sleep(_pause(waited, timeout_s))


def _asked(client: Client, run_id: str, silent_s: float | None) -> JsonObject | CliError:
    """The view of the run, or why there is none while a server that answered before may return."""
    try:
        return client.get(f"/v1/runs/{segment(run_id)}")
    except CliError as error:
        if silent_s is None or silent_s > OUTAGE_S_MAX or not _may_pass(error):
            raise
        return error


def _may_pass(error: CliError) -> bool:
    """Whether the server may be back in a moment."""
    return isinstance(error, NetworkError) or (isinstance(error, ApiError) and error.status >= 500)  # noqa: PLR2004 - the class of statuses


def _pause(waited_s: float, timeout_s: float | None) -> float:
    """Seconds until the next look: young runs change fast, old ones slowly."""
    pause_s = min(2.0, max(0.25, waited_s / 40))
    return pause_s if timeout_s is None else max(0.0, min(pause_s, timeout_s - waited_s))


def _timed_out(run_id: str, timeout_s: float) -> CliError:
    waited = frames.duration(timedelta(seconds=timeout_s))
    hint = f"exo runs watch {run_id}"
    message = f"run {run_id} has not ended within {waited}; it goes on"
    return CliError(message, ExitCode.TIMEOUT, hint=hint)


@contextmanager
def _sink(*, quiet: bool) -> Generator[OnView]:
    if quiet:
        yield lambda _: None
    elif is_lively(sys.stderr, os.environ):
        with _live_block() as on_view:
            yield on_view
    else:
        lines = Lines()
        try:
            yield lines.add
        finally:
            lines.flush()


@contextmanager
def _live_block() -> Generator[OnView]:
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    console = Console(stderr=True, highlight=False)
    ascii_only = not console.encoding.lower().startswith("utf")
    history: frames.History = ()

    def on_view(view: JsonObject) -> None:
        nonlocal history
        now = datetime.now(UTC)
        history = frames.remember(history, view, now)
        width = shutil.get_terminal_size().columns
        block = Text(frames.frame(view, history, width, now, ascii_only=ascii_only))
        block.highlight_regex(r"[\d,]+ failed|\bSLA breached\b", "red")
        block.highlight_regex(r"[\d,]+ retried|\bSLA at_risk\b", "yellow")
        live.update(block, refresh=True)

    with Live(console=console, auto_refresh=False, vertical_overflow="ellipsis") as live:
        yield on_view


class Lines:
    """Writes a line for each change, no more than one per `LINE_EVERY`; the last one always."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock
        self._said: JsonObject = {}
        self._said_at: datetime | None = None
        self._held: JsonObject | None = None

    def add(self, view: JsonObject) -> None:
        """Take a view; say it now if it is time, or later."""
        if not _differs(self._said, view):
            self._held = None
            return
        self._held = view
        due = self._said_at is None or self._clock() - self._said_at >= LINE_EVERY
        if due or has_ended(view):
            self.flush()

    def flush(self) -> None:
        """Return what is held back."""
        if self._held is None:
            return
        self._said_at = self._clock()
        say(frames.changes(self._said, self._held, self._said_at))
        self._said, self._held = self._held, None


def _differs(before: JsonObject, view: JsonObject) -> bool:
    keys = ("status", "sla_state", "stages")
    return any(before.get(each) != view.get(each) for each in keys)
