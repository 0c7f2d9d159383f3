"""How the local orbit runs its processes, and what they may know of this one."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_INHERITED: Final = ("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TZ", "PYTHONPATH")
_WITHHELD: Final = frozenset({"EXO_VAULT_KEY", "EXO_API_KEY", "EXO_DATABASE_URL", "DATABASE_URL"})
_REPLY_S: Final = 1.0


def _command() -> Sequence[str]:
    # -P: a file of the satellite's folder must not take the place of a library's module.
    return (sys.executable, "-P", "-m", "functions_runtime")


@dataclass(frozen=True, slots=True)
class LocalSettings:
    """How processes are run.

    Attributes:
        runtime_dir: where sockets may lie.
        environment: variables for every process, beside the few that all programs need.
        inherited: environment of this process, of which only those few are taken.
        idle_s: how long a process stays without work.
        grace_s: time to finish what was begun, before it is killed.
        startup_s: time to become ready.
        processors: most processes of one satellite; None for as many as the machine has.
        command: program that serves a folder; gets the folder and ``--socket PATH``.

    Raises:
        ValueError: `environment` would hand the control plane's own secrets on.
    """

    runtime_dir: Path
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    inherited: Mapping[str, str] = field(default_factory=lambda: os.environ)
    idle_s: float = 30.0
    grace_s: float = 10.0
    startup_s: float = 60.0
    processors: int | None = None
    command: Sequence[str] = field(default_factory=_command)

    def __post_init__(self) -> None:
        """Refuse what no satellite may see."""
        withheld = sorted(self.environment.keys() & _WITHHELD)
        if withheld:
            raise ValueError(f"{', '.join(withheld)} must not reach a satellite; leave it out")

    def instances_max(self, wanted: int) -> int:
        """Give how many processes a satellite that wants `wanted` may have on this machine."""
        return max(1, min(wanted, self.processors or os.cpu_count() or 1))

    def child_environment(self) -> dict[str, str]:
        """Give the whole environment of a process."""
        base = {name: self.inherited[name] for name in _INHERITED if name in self.inherited}
        # It has to be through a little before it would be killed.
        grace_s = max(self.grace_s - _REPLY_S, self.grace_s / 2)
        own = {"PYTHONUNBUFFERED": "1", "EXO_GRACE_SECONDS": f"{grace_s:g}"}
        return {**base, **own, **self.environment}
