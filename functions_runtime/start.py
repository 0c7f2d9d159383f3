"""How long a process took from its start until it serves, in parts."""

import os
import time
from pathlib import Path
from typing import Final

_START_TICKS: Final = 22 - 3
"""Where ``/proc/PID/stat`` says when a process started, counted from behind its name."""


class Start:
    """The parts of a start, each in whole milliseconds.

    Where the system tells when the process started (Linux, to 10 ms), the first part is
    ``interpreter_ms``, the time until `began_s`, and ``started_ms`` is that moment in UTC.
    """

    def __init__(self, began_s: float) -> None:
        self.parts: dict[str, int] = {}
        self._last_s = began_s
        age_s = _age_s()
        if age_s is not None:
            started_s = time.time() - age_s
            before_s = age_s - (time.monotonic() - began_s)
            self.parts["started_ms"] = round(started_s * 1000)
            self.parts["interpreter_ms"] = max(0, round(before_s * 1000))

    def done(self, part: str) -> None:
        """Take note that `part` has just ended; it began when the one before it ended."""
        now_s = time.monotonic()
        self.parts[f"{part}_ms"] = round((now_s - self._last_s) * 1000)
        self._last_s = now_s


def _age_s() -> float | None:
    """Give how long this process has been there. Source: Linux, proc_pid_stat(5)."""
    try:
        _, _, fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")
        started_s = int(fields.split()[_START_TICKS]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - started_s
    except (OSError, AttributeError):
        return None
