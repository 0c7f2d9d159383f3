import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

# Test folders are not packages; what several tests of this one share lies beside them.
sys.path.insert(0, str(Path(__file__).parent))

from cluster_catalogue import catalogue_of_samples

from functions_runtime.manifest.model import Manifest


@pytest.fixture(scope="session")
def catalogue() -> Mapping[str, Manifest]:
    return catalogue_of_samples()


@pytest.fixture(scope="session")
def cases() -> Path:
    return Path(__file__).parents[2] / "cases" / "clusters"
