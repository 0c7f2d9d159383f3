"""Watch a run until it has ended: a live block on a terminal, a line per change elsewhere.

Watching is polling: one small request a look, whose answer has a bounded size however many items
the run has. The interval grows with the age of the run (0.25 s at first, 2 s after 80 s), so that
a short run is shown as it happens and a run of hours costs next to nothing. A stream would save
requests, but not the reconnect logic: a server that restarts in mid-run (`exo dev` reloads, a
rollout) is the normal case here. So a look that fails is tried again while the server has been
silent for less than `OUTAGE_S_MAX`; before the first answer a failure is final, for then the
address is wrong, not the server away.

Three sinks show the views: none (`--quiet`), a block drawn in place by rich on a terminal, and
lines elsewhere (a pipe, CI), at most one per second and always the last one. Watching never
cancels: Ctrl-C leaves the run alone. Clock and sleep are arguments (`Timing`), so tests take no
real time.
"""

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
from exospherehost.cli.errors import ApiError, CliError, ExitCode
from exospherehost.cli.listing import text
from exospherehost.cli.view import run_view
from exospherehost.cli.view.output import is_lively, say
from functions_runtime.contract import JsonObject

LINE_EVERY = timedelta(seconds=1)
"""Lines off a terminal come no faster than this."""

OUTAGE_S_MAX = 30.0
"""How long a server may be away (restart, hot reload) before watching gives up."""

OnView: TypeAlias = Callable[[JsonObject], None]


@dataclass(frozen=True, slots=True)
class Timing:
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
    timing: Timing | None = None,
) -> JsonObject:
    """Ask for the run again and again, hand every view to `on_view`, return the last one.

    Raises:
        CliError: see `watch_run`.
    """
    timing = timing or Timing()
    started_s = timing.seconds()
    last_answer_s: float | None = None
    away = False
    while True:
        answer = _fetch(
            client, run_id, None if last_answer_s is None else timing.seconds() - last_answer_s
        )
        if not isinstance(answer, CliError):
            last_answer_s = timing.seconds()
            on_view(answer)
            if has_ended(answer):
                return answer
        elif not away:
            say(f"{answer.message}; trying again")
        away = isinstance(answer, CliError)
        elapsed_s = timing.seconds() - started_s
        if timeout_s is not None and elapsed_s >= timeout_s:
            raise _timeout_error(run_id, timeout_s)
        timing.sleep(_pause(elapsed_s, timeout_s))


def _fetch(client: Client, run_id: str, silent_s: float | None) -> JsonObject | CliError:
    """The view of the run, or why there is none while a server that answered before may return."""
    try:
        return client.get(f"/v1/runs/{segment(run_id)}")
    except CliError as error:
        if silent_s is None or silent_s > OUTAGE_S_MAX or not _is_transient(error):
            raise
        return error


def _is_transient(error: CliError) -> bool:
    """Whether the server may be back in a moment."""
    return isinstance(error, NetworkError) or (isinstance(error, ApiError) and error.status >= 500)  # noqa: PLR2004 - the class of statuses


def _pause(waited_s: float, timeout_s: float | None) -> float:
    """Seconds until the next look: young runs change fast, old ones slowly."""
    pause_s = min(2.0, max(0.25, waited_s / 40))
    return pause_s if timeout_s is None else max(0.0, min(pause_s, timeout_s - waited_s))


def _timeout_error(run_id: str, timeout_s: float) -> CliError:
    elapsed_s = run_view.duration(timedelta(seconds=timeout_s))
    hint = f"exo runs watch {run_id}"
    message = f"run {run_id} has not ended within {elapsed_s}; it goes on"
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
    history: run_view.History = ()

    def on_view(view: JsonObject) -> None:
        nonlocal history
        now = datetime.now(UTC)
        history = run_view.remember(history, view, now)
        width = shutil.get_terminal_size().columns
        block = Text(run_view.frame(view, history, width, now, ascii_only=ascii_only))
        block.highlight_regex(r"[\d,]+ failed|\bSLA breached\b", "red")
        block.highlight_regex(r"[\d,]+ retried|\bSLA at_risk\b", "yellow")
        live.update(block, refresh=True)

    with Live(console=console, auto_refresh=False, vertical_overflow="ellipsis") as live:
        yield on_view


class Lines:
    """Writes a line for each change, no more than one per `LINE_EVERY`; the last one always."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._clock = clock
        self._shown: JsonObject = {}
        self._shown_at: datetime | None = None
        self._pending: JsonObject | None = None

    def add(self, view: JsonObject) -> None:
        """Take a view; say it now if it is time, or later."""
        if not _differs(self._shown, view):
            self._pending = None
            return
        self._pending = view
        due = self._shown_at is None or self._clock() - self._shown_at >= LINE_EVERY
        if due or has_ended(view):
            self.flush()

    def flush(self) -> None:
        """Return what is held back."""
        if self._pending is None:
            return
        self._shown_at = self._clock()
        say(run_view.changes(self._shown, self._pending, self._shown_at))
        self._shown, self._pending = self._pending, None


def _differs(before: JsonObject, view: JsonObject) -> bool:
    keys = ("status", "sla_state", "stages")
    return any(before.get(key) != view.get(key) for key in keys)
