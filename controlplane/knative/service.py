"""Render a satellite's manifest and its placement as a Knative Service.

Pure, and the inverse of nothing: what is rendered is checked by `knative.admission` and applied by
`deploy.rollout.service`. Values that the platform would fill in are written out.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from controlplane.knative import gpu as gpus
from controlplane.knative.names import ANNOTATION_VERSION, labels, service_name
from controlplane.knative.placement import Placement, PlacementError
from controlplane.knative.pod import (
    concurrency,
    pod_spec,
    progress_deadline_s,
    whole_seconds,
)
from controlplane.knative.values import parse_quantity
from functions_runtime.contract import JsonObject
from functions_runtime.manifest.model import Manifest, Problem

API_VERSION: Final = "serving.knative.dev/v1"
KIND: Final = "Service"

_SCALING: Final = "autoscaling.knative.dev/"
_VISIBILITY: Final = "networking.knative.dev/visibility"


def render(manifest: Manifest, placement: Placement) -> JsonObject:
    """Return the Knative Service of a satellite, as plain JSON.

    What the platform would put in by itself is written out, so that what was applied and what the
    cluster has are equal. `spec.traffic` is left to whoever routes. What the platform's webhook
    would refuse is found by `rules.violations`.

    Raises:
        PlacementError: the manifest cannot be a Knative Service there, with every reason.
    """
    problems = tuple(_problems(manifest, placement))
    if problems:
        raise PlacementError(f"{manifest.identifier} cannot run on Knative", problems)
    own_labels = labels(manifest.identifier, manifest.version)
    named: JsonObject = {**own_labels}
    version: JsonObject = {ANNOTATION_VERSION: manifest.version}
    local: JsonObject = {}
    if placement.visibility == "cluster-local":
        local = {_VISIBILITY: "cluster-local"}
    return {
        "apiVersion": API_VERSION,
        "kind": KIND,
        "metadata": {
            "name": service_name(manifest.identifier),
            "namespace": placement.namespace,
            "labels": named | local,
            "annotations": version,
        },
        "spec": {
            "template": {
                "metadata": {
                    "labels": named,
                    "annotations": version | _annotations(manifest, placement),
                },
                "spec": _limits(manifest) | pod_spec(manifest, placement, own_labels),
            }
        },
    }


def _annotations(manifest: Manifest, placement: Placement) -> JsonObject:
    scaling = manifest.scaling
    by_scaling = {
        "class": "kpa.autoscaling.knative.dev",
        "metric": "concurrency",
        "min-scale": str(scaling.min),
        "max-scale": str(scaling.max),
        # A new revision with a GPU may not wait for the GPU that the old one holds.
        "initial-scale": "1" if manifest.resources.gpu is None else "0",
        # See adr/0014-knative-services.md for these three.
        "target-utilization-percentage": "100",
        "target-burst-capacity": "-1",
        "window": f"{whole_seconds(scaling.window)}s",
        "scale-to-zero-pod-retention-period": f"{whole_seconds(scaling.retention)}s",
    }
    annotations: JsonObject = {f"{_SCALING}{name}": text for name, text in by_scaling.items()}
    deadline_s = progress_deadline_s(manifest, placement)
    annotations["serving.knative.dev/progress-deadline"] = f"{deadline_s}s"
    if scaling.min == 0:
        # Its pods live while there is work: moving one costs a cold start and the batch at hand.
        annotations["cluster-autoscaler.kubernetes.io/safe-to-evict"] = "false"
        annotations["karpenter.sh/do-not-disrupt"] = "true"
    return annotations


def _limits(manifest: Manifest) -> JsonObject:
    timeout_s = whole_seconds(manifest.timeout)
    return {
        "containerConcurrency": concurrency(manifest),
        "timeoutSeconds": timeout_s,
        # The activator counts from the request's arrival, a cold start included.
        "responseStartTimeoutSeconds": timeout_s,
        # Silence between two results is no fault.
        "idleTimeoutSeconds": 0,
    }


def _problems(manifest: Manifest, placement: Placement) -> Iterator[Problem]:
    if manifest.mode == "job":
        yield Problem("mode", "is job: that is a Job of Kubernetes, not a Knative Service")
    most_s, timeout_s = placement.revision_timeout_max_s, whole_seconds(manifest.timeout)
    if timeout_s > most_s:
        message = (
            f"is {timeout_s} s and the platform cuts requests after {most_s} s; ask for {most_s}s "
            "or less, use mode: job, or raise max-revision-timeout-seconds in config-defaults"
        )
        yield Problem("timeout", message)
    model = placement.model_claim or placement.model_image
    if model and manifest.model_volume is None:
        yield Problem("model-volume", f"is not named, so nothing would mount {model}; name it")
    if manifest.resources.gpu is not None:
        yield from gpus.problems(manifest.resources.gpu)
        yield from _too_much_shared(manifest, placement)


def _too_much_shared(manifest: Manifest, placement: Placement) -> Iterator[Problem]:
    memory = parse_quantity(manifest.resources.memory or "")
    shared = parse_quantity(placement.shared_memory) or Fraction(0)
    if memory is not None and shared > memory:
        message = (
            f"is {manifest.resources.memory}, less than the {placement.shared_memory} of /dev/shm "
            "that counts against it; ask for more, or make placement.shared_memory smaller"
        )
        yield Problem("resources.memory", message)
