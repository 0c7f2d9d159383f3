"""``make bench-start``: how long a satellite's process takes until it answers, and in what parts.

Each start is a new process. *with byte code* imports what an earlier start has compiled, as an
image from `exo deploy satellite` has it; *without* compiles all but the standard library.
``--site FOLDER`` imports from that folder alone, as in an image, instead of from the environment of
development::

    pip install --target FOLDER -r sdk/exospherehost/deploy/runtime.lock
"""

import argparse
import http.client
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, cast

_HERE: Final = Path(__file__).parents[2]
_LIGHT: Final = _HERE / "tests" / "cases" / "contract" / "satellite"
PARTS: Final = ("interpreter", "runtime", "satellite", "listening", "first 200")


def start_ms(folder: Path, command: Sequence[str], environment: Mapping[str, str]) -> list[float]:
    """Start a process and end it; give the milliseconds of each of `PARTS`."""
    began_s = time.perf_counter()
    with subprocess.Popen(
        [*command, "-P", "-m", "functions_runtime", str(folder), "--port", "0"],
        env={**environment}, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        told = cast("dict[str, object]", json.loads(process.stdout.readline()))
        connection = http.client.HTTPConnection("127.0.0.1", int(str(told["port"])))
        connection.request("GET", "/health/readiness")
        assert connection.getresponse().status == http.HTTPStatus.OK
        whole_ms = (time.perf_counter() - began_s) * 1000
        connection.close()
        process.kill()
    middle = [float(str(told[f"{part}_ms"])) for part in PARTS[1:-1]]
    # The process knows its own start to ten milliseconds only.
    interpreter_ms = float(str(told["interpreter_ms"]))
    return [interpreter_ms, *middle, whole_ms - interpreter_ms - sum(middle)]


def measure(rounds: int, folder: Path, site: Path | None) -> None:
    """Print a line of figures for each way to start."""
    head = "".join(f"{part:>16}" for part in (*PARTS, "whole"))
    load = os.getloadavg()[0]
    sys.stdout.write(
        f"median (least) of {rounds} processes, in ms; load {load:.1f}\n{'':<18}{head}\n"
    )
    command = [sys.executable if site is None else f"{sys.base_prefix}/bin/python3"]
    path = os.pathsep.join(map(str, (_HERE, *([] if site is None else [site]))))
    with tempfile.TemporaryDirectory() as cache:
        # The standard library keeps its byte code in either case, as every base image has it.
        writing = {**os.environ, "PYTHONPATH": path, "PYTHONPYCACHEPREFIX": cache}
        reading = writing | {"PYTHONDONTWRITEBYTECODE": "1"}
        writing.pop("PYTHONDONTWRITEBYTECODE", None)
        start_ms(folder, command, writing)
        _print("with byte code", [start_ms(folder, command, reading) for _ in range(rounds)])
        for part in path.split(os.pathsep):
            shutil.rmtree(f"{cache}{part}", ignore_errors=True)
        _print("without", [start_ms(folder, command, reading) for _ in range(rounds)])


def _print(name: str, found: Sequence[Sequence[float]]) -> None:
    rows = [*zip(*found, strict=True), [sum(each) for each in found]]
    figures = (f"{statistics.median(row):.0f} ({min(row):.0f})" for row in rows)
    sys.stdout.write(f"{name:<18}" + "".join(f"{each:>16}" for each in figures) + "\n")


def main() -> None:
    """Measure what the command line says."""
    parser = argparse.ArgumentParser(prog="make bench-start ARGS=…")
    parser.add_argument("folder", type=Path, nargs="?", default=_LIGHT)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--site", type=Path)
    given = parser.parse_args()
    measure(given.rounds, given.folder, given.site)


if __name__ == "__main__":
    main()
