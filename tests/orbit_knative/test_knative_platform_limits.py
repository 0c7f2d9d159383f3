import pytest
from knative_samples import FULL, GPU, UPSTREAM, manifest

from controlplane.knative.admission import find_violations, needed_flags
from controlplane.knative.features import read_limits
from controlplane.knative.service import render

EMPTY_DIR = "config-features/kubernetes.podspec-volumes-emptydir"


def test_a_platform_that_says_nothing_is_as_upstream() -> None:
    assert read_limits({}) == UPSTREAM
    # What is shipped as an example is no setting.
    assert read_limits({"config-features": {"_example": "multi-container: disabled"}}) == UPSTREAM


def test_what_a_platform_says_holds() -> None:
    found = read_limits(
        {
            "config-defaults": {
                "max-revision-timeout-seconds": "900",
                "container-concurrency-max-limit": "10",
                "allow-container-concurrency-zero": "false",
            },
            "config-autoscaler": {"max-scale-limit": "7", "allow-zero-initial-scale": "True"},
        }
    )
    assert (found.revision_timeout_max_s, found.container_concurrency_max) == (900, 10)
    assert (found.unlimited_concurrency, found.max_scale_limit) == (False, 7)
    assert "config-autoscaler/allow-zero-initial-scale" in found.flags


@pytest.mark.parametrize(
    ("key", "value", "is_on"),
    [
        ("kubernetes.podspec-tolerations", "enabled", True),
        ("kubernetes.podspec-tolerations", "Allowed", True),
        ("kubernetes.podspec-tolerations", "disabled", False),
        ("kubernetes.podspec-persistent-volume-claim", "Enabled", True),
        ("kubernetes.podspec-persistent-volume-claim", "allowed", False),
        ("kubernetes.podspec-volumes-emptydir", "disabled", False),
        ("multi-container", "allowed", False),
    ],
)
def test_a_switch_is_on_where_the_webhook_takes_it_for_on(
    key: str,
    value: str,
    is_on: bool,  # noqa: FBT001 - a case
) -> None:
    found = read_limits({"config-features": {key: value}})
    assert (f"config-features/{key}" in found.flags) is is_on


def test_a_number_that_is_none_is_named() -> None:
    with pytest.raises(ValueError, match="config-defaults: max-revision-timeout-seconds is 'ten'"):
        read_limits({"config-defaults": {"max-revision-timeout-seconds": "ten"}})


def test_what_every_violation_asks_for_is_what_helps() -> None:
    service = render(manifest(GPU), FULL)
    config_maps: dict[str, dict[str, str]] = {}
    for flag in needed_flags(service):
        config_map, _, key = flag.partition("/")
        said = [
            one.remedy for one in find_violations(service, UPSTREAM) if f"set {key}: " in one.remedy
        ]
        if flag != EMPTY_DIR:
            value = said[0].removeprefix(f"set {key}: ").partition(" ")[0]
            config_maps.setdefault(config_map, {})[key] = value
    assert find_violations(service, read_limits(config_maps)) == []
