"""Render a satellite of `mode: job`: the PodTemplate, one Job of it, and the Secret of that Job.

`deploy.rollout.job` applies the template, the Knative orbit makes a Job and a Secret per batch
(adr/0017-jobs-call-back.md).
"""

from dataclasses import replace
from typing import Final, cast

from controlplane.knative import gpu as gpus
from controlplane.knative.names import ANNOTATION_VERSION, labels, service_name
from controlplane.knative.placement import Placement, PlacementError
from controlplane.knative.pod import pod_spec
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import Manifest, Problem

TOKEN_KEY: Final = "token"  # noqa: S105 - the name of an entry
_KEPT_S: Final = 3600
_GRACE_S: Final = 120
_REPLY_S: Final = 20
_READABLE_CHARACTERS: Final = 40
_ONLY_KNATIVE: Final = ("ports", "readinessProbe", "livenessProbe", "startupProbe")
_STAY: Final[JsonObject] = {
    "cluster-autoscaler.kubernetes.io/safe-to-evict": "false",
    "karpenter.sh/do-not-disrupt": "true",
}


def render_pod_template(manifest: Manifest, placement: Placement) -> JsonObject:
    """Return what the jobs of a satellite are made from, as a PodTemplate.

    Raises:
        PlacementError: the satellite works within requests, or asks for what no pod can have.
    """
    if manifest.mode != "job":
        problem = Problem("mode", "is request: that is a Knative Service, not a Job")
        raise PlacementError(f"{manifest.identifier} has no jobs", (problem,))
    if manifest.resources.gpu is not None and (
        problems := (*gpus.problems(manifest.resources.gpu),)
    ):
        raise PlacementError(f"{manifest.identifier} cannot run", problems)
    own_labels = labels(manifest.identifier, manifest.version)
    named: JsonObject = {**own_labels}
    version: JsonObject = {ANNOTATION_VERSION: manifest.version}
    # Its pod gets so long after SIGTERM, however long a batch may take.
    grace = {"EXO_GRACE_SECONDS": str(_GRACE_S - _REPLY_S)}
    alone_there = replace(placement, environment={**placement.environment, **grace})
    spec = pod_spec(manifest, alone_there, own_labels)
    [container] = cast("list[JsonObject]", spec["containers"])
    bare: JsonObject = {key: field for key, field in container.items() if key not in _ONLY_KNATIVE}
    alone: JsonObject = {
        "containers": [bare],
        "restartPolicy": "Never",
        "terminationGracePeriodSeconds": _GRACE_S,
    }
    annotations: JsonObject = version | _STAY
    return {
        "apiVersion": "v1",
        "kind": "PodTemplate",
        "metadata": {
            "name": service_name(manifest.identifier),
            "namespace": placement.namespace,
            "labels": named,
            "annotations": version,
        },
        "template": {
            "metadata": {"labels": {**named}, "annotations": annotations},
            "spec": spec | alone,
        },
    }


def job_name(of: str, uid: str) -> str:
    """Return the name of one job, and of the Secret with its token; `of` names the template."""
    return f"{of[:_READABLE_CHARACTERS].rstrip('-')}-{uid}"


def job(template: JsonObject, name: str, ends_s: int, environment: list[Json]) -> JsonObject:
    """Return one job.

    It is tried once: who fails comes back through our own retries, apart from the others of its
    batch. A pod that a machine has to let go is no failure, and is made anew.

    Args:
        template: the PodTemplate of its satellite.
        name: of the job.
        ends_s: how long it may be there.
        environment: variables beside those of the template.

    Source: Kubernetes, "Pod failure policy"; "Automatic Cleanup for Finished Jobs".
    """
    metadata = cast("JsonObject", template["metadata"])
    made = cast("JsonObject", template["template"])
    spec = cast("JsonObject", made["spec"])
    [container] = cast("list[JsonObject]", spec["containers"])
    variables = cast("list[Json]", container.get("env") or [])
    env: JsonObject = {"env": [*variables, *environment]}
    containers: JsonObject = {"containers": [container | env]}
    disrupted: Json = [{"type": "DisruptionTarget", "status": "True"}]
    return {
        "apiVersion": "batch/v1",
        "kind": "Job",
        "metadata": {
            "name": name,
            "namespace": metadata["namespace"],
            "labels": {**cast("JsonObject", metadata["labels"])},
        },
        "spec": {
            "backoffLimit": 0,
            "activeDeadlineSeconds": ends_s,
            "ttlSecondsAfterFinished": _KEPT_S,
            "podReplacementPolicy": "Failed",
            "podFailurePolicy": {"rules": [{"action": "Ignore", "onPodConditions": disrupted}]},
            "template": {
                "metadata": made["metadata"],
                "spec": spec | containers,
            },
        },
    }


def build_callback_variables(url: str, name: str) -> list[Json]:
    """Return the variables by which a job finds its batch; `name` is that of the Secret."""
    key: JsonObject = {"name": name, "key": TOKEN_KEY}
    return [
        {"name": "EXO_JOB_URL", "value": url},
        {"name": "EXO_JOB_TOKEN", "valueFrom": {"secretKeyRef": key}},
    ]


def render_token_secret(made: JsonObject, token: str, owner_uid: str | None) -> JsonObject:
    """Return the Secret with the token of a job; with its owner it goes when the job goes."""
    metadata = cast("JsonObject", made["metadata"])
    own: JsonObject = {key: metadata[key] for key in ("name", "namespace")}
    own["labels"] = {**cast("JsonObject", metadata["labels"])}
    if owner_uid is not None:
        own["ownerReferences"] = [
            {
                "apiVersion": "batch/v1",
                "kind": "Job",
                "name": metadata["name"],
                "uid": owner_uid,
                "blockOwnerDeletion": False,
                "controller": True,
            }
        ]
    return {
        "apiVersion": "v1",
        "kind": "Secret",
        "metadata": own,
        "type": "Opaque",
        "stringData": {TOKEN_KEY: token},
    }
