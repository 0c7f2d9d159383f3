"""The doubles come up together, answer as the real ones do, and leave nothing behind."""

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import psutil
import pytest

from exospherehost.doubles import suite
from exospherehost.doubles.model import fill_schema, parse_labels
from exospherehost.doubles.reports import make_reports
from exospherehost.doubles.suite import Doubles, DoublesError
from functions_runtime.contract import Json


def got(url: str) -> Json:
    with urllib.request.urlopen(url) as answer:  # noqa: S310 - our own server
        return json.load(answer)


def status_of(url: str, body: object, **headers: str) -> int:
    request = urllib.request.Request(url, json.dumps(body).encode(), headers)  # noqa: S310 - ours
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310 - as above
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_what_is_switched_off_is_not_started_and_what_is_replaced_is_used(tmp_path: Path) -> None:
    with Doubles() as doubles:
        doubles.start(
            tmp_path, s3=False, model="https://llm.example.com/v1", pagerduty=False, logs=False
        )
        environment = doubles.environment()

        assert set(doubles.urls) == {"model", "webhook"}
        assert environment["EXO_MODEL_BASE_URL"] == "https://llm.example.com/v1"
        assert "AWS_ENDPOINT_URL_S3" not in environment
        assert "EXO_MODEL_API_KEY" not in environment
        reroute = json.loads(environment["EXO_REROUTE"])
        assert reroute["*"] == doubles.urls["webhook"]
        for real in (*suite.PAGERDUTY_ORIGINS, *suite.LOG_ORIGINS, "https://llm.example.com"):
            assert reroute[real] == real


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    doubles = Doubles()
    doubles.start(tmp_path, s3=False)
    (child,) = [each for each in psutil.Process().children() if str(tmp_path) in each.cmdline()]
    url = doubles.urls["webhook"]

    doubles.stop()
    doubles.stop()

    assert not child.is_running()
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(url)  # noqa: S310 - our own server


def test_the_doubles_end_when_their_owner_is_killed(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from exospherehost.doubles.suite import Doubles; d = Doubles();"
        "d.start(pathlib.Path(sys.argv[1]), s3=False);"
        "import psutil; print(psutil.Process().children()[0].pid, flush=True); sys.stdin.read()"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert owner.stdin is not None
    assert owner.stdout is not None
    child = psutil.Process(int(owner.stdout.readline()))

    os.kill(owner.pid, signal.SIGKILL)
    owner.wait()

    gone, alive = psutil.wait_procs([child], timeout=10)
    assert (len(gone), alive) == (1, [])
    owner.stdin.close()
    owner.stdout.close()


def test_doubles_that_cannot_start_say_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho no such module >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))

    with pytest.raises(DoublesError, match="no such module"):
        Doubles().start(tmp_path / "journal")


def test_an_unknown_name_on_the_command_line_is_said_with_the_known_ones() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "exospherehost.doubles", "s4"], capture_output=True, check=False
    )

    assert done.returncode == 2
    assert b"unknown: s4; there are s3, model, webhook, pagerduty, logs" in done.stderr


def test_every_call_is_listed(world: Doubles) -> None:
    status_of(f"{world.urls['webhook']}/listed", {"a": 1}, authorization="Bearer canary-listed")

    calls = got(f"{world.urls['webhook']}/_calls")

    assert isinstance(calls, list)
    assert calls == world.calls("webhook")
    assert calls[-1]["body"] == {"a": 1} if isinstance(calls[-1], dict) else False
    assert "canary-listed" not in str(calls)


@pytest.mark.parametrize(
    ("name", "path", "body", "headers", "status"),
    [
        ("webhook", "/x", {}, {"authorization": "Bearer "}, 401),
        ("webhook", "/x", {}, {"authorization": "Bearer ${{ secrets.X }}"}, 401),
        ("webhook", "/_status/503", {}, {}, 503),
        ("pagerduty", "/v2/enqueue", {}, {}, 400),
        ("pagerduty", "/v2/enqueue", [], {}, 400),
        ("pagerduty", "/v1/enqueue", {}, {}, 404),
        ("logs", "/log/v1", [], {}, 403),
        ("logs", "/log/v1", {"message": "x"}, {"api-key": "k"}, 400),
        ("logs", "/log/v1", [{"logs": [{"no": "message"}]}], {"api-key": "k"}, 400),
        ("logs", "/log/v1", [{"logs": [{"message": "x" * 1_000_000}]}], {"api-key": "k"}, 413),
        ("logs", "/log/v1", [{"logs": [{"message": "x"}]}], {"x-license-key": "k"}, 202),
        ("model", "/v1/chat/completions", {}, {}, 401),
        ("model", "/v1/chat/completions", {}, {"authorization": "Bearer k"}, 400),
        ("model", "/v1/chat/completions", {"messages": []}, {"authorization": "Bearer k"}, 400),
        ("model", "/v1/completions", {}, {"authorization": "Bearer k"}, 404),
    ],
)
def test_a_double_refuses_what_the_real_one_refuses(
    world: Doubles, name: str, path: str, body: Json, headers: dict[str, str], *, status: int
) -> None:
    assert status_of(f"{world.urls[name]}{path}", body, **headers) == status


def test_the_model_lists_itself(world: Doubles) -> None:
    models = got(f"{world.urls['model']}/v1/models")

    assert isinstance(models, dict)
    assert "deepseek-r1-distill-llama-70b" in str(models["data"])


def test_reports_are_the_same_for_the_same_seed_and_differ_among_themselves() -> None:
    once, again, other = make_reports(25, 1), make_reports(25, 1), make_reports(25, 2)

    assert [each.facts for each in once] == [each.facts for each in again]
    assert once[0].facts != other[0].facts
    assert len({each.file_name for each in once}) == 25
    assert len({each.facts.company for each in once}) == 25


def test_the_model_reads_values_behind_their_labels_even_inside_json() -> None:
    text = '{"text":"## Page 1\\n\\nNet income: (1,234.50)  \\nCompany: A: B\\n| Year | 2026 |"}'

    facts = parse_labels(text)

    properties: Json = {
        "net-income": {"type": "number"}, "company": {"type": "string"},
        "year": {"type": "integer"}, "missing": {"type": ["string", "null"]},
        "tags": {"type": "array"}, "ok": {"type": "boolean"},
    }  # fmt: skip
    assert fill_schema({"properties": properties}, facts) == (
        {
            "net-income": -1234.5, "company": "A: B", "year": 2026,
            "missing": None, "tags": [], "ok": False,
        },
        ["missing", "tags", "ok"],
    )  # fmt: skip
