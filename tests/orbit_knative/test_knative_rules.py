import pytest
from knative_samples import FULL, GPU, NEAR, UPSTREAM, changed, faults, manifest

from controlplane.knative.admission import PlatformLimits, find_violations, needed_flags
from controlplane.knative.service import render
from functions_runtime.contract import Json

TEMPLATE = ("spec", "template")
ANNOTATIONS = (*TEMPLATE, "metadata", "annotations")
POD = (*TEMPLATE, "spec")
CONTAINER = (*POD, "containers", 0)
SCALING = "autoscaling.knative.dev/"
FEATURE = "config-features/kubernetes."


def paths(value: Json, *place: str | int, limits: PlatformLimits | None = None) -> list[str]:
    """Return the paths of what is wrong after one change to a good GPU satellite."""
    service = changed(render(manifest(GPU), FULL), value, *place)
    return [one.path for one in faults(service, limits)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("class", "xpa.autoscaling.knative.dev"),
        ("metric", "cpu"),
        ("min-scale", "-1"),
        ("min-scale", "one"),
        ("min-scale", "2147483648"),
        ("max-scale", "1.5"),
        ("initial-scale", "-1"),
        ("activation-scale", "1"),
        ("activation-scale", "3"),
        ("target", "0.001"),
        ("target-utilization-percentage", "0"),
        ("target-utilization-percentage", "101"),
        ("target-burst-capacity", "-2"),
        ("target-burst-capacity", "much"),
        ("window", "5s"),
        ("window", "61m"),
        ("window", "6500ms"),
        ("window", "30"),
        ("scale-down-delay", "1h1s"),
        ("scale-to-zero-pod-retention-period", "-1s"),
        ("panic-window-percentage", "0"),
        ("panic-threshold-percentage", "109"),
        ("metric-aggregation-algorithm", "median"),
        ("windw", "6s"),
        ("minScale", "0"),
    ],
)
def test_an_annotation_that_the_autoscaler_would_refuse_is_named(name: str, value: str) -> None:
    path = "spec.template.metadata.annotations"
    assert paths(value, *ANNOTATIONS, f"{SCALING}{name}") == [f"{path}[{SCALING}{name}]"]


def test_what_a_misspelt_annotation_may_mean_is_told() -> None:
    service = changed(render(manifest(), NEAR), "0", *ANNOTATIONS, f"{SCALING}minScale")
    assert [one.remedy for one in faults(service)] == [f"did you mean {SCALING}min-scale?"]


def test_more_pods_than_the_platform_allows_are_named() -> None:
    service = render(manifest(), NEAR)
    assert len(find_violations(service, PlatformLimits(max_scale_limit=4))) == 1
    assert find_violations(service, PlatformLimits(max_scale_limit=5)) == []
    unlimited = changed(service, "0", *ANNOTATIONS, f"{SCALING}max-scale")
    found = find_violations(unlimited, PlatformLimits(max_scale_limit=5))
    assert "unlimited" in found[0].message


def test_fewer_pods_at_most_than_at_least_are_named() -> None:
    key = f"{SCALING}max-scale"
    service = changed(render(manifest(scaling={"min": 3, "max": 3}), NEAR), "2", *ANNOTATIONS, key)
    assert [one.message for one in faults(service)] == ["is 2, less than min-scale 3"]


