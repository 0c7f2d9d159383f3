"""The manifests of the control plane, read as they are: what they ask for, and what they forbid."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import pytest
import yaml

from controlplane.api import health
from controlplane.settings import Settings
from exospherehost.deploy.install.rewrite import list_secret_keys
from functions_runtime.contract import Json, JsonObject

ROOT = Path(__file__).parents[2] / "manifests"
FILES = sorted(file for file in ROOT.rglob("*.yaml") if file.name != "kustomization.yaml")
KUSTOMIZATIONS = sorted(ROOT.rglob("kustomization.yaml"))
APP = "app.kubernetes.io/name"


def documents(path: Path) -> list[JsonObject]:
    return [
        cast("JsonObject", resource)
        for resource in yaml.safe_load_all(path.read_text())
        if resource
    ]


OBJECTS = [
    resource
    for path in FILES
    if path.name not in ("small.yaml", "large.yaml")
    for resource in documents(path)
]


def of(kind: str) -> list[JsonObject]:
    return [resource for resource in OBJECTS if resource["kind"] == kind]


def at(holder: Json, *path: str | int) -> Json:
    for key in path:
        if isinstance(key, int):
            assert isinstance(holder, list)
            holder = holder[key]
        else:
            assert isinstance(holder, dict)
            holder = holder.get(key)
    return holder


def name(holder: JsonObject) -> str:
    return str(at(holder, "metadata", "name"))


WORKLOADS = [
    resource for resource in OBJECTS if resource["kind"] in ("Deployment", "StatefulSet", "Job")
]
by_name = pytest.mark.parametrize("workload", WORKLOADS, ids=name)


def containers(workload: JsonObject) -> list[JsonObject]:
    return cast("list[JsonObject]", at(workload, "spec", "template", "spec", "containers"))


def variables() -> Iterator[str]:
    for resource in of("ConfigMap"):
        yield from cast("JsonObject", resource["data"])
    for workload in WORKLOADS:
        for container in containers(workload):
            yield from (str(at(entry, "name")) for entry in cast("list[Json]", container["env"]))


@pytest.mark.parametrize("path", KUSTOMIZATIONS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_of_a_folder_is_named_and_is_there(path: Path) -> None:
    [document] = documents(path)
    listed = cast("list[str]", document.get("resources", []))
    listed += cast("list[str]", document.get("components", []))
    patches = cast("list[JsonObject]", document.get("patches", []))
    listed += [str(patch["path"]) for patch in patches if "path" in patch]
    assert [listed_name for listed_name in listed if not (path.parent / listed_name).exists()] == []
    here = {file.name for file in path.parent.glob("*.yaml")} - {path.name}
    assert here <= set(listed)


def test_every_setting_of_the_manifests_is_one_of_the_program() -> None:
    known = {f"EXO_{field.upper()}" for field in Settings.model_fields}
    named = {variable for variable in variables() if variable.startswith("EXO_")}
    assert len(named) > 8
    assert named - known == set()


def test_the_settings_are_fit_for_replicas_that_share_their_state(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable in [variable for variable in os.environ if variable.startswith("EXO_")]:
        monkeypatch.delenv(variable)
    [config] = [resource for resource in of("ConfigMap") if name(resource) == "exo-settings"]
    for key, value in cast("Mapping[str, str]", config["data"]).items():
        monkeypatch.setenv(key, value)
    settings = Settings()
    assert (settings.orbit, settings.migrate, settings.knative_gateway) == ("knative", False, "")
    [server] = of("Deployment")
    assert at(containers(server)[0], "ports", 0, "containerPort") == settings.port
    mounts = cast("list[JsonObject]", containers(server)[0]["volumeMounts"])
    assert str(settings.state_dir) in [mount["mountPath"] for mount in mounts]
    # What is in flight comes to its end before the pod is killed.
    grace_s = at(server, "spec", "template", "spec", "terminationGracePeriodSeconds")
    assert isinstance(grace_s, int)
    assert grace_s > settings.grace_s + 10


@by_name
def test_a_pod_meets_the_restricted_standard(workload: JsonObject) -> None:
    # Source: Kubernetes, "Pod Security Standards", restricted.
    pod = cast("JsonObject", at(workload, "spec", "template", "spec"))
    assert at(pod, "securityContext", "runAsNonRoot") is True
    assert at(pod, "securityContext", "runAsUser") not in (None, 0)
    assert at(pod, "securityContext", "seccompProfile", "type") == "RuntimeDefault"
    assert not {"hostNetwork", "hostPID", "hostIPC"} & pod.keys()
    for container in containers(workload):
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }
    kinds = {key for volume in cast("list[JsonObject]", pod["volumes"]) for key in volume} - {
        "name"
    }
    assert kinds <= {"emptyDir", "persistentVolumeClaim", "projected", "configMap"}


@by_name
def test_a_pod_says_what_it_takes_and_gets_no_token_by_itself(workload: JsonObject) -> None:
    pod = cast("JsonObject", at(workload, "spec", "template", "spec"))
    assert pod["automountServiceAccountToken"] is False
    assert pod["enableServiceLinks"] is False
    for container in containers(workload):
        assert at(container, "resources", "requests", "memory")
        assert at(container, "resources", "limits", "memory")


def test_only_the_control_plane_has_a_token_and_it_is_short_lived() -> None:
    assert tokens() == {"exo-server": 3600}


def tokens() -> dict[str, Json]:
    found: dict[str, Json] = {}
    for workload in WORKLOADS:
        for volume in cast("list[JsonObject]", at(workload, "spec", "template", "spec", "volumes")):
            projected = volume.get("projected")
            sources = at(projected, "sources") if projected else []
            for source in cast("list[JsonObject]", sources):
                if token := source.get("serviceAccountToken"):
                    found[name(workload)] = at(token, "expirationSeconds")
    return found


def test_the_control_plane_may_do_what_it_does_and_nothing_else() -> None:
    assert of("ClusterRole") == of("ClusterRoleBinding") == []
    [role] = of("Role")
    allowed = {
        (group, resource): set(cast("list[str]", rule["verbs"]))
        for rule in cast("list[JsonObject]", role["rules"])
        for group in cast("list[str]", rule["apiGroups"])
        for resource in cast("list[str]", rule["resources"])
    }
    assert allowed == {
        ("batch", "jobs"): {"get", "list", "create", "patch", "delete"},
        ("", "secrets"): {"create", "patch", "delete"},
        ("", "podtemplates"): {"get"},
        ("", "pods"): {"get", "list"},
        ("", "pods/log"): {"get"},
        ("serving.knative.dev", "services"): {"get", "list"},
    }
    [binding] = of("RoleBinding")
    assert at(binding, "roleRef", "kind") == "Role"
    [subject] = cast("list[Json]", binding["subjects"])
    assert (at(subject, "kind"), at(subject, "name")) == ("ServiceAccount", "exo-server")


def test_keys_come_from_one_secret_that_is_not_among_the_manifests() -> None:
    assert of("Secret") == []
    assert list_secret_keys(OBJECTS) == {
        "exo-server": {"EXO_DATABASE_URL", "EXO_VAULT_KEY", "EXO_API_KEY", "POSTGRES_PASSWORD"}
    }


def test_probes_ask_what_the_program_answers_and_the_figures_are_there() -> None:
    [server] = of("Deployment")
    [container] = containers(server)
    asked = {
        kind: at(container, f"{kind}Probe", "httpGet", "path")
        for kind in ("startup", "liveness", "readiness")
    }
    assert asked == {"startup": "/healthz", "liveness": "/healthz", "readiness": "/readyz"}
    answered = {str(getattr(route, "path", "")) for route in health.router.routes}
    assert {"/healthz", "/readyz", "/metrics"} <= answered
    monitoring = (ROOT / "components" / "monitoring" / "kustomization.yaml").read_text()
    assert "prometheus.io/path: /metrics" in monitoring


def test_two_replicas_serve_and_one_always_stays() -> None:
    [server] = of("Deployment")
    assert at(server, "spec", "replicas") == 2
    assert at(server, "spec", "strategy", "rollingUpdate", "maxUnavailable") == 0
    [budget] = of("PodDisruptionBudget")
    assert at(budget, "spec", "minAvailable") == 1


def test_every_selector_finds_pods() -> None:
    pods = {
        str(at(workload, "spec", "template", "metadata", "labels", APP)) for workload in WORKLOADS
    }
    assert pods == {"exo-server", "exo-migrate", "exo-postgres"}
    for resource in of("Service"):
        assert at(resource, "spec", "selector", APP) in pods
    for workload in (*of("PodDisruptionBudget"), *WORKLOADS):
        if workload["kind"] != "Job":
            assert at(workload, "spec", "selector", "matchLabels", APP) in pods


def test_nothing_comes_in_or_goes_out_that_is_not_named() -> None:
    policies = {
        name(resource): cast("JsonObject", resource["spec"]) for resource in of("NetworkPolicy")
    }
    assert policies["exo-default-deny"] == {
        "podSelector": {}, "policyTypes": ["Ingress", "Egress"],
    }  # fmt: skip
    assert policies.keys() == {"exo-default-deny", "exo-server", "exo-migrate", "exo-postgres"}
    for policy in policies.values():
        assert policy["policyTypes"] == ["Ingress", "Egress"]
    assert "ingress" not in policies["exo-migrate"]
    assert "egress" not in policies["exo-postgres"]
    ports = {
        label: sorted(set(_ports(policies[label].get("egress"))))
        for label in ("exo-server", "exo-migrate")
    }
    assert ports == {"exo-server": [53, 443, 5432, 6443], "exo-migrate": [53, 5432]}


def _ports(rules: Json) -> Iterator[int]:
    for rule in cast("list[JsonObject]", rules):
        for port in cast("list[Json]", rule.get("ports", [])):
            number = at(port, "port")
            assert isinstance(number, int)
            yield number


def test_events_are_posted_to_the_control_plane() -> None:
    [trigger] = of("Trigger")
    reference = at(trigger, "spec", "subscriber", "ref")
    assert (at(reference, "kind"), at(reference, "name")) == ("Service", "exo-server")
    assert at(trigger, "spec", "subscriber", "uri") == "/v1/events"
    assert "/v1/events" in (ROOT / "README.md").read_text()
    [broker] = of("Broker")
    assert at(trigger, "spec", "broker") == name(broker)
