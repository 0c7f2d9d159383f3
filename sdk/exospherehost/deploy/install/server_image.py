"""The image of the control plane: base, hashed lock, and the packages of this distribution."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from exospherehost import __version__
from exospherehost.deploy.image.build import Plan
from exospherehost.deploy.image.bytecode import can_compile
from exospherehost.deploy.image.folder import package_entries
from exospherehost.deploy.image.locks import read_lock
from exospherehost.deploy.image.wheels import PLACE, Form
from exospherehost.deploy.oci.layers import Entry, source_date_s
from exospherehost.deploy.oci.platforms import Platform

REPOSITORY: Final = "exospherehost-server"
_APP: Final = "app"
_LOCK: Final = "server.lock"
_PACKAGES: Final = ("controlplane", "functions_runtime", "satellites")
"""Of the satellites it reads the manifests."""


def server_plan(base: str, platform: Platform, environment: Mapping[str, str]) -> Plan:
    """Return what the image of the control plane will be made of; asks and writes nothing."""
    text = files("exospherehost.deploy").joinpath(_LOCK).read_text(encoding="utf-8")
    entries = package_entries(*_PACKAGES)
    code = (Entry(f"{_APP}/{each.name}", each.source, each.executable) for each in entries)
    return Plan(
        base=base,
        platform=platform,
        lock=read_lock(text, platform, where=_LOCK),
        code=tuple(sorted(code, key=lambda each: each.name)),
        command=("python3", "-m", "controlplane"),
        environment={
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUNBUFFERED": "1",
            "PYTHONPATH": f"/{_APP}:/{PLACE}",
        },
        labels={
            "org.opencontainers.image.title": "ExosphereHost control plane",
            "org.opencontainers.image.version": __version__,
        },
        form=Form(source_date_s(environment), can_compile(platform)),
    )
