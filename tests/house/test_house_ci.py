import os
import shutil
import subprocess
from pathlib import Path

import pytest
from house_tree import ROOT

CLOSING = "812 passed in 93.41s (0:01:33)"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/run", tmp_path / ".ci/run")
    return tmp_path


def build(checkout: Path, make: str) -> subprocess.CompletedProcess[str]:
    """Run the script from another folder, with a `make` that does what the text says."""
    tools = checkout / "tools"
    tools.mkdir()
    (tools / "make").write_text(f"#!/bin/sh\n{make}\n")
    (tools / "make").chmod(0o755)
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
    script = checkout / ".ci/run"
    return subprocess.run(
        [script], cwd=tools, env=environment, capture_output=True, text=True, check=False
    )


def test_the_tests_run_before_the_demo_and_their_closing_line_comes_last(checkout: Path) -> None:
    done = build(checkout, f'pwd; echo "making $1"; test "$1" = demo || echo "{CLOSING}"')
    assert done.returncode == 0
    said = [line for line in done.stdout.splitlines() if line]
    assert said == [
        "== make test",
        str(checkout),
        "making test",
        CLOSING,
        "== make demo",
        str(checkout),
        "making demo",
        "== make test and make demo: all well",
        CLOSING,
    ]


def test_the_demo_does_not_run_after_a_test_that_failed(checkout: Path) -> None:
    done = build(checkout, 'echo "making $1"; echo "1 failed, 3 passed in 2.00s"; exit 2')
    assert done.returncode == 2
    assert "making demo" not in done.stdout


def test_a_demo_that_fails_fails_the_build(checkout: Path) -> None:
    done = build(checkout, f'test "$1" = demo && exit 7; echo "{CLOSING}"')
    assert done.returncode == 7
    assert "all well" not in done.stdout


def test_tests_that_say_nothing_are_no_success(checkout: Path) -> None:
    done = build(checkout, "true")
    assert done.returncode == 1
    assert "without pytest's closing line" in done.stderr
