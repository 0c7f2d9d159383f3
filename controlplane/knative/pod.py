"""Render the pod of a satellite: its container, probes, volumes and scheduling.

Shared by the Knative Service and by the jobs of a satellite.
"""

import math
from datetime import timedelta
from typing import Final

from controlplane.knative import gpu as gpus
from controlplane.knative.names import LABEL_PROJECT, LABEL_SATELLITE
from controlplane.knative.placement import Placement
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import Manifest

PORT: Final = 8080
MODEL_FOLDER: Final = "/model"
"""Where a satellite finds its model, read only."""

_LIVENESS: Final = "/health/liveness"
_READINESS: Final = "/health/readiness"
_LIVENESS_PERIOD_S: Final = 30
_STARTUP_PERIOD_S: Final = 10
_DRAIN_S: Final = 30
_REPLY_S: Final = 5


def whole_seconds(length: timedelta) -> int:
    """Return `length` in seconds, rounded up: the platform counts in whole ones."""
    return math.ceil(length.total_seconds())


def concurrency(manifest: Manifest) -> int:
    """Return how many batches a pod takes at once, as in the local orbit. One batch fills a GPU."""
    return manifest.scaling.concurrency if manifest.resources.gpu is None else 1


def progress_deadline_s(manifest: Manifest, placement: Placement) -> int:
    """Return how long a pod may take until it is ready."""
    if manifest.resources.gpu is None:
        return placement.progress_deadline_s
    return placement.gpu_progress_deadline_s


def pod_spec(manifest: Manifest, placement: Placement, labels: dict[str, str]) -> JsonObject:
    """Return what a revision's pods are made of."""
    volumes, mounts = _volumes(manifest, placement)
    spec: JsonObject = {
        # No token: a satellite has no business with the API of the cluster.
        "automountServiceAccountToken": False,
        "enableServiceLinks": False,
        "containers": [_container(manifest, placement, mounts)],
        "volumes": volumes,
    }
    if placement.service_account is not None:
        spec["serviceAccountName"] = placement.service_account
    if placement.image_pull_secrets:
        spec["imagePullSecrets"] = [{"name": name} for name in placement.image_pull_secrets]
    return spec | _scheduling(manifest, placement, labels)


def _container(manifest: Manifest, placement: Placement, mounts: list[Json]) -> JsonObject:
    container: JsonObject = {
        "name": "user-container",
        "image": placement.image,
        "imagePullPolicy": "IfNotPresent",
        "ports": [{"name": "http1", "containerPort": PORT, "protocol": "TCP"}],
        "env": _environment(manifest, placement),
        "resources": _resources(manifest),
        "securityContext": _security(placement.user),
        # The last lines of the log are the reason why it did not start.
        "terminationMessagePolicy": "FallbackToLogsOnError",
        "volumeMounts": mounts,
    }
    if placement.environment_secret is not None:
        container["envFrom"] = [{"secretRef": {"name": placement.environment_secret}}]
    return container | _probes(manifest, placement)


def _environment(manifest: Manifest, placement: Placement) -> list[Json]:
    values = {
        # The root is read only; caches are made below the home.
        "HOME": "/tmp",  # noqa: S108 - a volume of this pod alone
        "EXO_GRACE_SECONDS": str(_grace_s(manifest)),
        **manifest.environment,
        **placement.environment,
    }
    # Kubernetes puts other variables in for $(NAME); a doubled dollar is a dollar.
    return [{"name": name, "value": values[name].replace("$", "$$")} for name in sorted(values)]


def _grace_s(manifest: Manifest) -> int:
    """Return how long a request may still run after SIGTERM.

    SIGTERM comes 30 s after the last request arrived, and timeoutSeconds after the pod was told to
    end it is killed: what is left of a request's time is the timeout less these 30 s.
    """
    return max(1, whole_seconds(manifest.timeout) - _DRAIN_S - _REPLY_S)


def _probes(manifest: Manifest, placement: Placement) -> JsonObject:
    timeout_s = whole_seconds(manifest.timeout)
    always: JsonObject = {
        # Without a period Knative asks many times a second until the first yes.
        "readinessProbe": _get(_READINESS, successThreshold=1),
        # An async function that computes holds up the answer; what does not answer for longer
        # than a request may take is dead.
        "livenessProbe": _get(
            _LIVENESS,
            periodSeconds=_LIVENESS_PERIOD_S,
            timeoutSeconds=10,
            failureThreshold=max(3, math.ceil(timeout_s / _LIVENESS_PERIOD_S) + 1),
            successThreshold=1,
        ),
    }
    return _startup(manifest, placement) | always


