"""All doubles together, as one child process that is gone when its owner is gone."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from exospherehost.doubles.journal import Journal
from functions_runtime.contract import JsonObject

STOP_S: Final = 10.0
LOOPBACK: Final = "127.0.0.0/8"
PAGERDUTY_ORIGINS: Final = ("https://events.pagerduty.com", "https://events.eu.pagerduty.com")
LOG_ORIGINS: Final = ("https://log-api.newrelic.com", "https://log-api.eu.newrelic.com")
MODEL_KEY: Final = "double-model-key"


class DoublesError(RuntimeError):
    """The doubles did not come up; the message has their last words."""


class Doubles:
    """The outside world of a laptop.

    Each part is a double (True), absent (False), or something else at a URL (str).
    Others than this machine reach them at `host`, if that is an address of it.
    """

    def __init__(self, host: str = "127.0.0.1") -> None:
        self._host = host
        self.urls: dict[str, str] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._journal_dir = Path()
        self._model_key = ""

    def start(
        self,
        journal_dir: Path,
        *,
        s3: bool | str = True,
        model: bool | str = True,
        webhook: bool | str = True,
        pagerduty: bool | str = True,
        logs: bool | str = True,
    ) -> None:
        """Start what is switched on; every part listens when this returns.

        Raises:
            DoublesError: a double could not start.
        """
        choices = {
            "s3": s3, "model": model, "webhook": webhook, "pagerduty": pagerduty, "logs": logs,
        }  # fmt: skip
        self._journal_dir = journal_dir
        # A key that we made up is of use to our double only.
        self._model_key = MODEL_KEY if model is True else ""
        self.urls = {name: url.rstrip("/") for name, url in choices.items() if isinstance(url, str)}
        names = [name for name, choice in choices.items() if choice is True]
        if names:
            self.urls |= self._spawn(names)

    def environment(self) -> dict[str, str]:
        """Return the environment variables that point satellites at these services."""
        reroute = self._reroute()
        variables = {
            "AWS_DEFAULT_REGION": "us-east-1",
            "EXO_EGRESS_ALLOW": LOOPBACK if self._host == "127.0.0.1" else f"{self._host}/32",
            "EXO_REROUTE": json.dumps(reroute) if reroute else "",
            "AWS_ENDPOINT_URL_S3": self.urls.get("s3", ""),
        }
        if "model" in self.urls:
            variables["EXO_MODEL_BASE_URL"] = f"{self.urls['model'].removesuffix('/v1')}/v1"
            variables["EXO_MODEL_API_KEY"] = os.environ.get("EXO_MODEL_API_KEY", self._model_key)
        return {name: value for name, value in variables.items() if value}

    def calls(self, name: str) -> list[JsonObject]:
        """Return what the named double has been asked, oldest first."""
        return Journal(self._journal_dir / f"{name}.jsonl").read()

    def stop(self) -> None:
        """End the child process and wait for it; a second call does nothing."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if process.stdout is not None:
            process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def _reroute(self) -> dict[str, str]:
        """Return origin → base URL: who is asked instead of the services that YAML files name."""
        origins = dict.fromkeys(PAGERDUTY_ORIGINS, "pagerduty") | dict.fromkeys(LOG_ORIGINS, "logs")
        table = {origin: self.urls[name] for origin, name in origins.items() if name in self.urls}
        if "webhook" in self.urls:
            # What is switched off is reached as it is, and so is what the user has put in the
            # place of a double: neither must be taken for a webhook.
            own = {_origin(url) for url in self.urls.values()} | set(origins)
            table = {origin: origin for origin in own} | table
            table["*"] = self.urls["webhook"]
        return table

    def _spawn(self, names: list[str]) -> dict[str, str]:
        self._journal_dir.mkdir(parents=True, exist_ok=True)
        for name in names:
            (self._journal_dir / f"{name}.jsonl").unlink(missing_ok=True)
        command = [sys.executable, "-m", "exospherehost.doubles", *names]
        errors = self._journal_dir / "doubles.log"
        with errors.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                [*command, "--journal", str(self._journal_dir), "--host", self._host],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                start_new_session=True,
            )
        line = _first_line(self._process.stdout)
        if not line:
            self.stop()
            raise DoublesError(f"the doubles did not start: {errors.read_text()[-500:]}")
        return json.loads(line)


def _first_line(stream: IO[bytes] | None) -> bytes:
    return stream.readline() if stream is not None else b""


def _origin(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.split('/')[0]}"
