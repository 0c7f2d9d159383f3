import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# Test folders are not packages; what several tests of this one share lies beside them.
sys.path.insert(0, str(Path(__file__).parent))

from deploy_bases import Sample, in_registry, sample
from deploy_registry import RegistryServer, running
from deploy_wheels import Wheelhouse
from deploy_workshop import Workshop, satellite

from exospherehost.deploy.registry.client import Registry
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.transport import RetryPolicy


@pytest.fixture
def server() -> Iterator[RegistryServer]:
    with running() as started:
        yield started


@pytest.fixture
def keychain(tmp_path: Path) -> Keychain:
    return Keychain(tmp_path / "config.json", "", {})


@pytest.fixture
def pauses() -> list[float]:
    """How long was waited between tries, without waiting."""
    return []


@pytest.fixture
def policy(pauses: list[float]) -> RetryPolicy:
    return RetryPolicy(timeout_s=10.0, tries=3, sleep=pauses.append, random=lambda: 1.0)


@pytest.fixture
def registry(server: RegistryServer, keychain: Keychain, policy: RetryPolicy) -> Iterator[Registry]:
    with Registry(server.host, keychain, policy=policy) as opened:
        yield opened


@pytest.fixture
def wheelhouse(tmp_path: Path) -> Wheelhouse:
    """A folder of tiny wheels, the only one that pip looks in."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    return Wheelhouse(tmp_path / "wheelhouse", kept)


@pytest.fixture
def base(tmp_path: Path) -> Sample:
    return sample(tmp_path / "base")


@pytest.fixture
def workshop(
    tmp_path: Path, server: RegistryServer, base: Sample, wheelhouse: Wheelhouse, registry: Registry
) -> Workshop:
    folder = satellite(tmp_path / "shout", wheelhouse.runtime_lock())
    name = in_registry(server, base, "base", "1")
    return Workshop(folder, name, tmp_path / "cache", wheelhouse, lambda _host: registry)
