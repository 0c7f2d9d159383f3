"""`exo dev`: one process tree that serves a folder, and leaves nothing when it ends."""

import json
import os
import shutil
import signal
import socket
import stat
import subprocess
from pathlib import Path

import psutil
import pytest
from system_help import EXO, alive, at, eventually, exo, family, outputs, serving, wait

from exospherehost.cli.client import Client
from exospherehost.cli.commands.dev_server import Server
from exospherehost.cli.errors import ApiError
from functions_runtime.contract import Json, JsonObject

SATELLITES = Path(__file__).parent / "satellites"
CLUSTER = """\
version: 0.0.1b
cluster:
  identifier: dev/one
  sla: now
  trigger: api-call
  satellites:
    - {name: a, identifier: a, uses: lab/echo}
"""
SOON_S = 2.0
"""How long a change may take to be in effect."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one cluster and one satellite."""
    shutil.copytree(SATELLITES / "echo", tmp_path / "satellites" / "echo")
    (tmp_path / "one.yml").write_text(CLUSTER)
    return tmp_path


def known(folder: Path) -> JsonObject:
    return json.loads((folder / ".exo" / "dev.json").read_text())


def run(server: Server, cluster: str = "dev/one", given: Json = None) -> Json:
    with Client(server.url, server.api_key) as client:
        started = client.post(f"/v1/clusters/{cluster}/runs", {"input": given})
        view = wait(client, str(started["id"]))
        assert view["status"] == "succeeded", view
        [output] = outputs(client, view)
        return output


def version(server: Server, cluster: str = "dev/one") -> Json:
    with Client(server.url, server.api_key) as client:
        return client.get(f"/v1/clusters/{cluster}")["version"]


def said(server: Server, words: str) -> None:
    """Wait until it has said so on its terminal."""
    eventually(lambda: words in server.log.read_text(), SOON_S, server.log.read_text)


def test_it_leaves_its_address_for_its_owner_alone_and_nothing_when_told_to_end(
    folder: Path,
) -> None:
    with serving(folder) as server:
        path = folder / ".exo" / "dev.json"
        state = known(folder)
        assert {"url", "api_key", "pid"} <= state.keys()
        assert state["pid"] == server.pid
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE((folder / ".exo").stat().st_mode) == 0o700
        run(server)
        processes = family(server.pid)
        assert len(processes) >= 3, "itself, the doubles, the satellite"
        os.kill(server.pid, signal.SIGTERM)
        eventually(lambda: not alive(processes), 20, lambda: alive(processes))
        assert not path.exists()
    assert server.log.read_text().splitlines()[-1] == "stopping"


def test_what_it_started_ends_even_when_it_is_killed_and_its_address_is_not_believed(
    folder: Path,
) -> None:
    with serving(folder) as server:
        run(server)
        processes = family(server.pid)
        os.kill(server.pid, signal.SIGKILL)
        eventually(lambda: not alive(processes), 20, lambda: alive(processes))
        before = known(folder)
    assert before["pid"] == server.pid, "nobody could take it away"
    with serving(folder, "--no-doubles") as again:
        assert known(folder)["pid"] == again.pid != before["pid"]


def test_runs_and_key_outlive_a_restart(folder: Path) -> None:
    with serving(folder, "--no-doubles") as first:
        run(first, given={"n": 1})
        with Client(first.url, first.api_key) as client:
            before = list(client.listing("/v1/runs"))
    with serving(folder, "--no-doubles") as second, Client(second.url, second.api_key) as client:
        assert second.api_key == first.api_key
        assert list(client.listing("/v1/runs")) == before
        assert [at(each, "status") for each in before] == ["succeeded"]
        said(second, "cluster dev/one unchanged  (one.yml)")
        assert run(second, given={"n": 2}) == {"config": {}, "input": {"n": 2}}


def test_a_second_one_in_the_same_folder_is_refused_in_one_line(folder: Path) -> None:
    with serving(folder, "--no-doubles") as server:
        done = exo("dev", str(folder))
        assert done.returncode == 6
        assert done.stderr.splitlines() == [
            f"error: exo dev serves this folder already: {server.url} (pid {server.pid})"
        ]
        assert known(folder)["pid"] == server.pid


def test_a_taken_port_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = exo("dev", str(tmp_path), "--port", str(port))
    assert done.returncode == 7
    [line] = done.stderr.splitlines()
    assert f"port {port}" in line
    assert "in use" in line
    assert not (tmp_path / ".exo" / "dev.json").exists()


def test_ctrl_c_ends_it_with_success(tmp_path: Path) -> None:
    with serving(tmp_path, "--no-doubles") as server:
        process = psutil.Process(server.pid)
        os.kill(server.pid, signal.SIGINT)
        eventually(lambda: not alive([process]), 20, server.log.read_text)
    assert "Traceback" not in server.log.read_text()


def test_files_are_followed_as_they_change(folder: Path) -> None:
    """One server for all of it: the steps of a working day, in their order."""
    with serving(folder, "--no-doubles") as server:
        assert known(folder)["doubles"] == {}
        edits_of_a_cluster(folder, server)
        edits_of_a_satellite(folder, server)
        a_satellite_that_appears(folder, server)
        what_is_none_of_ours(folder, server)
        what_goes_away(folder, server)