@pytest.mark.parametrize(
    ("value", "place", "path"),
    [
        ("Acme", ("metadata", "name"), "metadata.name"),
        ("a" * 64, ("metadata", "name"), "metadata.name"),
        ("9a", ("metadata", "name"), "metadata.name"),
        (None, ("metadata", "name"), "metadata.name"),
        ("Bad Space", ("metadata", "namespace"), "metadata.namespace"),
        ("v1", ("apiVersion",), "apiVersion"),
        ("Servce", ("kind",), "kind"),
        ("a b", ("metadata", "labels", "team"), "metadata.labels[team]"),
        ("x", ("metadata", "labels", "a/b/c"), "metadata.labels[a/b/c]"),
        ("1", ("metadata", "annotations", f"{SCALING}min-scale"), None),
        ("me", ("metadata", "annotations", "serving.knative.dev/creator"), None),
        ("1.5s", ("metadata", "annotations", "serving.knative.dev/rollout-duration"), None),
        ("soon", (*ANNOTATIONS, "serving.knative.dev/progress-deadline"), None),
        ("x", (*ANNOTATIONS, "queue.sidecar.serving.knative.dev/cpu-resource-limit"), None),
        ("other-1", (*TEMPLATE, "metadata", "name"), "spec.template.metadata.name"),
    ],
)
def test_metadata_that_would_be_refused_is_named(
    value: Json, place: tuple[str | int, ...], path: str | None
) -> None:
    dotted = path or f"{'.'.join(str(step) for step in place[:-1])}[{place[-1]}]"
    assert dotted in paths(value, *place)


@pytest.mark.parametrize("value", ["public", "", "Cluster-Local"])
def test_a_visibility_that_does_not_exist_is_named(value: str) -> None:
    place = ("metadata", "labels", "networking.knative.dev/visibility")
    assert paths(value, *place) == ["metadata.labels[networking.knative.dev/visibility]"]


@pytest.mark.parametrize(
    ("value", "field"),
    [
        (601, "timeoutSeconds"),
        (-1, "timeoutSeconds"),
        (9999, "responseStartTimeoutSeconds"),
        (-1, "idleTimeoutSeconds"),
        (1001, "containerConcurrency"),
        (-1, "containerConcurrency"),
        (30, "terminationGracePeriodSeconds"),
        ("Never", "restartPolicy"),
        (60, "activeDeadlineSeconds"),
        ("node-1", "nodeName"),
        ([{"name": "gpu"}], "resourceClaims"),
        ("x", "hostname"),
        (True, "automountServiceAccountToken"),
        ("No Name", "serviceAccountName"),
        ("nvidia_class", "runtimeClassName"),
        ([], "containers"),
    ],
)
def test_a_field_of_the_pod_that_would_be_refused_is_named(value: Json, field: str) -> None:
    assert f"spec.template.spec.{field}" in paths(value, *POD, field)


def test_a_timeout_is_measured_by_the_platforms_own_maximum() -> None:
    service = changed(render(manifest(), NEAR), 900, *POD, "timeoutSeconds")
    found = find_violations(service, UPSTREAM)
    assert "600" in found[0].message
    assert "max-revision-timeout-seconds" in found[0].remedy
    assert find_violations(service, PlatformLimits(revision_timeout_max_s=900)) == []


def test_concurrency_without_limit_is_for_platforms_that_allow_it() -> None:
    service = changed(render(manifest(), NEAR), 0, *POD, "containerConcurrency")
    assert find_violations(service, UPSTREAM) == []
    assert len(find_violations(service, PlatformLimits(unlimited_concurrency=False))) == 1


@pytest.mark.parametrize(
    "toleration",
    [
        {},
        "nvidia.com/gpu",
        {"key": "a", "operator": "Exist"},
        {"key": "a", "operator": "Exists", "value": "b"},
        {"key": "a", "effect": "NoRun"},
        {"key": "a b"},
        {"operator": "Equal", "value": "x"},
        {"key": "a", "tolerationSeconds": 5},
        {"key": "a", "effect": "NoExecute", "tolerationSeconds": "5"},
        {"key": 7},
        {"key": "a", "reason": "because"},
        {"key": "a", "value": "x y"},
    ],
)
def test_a_toleration_that_is_none_is_named(toleration: Json) -> None:
    found = paths([toleration], *POD, "tolerations")
    assert found
    assert all(path.startswith("spec.template.spec.tolerations[0]") for path in found)


