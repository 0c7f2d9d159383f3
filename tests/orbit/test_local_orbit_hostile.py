"""The local orbit with processes that break the protocol, and a control plane that is killed."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic, sleep, time

import pytest

from controlplane.adapters.orbit.local.orbit import LocalOrbit, LocalSettings
from controlplane.ports.orbit import (
    BatchCall,
    BatchReply,
    OutcomeUnknown,
    OutgoingInvocation,
    RawSuccess,
)
from controlplane.ports.records import LogRecord
from functions_runtime.contract import Failed
from functions_runtime.manifest.model import parse_manifest

pytestmark = pytest.mark.anyio

SERVER = Path(__file__).with_name("hostile_server.py")

COMMON = """
import json, os, sys

HEAD = b"HTTP/1.1 200 OK\\r\\nContent-Type: application/x-ndjson\\r\\n"
HEAD += b"Transfer-Encoding: chunked\\r\\n\\r\\n"
END = b"0\\r\\n\\r\\n"


def event(item, **output):
    data = {"outputs": [output], "usage": {}}
    kind = "host.exosphere.satellite.succeeded"
    return json.dumps({"type": kind, "causationid": item, "data": data}).encode() + b"\\n"


def chunk(line):
    return b"%x\\r\\n%b\\r\\n" % (len(line), line)
"""


@asynccontextmanager
async def hostile(tmp_path: Path, behaviour: str) -> AsyncGenerator[LocalOrbit]:
    folder = tmp_path / "x"
    folder.mkdir()
    body = textwrap.indent(textwrap.dedent(behaviour), "    ")
    answer = f"async def answer(items, write):\n{body}\n"
    (folder / "behaviour.py").write_text(f"{COMMON}\n\n{answer}")
    manifest = parse_manifest("identifier: acme/x\nversion: '1'\n")
    settings = LocalSettings(tmp_path / "run", command=(sys.executable, str(SERVER)), grace_s=2)

    async def no_sink(_: Sequence[LogRecord]) -> None:
        await asyncio.sleep(0)

    orbit = LocalOrbit(
        {"acme/x": folder}, {"acme/x": manifest}, no_sink, lambda: int(time() * 1000), settings
    )
    try:
        yield orbit
    finally:
        await orbit.close()


def call(*items: str, timeout_s: float = 20) -> BatchCall:
    sent = [
        OutgoingInvocation(item, "r", "s", item, 1, f"key-{item}", "{}", "{}") for item in items
    ]
    return BatchCall("acme/x", sent, timeout_s, "", "")


def reason(reply: BatchReply) -> str:
    assert isinstance(reply.fault, OutcomeUnknown), reply
    return reply.fault.reason


async def test_500_leaves_everything_unknown_with_what_was_said(tmp_path: Path):
    behaviour = 'await write(b"HTTP/1.1 500 Oh\\r\\nContent-Length: 4\\r\\n\\r\\nboom")'
    async with hostile(tmp_path, behaviour) as orbit:
        assert reason(await orbit.send(call("1"))) == "the satellite answered 500: boom"


async def test_garbage_leaves_everything_unknown_and_the_process_in_place(tmp_path: Path):
    async with hostile(tmp_path, 'await write(b"\\x00\\xff garbage")') as orbit:
        said = reason(await orbit.send(call("1")))

        assert "connection broke" in said
        assert orbit.readiness("acme/x").instances == 1


async def test_an_unknown_item_and_a_second_answer_change_nothing(tmp_path: Path):
    behaviour = """
        lines = [event("99", n=0), event(items[0], n=1), event(items[0], n=2)]
        await write(HEAD + b"".join(map(chunk, lines)) + END)
    """
    async with hostile(tmp_path, behaviour) as orbit:
        reply = await orbit.send(call("1", "2"))

    assert reply.results == {"1": RawSuccess(['{"n": 1}'], {})}
    assert reply.fault is None
    assert len(reply.remarks) == 2


async def test_10_mb_of_output_fail_one_item(tmp_path: Path):
    behaviour = """
        await write(HEAD + chunk(event(items[0], text="x" * 10_000_000)))
        await write(chunk(event(items[1], n=1)) + END)
    """
    async with hostile(tmp_path, behaviour) as orbit:
        reply = await orbit.send(call("1", "2"))

    assert isinstance(reply.results["1"], Failed)
    assert reply.results["1"].code == "output-too-large"
    assert isinstance(reply.results["2"], RawSuccess)


async def test_half_a_stream_and_a_crash_keep_what_was_finished(tmp_path: Path):
    behaviour = """
        await write(HEAD + chunk(event(items[0], n=1)) + b"ff\\r\\n{")
        sys.stderr.write("out of memory\\\\n")
        sys.stderr.flush()
        os._exit(9)
    """
    async with hostile(tmp_path, behaviour) as orbit:
        reply = await orbit.send(call("1", "2"))

    assert reply.results.keys() == {"1"}
    assert "ended with exit code 9" in reason(reply)
    assert "out of memory" in reason(reply)


async def test_a_process_that_ignores_sigterm_is_killed(tmp_path: Path):
    behaviour = """
        import signal
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        await write(HEAD + chunk(event(items[0], pid=os.getpid())) + END)
    """
    async with hostile(tmp_path, behaviour) as orbit:
        result = (await orbit.send(call("1"))).results["1"]
        started_s = monotonic()
        await orbit.close()

    assert isinstance(result, RawSuccess)
    assert not is_running(json.loads(result.outputs[0])["pid"])
    assert monotonic() - started_s < 10


async def test_a_grandchild_that_leaves_the_group_and_keeps_the_output_open_holds_up_nothing(
    tmp_path: Path,
):
    behaviour = """
        import subprocess
        process = subprocess.Popen(["sleep", "20"], start_new_session=True)
        await write(HEAD + chunk(event(items[0], pid=process.pid)) + END)
    """
    async with hostile(tmp_path, behaviour) as orbit:
        result = (await orbit.send(call("1"))).results["1"]
        started_s = monotonic()
        await orbit.close()

    assert isinstance(result, RawSuccess)
    os.kill(json.loads(result.outputs[0])["pid"], signal.SIGKILL)
    assert monotonic() - started_s < 10


PARENT = """
import asyncio, sys, time
from pathlib import Path
from controlplane.adapters.orbit.local.orbit import LocalOrbit
from controlplane.adapters.orbit.local.orbit import LocalSettings
from controlplane.ports.orbit import BatchCall, OutgoingInvocation
from functions_runtime.manifest.model import load_manifest

