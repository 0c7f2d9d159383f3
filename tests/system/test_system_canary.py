"""Nothing that is kept, logged, shown or sent elsewhere holds a secret's value (I14)."""

import base64
import json
import shutil
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest
from system_help import items, log_text, outputs, wait

from exospherehost.cli.client import Client
from exospherehost.cli.commands.dev_server import Server

DECLARED = 'canary/declared+7f3a9c"quoted\\and'
IN_VAULT = "canary-in-the-vault-5d81e0"
DOCUMENT = f"""
version: 0.0.1b
cluster:
  identifier: canary/all
  sla: now
  trigger: api-call
  retries: 1
  secrets:
    - DECLARED: {json.dumps(DECLARED)}   # a remark about {DECLARED}
  satellites:
    - name: a
      identifier: a
      uses: lab/tattle
      config: {{secret: "${{{{ secrets.DECLARED }}}}"}}
    - name: b
      identifier: b
      uses: lab/tattle
      input: {{fail: true}}
      config: {{secret: "Bearer ${{{{ secrets.IN_VAULT }}}}"}}
  logs:
    satellites:
      - {{name: sink, identifier: sink, uses: lab/echo}}
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    directory = tmp_path_factory.mktemp("canary")
    shutil.copytree(Path(__file__).parent / "satellites", directory / "satellites")
    running = Server(directory, port=None, patience=0.0)
    running.start()
    yield running
    running.stop()


def spellings(secret: str) -> set[bytes]:
    raw = secret.encode()
    return {
        raw,
        json.dumps(secret)[1:-1].encode(),
        json.dumps(json.dumps(secret))[1:-1].encode(),
        urllib.parse.quote(secret, safe="").encode(),
        base64.b64encode(raw),
        raw.hex().encode(),
        repr(secret)[1:-1].encode(),
    }


def found_in(content: bytes) -> list[bytes]:
    needles = spellings(DECLARED) | spellings(IN_VAULT)
    return [needle for needle in needles if needle in content]


def test_i14_a_canary_is_in_no_file_table_log_or_answer(server: Server, client: Client) -> None:
    client.put("/v1/projects/canary/secrets/IN_VAULT", {"value": IN_VAULT})
    applied = client.post_document("/v1/clusters", DOCUMENT.encode(), "application/yaml", {})
    started = client.post("/v1/clusters/canary/all/runs", {"input": {"x": 1}})
    view = wait(client, str(started["id"]))
    assert view["status"] == "failed"
    answers = [
        applied,
        started,
        view,
        client.get("/v1/clusters/canary/all"),
        client.get("/v1/projects/canary/secrets"),
        outputs(client, view, "a"),
        outputs(client, view, "sink"),
        log_text(client, view),
        *[client.get(f"/v1/items/{each['id']}") for each in items(client, view)],
    ]
    shown = json.dumps(answers).encode()
    assert rb"\u2022\u2022\u2022" in shown, "the satellite did tell: something was masked"
    assert found_in(shown) == []

    server.stop()
    directory = server.directory
    kept = [path for path in directory.rglob("*") if path.is_file()]
    assert any(path.name == "exo.db" for path in kept)
    assert {str(path): found for path in kept if (found := found_in(path.read_bytes()))} == {}


def test_the_harness_would_see_a_canary_that_got_out() -> None:
    for secret in (DECLARED, IN_VAULT):
        for spelling in spellings(secret):
            assert found_in(b"before" + spelling + b"after")
