"""The control plane in a process of its own, as it is; only its satellites run elsewhere.

``python -m tests.bench.plane STATE_DIR DATABASE_URL SATELLITES_URL`` serves until standard input
ends, and says in a line of JSON where.
"""

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Final

from pydantic import SecretStr

from controlplane.adapters.orbit.transport import Transport
from controlplane.api.server import listen, serving
from controlplane.app import control_plane
from controlplane.ports.orbit import BatchCall, BatchReply, SatelliteReadiness
from controlplane.settings import Settings
from tests.bench.satellite import Sinks, behaviours

API_KEY: Final = "exo_bench_0123456789abcdef0123456789abcdef"
SLOTS: Final = 10
"""Batches of one satellite in flight."""


class BenchOrbit:
    """Carries batches over HTTP to satellites that run already, at `url`."""

    def __init__(self, url: str) -> None:
        self._transports = {
            f"bench/{name}": Transport(f"{url}/{name}", _wall_ms) for name in behaviours(Sinks())
        }

    async def send(self, call: BatchCall) -> BatchReply:
        return (await self._transports[call.satellite].deliver(call)).reply

    def slots(self, satellite: str) -> int:
        return SLOTS if satellite in self._transports else 0

    def readiness(self, satellite: str) -> SatelliteReadiness:
        return SatelliteReadiness(
            "bench", ready=satellite in self._transports, reason="", instances=1
        )

    async def close(self) -> None:
        for transport in self._transports.values():
            await transport.close()


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000


def write_catalogue(folder: Path) -> None:
    """Write the manifests of the satellites."""
    for name in behaviours(Sinks()):
        most = 1 if name in {"source", "wide", "pages"} else 100
        manifest = {
            "identifier": f"bench/{name}",
            "version": "1",
            "timeout": "60s",
            "batch": {"max-items": most},
        }
        (folder / name).mkdir(parents=True)
        (folder / name / "satellite.yaml").write_text(json.dumps(manifest))


async def serve(state: Path, database_url: str, satellites_url: str) -> None:
    """Serve until standard input ends."""
    catalogue = state / "satellites"
    write_catalogue(catalogue)
    settings = Settings(
        state_dir=state,
        database_url=database_url,
        api_key=SecretStr(API_KEY),
        satellites=(catalogue,),
    )
    orbit = BenchOrbit(satellites_url)
    opened = listen("127.0.0.1", 0)
    url = f"http://127.0.0.1:{opened.getsockname()[1]}"
    ended = asyncio.Event()
    asyncio.get_running_loop().add_reader(sys.stdin, ended.set)
    async with control_plane(settings, url, orbit) as plane, serving(plane.app, opened):
        sys.stdout.write(json.dumps({"url": url}) + "\n")
        sys.stdout.flush()
        await ended.wait()


if __name__ == "__main__":
    state_dir, database, satellites = sys.argv[1:]
    asyncio.run(serve(Path(state_dir), database, satellites))
