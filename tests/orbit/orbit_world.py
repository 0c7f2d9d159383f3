"""A local orbit over satellites that do what an item tells them."""

import asyncio
import json
import os
import textwrap
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import time

from controlplane.adapters.orbit.local.orbit import LocalOrbit, LocalSettings
from controlplane.ports.orbit import (
    BatchCall,
    BatchReply,
    OutcomeUnknown,
    OutgoingInvocation,
    RawSuccess,
)
from controlplane.ports.records import LogRecord
from functions_runtime.contract import JsonObject
from functions_runtime.manifest.model import Manifest, load_manifest

CANARY = "canary-hunter2-value"

FUNCTION = """
import asyncio, os, signal, sys, time
from functions_runtime import Context, Model, satellite


class Input(Model, extra="allow"):
    do: str = "ok"
    value: str = ""


@satellite
async def main(input: Input, ctx: Context) -> list[dict[str, object]]:
    if input.do == "exit":
        print("about to leave", file=sys.__stderr__, flush=True)
        os._exit(3)
    if input.do == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if input.do == "hang":
        time.sleep(3600)
    if input.do == "wait":
        open(input.value, "w").close()
        while not os.path.exists(input.value + ".go"):
            await asyncio.sleep(0.01)
    if input.do == "fail":
        raise ValueError(input.value)
    if input.do == "print":
        print(input.value)
        ctx.log.info("said %s", input.value, number=1)
    if input.do == "flood":
        for number in range(5000):
            os.write(2, b"line %d\\n" % number)
    if input.do == "child":
        import subprocess
        return [{"pid": subprocess.Popen(["sleep", "3600"]).pid}]
    return [{"pid": os.getpid(), "env": dict(os.environ)}]
"""


def add_satellite(root: Path, name: str = "x", function: str = FUNCTION, **scaling: int) -> Path:
    folder = root / name
    folder.mkdir(parents=True, exist_ok=True)
    scaled = json.dumps({"max": 1, "concurrency": 1, **scaling})
    (folder / "satellite.yaml").write_text(
        f"identifier: acme/{name}\nversion: '1'\naliases: [acme/{name}-alias]\nscaling: {scaled}\n"
    )
    (folder / "function.py").write_text(textwrap.dedent(function))
    return folder


def catalogue(root: Path) -> tuple[dict[str, Path], dict[str, Manifest]]:
    folders = {f"acme/{path.name}": path for path in root.iterdir()}
    manifests = {name: load_manifest(path) for name, path in folders.items()}
    aliases = {alias: one for one in manifests.values() for alias in one.aliases}
    return folders, {**manifests, **aliases}


def call(*items: dict[str, str], satellite: str = "acme/x", timeout_s: float = 30) -> BatchCall:
    invocations = [
        OutgoingInvocation(
            id=f"{number}.1",
            run="run-1",
            stage="stage-1",
            item=str(number),
            attempt=1,
            key=f"key-{number}",
            config="{}",
            input=json.dumps(item),
            mask=(CANARY,),
        )
        for number, item in enumerate(items)
    ]
    return BatchCall(satellite, invocations, timeout_s, "", "")


def output(reply: BatchReply, item: int = 0) -> JsonObject:
    result = reply.results[f"{item}.1"]
    assert isinstance(result, RawSuccess), reply
    found: JsonObject = json.loads(result.outputs[0])
    return found


def pid(reply: BatchReply, item: int = 0) -> int:
    found = output(reply, item)["pid"]
    assert isinstance(found, int)
    return found


def reason(reply: BatchReply) -> str:
    assert isinstance(reply.fault, OutcomeUnknown), reply
    return reply.fault.reason


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def go(flag: Path) -> None:
    flag.with_name(f"{flag.name}.go").touch()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - other processes set no event
            await asyncio.sleep(0.01)


@dataclass
class World:
    root: Path
    settings: LocalSettings
    logs: list[LogRecord] = field(default_factory=list[LogRecord])

    async def take(self, records: Sequence[LogRecord]) -> None:
        self.logs += records

    @asynccontextmanager
    async def orbit(self) -> AsyncGenerator[LocalOrbit]:
        folders, manifests = catalogue(self.root)
        orbit = LocalOrbit(folders, manifests, self.take, lambda: int(time() * 1000), self.settings)
        try:
            yield orbit
        finally:
            await orbit.close()


def is_zombie(process: int) -> bool:
    return f"{Path(f'/proc/{process}/stat').read_text().rpartition(')')[2].split()[0]}" == "Z"
