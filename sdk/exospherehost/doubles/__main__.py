"""Run doubles by hand: `python -m exospherehost.doubles [NAME …] [--journal DIR] [--port N]`.

Prints one line of JSON, `{"name": "url", …}`, as soon as all of them listen, and serves until its
standard input closes or it is told to end: with the program that started it, it ends too.
"""

import argparse
import json
import signal
import sys
import threading
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from exospherehost.doubles import model, sinks
from exospherehost.doubles.journal import Journal
from exospherehost.doubles.server import Double

NAMES = ("s3", "model", "webhook", "pagerduty", "logs")


def main() -> None:
    """Serve the doubles that the command line names; all of them when it names none."""
    arguments = _arguments()
    arguments.journal.mkdir(parents=True, exist_ok=True)
    stop = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    with ExitStack() as running:
        names = arguments.names or NAMES
        ports = arguments.port if len(names) == 1 else 0
        at = DoubleOptions(arguments.journal, arguments.host, ports)
        urls = {name: start(name, at, running) for name in names}
        sys.stdout.write(json.dumps(urls) + "\n")
        sys.stdout.flush()
        threading.Thread(target=_watch_input, args=(stop,), daemon=True).start()
        stop.wait()


@dataclass(frozen=True, slots=True)
class DoubleOptions:
    """Where a double writes down what it is asked, and where it listens."""

    journal_dir: Path
    host: str
    port: int


def start(name: str, at: DoubleOptions, running: ExitStack) -> str:
    """Start one double, put its end on the stack, and return its URL."""
    if name == "s3":
        from exospherehost.doubles.s3 import S3Server  # noqa: PLC0415 - takes a second; not always wanted

        server = S3Server(host=at.host, port=at.port)
        server.start()
        running.callback(server.stop)
        return server.url
    rules = {
        "model": lambda: model.respond,
        "webhook": sinks.webhook,
        "pagerduty": sinks.pagerduty,
        "logs": sinks.new_relic,
    }[name]
    journal = Journal(at.journal_dir / f"{name}.jsonl")
    double = Double(rules(), journal, host=at.host, port=at.port)
    return running.enter_context(double).url


def _watch_input(stop: threading.Event) -> None:
    """Wait until the other end of standard input is gone, as it is when the starter has died."""
    while sys.stdin.buffer.read(4096):
        pass
    stop.set()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m exospherehost.doubles", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--journal", type=Path, default=Path(".exo/doubles"), metavar="DIR")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="only when one double is named")
    arguments = parser.parse_args()
    unknown = sorted(set(arguments.names) - set(NAMES))
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}; there are {', '.join(NAMES)}")
    return arguments


if __name__ == "__main__":
    main()
