"""A real kube cluster with Knative, where one is given."""

import os
from pathlib import Path

import pytest

HERE = Path(__file__).parent

NEEDED = (
    "KUBECONFIG", "EXO_REGISTRY", "EXO_BASE_IMAGE", "EXO_KNATIVE_GATEWAY", "EXO_KNATIVE_DOMAIN",
    "EXO_POD_HOST",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = [name for name in NEEDED if not os.environ.get(name)]
    if not missing:
        return
    reason = f"no kube cluster with Knative is given: {', '.join(missing)} not set"
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.skip(reason=reason))
