"""``make bench-start``: how long a satellite's process takes until it answers, and in what parts.

Each start is a new process. *with byte code* imports what an earlier start has compiled, as an
image from `exo deploy satellite` has it; *without* compiles all but the standard library. The
folder is served as an image has it, its manifest checked already. Without a folder two are
measured: a satellite that takes JSON and the sample of the contract, which declares models.
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

from functions_runtime.manifest.description import CHECKED_NAME
from functions_runtime.manifest.model import load_manifest

_ROOT: Final = Path(__file__).parents[2]
_FOLDERS: Final = (
    _ROOT / "tests" / "bench" / "plain_satellite",
    _ROOT / "tests" / "cases" / "contract" / "satellite",
)
PARTS: Final = ("interpreter", "runtime", "satellite", "listening", "first 200")


def start_ms(folder: Path, command: Sequence[str], environment: Mapping[str, str]) -> list[float]:
    """Start a process and end it; return the milliseconds of each of `PARTS`."""
    began_s = time.perf_counter()
    with subprocess.Popen(
        [*command, "-P", "-m", "functions_runtime", str(folder), "--port", "0"],
        env={**environment}, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        ready = cast("dict[str, object]", json.loads(process.stdout.readline()))
        connection = http.client.HTTPConnection("127.0.0.1", int(str(ready["port"])))
        connection.request("GET", "/health/readiness")
        assert connection.getresponse().status == http.HTTPStatus.OK
        total_ms = (time.perf_counter() - began_s) * 1000
        connection.close()
        process.kill()
    reported = [float(str(ready[f"{part}_ms"])) for part in PARTS[1:-1]]
    # The process knows its own start to ten milliseconds only.
    interpreter_ms = float(str(ready["interpreter_ms"]))
    return [interpreter_ms, *reported, total_ms - interpreter_ms - sum(reported)]


def measure(rounds: int, folder: Path, site: Path | None) -> None:
    """Print a line of figures for each way to start the satellite of `folder`."""
    head = "".join(f"{part:>16}" for part in (*PARTS, "total"))
    load = os.getloadavg()[0]
    sys.stdout.write(
        f"{folder.name}: median (least) of {rounds} processes, in ms; load {load:.1f}\n"
        f"{'':<18}{head}\n"
    )
    command = [sys.executable if site is None else f"{sys.base_prefix}/bin/python3"]
    path = os.pathsep.join(map(str, (_ROOT, *([] if site is None else [site]))))
    with tempfile.TemporaryDirectory() as scratch:
        # The standard library keeps its byte code in either case, as every base image has it.
        cache = f"{scratch}/cache"
        built = _as_built(folder, Path(scratch, folder.name))
        writing = {**os.environ, "PYTHONPATH": path, "PYTHONPYCACHEPREFIX": cache}
        reading = writing | {"PYTHONDONTWRITEBYTECODE": "1"}
        writing.pop("PYTHONDONTWRITEBYTECODE", None)
        start_ms(built, command, writing)
        _print("with byte code", [start_ms(built, command, reading) for _ in range(rounds)])
        for part in (*path.split(os.pathsep), scratch):
            shutil.rmtree(f"{cache}{part}", ignore_errors=True)
        _print("without", [start_ms(built, command, reading) for _ in range(rounds)])


def _as_built(folder: Path, target: Path) -> Path:
    shutil.copytree(folder, target)
    (target / CHECKED_NAME).write_text(json.dumps(load_manifest(folder).as_json()))
    return target


def _print(name: str, starts: Sequence[Sequence[float]]) -> None:
    rows = [*zip(*starts, strict=True), [sum(parts) for parts in starts]]
    figures = (f"{statistics.median(row):.0f} ({min(row):.0f})" for row in rows)
    sys.stdout.write(f"{name:<18}" + "".join(f"{figure:>16}" for figure in figures) + "\n")


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(prog="make bench-start ARGS=…")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--site", type=Path)
    chosen = parser.parse_args()
    for folder in _FOLDERS if chosen.folder is None else (chosen.folder,):
        measure(chosen.rounds, folder, chosen.site)


if __name__ == "__main__":
    main()