def test_a_toleration_of_everything_is_one() -> None:
    assert paths([{"operator": "Exists"}], *POD, "tolerations") == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("topologyKey", "a b"),
        ("topologyKey", None),
        ("maxSkew", 0),
        ("maxSkew", "1"),
        ("whenUnsatisfiable", "Wait"),
        ("labelSelector", {"matchLabels": {"a b": "c"}}),
    ],
)
def test_a_spread_that_is_none_is_named(field: str, value: Json) -> None:
    found = paths(value, *POD, "topologySpreadConstraints", 0, field)
    assert len(found) == 1
    assert found[0].startswith(f"spec.template.spec.topologySpreadConstraints[0].{field}")


@pytest.mark.parametrize("share", ["0", "101", "half"])
def test_a_share_for_the_sidecar_that_is_none_is_named(share: str) -> None:
    key = "queue.sidecar.serving.knative.dev/resource-percentage"
    assert paths(share, *ANNOTATIONS, key) == [f"spec.template.metadata.annotations[{key}]"]


@pytest.mark.parametrize("selector", [{"a b": "x"}, {"pool": "a b"}, {"pool": True}])
def test_a_label_that_no_machine_can_have_is_named(selector: Json) -> None:
    assert paths(selector, *POD, "nodeSelector")


@pytest.mark.parametrize(
    ("amount", "wrong"),
    [
        ("1.5", True),
        ("500m", True),
        ("-1", True),
        ("one", True),
        ("", True),
        ("3", True),
        (None, True),
        ("2", False),
        (2, False),
    ],
)
def test_a_limit_of_gpus_is_a_whole_number_equal_to_the_request(amount: Json, wrong: bool) -> None:  # noqa: FBT001 - a case
    assert bool(paths(amount, *CONTAINER, "resources", "limits", "nvidia.com/gpu")) is wrong


def test_a_part_of_a_gpu_is_named_even_where_limit_and_request_agree() -> None:
    half: Json = {"nvidia.com/gpu": "500m"}
    found = paths({"limits": half, "requests": half}, *CONTAINER, "resources")
    here = "spec.template.spec.containers[0].resources"
    assert found == [f"{here}.limits[nvidia.com/gpu]", f"{here}.requests[nvidia.com/gpu]"]


@pytest.mark.parametrize(
    ("kind", "name", "amount"),
    [
        ("requests", "cpu", "two"),
        ("requests", "memory", "-1Gi"),
        ("requests", "memory", "300Gi"),
        ("requests", "gpu", "1"),
        ("limits", "nvidia.com/g p u", "1"),
        ("limits", "memory", "1 GB"),
    ],
)
def test_an_amount_that_is_none_is_named(kind: str, name: str, amount: str) -> None:
    assert paths(amount, *CONTAINER, "resources", kind, name)


@pytest.mark.parametrize(
    ("flag", "place"),
    [
        (f"{FEATURE}podspec-nodeselector", "nodeSelector"),
        (f"{FEATURE}podspec-tolerations", "tolerations"),
        (f"{FEATURE}podspec-runtimeclassname", "runtimeClassName"),
        (f"{FEATURE}podspec-topologyspreadconstraints", "topologySpreadConstraints"),
        (f"{FEATURE}podspec-persistent-volume-claim", "volumes[2].persistentVolumeClaim"),
        ("config-autoscaler/allow-zero-initial-scale", "initial-scale"),
    ],
)
def test_a_switch_that_is_off_is_named_with_what_needs_it(flag: str, place: str) -> None:
    service = render(manifest(GPU), FULL)
    needed = needed_flags(service)
    assert place in needed[flag]
    without = UPSTREAM.allowing(*(set(needed) - {flag}))
    found = find_violations(service, without)
    key = flag.partition("/")[2]
    assert [key in one.remedy and place in one.path for one in found] == [True]


def test_a_light_satellite_needs_no_switch_that_upstream_has_off() -> None:
    assert find_violations(render(manifest(), NEAR), UPSTREAM) == []
    assert set(needed_flags(render(manifest(), NEAR))) <= UPSTREAM.flags


def test_a_gpu_satellite_needs_nothing_else() -> None:
    service = render(manifest(GPU), FULL)
    assert len(set(needed_flags(service)) - UPSTREAM.flags) == 6
