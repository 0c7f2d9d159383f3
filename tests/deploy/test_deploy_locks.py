from importlib.resources import files
from pathlib import Path

import pytest

from exospherehost.deploy.image.locks import Lock, read_lock
from exospherehost.deploy.oci.platforms import Platform

ROOT = Path(__file__).parents[2]


def shipped(name: str, platform: Platform) -> Lock:
    text = files("exospherehost.deploy").joinpath(name).read_text()
    assert "://" not in text
    return read_lock(text, platform, where=name)


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("architecture", ["amd64", "arm64"])
def test_the_locks_that_come_along_agree_with_that_of_the_project(
    python: str, architecture: str
) -> None:
    platform = Platform(architecture, python)
    text = (ROOT / "requirements.lock").read_text()
    whole = set(read_lock(text, platform, where="requirements.lock").pins)
    runtime = set(shipped("runtime.lock", platform).pins)
    satellites = set(shipped("satellites.lock", platform).pins)
    assert runtime < satellites < whole
    assert runtime < set(shipped("server.lock", platform).pins) < whole


def test_what_the_project_asks_for_to_run_satellites_is_what_is_locked() -> None:
    document = (ROOT / "pyproject.toml").read_text()
    for name in ("runtime.in", "satellites.in", "server.in"):
        text = files("exospherehost.deploy").joinpath(name).read_text()
        asked = [line for line in text.splitlines() if line and line[0] not in "#-"]
        assert [entry for entry in asked if f'"{entry}"' not in document] == []
