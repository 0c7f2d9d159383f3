"""The control plane in a process of its own, as it is; only its satellites run elsewhere.

``python -m tests.bench.plane STATE_DIR DATABASE_URL SATELLITES_URL`` serves until standard input
ends, and says in a line of JSON where.
"""

import asyncio
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pydantic import SecretStr

from controlplane import app
from controlplane.adapters.orbit.local.orbit import LocalOrbit, LocalSettings
from controlplane.adapters.orbit.log_relay import LogSink
from controlplane.adapters.orbit.transport import Transport
from controlplane.api.server import listen, serving
from controlplane.ports.orbit import Call, Clock, Reply
from controlplane.settings import Settings
from functions_runtime.manifest.model import Manifest
from tests.bench.satellite import Sinks, behaviours

API_KEY: Final = "exo_bench_0123456789abcdef0123456789abcdef"
SLOTS: Final = 10
"""Batches of one satellite in flight."""


class BenchOrbit(LocalOrbit):
    """Carries batches over HTTP to satellites that run already."""

    url = ""

    def __init__(
        self,
        folders: Mapping[str, Path],
        manifests: Mapping[str, Manifest],
        log_sink: LogSink,
        clock: Clock,
        settings: LocalSettings,
    ) -> None:
        super().__init__(folders, manifests, log_sink, clock, settings)
        self._transports = {
            name: Transport(f"{self.url}/{name.partition('/')[2]}", clock) for name in manifests
        }

    async def send(self, call: Call) -> Reply:
        return (await self._transports[call.satellite].deliver(call)).reply

    def slots(self, satellite: str) -> int:
        return SLOTS if satellite in self._transports else 0

    async def close(self) -> None:
        for each in self._transports.values():
            await each.close()
        await super().close()


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
    BenchOrbit.url = satellites_url
    app.LocalOrbit = BenchOrbit
    opened = listen("127.0.0.1", 0)
    url = f"http://127.0.0.1:{opened.getsockname()[1]}"
    ended = asyncio.Event()
    asyncio.get_running_loop().add_reader(sys.stdin, ended.set)
    async with app.control_plane(settings, url) as plane, serving(plane.app, opened):
        sys.stdout.write(json.dumps({"url": url}) + "\n")
        sys.stdout.flush()
        await ended.wait()


if __name__ == "__main__":
    state_dir, database, satellites = sys.argv[1:]
    asyncio.run(serve(Path(state_dir), database, satellites))
