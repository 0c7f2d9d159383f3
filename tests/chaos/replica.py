"""One replica of the control plane: a process of its own with satellites as children."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import psutil

from functions_runtime.contract import JsonObject

KEY = "exo_a-key-for-chaos"
_GONE = (psutil.NoSuchProcess, psutil.ZombieProcess, ProcessLookupError)


class Replica:
    """`python -m controlplane serve`, again and again; every life has a log of its own."""

    def __init__(self, name: str, folder: Path, settings: Mapping[str, str]) -> None:
        self.name = name
        self._folder = folder
        self._settings = settings
        self._lives = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._url = ""
        self.frozen = False

    def start(self, **more: str) -> None:
        """Start it once more, with other settings than before if any are given."""
        self._lives += 1
        self._url = ""
        self.frozen = False
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "controlplane", "serve"],
                env={**self._settings, **more, "EXO_STATE_DIR": str(self._folder / self.name)},
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip

    @property
    def _log(self) -> Path:
        return self._folder / f"{self.name}-{self._lives}.log"

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def was_killed(self) -> bool:
        return self._process is not None and self._process.poll() == -signal.SIGKILL

    @property
    def url(self) -> str:
        """Return where it serves, or nothing as long as it does not."""
        if not self.alive:
            return ""
        if not self._url:
            told = [each for each in events(self._log) if each["event"] == "serving"]
            self._url = str(told[0]["url"]) if told else ""
        return self._url

    @property
    def fault(self) -> str:
        """Return why it ended by itself, or nothing."""
        if self._process is None or self.alive or self._process.returncode in {0, -9}:
            return ""
        return f"{self.name} ended with {self._process.returncode}: {self._log.read_text()[-1000:]}"

    def children(self) -> list[psutil.Process]:
        if self._process is None or not self.alive:
            return []
        with suppress(*_GONE):
            return psutil.Process(self._process.pid).children(recursive=True)
        return []

    def kill(self) -> None:
        """End it as a power cut would."""
        children = self.children()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process = None
        self.frozen = False
        for each in children:
            # One that is frozen could not notice that its parent has gone.
            send(each, signal.SIGCONT)

    def freeze(self) -> None:
        if self._process is not None and self.alive:
            self.frozen = True
            self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)
        self.frozen = False

    def terminate(self) -> None:
        """Ask it to end; do not ask for long."""
        if self._process is None:
            return
        self.thaw()
        self._process.terminate()
        try:
            self._process.wait(8)
        except subprocess.TimeoutExpired:
            self.kill()


def send(process: psutil.Process, number: signal.Signals) -> bool:
    """Send a signal to a process that may have gone; tell whether it was there."""
    try:
        process.send_signal(number)
    except _GONE:
        return False
    return True


def events(log: Path) -> Iterator[JsonObject]:
    """Return what a control plane said of itself; the last line may be torn."""
    for line in log.read_text(errors="replace").splitlines():
        if line.startswith("{") and line.endswith("}"):
            with suppress(json.JSONDecodeError):
                said: JsonObject = json.loads(line)
                yield said


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Return ours without what configures a control plane, and the settings."""
    # Every start of a process would compile the whole program again without bytecode.
    aside = ("EXO_", "PYTHONDONTWRITEBYTECODE")
    bare = {name: value for name, value in os.environ.items() if not name.startswith(aside)}
    return {**bare, **settings}
