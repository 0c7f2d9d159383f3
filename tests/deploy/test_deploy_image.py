import json
import os
import shutil
import tarfile
from pathlib import Path

import pytest
from deploy_wheels import Wheelhouse
from deploy_workshop import Workshop, satellite

from exospherehost.deploy.errors import DeployError, FolderError, LockError
from exospherehost.deploy.image.build import ImageOptions, plan_satellite_image
from exospherehost.deploy.oci.descriptors import InMemory


def test_an_image_says_how_it_runs(workshop: Workshop) -> None:
    origin = workshop.image().config.origin
    assert isinstance(origin, InMemory)
    config = json.loads(origin.body)
    assert len(config["history"]) == 3
    assert config["config"] == {
        "Env": [
            "GREETING=hello",
            "PATH=/usr/bin",
            "PYTHONDONTWRITEBYTECODE=1",
            "PYTHONPATH=/app:/app/packages:/more",
            "PYTHONUNBUFFERED=1",
            "PYTHON_VERSION=3.11.9",
        ],
        "Entrypoint": ["python3", "-m", "functions_runtime", "/app/satellites/shout"],
        "Labels": {
            "base": "yes",
            "team": "a",
            "org.opencontainers.image.title": "Say it louder",
            "org.opencontainers.image.version": "1.2.3",
            "exosphere.satellite": "demo/shout",
            "exosphere.runtime": "0.1.0",
        },
        "User": "65532:65532",
        "WorkingDir": "/app",
    }


def test_the_layers_hold_the_satellite_the_runtime_and_no_secret(workshop: Workshop) -> None:
    image = workshop.image()
    found = set[str]()
    for blob in image.layers[1:]:
        path = (
            workshop.cache / "layers" / f"{blob.descriptor.digest.removeprefix('sha256:')}.tar.gz"
        )
        with tarfile.open(path) as opened:
            found |= {member.name for member in opened}
    assert {
        "app/satellites/shout/function.py",
        "app/satellites/shout/satellite.checked.json",
        "app/functions_runtime/__main__.py",
        "app/packages/pydantic/__init__.py",
    } <= found
    assert not any(".env" in entry or "canary" in entry for entry in found)


def test_two_folders_with_the_same_content_give_the_same_image(
    workshop: Workshop, tmp_path: Path, wheelhouse: Wheelhouse
) -> None:
    first = workshop.image()
    old_umask = os.umask(0o077)
    try:
        other = tmp_path / "elsewhere" / "shout"
        shutil.copytree(workshop.folder, other, copy_function=shutil.copyfile)
    finally:
        os.umask(old_umask)
    os.utime(other / "function.py", (1, 1))
    again = Workshop(
        other, workshop.base, tmp_path / "cache-2", wheelhouse, workshop.registries
    ).image()
    assert again.digest == first.digest


@pytest.mark.parametrize(
    ("name", "text", "kind", "said"),
    [
        ("satellite.yaml", None, FolderError, "cannot be read"),
        ("satellite.yaml", "a: 1", FolderError, "identifier"),
        ("requirements.lock", None, LockError, "cannot be read"),
        ("requirements.lock", "", LockError, "lacks .*h11.*functions_runtime needs"),
        ("requirements.lock", "h11==1", LockError, r"requirements\.lock, line 1.* no hash"),
        ("function.py", None, DeployError, r"function\.py .* would not be"),
        (".exoignore", "*.py", DeployError, r"function\.py .* left out by \.exoignore"),
    ],
)
def test_a_folder_that_would_not_run_is_refused_before_anything_is_built(
    workshop: Workshop, name: str, text: str | None, kind: type[DeployError], said: str
) -> None:
    path = workshop.folder / name
    path.unlink(missing_ok=True)
    if text is not None:
        path.write_text(text)
    with pytest.raises(kind, match=said):
        plan_satellite_image(workshop.folder, ImageOptions(workshop.base), {})


@pytest.mark.parametrize("name", ["call_webhook", "parse_pdf_with_docling", "move_to_s3"])
def test_every_satellite_of_ours_can_be_planned_without_a_network(name: str) -> None:
    folder = Path(__file__).parents[2] / "satellites" / name
    _, plan = plan_satellite_image(folder, ImageOptions("registry.example/python:3.11"), {})
    assert plan.command[-1] == f"/app/satellites/{name}"
    assert "satellites/_providers" in " ".join(file.name for file in plan.code) or name.startswith(
        "parse"
    )
    assert plan.lock.pins


def test_a_users_satellite_gets_the_lock_of_the_runtime(tmp_path: Path) -> None:
    folder = satellite(tmp_path / "shout", "")
    (folder / "satellite.yaml").write_text("identifier: demo/shout\nversion: '1'\n")
    _, plan = plan_satellite_image(folder, ImageOptions("registry.example/python:3.11"), {})
    assert "h11" in plan.lock.names
    assert "boto3" not in plan.lock.names