def edits_of_a_cluster(folder: Path, server: Server) -> None:
    path = folder / "one.yml"
    path.write_text(CLUSTER.replace("sla: now", "sla: 6h"))
    eventually(lambda: version(server) == 2, SOON_S, server.log.read_text)
    said(server, "cluster dev/one version 2  (one.yml)")
    path.write_text(CLUSTER.replace("lab/echo", "lab/ecko"))
    said(server, "lab/ecko")
    said(server, "one.yml:7:38")
    said(server, "cluster dev/one keeps its last good version")
    assert "exit 3" not in server.log.read_text(), "nothing exits"
    assert version(server) == 2
    path.write_text(CLUSTER.replace("lab/echo", "lab/echo, config: {key: '${{ secrets.KEY }}'}"))
    said(server, "once the secret is set, save one.yml again")
    # As editors do it: a new file takes the place of the old one.
    (folder / ".one.yml.swp").write_text(CLUSTER)
    (folder / ".one.yml.swp").replace(path)
    eventually(lambda: version(server) == 3, SOON_S, server.log.read_text)


def edits_of_a_satellite(folder: Path, server: Server) -> None:
    assert run(server) == {"config": {}, "input": {}}
    function = folder / "satellites" / "echo" / "function.py"
    code = function.read_text()
    function.write_text(code.replace('"input": input', '"said": "anew"'))
    said(server, "satellite lab/echo reloaded")
    assert run(server) == {"config": {}, "said": "anew"}
    manifest = folder / "satellites" / "echo" / "satellite.yaml"
    good = manifest.read_text()
    manifest.write_text(good.replace("version: 1.0.0", "verzion: 1.0.0"))
    said(server, "its last good version stays in use")
    said(server, "satellites/echo/satellite.yaml")
    assert run(server) == {"config": {}, "said": "anew"}
    manifest.write_text(good.replace("1.0.0", "1.1.0"))
    with Client(server.url, server.api_key) as client:
        eventually(
            lambda: at(client.get("/v1/satellites/lab/echo"), "version") == "1.1.0",
            SOON_S,
            server.log.read_text,
        )


def a_satellite_that_appears(folder: Path, server: Server) -> None:
    text = CLUSTER.replace("dev/one", "dev/two").replace("lab/echo", "lab/split")
    (folder / "below").mkdir()
    (folder / "below" / "two.yml").write_text(text)
    said(server, "below/two.yml:7:")
    shutil.copytree(SATELLITES / "split", folder / "satellites" / "split")
    said(server, "cluster dev/two version 1  (below/two.yml)")
    assert run(server, "dev/two", {"n": 1}) == {"n": 0}


def what_is_none_of_ours(folder: Path, server: Server) -> None:
    said_before = server.log.read_text()
    (folder / "compose.yml").write_text("services:\n  cluster: {image: x}\n")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "one.yml").write_text("version: 0.0.1b\n")
    (folder / "typo.yml").write_text("version: 0.0.1b\nclutser: {}\n")
    said(server, "typo.yml:2:1")
    news = server.log.read_text().removeprefix(said_before)
    assert "compose" not in news
    assert "hidden" not in news


def what_goes_away(folder: Path, server: Server) -> None:
    (folder / "one.yml").unlink()
    said(server, "one.yml is gone; cluster dev/one stays until DELETE /v1/clusters/dev/one")
    shutil.rmtree(folder / "satellites" / "split")
    said(server, "satellite lab/split is gone")
    assert run(server) == {"config": {}, "said": "anew"}


def test_a_double_may_be_replaced_or_switched_off(tmp_path: Path) -> None:
    own = "http://127.0.0.1:9"
    options = ("--double", f"webhook={own}", "--double", "s3=off", "--double", "logs=off")
    with serving(tmp_path, *options) as server:
        assert server.doubles.keys() == {"model", "pagerduty", "webhook"}
        assert server.doubles["webhook"] == own


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--double", "s4=off"), 'no double "s4"'),
        (("--double", "s3=maybe"), "neither an address nor off"),
        (("--port", "0"), "--port"),
        (("--patience", "2"), "--patience"),
    ],
)
def test_a_wrong_option_is_said_before_anything_starts(
    tmp_path: Path, options: tuple[str, ...], words: str
) -> None:
    done = exo("dev", str(tmp_path), *options)
    assert (done.returncode, words in done.stderr) == (2, True), done.stderr
    assert not (tmp_path / ".exo").exists()


def document(client: Client) -> str:
    """What is deployed; nothing yet where the file was read while it was being written."""
    try:
        return str(client.get("/v1/clusters/dev/one")["document"])
    except ApiError as error:
        return str(error)


def test_a_change_while_it_starts_is_not_missed(folder: Path) -> None:
    """Edits go on from before the first line of it is said until it is ready."""
    with subprocess.Popen([EXO, "dev", folder, "--no-doubles"], stderr=subprocess.PIPE) as process:
        edits = 0

        def ready() -> bool:
            nonlocal edits
            edits += 1
            text = CLUSTER.replace("sla: now", f"sla: now\n  title: number {edits}")
            (folder / "one.yml").write_text(text)
            return (folder / ".exo" / "dev.json").exists()

        try:
            eventually(ready, 30)
            state = known(folder)
            with Client(str(state["url"]), str(state["api_key"])) as client:
                eventually(
                    lambda: f"number {edits}\n" in document(client),
                    SOON_S,
                    lambda: document(client),
                )
        finally:
            process.terminate()
            process.communicate(timeout=20)
