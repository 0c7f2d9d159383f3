from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exospherehost import __version__
from exospherehost.cli.errors import ExitCode

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Exo

SDK = Path(__file__).parents[3] / "sdk"
MANUAL = (SDK / "README.md").read_text()
COMMANDS = [line for line in MANUAL.splitlines() if line.startswith("exo ")]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_manual_is_understood(exo: Exo, command: str) -> None:
    words = shlex.split(command, comments=True)[1:]
    assert exo(*words, "--help").code == 0


def test_every_exit_code_is_in_the_manual() -> None:
    assert all(f"| {code} | " in MANUAL for code in ExitCode)


def test_the_changes_of_this_version_are_told() -> None:
    assert f"## {__version__}\n" in (SDK / "CHANGELOG.md").read_text()


def test_the_manual_names_every_verb(exo: Exo) -> None:
    listed = exo("--help").out.partition("Commands:\n")[2].splitlines()
    verbs = [line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "]
    assert len(verbs) == 14
    assert all(any(command.startswith(f"exo {verb} ") for command in COMMANDS) for verb in verbs)
