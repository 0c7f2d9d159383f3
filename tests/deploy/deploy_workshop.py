"""A satellite, and everything that it takes to build its image."""

from dataclasses import dataclass
from pathlib import Path

from deploy_wheels import Wheelhouse

from exospherehost.deploy.image.base_image import Registries, open_base
from exospherehost.deploy.image.build import Image, ImageOptions, build, plan_satellite_image

MANIFEST = """\
identifier: demo/shout
version: 1.2.3
title: Say it louder
requirements: requirements.lock
environment: {GREETING: hello, PYTHONPATH: /more}
"""
FUNCTION = """\
from functions_runtime import satellite
@satellite
def main(input: dict[str, str]) -> list[dict[str, str]]:
    return [{"text": "!"}]
"""


@dataclass(frozen=True)
class Workshop:
    """Everything that it takes to build one satellite."""

    folder: Path
    base: str
    cache: Path
    wheelhouse: Wheelhouse
    registries: Registries

    def image(self) -> Image:
        options = ImageOptions(self.base, labels={"team": "a"})
        _, plan = plan_satellite_image(self.folder, options, self.wheelhouse.environment)
        base = open_base(plan.base, plan.platform, self.registries)
        return build(plan, base, self.cache, self.wheelhouse.environment)


def satellite(folder: Path, lock: str) -> Path:
    folder.mkdir(parents=True)
    for name, content in {
        "satellite.yaml": MANIFEST,
        "function.py": FUNCTION,
        "requirements.lock": lock,
        ".env": "SECRET=canary",
    }.items():
        (folder / name).write_text(content)
    return folder
