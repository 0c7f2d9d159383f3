from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from functions_runtime.contract import Json, JsonObject

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Server

EXO = (sys.executable, "-m", "exospherehost.cli.main")
HEAVY = ("fastapi", "sqlalchemy", "boto3", "openai", "httpx2", "rich", "pydantic", "yaml")
HELP_MODULES_MAX = 280
"""239 on Python 3.11; other versions split the standard library a little differently."""


def environment(server: Server, **more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "EXO_URL": server.url, "EXO_API_KEY": server.key, "TERM": "xterm", **more}


def test_help_imports_nothing_heavy_and_few_modules() -> None:
    code = (
        "import json, sys\nfrom exospherehost.cli.main import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    print(json.dumps([*sys.modules]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules: list[str] = json.loads(done.stdout.splitlines()[-1])
    assert [name for name in HEAVY if name in modules] == []
    # Imports are what a start costs; unlike a time, their number does not depend on the machine.
    assert len(modules) <= HELP_MODULES_MAX


def a_run(status: str) -> JsonObject:
    stages: list[Json] = [
        {"identifier": f"stage-{n}", "branch": "main", "running": 1, "succeeded": 999_999}
        for n in range(40)
    ]
    return {"id": "r1", "cluster": "demo/pdfs", "status": status, "stages": stages}


def test_ctrl_c_while_watching_ends_with_130_and_leaves_the_run_alone(server: Server) -> None:
    server.plan("GET /v1/runs/r1", a_run("running"))
    with subprocess.Popen(
        [*EXO, "runs", "watch", "r1"],
        env=environment(server),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as watching:
        assert watching.stderr is not None
        first = watching.stderr.readline()
        watching.send_signal(signal.SIGINT)
        out, err = watching.communicate(timeout=20)
    assert first.startswith("run r1")
    assert watching.returncode == 130
    assert out == ""
    assert "still running: exo runs watch r1" in err
    assert "Traceback" not in err
    assert server.calls("POST") == []


def on_terminal(server: Server, *arguments: str, **more: str) -> tuple[int, str]:
    """Exit code and everything that the command writes to a terminal of its own."""
    main_end, other_end = pty.openpty()
    try:
        with subprocess.Popen(
            [*EXO, *arguments],
            env=environment(server, COLUMNS="100", LINES="40", **more),
            stdin=subprocess.DEVNULL,
            stdout=other_end,
            stderr=other_end,
        ) as running:
            os.close(other_end)
            shown = b"".join(chunks(main_end))
        return running.returncode, shown.decode()
    finally:
        os.close(main_end)


def chunks(terminal: int) -> Iterator[bytes]:
    deadline = time.monotonic() + 20
    while select.select([terminal], [], [], deadline - time.monotonic())[0]:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # the other end has been closed
            return
        if not chunk:
            return
        yield chunk
    raise AssertionError("the command did not end")


def test_on_a_terminal_a_list_is_a_table(server: Server) -> None:
    server.plan("GET /v1/runs", {"items": [{"id": "r1"}], "next_cursor": None})
    code, shown = on_terminal(server, "runs", "list")
    assert code == 0
    assert shown.splitlines()[0].startswith("ID  CLUSTER")


def test_on_a_terminal_the_block_is_redrawn_in_place_and_stays_bounded(server: Server) -> None:
    server.plan("GET /v1/runs/r1", a_run("running"), a_run("running"), a_run("succeeded"))
    code, shown = on_terminal(server, "runs", "watch", "r1")
    assert code == 0
    assert "\x1b[1A" in shown
    assert "… 29 more stages" in shown
    assert shown.count("\n") <= 4 * 14


@pytest.mark.parametrize("muted", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"CI": "true"}])
def test_no_colour_and_no_moving_text_where_they_are_not_wanted(
    server: Server, muted: dict[str, str]
) -> None:
    server.plan("GET /v1/runs/r1", a_run("running"), a_run("succeeded"))
    code, shown = on_terminal(server, "runs", "watch", "r1", **muted)
    assert code == 0
    assert "\x1b" not in shown


def test_a_reader_that_has_seen_enough_ends_the_command_in_peace(server: Server) -> None:
    rows: list[Json] = [{"id": f"r{n}", "status": "x" * 1000} for n in range(500)]
    server.plan("GET /v1/runs", {"items": rows, "next_cursor": None})
    with subprocess.Popen(
        [*EXO, "runs", "list", "--limit", "0"],
        env=environment(server),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as listing:
        assert listing.stdout is not None
        assert listing.stderr is not None
        assert json.loads(listing.stdout.readline())["id"] == "r0"
        listing.stdout.close()
        err = listing.stderr.read()
        assert listing.wait(timeout=20) == 0
    assert err == b""


def test_the_version_is_told(server: Server) -> None:
    done = subprocess.run(
        [*EXO, "--version"], env=environment(server), capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("exo 0.")


def test_a_secret_typed_at_the_prompt_is_not_echoed(server: Server) -> None:
    server.plan("PUT /v1/projects/demo/secrets/TOKEN", server.reply(204))
    on_a_terminal_of_its_own = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
    with subprocess.Popen(
        [sys.executable, "-c", on_a_terminal_of_its_own, *EXO, "secrets", "set", "demo", "TOKEN"],
        env=environment(server),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    ) as typing:
        assert typing.stdin is not None
        assert typing.stdout is not None
        shown = b""
        while b"(not shown): " not in shown:
            chunk = typing.stdout.read(1)
            assert chunk, shown
            shown += chunk
        typing.stdin.write(b"canary\n")
        shown += typing.stdout.read()
        assert typing.wait(timeout=20) == 0
    assert b"canary" not in shown
    assert b"secret TOKEN of demo is set" in shown
    assert [request.json() for request in server.asked] == [{"value": "canary"}]
