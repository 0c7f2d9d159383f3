"""The command, its faults, the Unix socket, the cost of its start, the page for newcomers."""

import json
import os
import re
import shlex
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx2
import pytest

from functions_runtime.manifest.description import CHECKED_NAME
from functions_runtime.manifest.model import Manifest
from functions_runtime.run.settings import Settings, SettingsError
from functions_runtime.testing import served

README = Path(__file__).parents[2] / "functions_runtime" / "README.md"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "functions_runtime", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
        env={**os.environ, **environment},
    )


def test_a_wrong_folder_is_told_in_one_line_with_exit_code_2(tmp_path: Path):
    ended = run(str(tmp_path / "nowhere"))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert re.fullmatch(
        r"functions_runtime: .*nowhere/satellite\.yaml: cannot be read: No such file.*\n",
        ended.stderr,
    )


def test_a_taken_port_is_told_in_one_line(contract_cases: Path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = run(str(contract_cases / "satellite"), "--port", port)
    assert ended.returncode == 2
    assert f"cannot listen on 127.0.0.1:{port}" in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("--port", "70000"), ("--port", "x"), ()])
def test_wrong_arguments_are_told_with_exit_code_2(
    contract_cases: Path, arguments: tuple[str, ...]
):
    folder = [str(contract_cases / "satellite")] if arguments else []
    assert run(*folder, *arguments).returncode == 2


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"PORT": "http"}, "PORT is 'http'; give a"),
        ({"PORT": "70000"}, "PORT is '70000'; give a number from 0 to 65535"),
        ({"EXO_CONCURRENCY": "1.5"}, "EXO_CONCURRENCY is '1.5'; give a whole number"),
        ({"EXO_CONCURRENCY": "-1"}, "EXO_CONCURRENCY is '-1'"),
        ({"EXO_GRACE_SECONDS": "nan"}, "EXO_GRACE_SECONDS is 'nan'"),
    ],
)
def test_a_wrong_setting_names_its_variable(environment: dict[str, str], said: str):
    with pytest.raises(SettingsError, match=re.escape(said)):
        Settings.of(environment)


def test_only_a_pod_listens_on_every_address():
    assert Settings.of({}).host == "127.0.0.1"
    assert Settings.of({"K_SERVICE": "x"}).host == "0.0.0.0"  # noqa: S104 - what is asserted
    assert Settings.of({"EXO_HOST": "::1"}).host == "::1"


