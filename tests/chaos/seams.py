"""What a replica is told by its environment that no product has to know: its clock, its end."""

import os
import signal
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from tests.chaos.crashes import Crash, place_of

T = TypeVar("T")

_LOOK_S = 0.02
DATABASES = ("controlplane.adapters.storage.sqlite", "controlplane.adapters.storage.postgres")


def shift_clock(file: Path) -> None:
    """Let this process be as many seconds ahead of the world as stands in the file."""
    real_s, real_ns = time.time, time.time_ns
    looked_s, ahead_s = 0.0, 0.0

    def ahead() -> float:
        nonlocal looked_s, ahead_s
        now_s = time.monotonic()
        if now_s - looked_s > _LOOK_S:
            looked_s = now_s
            ahead_s = float(file.read_text() or 0) if file.exists() else 0.0
        return ahead_s

    time.time = lambda: real_s() + ahead()
    time.time_ns = lambda: real_ns() + int(ahead() * 1e9)


def end_at(module: ModuleType, crash: Crash) -> None:
    """Let the databases of a module end this process beside one commit."""
    left = crash.number
    for database in (getattr(module, each) for each in dir(module) if each.endswith("Database")):
        if database.__module__ != module.__name__:
            continue
        write = database.write

        async def counted(
            self: object,
            body: Callable[[object], T],
            write: Callable[[object, Callable[[object], T]], Awaitable[T]] = write,
        ) -> T:
            nonlocal left
            mine = place_of(body.__qualname__) == crash.place
            left -= mine
            # Decided before it is waited for: meanwhile others may count on.
            last = mine and left == 0
            if last and crash.before:
                os.kill(os.getpid(), signal.SIGKILL)
            done = await write(self, body)
            if last:
                os.kill(os.getpid(), signal.SIGKILL)
            return done

        database.write = counted
