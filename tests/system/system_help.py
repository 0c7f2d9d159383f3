"""What system tests share."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import boto3
import psutil

from exospherehost.cli.client import Client
from exospherehost.cli.commands.dev_server import Server
from functions_runtime.contract import Json, JsonObject


class Run(Protocol):
    """Post a cluster, run it to its end, give the final view."""

    def __call__(
        self, satellites: str, given: Json = None, *, head: str = "", tail: str = ""
    ) -> JsonObject: ...


if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

EXO = Path(sys.executable).with_name("exo")


def at(value: Json, *path: str | int) -> Json:
    """Walk into JSON; what is not there fails the test with what is."""
    for step in path:
        if isinstance(step, int):
            assert isinstance(value, list), (step, value)
            value = value[step]
        else:
            assert isinstance(value, dict), (step, value)
            assert step in value, (step, value)
            value = value[step]
    return value


def many(value: Json, *path: str | int) -> list[Json]:
    found = at(value, *path)
    assert isinstance(found, list), found
    return found


def count(value: Json, *path: str | int) -> int:
    found = at(value, *path)
    assert isinstance(found, int), found
    return found


def text(value: Json, *path: str | int) -> str:
    found = at(value, *path)
    assert isinstance(found, str), found
    return found


def eventually(holds: Callable[[], object], timeout_s: float, otherwise: object = "") -> None:
    """Look again and again until it holds; a callable `otherwise` tells what was seen instead."""
    until = time.monotonic() + timeout_s
    while not holds():
        seen = otherwise() if callable(otherwise) else otherwise
        assert time.monotonic() < until, f"not within {timeout_s} s: {seen}"
        time.sleep(0.02)


def exo(
    *words: str,
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
    timeout_s: float = 60,
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [EXO, *words], cwd=cwd, env=env, capture_output=True, text=True, timeout=timeout_s,
        check=False,
    )  # fmt: skip


@contextmanager
def serving(directory: Path, *options: str, port: int | None = None) -> Generator[Server]:
    """Run `exo dev` on a folder; it must end by itself when told so."""
    server = Server(directory, port=port, patience=0.0, options=options)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def family(pid: int) -> list[psutil.Process]:
    """The process and all that came of it, each known by pid and start."""
    head = psutil.Process(pid)
    return [head, *head.children(recursive=True)]


def alive(processes: Sequence[psutil.Process]) -> list[psutil.Process]:
    return [
        each for each in processes if each.is_running() and each.status() != psutil.STATUS_ZOMBIE
    ]


def s3_client(url: str) -> "S3Client":
    return boto3.client(
        "s3",
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


def keys(s3: "S3Client", bucket: str) -> set[str]:
    listed = s3.list_objects_v2(Bucket=bucket).get("Contents", [])
    return {each.get("Key", "") for each in listed}


def wait(client: Client, run_id: str, timeout_s: float = 40.0) -> JsonObject:
    until = time.monotonic() + timeout_s
    while True:
        view = client.get(f"/v1/runs/{run_id}")
        if view["status"] != "running":
            return view
        assert time.monotonic() < until, view
        time.sleep(0.05)


def stage(view: JsonObject, identifier: str) -> JsonObject:
    stages = many(view, "stages")
    found = [each for each in stages if isinstance(each, dict) and each["identifier"] == identifier]
    assert len(found) == 1, (identifier, stages)
    return found[0]


def items(client: Client, view: JsonObject, **params: str) -> list[JsonObject]:
    return list(client.listing(f"/v1/runs/{view['id']}/items", params, limit=0))


def outputs(client: Client, view: JsonObject, stage_name: str | None = None) -> list[Json]:
    params = {} if stage_name is None else {"stage": stage_name}
    return [json.loads(line) for line in client.lines(f"/v1/runs/{view['id']}/outputs", params)]


def log_text(client: Client, view: JsonObject) -> str:
    lines = client.listing(f"/v1/runs/{view['id']}/logs", {}, limit=0)
    return "\n".join(json.dumps(line) for line in lines)


def failed_item(client: Client, view: JsonObject) -> JsonObject:
    found = items(client, view, status="failed")
    assert len(found) == 1, found
    return client.get(f"/v1/items/{found[0]['id']}")
