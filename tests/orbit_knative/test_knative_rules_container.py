from typing import cast

import pytest
from knative_samples import FULL, GPU, NEAR, at, changed, faults, manifest

from controlplane.knative.service import render
from functions_runtime.contract import Json, JsonObject

POD = ("spec", "template", "spec")
CONTAINER = (*POD, "containers", 0)
HERE = "spec.template.spec.containers[0]"


def paths(value: Json, *place: str | int) -> list[str]:
    """Return the paths of what is wrong after one change to a good GPU satellite."""
    service = changed(render(manifest(GPU), FULL), value, *place)
    return [one.path for one in faults(service)]


def with_variable(variable: Json) -> list[str]:
    return paths([variable], *CONTAINER, "env")


@pytest.mark.parametrize("name", ["PORT", "K_SERVICE", "K_CONFIGURATION", "K_REVISION"])
def test_a_variable_that_knative_reserves_is_named(name: str) -> None:
    assert with_variable({"name": name, "value": "1"}) == [f"{HERE}.env[0].name"]


@pytest.mark.parametrize("name", ["PORT", "K_SERVICE", "EXO_SOCKET"])
def test_a_manifest_cannot_even_say_a_variable_that_is_reserved(name: str) -> None:
    with pytest.raises(ValueError, match="set by the platform"):
        manifest(environment={name: "1"})


@pytest.mark.parametrize(
    "variable",
    [
        {"value": "x"},
        {"name": "A=B", "value": "x"},
        {"name": "1A", "value": "x"},
        {"name": "A", "value": 5},
        {"name": "A", "value": "a\0b"},
        {"name": "A", "valueFrom": {}},
        {"name": "A", "valueFrom": {"secretKeyRef": {"name": "s"}}},
        {"name": "A", "valueFrom": {"secretKeyRef": {"key": "k"}}},
        {"name": "A", "valueFrom": {"fileKeyRef": {"path": "p"}}},
        {"name": "A", "value": "x", "valueFrom": {"secretKeyRef": {"name": "s", "key": "k"}}},
    ],
)
def test_a_variable_that_is_none_is_named(variable: Json) -> None:
    assert with_variable(variable)


def test_a_variable_that_comes_twice_is_named() -> None:
    variable: Json = {"name": "A", "value": "x"}
    assert len(paths([variable, variable], *CONTAINER, "env")) == 2


def test_a_variable_from_a_secret_is_well() -> None:
    assert (
        with_variable({"name": "A", "valueFrom": {"secretKeyRef": {"name": "s", "key": "k"}}}) == []
    )


@pytest.mark.parametrize(
    "source", [{}, {"secretRef": {}}, {"secretRef": {"name": "a"}, "configMapRef": {"name": "b"}}]
)
def test_a_source_of_variables_that_is_none_is_named(source: Json) -> None:
    assert paths([source], *CONTAINER, "envFrom")


@pytest.mark.parametrize("number", [8008, 8012, 8013, 8022, 9090, 9091, 70000, -1])
def test_a_port_that_is_taken_is_named(number: int) -> None:
    found = paths(number, *CONTAINER, "ports", 0, "containerPort")
    assert found == [f"{HERE}.ports[0].containerPort"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", "metrics"), ("protocol", "UDP"), ("hostPort", 80), ("hostIP", "10.0.0.1")],
)
def test_a_port_of_another_kind_is_named(field: str, value: Json) -> None:
    assert f"{HERE}.ports[0].{field}" in paths(value, *CONTAINER, "ports", 0, field)


def test_a_second_port_is_named() -> None:
    ports: Json = [{"containerPort": 8080}, {"containerPort": 8081}]
    assert paths(ports, *CONTAINER, "ports") == [f"{HERE}.ports[1]"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "queue-proxy"),
        ("name", "User_Container"),
        ("image", ""),
        ("image", "a b"),
        ("image", "a"),
        ("image", "Acme/image"),
        ("image", "registry.example/Image:v1"),
        ("image", "image@sha256:00"),
        ("lifecycle", {"preStop": {"exec": {"command": ["sleep", "1"]}}}),
        ("stdin", True),
        ("terminationMessagePolicy", "Loud"),
    ],
)
def test_a_field_of_the_container_that_would_be_refused_is_named(field: str, value: Json) -> None:
    assert paths(value, *CONTAINER, field) == [f"{HERE}.{field}"]


@pytest.mark.parametrize("image", ["localhost:5000/a/b:v1", "acme/image", "kube:80/x_y:V.1"])
def test_an_image_is_taken_as_registries_name_them(image: str) -> None:
    assert paths(image, *CONTAINER, "image") == []


