"""Names, labels and annotations of a Knative Service and of its revisions."""

import difflib
from collections.abc import Iterator
from typing import Final

from controlplane.adapters.orbit.knative.rules_scaling import KNOWN, PREFIX, scaling_rules
from controlplane.adapters.orbit.knative.values import (
    DNS_1035_LABEL,
    DNS_LABEL,
    duration_s,
    is_label_key,
    is_label_value,
    number,
    quantity,
)
from controlplane.adapters.orbit.knative.violation import Node, PlatformLimits, Violation

_SIDECAR: Final = "queue.sidecar.serving.knative.dev/"
_SIDECAR_QUANTITIES: Final = tuple(
    f"{resource}-resource-{bound}"
    for resource in ("cpu", "memory", "ephemeral-storage")
    for bound in ("request", "limit")
)
_SIDECAR_PERCENT: Final = (0.1, 100.0)
_OF_THE_PLATFORM: Final = ("serving.knative.dev/creator", "serving.knative.dev/lastModifier")
_VISIBILITY: Final = "networking.knative.dev/visibility"
_NAME_REMEDY: Final = "give at most 63 of a-z, 0-9 and -, beginning with a letter"


def service_metadata(metadata: Node) -> Iterator[Violation]:
    """Give what is wrong with the metadata of the Service.

    Source: knative/pkg, apis/metadata_validation.go; knative/serving,
    pkg/apis/serving/metadata_validation.go.
    """
    yield from _name(metadata.at("name"))
    namespace = metadata.at("namespace")
    if namespace and not DNS_LABEL.fullmatch(namespace.text or ""):
        message = f"{namespace.value!r} is no namespace"
        yield namespace.wrong(message, "give 1 to 63 of a-z, 0-9 and -")
    yield from _labels(metadata.at("labels"))
    annotations = metadata.at("annotations")
    yield from _annotations(annotations)
    for key, found in annotations.entries().items():
        if key.startswith(PREFIX):
            message = "scales nothing here"
            yield found.wrong(message, "put it under spec.template.metadata.annotations")
        if key in _OF_THE_PLATFORM:
            yield found.wrong("is written by the platform alone", "leave it out")
    yield from _whole_seconds(annotations.entry("serving.knative.dev/rollout-duration"))


def template_metadata(metadata: Node, service: Node, limits: PlatformLimits) -> Iterator[Violation]:
    """Give what is wrong with the metadata of the revisions.

    Source: knative/serving, pkg/apis/serving/v1/revision_validation.go,
    pkg/apis/autoscaling/annotation_validation.go.
    """
    yield from _revision_name(metadata.at("name"), service.at("name").text or "")
    yield from _labels(metadata.at("labels"))
    annotations = metadata.at("annotations")
    yield from _annotations(annotations)
    for key, found in annotations.entries().items():
        if key.startswith(PREFIX) and key.removeprefix(PREFIX) not in KNOWN:
            yield found.wrong("is no annotation that the autoscaler knows", _closest(key))
    yield from _whole_seconds(annotations.entry("serving.knative.dev/progress-deadline"))
    yield from _sidecar(annotations)
    yield from scaling_rules(annotations, limits)


def _sidecar(annotations: Node) -> Iterator[Violation]:
    for name in _SIDECAR_QUANTITIES:
        found = annotations.entry(f"{_SIDECAR}{name}")
        if found and quantity(found.text or "") is None:
            yield found.wrong(f"{found.value!r} is no quantity", "give for example 100m or 256Mi")
    share = annotations.entry(f"{_SIDECAR}resource-percentage")
    percent, (least, most) = number(share.text or ""), _SIDECAR_PERCENT
    if share and (percent is None or not least <= percent <= most):
        message = f"{share.value!r} is no percentage from {least:g} to {most:g}"
        yield share.wrong(message, f"give {_SIDECAR}cpu-resource-request and its like instead")


def _name(found: Node) -> Iterator[Violation]:
    if not DNS_1035_LABEL.fullmatch(found.text or ""):
        length = f" of {len(found.text)} characters" if found.text else ""
        yield found.wrong(f"{found.value!r} is no name{length}", _NAME_REMEDY)


def _revision_name(found: Node, service: str) -> Iterator[Violation]:
    if not found:
        return
    yield from _name(found)
    if not (found.text or "").startswith(f"{service}-"):
        message = f"{found.value!r} does not begin with the name of the Service"
        yield found.wrong(message, f"begin with {service}-, or leave the name to the platform")


def _labels(labels: Node) -> Iterator[Violation]:
    for key, found in labels.entries().items():
        if not is_label_key(key):
            yield found.wrong(f"{key!r} is no key of a label", "give name or domain/name")
        if found.text is None or not is_label_value(found.text):
            message = f"{found.value!r} is no value of a label"
            yield found.wrong(message, "give at most 63 letters, digits, -, _ and . as text")
        if key == _VISIBILITY and found.text != "cluster-local":
            yield found.wrong(f"{found.value!r} is unknown", "give cluster-local or leave it out")


def _annotations(annotations: Node) -> Iterator[Violation]:
    for key, found in annotations.entries().items():
        if not is_label_key(key):
            yield found.wrong(f"{key!r} is no key of an annotation", "give name or domain/name")
        if found.text is None:
            yield found.wrong(f"{found.value!r} is no text", "write it in quotes")


def _whole_seconds(found: Node) -> Iterator[Violation]:
    if not found or found.text == "":
        return
    length_s = duration_s(found.text or "")
    if length_s is None:
        yield found.wrong(f"{found.value!r} is no duration", "give for example 600s or 10m")
    elif length_s < 0 or length_s.denominator != 1:
        yield found.wrong(f"{found.text} is not in whole seconds from 0 on", "give for example 10m")


def _closest(key: str) -> str:
    close = difflib.get_close_matches(key.removeprefix(PREFIX), KNOWN, n=1, cutoff=0.5)
    return f"did you mean {PREFIX}{close[0]}?" if close else f"known are {', '.join(KNOWN)}"
