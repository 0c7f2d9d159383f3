"""What the tests of the orbits share lies beside them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from orbit_world import World, add_satellite

from controlplane.adapters.orbit.local.orbit import LocalSettings


@pytest.fixture
def world(tmp_path: Path) -> World:
    root = tmp_path / "satellites"
    add_satellite(root)
    return World(root, LocalSettings(tmp_path / "run", processors=2, grace_s=5))
