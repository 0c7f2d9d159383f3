"""The platform of an image: its architecture, Python and glibc.

One value with the names that OCI, wheels and environment markers have for the same machine.
"""

from dataclasses import dataclass
from typing import Final

from exospherehost.deploy.errors import DeployError

_MACHINES: Final = {"amd64": "x86_64", "arm64": "aarch64"}
_OLDEST_GLIBC_MINOR: Final = {"amd64": 5, "arm64": 17}
_LEGACY: Final = {
    "amd64": ("manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"),
    "arm64": ("manylinux2014_aarch64",),
}


@dataclass(frozen=True, slots=True)
class Platform:
    """Linux on one architecture, with one Python.

    Attributes:
        architecture: as OCI names it, `amd64` or `arm64`.
        python: major and minor version, `3.11`.
        glibc_minor: newest glibc 2.x that wheels may need.

    Raises:
        DeployError: for an architecture or a version that is none.
    """

    architecture: str = "amd64"
    python: str = "3.11"
    glibc_minor: int = 28

    def __post_init__(self) -> None:
        """Refuse what no image can be for."""
        if self.architecture not in _MACHINES:
            machines = ", ".join(_MACHINES)
            raise DeployError(f"architecture {self.architecture!r} is not one of {machines}")
        major, _, minor = self.python.partition(".")
        if major != "3" or not minor.isdigit():
            raise DeployError(f"Python {self.python!r} is no version such as 3.11")

    @property
    def machine(self) -> str:
        """The architecture as Python and Linux name it."""
        return _MACHINES[self.architecture]

    @property
    def wheel_tags(self) -> tuple[str, ...]:
        """Platform tags of wheels that run there, the most specific first.

        Source: PEP 600 (manylinux by glibc version) and the names before it.
        """
        oldest = _OLDEST_GLIBC_MINOR[self.architecture]
        by_glibc = (
            f"manylinux_2_{minor}_{self.machine}"
            for minor in range(self.glibc_minor, oldest - 1, -1)
        )
        return (*by_glibc, *_LEGACY[self.architecture])

    def markers(self) -> dict[str, str]:
        """Return the values of environment markers there (PEP 508)."""
        return {
            "implementation_name": "cpython",
            "implementation_version": f"{self.python}.0",
            "os_name": "posix",
            "platform_machine": self.machine,
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_system": "Linux",
            "platform_version": "",
            "python_full_version": f"{self.python}.0",
            "python_version": self.python,
            "sys_platform": "linux",
        }

    def __str__(self) -> str:
        return f"linux/{self.architecture}, Python {self.python}"
