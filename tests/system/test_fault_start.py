"""What an operator may get wrong is said in one line, and nothing starts."""

import base64
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from fault_plane import Plane, planes

from controlplane.__main__ import main

pytestmark = pytest.mark.slow
ONE_KEY, OTHER_KEY = (base64.b64encode(bytes([n]) * 32).decode() for n in (1, 2))


def refusal(tmp_path: Path, **settings: str) -> str:
    """Return the one line that it says."""
    environment: Mapping[str, str] = Plane(tmp_path / "state", **settings).environment()
    done = subprocess.run(
        [sys.executable, "-m", "controlplane", "serve"],
        env=environment, capture_output=True, text=True, timeout=20, check=False,
    )  # fmt: skip
    assert done.returncode not in {0, -15}, done
    lines = (done.stdout + done.stderr).splitlines()
    assert len(lines) == 1, lines
    return lines[0]


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        line = refusal(tmp_path, EXO_PORT=port)
    assert line == f"controlplane: cannot listen on 127.0.0.1 port {port}: Address already in use"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("EXO_HOST", "192.0.2.1", "cannot listen on 192.0.2.1 port 0: "),
        ("EXO_PATIENCE", "7", "EXO_PATIENCE: Input should be less than or equal to 1"),
        ("EXO_PORT", "http", "EXO_PORT: Input should be a valid integer"),
        ("EXO_PORT", "70000", "EXO_PORT: Input should be less than or equal to 65535"),
        ("EXO_RETENTION", "soon", "EXO_RETENTION: 'soon' is not a duration"),
        ("EXO_RETENTION", "10s", "EXO_RETENTION: '10s' is less than 1m; or write none"),
        ("EXO_BLOBS", "gs://bucket", "EXO_BLOBS: 'gs://bucket' is neither a folder"),
        ("EXO_LEASE_S", "0", "EXO_LEASE_S: Input should be greater than or equal to 1"),
        ("EXO_SATELLITES", "here", "EXO_SATELLITES: write it as JSON"),
        ("EXO_STATE_DIR", "/dev/null/state", "/dev/null/state"),
        ("EXO_SATELLITE_ENVIRONMENT", '{"EXO_VAULT_KEY": "x"}', "must not reach a satellite"),
        ("EXO_DATABASE_URL", "mysql://localhost/x", "the database URL is neither sqlite:///"),
        ("EXO_DATABASE_URL", "postgresql://u:hush@127.0.0.1:1/x", "does not answer"),
        ("EXO_VAULT_KEY", "c2hvcnQ=", "EXO_VAULT_KEY holds 5 bytes; give 32 random bytes"),
    ],
)
def test_a_wrong_setting_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    name: str,
    value: str,
    words: str,
) -> None:
    for each, given in Plane(tmp_path / "state", **{name: value}).environment().items():
        monkeypatch.setenv(each, given)
    assert main(["serve"]) == 1
    said = capfd.readouterr()
    lines = (said.out + said.err).splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("controlplane: ")
    assert words in lines[0]
    assert "hush" not in lines[0]


def test_a_vault_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    key = tmp_path / "state" / "vault.key"
    key.parent.mkdir()
    key.write_text(ONE_KEY)
    key.chmod(0o644)
    line = refusal(tmp_path)
    assert line == (
        f"controlplane: the vault key {key} can be read by others (mode 0644); run: chmod 600 {key}"
    )


def test_a_vault_key_other_than_the_one_that_sealed_the_secrets_is_refused(tmp_path: Path) -> None:
    plane = Plane(tmp_path / "state", EXO_VAULT_KEY=ONE_KEY)
    with planes(plane):
        assert plane.terminate()[0] == 0
    line = refusal(tmp_path, EXO_VAULT_KEY=OTHER_KEY)
    assert "was sealed with the key" in line
    assert ONE_KEY not in line
    assert OTHER_KEY not in line


def test_a_database_file_that_is_none_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "state" / "exo.db"
    file.parent.mkdir()
    file.write_bytes(os.urandom(8192))
    before = file.read_bytes()
    assert "its file is not a database" in refusal(tmp_path)
    assert file.read_bytes() == before