def _startup(manifest: Manifest, placement: Placement) -> JsonObject:
    """Return the probe that keeps liveness away while a model loads.

    A light satellite has none: the kubelet asks once a second at most, which is what a cold start
    of one second would wait for.
    """
    if manifest.resources.gpu is None:
        return {}
    # A quarter of the deadline is left for the machine and the image.
    startup_s = progress_deadline_s(manifest, placement) * 3 // 4
    return {
        "startupProbe": _get(
            _READINESS,
            periodSeconds=_STARTUP_PERIOD_S,
            timeoutSeconds=5,
            failureThreshold=startup_s // _STARTUP_PERIOD_S,
            successThreshold=1,
        )
    }


def _get(path: str, **settings: int) -> JsonObject:
    return {"httpGet": {"path": path, "port": PORT}, **settings}


def _resources(manifest: Manifest) -> JsonObject:
    resources = manifest.resources
    memory: JsonObject = {} if resources.memory is None else {"memory": resources.memory}
    cpu: JsonObject = {} if resources.cpu is None else {"cpu": resources.cpu}
    gpu: JsonObject = {} if resources.gpu is None else {gpus.RESOURCE: str(resources.gpu.count)}
    # No limit of cpu: what is throttled while it imports starts late.
    parts: JsonObject = {"requests": cpu | memory | gpu, "limits": memory | gpu}
    return {name: part for name, part in parts.items() if part}


def _security(user: int) -> JsonObject:
    """Return what the restricted profile asks for, and a root that nothing can write to.

    Source: Kubernetes, Pod Security Standards, Restricted.
    """
    return {
        "allowPrivilegeEscalation": False,
        "capabilities": {"drop": ["ALL"]},
        "readOnlyRootFilesystem": True,
        "runAsNonRoot": True,
        "runAsUser": user,
        "runAsGroup": user,
        "seccompProfile": {"type": "RuntimeDefault"},
    }


def _volumes(manifest: Manifest, placement: Placement) -> tuple[list[Json], list[Json]]:
    """Return the volumes and where the container sees them."""
    volumes: list[Json] = [{"name": "scratch", "emptyDir": {}}]
    mounts: list[Json] = [{"name": "scratch", "mountPath": "/tmp"}]  # noqa: S108 - in the pod
    if manifest.resources.gpu is not None:
        memory: JsonObject = {"medium": "Memory", "sizeLimit": placement.shared_memory}
        volumes.append({"name": "shared-memory", "emptyDir": memory})
        mounts.append({"name": "shared-memory", "mountPath": "/dev/shm"})  # noqa: S108 - in the pod
    if manifest.model_volume is not None:
        volumes.append({"name": "model", **_model(manifest.model_volume, placement)})
        mounts.append({"name": "model", "mountPath": MODEL_FOLDER, "readOnly": True})
    return volumes, mounts


def _model(named: str, placement: Placement) -> JsonObject:
    if placement.model_image is not None:
        return {"image": {"reference": placement.model_image, "pullPolicy": "IfNotPresent"}}
    claim = placement.model_claim or named
    return {"persistentVolumeClaim": {"claimName": claim, "readOnly": True}}


def _scheduling(manifest: Manifest, placement: Placement, labels: dict[str, str]) -> JsonObject:
    spec: JsonObject = {}
    gpu = manifest.resources.gpu
    if gpu is not None:
        selector: JsonObject = {**gpus.node_selector(gpu)}
        parts: JsonObject = {"nodeSelector": selector, "tolerations": [*gpu.tolerations]}
        parts["runtimeClassName"] = gpu.runtime_class
        # Each of them needs a flag of the platform: what is empty is left out.
        spec |= {name: part for name, part in parts.items() if part}
    if placement.spread_over is not None and manifest.scaling.max > 1:
        own: JsonObject = {name: labels[name] for name in (LABEL_PROJECT, LABEL_SATELLITE)}
        spec["topologySpreadConstraints"] = [
            {
                "maxSkew": 1,
                "topologyKey": placement.spread_over,
                "whenUnsatisfiable": "ScheduleAnyway",
                "labelSelector": {"matchLabels": own},
            }
        ]
    return spec
