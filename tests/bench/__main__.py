"""``make bench``: measure, check, print a table, write `.bench/results.json`."""

import argparse
import contextlib
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.bench.chain import chain
from tests.bench.fanout import fanout
from tests.bench.figures import Figure, line, write
from tests.bench.mix import mix
from tests.bench.peers import peers
from tests.bench.runs import latency, runs
from tests.bench.sampling import sampled
from tests.bench.world import Stores, World

_FOLDER: Final = Path(".bench").absolute()
Bench = Callable[[World, int], Iterator[tuple[Figure, str]]]
BENCHES: Final[Mapping[str, Bench]] = {
    "chain": chain,
    "mix": mix,
    "runs": runs,
    "latency": latency,
    "fanout": fanout,
}
SIZES: Final[Mapping[str, Sequence[int]]] = {
    "chain": (1_000, 10_000, 100_000, 1_000_000),
    "mix": (20_000,),
    "runs": (20_000,),
    "latency": (200,),
    "fanout": (1_000_000,),
    "peers": (20_000,),
}
QUICK: Final = 1_000
"""Items of the chain that shows that the benches still run; its figures say nothing."""


def _arguments(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    names = ",".join(SIZES)
    parser.add_argument("--quick", action="store_true", help="a chain of 1,000: does it run?")
    parser.add_argument("--only", default=names, metavar=names)
    parser.add_argument("--store", default="sqlite,postgres", metavar="sqlite,postgres")
    parser.add_argument("--sizes", default="", metavar="1000,10000", help="instead of the usual")
    parser.add_argument("--profile", action="store_true", help="profile the control plane")
    return parser.parse_args(given)


def _end(number: int, frame: object) -> None:
    del frame
    sys.exit(128 + number)


def main(given: Sequence[str]) -> int:
    """Run the benches that are asked for."""
    # So that what was started is ended, too.
    signal.signal(signal.SIGTERM, _end)
    wanted = _arguments(given)
    _FOLDER.mkdir(exist_ok=True)
    stores = Stores(_FOLDER)
    figures: list[Figure] = []
    try:
        for name, sizes in _plan(wanted).items():
            for size in sizes:
                if name == "peers":
                    figures += _shown(peers(stores, _FOLDER / "venv", size))
                    continue
                for store in wanted.store.split(","):
                    figures += _measure(stores, store, name, size, profile=wanted.profile)
    finally:
        stores.close()
    write(figures, _FOLDER / "results.json")
    return 0


def _plan(arguments: argparse.Namespace) -> Mapping[str, Sequence[int]]:
    """Return which benches run, and with how many items."""
    if arguments.quick:
        return {"chain": (QUICK,)}
    sizes = [int(size) for size in arguments.sizes.split(",") if size]
    return {name: sizes or SIZES[name] for name in arguments.only.split(",")}


def _measure(
    stores: Stores, store: str, name: str, size: int, *, profile: bool
) -> Iterator[Figure]:
    with stores.world(store) as world, contextlib.ExitStack() as stack:
        if profile:
            report = _FOLDER / f"profile-{name}-{store}.txt"
            stack.enter_context(sampled(_FOLDER / "venv/bin/py-spy", world.plane.pid, report))
        yield from _shown(BENCHES[name](world, size))


def _shown(found: Iterator[tuple[Figure, str]]) -> Iterator[Figure]:
    for figure, note in found:
        sys.stdout.write(line(figure, note) + "\n")
        sys.stdout.flush()
        yield figure


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
