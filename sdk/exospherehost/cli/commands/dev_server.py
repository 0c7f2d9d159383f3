"""`exo dev` as a child process, for those who need one for a while."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.doubles.journal import Journal
from functions_runtime.contract import JsonObject

START_S = 60.0
STOP_S = 30.0


class DevState(TypedDict):
    """What `dev.json` holds."""

    url: str
    api_key: str
    pid: int
    doubles: dict[str, str]


class Server:
    """A control plane with its doubles and satellites, serving one folder.

    What it says on its terminal is in `log`. It is its own session: Ctrl-C does not reach it.
    """

    def __init__(
        self,
        directory: Path,
        *,
        port: int | None,
        patience: float,
        options: Sequence[str] = (),
    ) -> None:
        self.directory = directory
        self.log = directory / "dev.log"
        self._command = [sys.executable, "-m", "exospherehost.cli.main", "dev", str(directory)]
        self._command += ["--patience", str(patience), *options]
        if port is not None:
            self._command += ["--port", str(port)]
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""
        self.api_key = ""
        self.pid = 0
        self.doubles: dict[str, str] = {}

    def start(self) -> None:
        """Start, and wait until it serves.

        Raises:
            CliError: it ended or did not come up in time; the text has its last words.
        """
        with self.log.open("wb") as file:
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        state = self._wait(self._process)
        self.url, self.api_key, self.pid = state["url"], state["api_key"], state["pid"]
        self.doubles = state["doubles"]

    def calls(self, name: str) -> list[JsonObject]:
        """Return what a double was asked, as it wrote down itself."""
        return Journal(self.directory / ".exo" / "doubles" / f"{name}.jsonl").read()

    def stop(self) -> None:
        """Let it drain, and make sure that nothing is left."""
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _wait(self, process: subprocess.Popen[bytes]) -> DevState:
        until = time.monotonic() + START_S
        while (state := self._ready(process.pid)) is None:
            if process.poll() is not None or time.monotonic() > until:
                words = self.log.read_text(errors="replace").strip().splitlines()[-3:]
                self.stop()
                raise CliError("exo dev did not start: " + " / ".join(words), ExitCode.SERVER)
            time.sleep(0.05)
        return state

    def _ready(self, pid: int) -> DevState | None:
        """Return what `dev.json` says, once it is of the process `pid`."""
        try:
            state: DevState = json.loads((self.directory / ".exo" / "dev.json").read_bytes())
        except FileNotFoundError:
            return None
        return state if state["pid"] == pid else None
