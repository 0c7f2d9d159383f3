"""Try a satellite in a test: called in this process, or served by a child process over HTTP."""

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, cast

from functions_runtime.artifacts import Artifacts
from functions_runtime.contract import INVOKE, Invocation, Json, JsonObject, Result
from functions_runtime.function import AnySatellite
from functions_runtime.logging import Logs, Scope
from functions_runtime.run.executor import Executor
from functions_runtime.run.loader import load
from functions_runtime.run.pool import Pool
from functions_runtime.run.time_slices import Slice

__all__ = ["Served", "ainvoke", "invocation_event", "invoke", "served"]

_END_SECONDS: Final = 10


def invoke(  # noqa: PLR0913 - all but two have their usual value
    target: AnySatellite | Path | str,
    inputs: Sequence[Json],
    config: JsonObject | None = None,
    *,
    mask: Sequence[str] = (),
    attempt: int = 1,
    artifacts: Artifacts | None = None,
    cursor: str | None = None,
) -> list[Result]:
    """Return the result of each input, in order; as `ainvoke`, for tests that are not async."""
    return asyncio.run(
        ainvoke(
            target, inputs, config, mask=mask, attempt=attempt, artifacts=artifacts, cursor=cursor
        )
    )


async def ainvoke(  # noqa: PLR0913 - all but two have their usual value
    target: AnySatellite | Path | str,
    inputs: Sequence[Json],
    config: JsonObject | None = None,
    *,
    mask: Sequence[str] = (),
    attempt: int = 1,
    artifacts: Artifacts | None = None,
    cursor: str | None = None,
) -> list[Result]:
    """Invoke a satellite with one batch and give the result of each input, in order.

    Args:
        target: a function decorated with ``@satellite``, or the folder of a satellite.
        inputs: one JSON value per item.
        config: the same for all items.
        mask: secrets that must not be seen in logs (they go to stdout).
        attempt: which attempt this is.
        artifacts: where bytes are kept; ``data:`` URIs by default.
        cursor: what the items are told to go on from.

    Raises:
        LoadError: the folder holds no satellite.
        LookupError: the function left items without a result.
    """
    satellite = load(Path(target)).satellite if isinstance(target, Path | str) else target
    invocations = [
        _invocation(f"item-{number}", one, config or {}, mask, attempt, cursor)
        for number, one in enumerate(inputs)
    ]
    pool = Pool(1)
    executor = Executor(satellite, pool, Logs(sys.stdout), _leave_output)
    results: dict[str, Result] = {}
    async for one in executor.outcomes(Slice(invocations, artifacts or Artifacts())):
        results[one.invocation.id] = one.result
    pool.close()
    missing = [one.item for one in invocations if one.id not in results]
    if missing:
        raise LookupError(f"the function gave no result for {', '.join(missing)}")
    return [results[one.id] for one in invocations]


def _invocation(
    item: str,
    given: Json,
    config: JsonObject,
    mask: Sequence[str],
    attempt: int,
    cursor: str | None,
) -> Invocation:
    return Invocation(
        id=f"{item}.{attempt}",
        run="test",
        stage="test",
        item=item,
        attempt=attempt,
        deadline="",
        key=item,
        config=config,
        input=given,
        mask=mask,
        cursor=cursor,
    )


def _leave_output(_: Scope | None) -> None:
    """Do nothing: a test sees what is printed as it is printed."""


def invocation_event(
    item: str, given: Json, config: JsonObject | None = None, mask: Sequence[str] = (), **more: Json
) -> JsonObject:
    """Return the CloudEvent that the control plane sends for an item; `more` are attributes."""
    return {
        "specversion": "1.0",
        "id": f"{item}.1",
        "source": "/runs/test/stages/test",
        "type": INVOKE,
        "exorun": "test",
        "exostage": "test",
        "exoitem": item,
        "data": {"config": config or {}, "input": given, "mask": [*mask]},
        **more,
    }


class Served:
    """A satellite that a child process serves.

    Attributes:
        process: the child; its standard input is the leash that ends it.
    """

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: list[str] = []
        self._over = False
        self._changed = threading.Condition()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def url(self) -> str:
        """Return where it is served.

        Raises:
            RuntimeError: it ended before it was ready, with what it said.
        """
        port = self.wait_for("ready").get("port")
        return f"http://127.0.0.1:{port}"

    def lines(self) -> list[str]:
        """Return the lines that it has written to stdout so far."""
        with self._changed:
            return list(self._lines)

    def wait_for(self, message: str, seconds: float = _END_SECONDS) -> JsonObject:
        """Return the first log line with this message, waiting for it if need be.

        Raises:
            RuntimeError: it does not come.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self._found(message) or self._over, seconds):
                raise RuntimeError(f"no line {message!r} within {seconds} s: {self._lines}")
            found = self._found(message)
        if found is None:
            raise RuntimeError(f"ended without a line {message!r}: {self._lines}")
        return found

    def ended(self) -> int:
        """Wait until it ends and give its exit code; every line is there then."""
        code = self.process.wait(_END_SECONDS)
        self._reader.join(_END_SECONDS)
        return code

    def _found(self, message: str) -> JsonObject | None:
        lines = (cast("JsonObject", json.loads(line)) for line in self._lines)
        return next((line for line in lines if line["message"] == message), None)

    def _read(self) -> None:
        for line in self.process.stdout or ():
            with self._changed:
                self._lines.append(line)
                self._changed.notify_all()
        with self._changed:
            self._over = True
            self._changed.notify_all()


@contextmanager
def served(folder: Path | str, environment: Mapping[str, str] | None = None) -> Generator[Served]:
    """Serve the satellite of `folder` from a child process on a free port while in the block."""
    command = [sys.executable, "-m", "functions_runtime", str(folder)]
    process = subprocess.Popen(  # noqa: S603 - our own program
        [*command, "--port", "0", "--exit-with-stdin"],
        env={**os.environ, **(environment or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    running = Served(process)
    with process:
        try:
            yield running
        finally:
            if process.stdin is not None:
                process.stdin.close()
            try:
                process.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
