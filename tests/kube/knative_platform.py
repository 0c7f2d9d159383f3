"""The objects of a kube cluster with Knative Serving on which nothing is wrong."""

from controlplane.knative.features import EVERY_FLAG
from controlplane.knative.names import labels, service_name
from functions_runtime.contract import Json, JsonObject
from tests.kube.objects_api import KNATIVE, ObjectsApi, path

SERVING = "knative-serving"


_CONTAINER = 'k:{"name":"user-container"}'
OWNED: JsonObject = {
    "manager": "exo",
    "operation": "Apply",
    "fieldsV1": {
        "f:metadata": {
            "f:labels": {f"f:{label}": {} for label in labels("acme/read", "1")},
            "f:annotations": {"f:exosphere.host/version": {}},
        },
        "f:spec": {
            "f:template": {
                "f:metadata": {
                    "f:annotations": {
                        "f:autoscaling.knative.dev/min-scale": {},
                        "f:autoscaling.knative.dev/max-scale": {},
                    },
                },
                "f:spec": {"f:containers": {_CONTAINER: {".": {}, "f:name": {}, "f:image": {}}}},
            },
            "f:traffic": {},
        },
    },
}
"""What of a satellite's Service belongs to us: not what the platform has filled in."""


def config_map(api: ObjectsApi, name: str, data: dict[str, str]) -> None:
    version: JsonObject = {"app.kubernetes.io/version": "1.23.0"}
    held: JsonObject = {**data}
    api.objects[path("/api/v1", "configmaps", name, SERVING)] = {
        "metadata": {"name": name, "labels": version}, "data": held,
    }  # fmt: skip


def component(api: ObjectsApi, name: str, *, ready: int = 1, grace_s: int = 600) -> None:
    pod: JsonObject = {"spec": {"terminationGracePeriodSeconds": grace_s}}
    api.objects[path("/apis/apps/v1", "deployments", name, SERVING)] = {
        "metadata": {"name": name}, "spec": {"template": pod}, "status": {"readyReplicas": ready},
    }  # fmt: skip


def platform() -> ObjectsApi:
    api = ObjectsApi({"/api/v1/namespaces/exo": {"metadata": {"name": "exo"}}})
    flags = {flag.removeprefix("config-features/"): "enabled" for flag in EVERY_FLAG}
    config_map(api, "config-features", flags)
    config_map(api, "config-autoscaler", {"allow-zero-initial-scale": "true"})
    config_map(api, "config-defaults", {})
    config_map(api, "config-network", {"mesh-compatibility-mode": "disabled"})
    config_map(api, "config-deployment", {"pod-is-always-schedulable": "true"})
    config_map(api, "config-domain", {"_example": "…", "exo.test": ""})
    for name in ("activator", "autoscaler", "controller", "webhook"):
        component(api, name)
    return api


def node(api: ObjectsApi, name: str, gpus: int, product: str = "") -> None:
    labelled: JsonObject = {"nvidia.com/gpu.product": product} if product else {}
    given: JsonObject = {"nvidia.com/gpu": str(gpus)} if gpus else {}
    api.objects[f"/api/v1/nodes/{name}"] = {
        "metadata": {"name": name, "labels": labelled}, "status": {"allocatable": given},
    }  # fmt: skip


def pod(
    api: ObjectsApi, name: str, *, gpus: int = 0, on: str = "", of: str = "", waits: str = ""
) -> None:
    """Add a pod; `of` is the satellite that it belongs to, `waits` why its container does."""
    limits: JsonObject = {"nvidia.com/gpu": str(gpus)}
    state: JsonObject = {"waiting": {"reason": waits}} if waits else {"running": {}}
    status: JsonObject = {"name": "user-container", "image": "r/read@sha256:1", "state": state}
    ours: JsonObject = {**labels(of, "1")} if of else {}
    ours |= {"serving.knative.dev/revision": f"{service_name(of)}-1"} if of else {}
    container: JsonObject = {"name": "user-container", "resources": {"limits": limits}}
    api.objects[path("/api/v1", "pods", name)] = {
        "metadata": {"name": name, "labels": ours},
        "spec": {"containers": [container], "nodeName": on or None},
        "status": {"containerStatuses": [status]},
    }


def deployed(api: ObjectsApi, identifier: str, *, ready: str = "True") -> str:
    """Add a satellite; give the path of its Service."""
    name = service_name(identifier)
    ours: JsonObject = {**labels(identifier, "1")}
    scaling: JsonObject = {
        "autoscaling.knative.dev/min-scale": "0",
        "autoscaling.knative.dev/max-scale": "3",
    }
    conditions: list[Json] = [{"type": "Ready", "status": ready}]
    where = path(KNATIVE, "services", name)
    api.objects[where] = {
        "apiVersion": "serving.knative.dev/v1",
        "kind": "Service",
        "metadata": {
            "name": name, "namespace": "exo", "generation": 1, "labels": ours, "uid": "u-1",
            "annotations": {"exosphere.host/version": "1", "serving.knative.dev/creator": "ann"},
            "managedFields": [OWNED],
        },
        "spec": {
            "template": {
                "metadata": {"labels": ours, "annotations": scaling},
                "spec": {
                    "timeoutSeconds": 300,
                    "containers": [
                        {"name": "queue", "image": "r/queue"},
                        {"name": "user-container", "image": "r/read@sha256:1", "resources": {}},
                    ],
                },
            },
            "traffic": [{"latestRevision": True, "percent": 100}],
        },
        "status": {
            "observedGeneration": 1, "conditions": conditions,
            "latestCreatedRevisionName": f"{name}-1", "latestReadyRevisionName": f"{name}-1",
        },
    }  # fmt: skip
    return where