@pytest.mark.parametrize(
    ("probe", "changes"),
    [
        ("readinessProbe", {"timeoutSeconds": 1}),
        ("readinessProbe", {"failureThreshold": 3}),
        ("readinessProbe", {"successThreshold": 0}),
        ("readinessProbe", {"periodSeconds": -1}),
        ("readinessProbe", {"periodSeconds": 10, "timeoutSeconds": 0, "failureThreshold": 3}),
        ("readinessProbe", {"initialDelaySeconds": -1}),
        ("readinessProbe", {"tcpSocket": {}}),
        ("readinessProbe", {"httpGet": None}),
        ("readinessProbe", {"httpGet": {"port": "metrics"}}),
        ("livenessProbe", {"httpGet": {"port": 65536}}),
        ("livenessProbe", {"periodSeconds": 2**31}),
        ("livenessProbe", {"successThreshold": 2}),
        ("livenessProbe", {"periodSeconds": -5}),
        ("livenessProbe", {"every": 5}),
        ("startupProbe", {"failureThreshold": 361}),
    ],
)
def test_a_probe_that_would_be_refused_is_named(probe: str, changes: JsonObject) -> None:
    service = render(manifest(GPU), FULL)
    good = cast("JsonObject", at(service, *CONTAINER, probe))
    found = faults(changed(service, good | changes, *CONTAINER, probe))
    assert found
    assert all(one.path.startswith(f"{HERE}.{probe}") for one in found)


def test_a_readiness_probe_with_a_period_is_slower_and_allowed() -> None:
    probe: Json = {
        "httpGet": {"path": "/"},
        "periodSeconds": 5,
        "timeoutSeconds": 1,
        "failureThreshold": 3,
        "successThreshold": 1,
    }
    assert paths(probe, *CONTAINER, "readinessProbe") == []


@pytest.mark.parametrize(
    ("mount", "value"),
    [
        ("name", "elsewhere"),
        ("mountPath", "/"),
        ("mountPath", "/dev/"),
        ("mountPath", "model"),
        ("mountPath", "/tmp/../tmp"),  # noqa: S108 - in the pod
        ("mountPath", None),
        ("readOnly", False),
    ],
)
def test_a_mount_that_would_be_refused_is_named(mount: str, value: Json) -> None:
    assert paths(value, *CONTAINER, "volumeMounts", 2, mount)


@pytest.mark.parametrize(
    "volume",
    [
        {"name": "model"},
        {"name": "model", "emptyDir": {}, "secret": {"secretName": "s"}},
        {"name": "model", "nfs": {"server": "s"}},
        {"name": "model", "emptyDir": {"medium": "Disk"}},
        {"name": "model", "emptyDir": {"sizeLimit": "big"}},
        {"name": "model", "emptyDir": {"sizeLimit": -1}},
        {"name": "model", "persistentVolumeClaim": {"claimName": "A B", "readOnly": True}},
        {"name": "model", "image": {"pullPolicy": "Always"}},
        {"name": "model", "persistentVolumeClaim": {"claimName": "a", "readOnly": "yes"}},
        {"name": "Model", "emptyDir": {}},
        {"name": "scratch", "emptyDir": {}},
    ],
)
def test_a_volume_that_would_be_refused_is_named(volume: Json) -> None:
    assert paths(volume, *POD, "volumes", 2)


def test_a_volume_that_nothing_mounts_is_named() -> None:
    mounts: Json = [{"name": "scratch", "mountPath": "/scratch"}]
    service = changed(render(manifest(GPU), FULL), mounts, *CONTAINER, "volumeMounts")
    found = [one.path for one in faults(service)]
    assert found == [f"spec.template.spec.volumes[{index}].name" for index in (1, 2)]


def test_a_model_volume_that_names_no_claim_is_named() -> None:
    service = render(manifest(**{"model-volume": "My Models"}), NEAR)
    assert [one.path for one in faults(service)] == [
        "spec.template.spec.volumes[1].persistentVolumeClaim.claimName"
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("runAsUser", 0),
        ("runAsUser", -1),
        ("runAsGroup", 2**31),
        ("privileged", True),
        ("procMount", "Unmasked"),
        ("seLinuxOptions", {}),
        ("capabilities", {"drop": ["all"]}),
    ],
)
def test_a_right_that_would_be_refused_is_named(field: str, value: Json) -> None:
    found = paths(value, *CONTAINER, "securityContext", field)
    assert len(found) == 1
    assert found[0].startswith(f"{HERE}.securityContext.{field}")


def test_two_containers_need_names_of_their_own_and_one_port() -> None:
    service = render(manifest(), NEAR)
    one = cast("JsonObject", at(service, *CONTAINER))
    found = [one.path for one in faults(changed(service, [one, one], *POD, "containers"))]
    assert "spec.template.spec.containers[1].name" in found
    assert "spec.template.spec.containers[1].ports[0]" in found
    without: JsonObject = {key: value for key, value in one.items() if key != "ports"}
    both: Json = [without, without | {"name": "sidecar"}]
    found = [one.path for one in faults(changed(service, both, *POD, "containers"))]
    assert "spec.template.spec.containers" in found