async def sink(_):
    pass

async def main(folder, runtime):
    manifests = {"acme/x": load_manifest(folder)}
    clock = lambda: int(time.time() * 1000)
    orbit = LocalOrbit({"acme/x": folder}, manifests, sink, clock, LocalSettings(runtime))
    item = OutgoingInvocation("1", "r", "s", "1", 1, "k", "{}", "{}")
    reply = await orbit.send(BatchCall("acme/x", [item], 30, "", ""))
    print(reply.results["1"].outputs[0], flush=True)
    await asyncio.sleep(3600)

asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2])))
"""

FUNCTION = """
import os
from functions_runtime import satellite

@satellite
def main() -> list[dict[str, int]]:
    return [{"pid": os.getpid()}]
"""


def test_no_process_outlives_a_control_plane_that_is_killed(tmp_path: Path):
    folder = tmp_path / "x"
    folder.mkdir()
    (folder / "satellite.yaml").write_text("identifier: acme/x\nversion: '1'\n")
    (folder / "function.py").write_text(FUNCTION)
    arguments = [sys.executable, "-c", PARENT, str(folder), str(tmp_path / "run")]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = json.loads(parent.stdout.readline())["pid"]
        assert Path(f"/proc/{child}").exists()

        parent.kill()

    give_up_s = monotonic() + 15
    while is_running(child):
        assert monotonic() < give_up_s, "the child lives on"
        sleep(0.02)


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