def test_a_unix_socket_is_served_for_its_owner_alone(contract_cases: Path, tmp_path: Path):
    path = tmp_path / "s"
    command = [sys.executable, "-m", "functions_runtime", str(contract_cases / "satellite")]
    with subprocess.Popen(
        [*command, "--socket", str(path), "--exit-with-stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert json.loads(process.stdout.readline())["socket"] == str(path)
        assert path.stat().st_mode & 0o777 == 0o600
        with httpx2.Client(transport=httpx2.HTTPTransport(uds=str(path))) as client:
            assert client.get("http://x/manifest").json()["identifier"] == "acme/sample"
        process.stdin.close()
        assert process.wait(10) == 0
    assert not path.exists()


def test_a_socket_left_behind_is_replaced_but_a_file_is_not(contract_cases: Path, tmp_path: Path):
    path = tmp_path / "s"
    path.write_text("mine")
    ended = run(str(contract_cases / "satellite"), "--socket", str(path))
    assert (ended.returncode, path.read_text()) == (2, "mine")
    assert f"cannot listen on {path}" in ended.stderr


def test_what_a_module_prints_while_it_is_imported_is_logged(tmp_path: Path):
    (tmp_path / "satellite.yaml").write_text('identifier: acme/x\nversion: "1"\n')
    (tmp_path / "function.py").write_text(
        "from functions_runtime import satellite\nprint('loading', end='')\n"
        "@satellite\ndef main(): return []\n"
    )
    with served(tmp_path) as running:
        assert running.url
    assert running.ended() == 0
    assert running.wait_for("loading")["level"] == "info"


HEAVY = {
    "aiohttp", "boto3", "click", "cloudevents", "email", "fastapi", "html", "httpx2",
    "importlib.metadata", "logging.config", "multiprocessing", "pydantic", "pydantic_core",
    "sqlalchemy", "starlette", "uvicorn", "uuid", "xml", "yaml",
}  # fmt: skip
"""Slow to import, and not needed to start a satellite that declares no model."""

MODULES_MAX = 230
"""There were 208 when this was written; uvicorn and pydantic made them 342."""


def test_a_start_imports_little(tmp_path: Path):
    manifest = Manifest.model_validate({"identifier": "acme/x", "version": "1"})
    (tmp_path / CHECKED_NAME).write_text(json.dumps(manifest.as_json()))
    (tmp_path / "function.py").write_text(
        "import sys\nfrom functions_runtime import Context, Json, JsonObject, satellite\n"
        "@satellite\nasync def main(config: JsonObject, input: Json, ctx: Context):\n"
        "    return [{'modules': sorted(sys.modules)}]\n"
    )
    with served(tmp_path) as running:
        outputs = httpx2.post(running.url, json={"input": {}}).json()["outputs"]
    modules = {name.removeprefix("functions_runtime.") for name in outputs[0]["modules"]}
    assert modules >= {"run.serving", "run.app", "asyncio", "h11"}
    assert HEAVY & modules == set()
    assert len(modules) <= MODULES_MAX


def test_a_process_tells_how_long_each_part_of_its_start_took(contract_cases: Path):
    before_ms = time.time() * 1000
    with served(contract_cases / "satellite") as running:
        told = running.wait_for("ready")
    after_ms = time.time() * 1000
    names = ("interpreter", "runtime", "satellite", "listening")
    parts_ms = [float(str(told[f"{name}_ms"])) for name in names]
    assert min(parts_ms) >= 0
    # Linux counts the start of a process in hundredths of a second.
    started_ms = float(str(told["started_ms"]))
    assert before_ms - 20 <= started_ms
    assert started_ms + sum(parts_ms) <= after_ms + 20


def test_the_contract_alone_imports_next_to_nothing():
    code = "import sys, functions_runtime.contract; print('pydantic' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout == "False\n"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README.read_text(), re.DOTALL)


@pytest.fixture
def newcomer(tmp_path: Path) -> Path:
    files = re.findall(r"`([\w.]+)`\n\n```\w+\n(.*?)```", README.read_text(), re.DOTALL)
    assert [name for name, _ in files] == ["satellite.yaml", "function.py", "test_function.py"]
    for name, text in files:
        (tmp_path / name).write_text(text)
    return tmp_path


def test_the_satellite_of_the_readme_passes_the_test_of_the_readme(newcomer: Path):
    command = shlex.split(blocks("sh")[0])
    ended = subprocess.run(
        [sys.executable, *command[1:]], cwd=newcomer, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout


def test_the_command_and_the_call_of_the_readme_work(newcomer: Path):
    command, call = shlex.split(blocks("sh")[1]), shlex.split(blocks("sh")[2])
    assert command[:3] == ["python", "-m", "functions_runtime"]
    answer = re.search(r"answers `(.*?)`", README.read_text())
    assert answer is not None
    with served(newcomer) as running:
        url = running.url + call[2].removeprefix("http://127.0.0.1:8090")
        body, header = call[call.index("-d") + 1], call[call.index("-H") + 1].split(": ")
        response = httpx2.post(url, content=body, headers={header[0]: header[1]})
    assert response.json() == json.loads(answer[1])


def test_the_function_of_the_readme_that_gives_pages_works(newcomer: Path):
    (newcomer / "function.py").write_text(blocks("python")[2].replace("def numbers", "def main"))
    with served(newcomer) as running:
        first = httpx2.post(running.url, json={"input": {}}).json()
        last = httpx2.post(running.url, json={"input": {}, "cursor": "995000"}).json()
    assert (len(first["outputs"]), first["cursor"]) == (5_000, "5000")
    assert (len(last["outputs"]), last.get("cursor")) == (5_000, None)


def test_the_batch_function_of_the_readme_works(newcomer: Path):
    (newcomer / "function.py").write_text(blocks("python")[3].replace("lengths", "main"))
    with served(newcomer) as running:
        response = httpx2.post(running.url, json={"input": {"text": "four"}})
        missing = httpx2.post(running.url, json={"input": {}})
    assert response.json()["outputs"] == [{"length": 4}]
    assert missing.json()["detail"] == "text is missing"
