"""Admission rules for the pod of a revision: its fields, its volumes, and its placement on nodes.

Called by `knative.admission`, and calls `admission_container` for the containers. Fields that are
behind a flag are known here and judged by the flags (`knative.features`).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from controlplane.knative.admission_container import container_rules
from controlplane.knative.features import POD_FIELDS, VOLUME_SOURCES
from controlplane.knative.values import (
    DNS_LABEL,
    DNS_SUBDOMAIN,
    Node,
    Violation,
    is_label_key,
    is_label_value,
    parse_quantity,
)

_REVISION_FIELDS: Final = {
    "containerConcurrency",
    "timeoutSeconds",
    "responseStartTimeoutSeconds",
    "idleTimeoutSeconds",
}
_POD_FIELDS: Final = _REVISION_FIELDS | {
    "automountServiceAccountToken",
    "containers",
    "enableServiceLinks",
    "imagePullSecrets",
    "serviceAccountName",
    "volumes",
}
_INSTEAD: Final = {
    "terminationGracePeriodSeconds": "it is timeoutSeconds",
    "restartPolicy": "pods of a revision are always restarted",
    "activeDeadlineSeconds": "requests end by timeoutSeconds; what is longer is a Job",
    "nodeName": "choose machines by nodeSelector",
    "resourceClaims": "ask for GPUs as resources nvidia.com/gpu",
}
_FREE_SOURCES: Final = {"configMap", "projected", "secret"}
_TOLERATION_FIELDS: Final = {"key", "operator", "value", "effect", "tolerationSeconds"}
_EFFECTS: Final = ("NoSchedule", "PreferNoSchedule", "NoExecute")


def pod_rules(template: Node) -> Iterator[Violation]:
    """Return what is wrong with the pod.

    Source: knative/serving, pkg/apis/serving/fieldmask.go (PodSpecMask) and k8s_validation.go;
    kubernetes, pkg/apis/core/validation (tolerations, node selectors, runtime classes).
    """
    spec = template.at("spec")
    for name, node in spec.fields().items():
        if name not in _POD_FIELDS and name not in POD_FIELDS:
            remedy = _INSTEAD.get(name, "leave it out")
            yield node.deny("is not allowed in a Knative Service", remedy)
    if spec.at("automountServiceAccountToken").value is True:
        node = spec.at("automountServiceAccountToken")
        yield node.deny("may not be true", "leave it out where a token is wanted")
    for name in ("serviceAccountName", "runtimeClassName", "priorityClassName"):
        yield from _object_name(spec.at(name))
    for secret in spec.at("imagePullSecrets").items():
        yield from _object_name(secret.at("name"))
    yield from _node_selector(spec.at("nodeSelector"))
    for toleration in spec.at("tolerations").items():
        yield from _toleration(toleration)
    for spread in spec.at("topologySpreadConstraints").items():
        yield from _spread(spread)
    yield from _volumes(spec)
    yield from container_rules(template)


def _object_name(node: Node) -> Iterator[Violation]:
    if node and not DNS_SUBDOMAIN.fullmatch(node.text or ""):
        yield node.deny(f"{node.value!r} names no object", "give a-z, 0-9, - and .")


def _node_selector(selector: Node) -> Iterator[Violation]:
    for key, node in selector.entries().items():
        if not is_label_key(key):
            yield node.deny(f"{key!r} is no label of a machine", "give name or domain/name")
        if node.text is None or not is_label_value(node.text):
            message = f"{node.value!r} is no value that a label has"
            yield node.deny(message, "give at most 63 letters, digits, -, _ and . as text")


def _spread(spread: Node) -> Iterator[Violation]:
    key, skew, otherwise = (
        spread.at(name) for name in ("topologyKey", "maxSkew", "whenUnsatisfiable")
    )
    if not is_label_key(key.text or ""):
        remedy = "give for example topology.kubernetes.io/zone"
        yield key.deny(f"{key.value!r} is no label of a machine", remedy)
    if skew.whole is None or skew.whole < 1:
        yield skew.deny(f"{skew.value!r} is no difference", "give a whole number from 1 on")
    if otherwise.text not in ("DoNotSchedule", "ScheduleAnyway"):
        yield otherwise.deny(f"{otherwise.value!r} is unknown", "give ScheduleAnyway")
    yield from _node_selector(spread.at("labelSelector").at("matchLabels"))


def _toleration(toleration: Node) -> Iterator[Violation]:
    if not isinstance(toleration.value, dict):
        yield toleration.deny(f"{toleration.value!r} is no toleration", "give key and effect")
        return
    for name, node in toleration.fields().items():
        if name not in _TOLERATION_FIELDS:
            remedy = f"known are {', '.join(sorted(_TOLERATION_FIELDS))}"
            yield node.deny("is not known to a toleration", remedy)
        elif name != "tolerationSeconds" and node.text is None:
            yield node.deny(f"{node.value!r} is no text", "write it in quotes")
    yield from _tolerated(toleration)


def _tolerated(toleration: Node) -> Iterator[Violation]:
    operator, effect = toleration.at("operator"), toleration.at("effect")
    key, value = toleration.at("key"), toleration.at("value")
    exists = operator.text == "Exists"
    if operator.text not in (None, "", "Exists", "Equal"):
        yield operator.deny(f"{operator.text!r} is unknown", "give Exists or Equal")
    if key.text and not is_label_key(key.text):
        yield key.deny(f"{key.text!r} is no key of a taint", "give for example nvidia.com/gpu")
    if not key.text and not exists:
        yield key.deny("is missing", "name the taint's key, or give operator Exists for any")
    if exists and value.text:
        yield value.deny("has no meaning with operator Exists", "leave it out, or give Equal")
    if value.text and not is_label_value(value.text):
        yield value.deny(f"{value.text!r} is no value of a taint", "give at most 63 letters")
    if effect.text and effect.text not in _EFFECTS:
        yield effect.deny(f"{effect.text!r} is unknown", f"give one of {', '.join(_EFFECTS)}")
    seconds = toleration.at("tolerationSeconds")
    if seconds and (seconds.whole is None or effect.text != "NoExecute"):
        yield seconds.deny("is for effect NoExecute, in whole seconds", "leave it out")


def _volumes(spec: Node) -> Iterator[Violation]:
    volumes = spec.at("volumes").items()
    names = Counter(volume.at("name").text for volume in volumes)
    containers = (*spec.at("containers").items(), *spec.at("initContainers").items())
    mounted = {
        mount.at("name").text
        for container in containers
        for mount in container.at("volumeMounts").items()
    }
    for volume in volumes:
        name = volume.at("name")
        if not DNS_LABEL.fullmatch(name.text or ""):
            yield name.deny(f"{name.value!r} is no name of a volume", "give a-z, 0-9 and -")
        if names[name.text] > 1:
            yield name.deny(f"{name.value!r} comes twice", "give each volume a name of its own")
        if name.text not in mounted:
            yield name.deny(f"{name.value!r} is mounted nowhere", "mount it or leave it out")
        yield from _source(volume)


def _source(volume: Node) -> Iterator[Violation]:
    kinds = {name: node for name, node in volume.fields().items() if name != "name"}
    allowed = _FREE_SOURCES | set(VOLUME_SOURCES)
    for name, node in kinds.items():
        if name not in allowed:
            yield node.deny("is no kind of volume that is allowed", f"give one of {_listed()}")
    if len(kinds) != 1:
        yield volume.deny(f"is of {len(kinds)} kinds", f"give exactly one of {_listed()}")
    yield from _scratch(volume.at("emptyDir"))
    if volume.at("persistentVolumeClaim"):
        claim = volume.at("persistentVolumeClaim").at("claimName")
        if not DNS_SUBDOMAIN.fullmatch(claim.text or ""):
            yield claim.deny(f"{claim.value!r} is no claim", "name one: a-z, 0-9, - and .")
        yield from _yes_or_no(volume.at("persistentVolumeClaim").at("readOnly"))
    image = volume.at("image").at("reference")
    if volume.at("image") and not image.text:
        yield image.deny("is missing", "give name@sha256:…")


def _yes_or_no(node: Node) -> Iterator[Violation]:
    if node and not isinstance(node.value, bool):
        yield node.deny(f"{node.value!r} is neither true nor false", "give true")


def _scratch(scratch: Node) -> Iterator[Violation]:
    if scratch.at("medium").value not in (None, "", "Memory"):
        yield scratch.at("medium").deny("is unknown", "give Memory or leave it out")
    size = scratch.at("sizeLimit")
    amount = _amount(size)
    if size and (amount is None or amount < 0):
        yield size.deny(f"{size.value!r} is no size", "give for example 2Gi")


def _amount(node: Node) -> float | None:
    if isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return float(node.value)
    amount = parse_quantity(node.text or "")
    return None if amount is None else float(amount)


def _listed() -> str:
    return ", ".join(sorted(_FREE_SOURCES | set(VOLUME_SOURCES)))
