"""The image of the control plane: what is in it, and that it runs."""

import os
import subprocess
import sys
from pathlib import Path

from exospherehost.deploy.install.install import plan_server_image
from exospherehost.deploy.oci.platforms import Platform


def test_the_control_plane_and_the_manifests_of_satellites_are_in_it_and_exo_is_not() -> None:
    plan = plan_server_image("registry.example/python:3.11", Platform(), {})
    names = {file.name for file in plan.code}
    assert {
        "app/controlplane/__main__.py",
        "app/controlplane/adapters/storage/migrations/versions/first_tables.py",
        "app/functions_runtime/contract.py",
        "app/satellites/__init__.py",
        "app/satellites/move_to_s3/satellite.yaml",
    } <= names
    assert not any(name.startswith("app/exospherehost") for name in names)
    assert {"asyncpg", "lightkube", "boto3"} <= plan.lock.names


def test_the_files_of_the_image_are_enough_to_migrate_a_database(tmp_path: Path) -> None:
    plan = plan_server_image("registry.example/python:3.11", Platform(), {})
    for file in plan.code:
        target = tmp_path / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        assert isinstance(file.source, Path)
        target.write_bytes(file.source.read_bytes())
    environment = {**os.environ, "EXO_STATE_DIR": str(tmp_path / "state")}
    done = subprocess.run(
        [sys.executable, *plan.command[1:], "migrate"], cwd=tmp_path / "app", env=environment,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "state" / "exo.db").is_file()
