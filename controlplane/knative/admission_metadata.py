"""Admission rules for metadata: names, labels and annotations of a Service and of its revisions.

Called by `knative.admission`. The annotations of the autoscaler are on the template of a revision;
unknown ones are violations here, since the platform ignores them.
"""

import difflib
from collections.abc import Iterator
from typing import Final

from controlplane.knative.features import PlatformLimits
from controlplane.knative.values import (
    DNS_1035_LABEL,
    DNS_LABEL,
    Node,
    Violation,
    is_label_key,
    is_label_value,
    number,
    parse_duration_s,
    parse_quantity,
    whole,
)

PREFIX: Final = "autoscaling.knative.dev/"
KNOWN: Final = (
    "activation-scale",
    "class",
    "initial-scale",
    "max-scale",
    "metric",
    "metric-aggregation-algorithm",
    "min-scale",
    "panic-threshold-percentage",
    "panic-window-percentage",
    "scale-down-delay",
    "scale-to-zero-pod-retention-period",
    "target",
    "target-burst-capacity",
    "target-utilization-percentage",
    "window",
)
"""Every annotation of the autoscaler, without the prefix."""

_KPA: Final = "kpa.autoscaling.knative.dev"
_HPA: Final = "hpa.autoscaling.knative.dev"
_HOUR_S: Final = 3600
_WINDOW_S_MIN: Final = 6
_ALGORITHMS: Final = ("", "linear", "weighted-exponential", "weightedExponential")
_ACTIVATION_MIN: Final = 2
_RANGES: Final = {
    "panic-window-percentage": (1.0, 100.0),
    "panic-threshold-percentage": (110.0, 1000.0),
    "target-utilization-percentage": (1.0, 100.0),
    "target": (0.01, float("inf")),
}


def scaling_rules(annotations: Node, limits: PlatformLimits) -> Iterator[Violation]:
    """Return what is wrong with how a revision is scaled.

    Source: knative/serving, pkg/apis/autoscaling/annotation_validation.go and register.go.
    """
    yield from _class_and_metric(annotations)
    yield from _scales(annotations, limits)
    yield from _numbers(annotations)
    yield from _burst(annotations.entry(f"{PREFIX}target-burst-capacity"))
    yield from _durations(annotations)


def _class_and_metric(annotations: Node) -> Iterator[Violation]:
    kind = annotations.entry(f"{PREFIX}class")
    if (kind.text or "").endswith(".knative.dev") and kind.text not in (_KPA, _HPA):
        yield kind.deny(f"{kind.text!r} is no autoscaler", f"give {_KPA}; only it scales to zero")
    named = kind.text or _KPA
    metric = annotations.entry(f"{PREFIX}metric")
    if metric and named == _KPA and metric.text not in ("concurrency", "rps"):
        yield metric.deny(f"{metric.value!r} is no metric of {_KPA}", "give concurrency")
    if metric and named == _HPA and not metric.text:
        yield metric.deny("is empty", "give cpu, memory or a custom metric")
    algorithm = annotations.entry(f"{PREFIX}metric-aggregation-algorithm")
    if algorithm and kind.text == _KPA and algorithm.text not in _ALGORITHMS:
        yield algorithm.deny(
            f"{algorithm.value!r} is unknown", "give linear or weighted-exponential"
        )


def _scales(annotations: Node, limits: PlatformLimits) -> Iterator[Violation]:
    least, most, initial, waking = (
        annotations.entry(f"{PREFIX}{name}")
        for name in ("min-scale", "max-scale", "initial-scale", "activation-scale")
    )
    for node in (least, most, initial, waking):
        count = whole(node.text or "")
        if node and (count is None or count < 0):
            yield node.deny(f"{node.value!r} is no number of pods", 'give a text such as "0"')
    fewest, maximum = whole(least.text or "") or 0, whole(most.text or "") or 0
    if maximum and maximum < fewest:
        yield most.deny(f"is {maximum}, less than min-scale {fewest}", "give at least as many")
    yield from _limited(most, maximum, limits.max_scale_limit)
    count = whole(waking.text or "")
    if count is not None:
        yield from _waking(waking, count, fewest, maximum)


def _limited(most: Node, maximum: int, limit: int) -> Iterator[Violation]:
    if most and limit and not 0 < maximum <= limit:
        shown = "is 0, which means unlimited" if maximum == 0 else f"is {maximum}"
        yield most.deny(f"{shown}; the platform allows {limit}", f"give 1 to {limit}")


def _waking(node: Node, count: int, fewest: int, maximum: int) -> Iterator[Violation]:
    least = max(fewest, _ACTIVATION_MIN)
    if count < least or (maximum and count > maximum):
        most = f" to {maximum} (max-scale)" if maximum else " or more"
        yield node.deny(f"is {count}", f"give {least}{most}, or leave it out")


def _numbers(annotations: Node) -> Iterator[Violation]:
    for name, (least, most) in _RANGES.items():
        node = annotations.entry(f"{PREFIX}{name}")
        value = number(node.text or "")
        if node and (value is None or not least <= value <= most):
            upper = f" to {most:g}" if most < float("inf") else " or more"
            yield node.deny(f"{node.value!r} is out of range", f"give {least:g}{upper} as text")


def _burst(node: Node) -> Iterator[Violation]:
    value = number(node.text or "")
    if node and (value is None or (value < 0 and value != -1)):
        remedy = 'give "-1" (the activator is always in the path), "0" or more'
        yield node.deny(f"{node.value!r} is no burst capacity", remedy)


def _durations(annotations: Node) -> Iterator[Violation]:
    for name, least_s, in_whole_seconds in (
        ("window", _WINDOW_S_MIN, True),
        ("scale-down-delay", 0, True),
        ("scale-to-zero-pod-retention-period", 0, False),
    ):
        node = annotations.entry(f"{PREFIX}{name}")
        if not node:
            continue
        length_s = parse_duration_s(node.text or "")
        if length_s is None:
            yield node.deny(f"{node.value!r} is no duration", "give for example 30s")
        elif not least_s <= length_s <= _HOUR_S:
            yield node.deny(f"{node.text} is out of range", f"give {least_s}s to 1h")
        elif in_whole_seconds and length_s.denominator != 1:
            yield node.deny(f"{node.text} is not in whole seconds", "give for example 7s")


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
    """Return what is wrong with the metadata of the Service.

    Source: knative/pkg, apis/metadata_validation.go; knative/serving,
    pkg/apis/serving/metadata_validation.go.
    """
    yield from _name(metadata.at("name"))
    namespace = metadata.at("namespace")
    if namespace and not DNS_LABEL.fullmatch(namespace.text or ""):
        message = f"{namespace.value!r} is no namespace"
        yield namespace.deny(message, "give 1 to 63 of a-z, 0-9 and -")
    yield from _labels(metadata.at("labels"))
    annotations = metadata.at("annotations")
    yield from _annotations(annotations)
    for key, node in annotations.entries().items():
        if key.startswith(PREFIX):
            message = "scales nothing here"
            yield node.deny(message, "put it under spec.template.metadata.annotations")
        if key in _OF_THE_PLATFORM:
            yield node.deny("is written by the platform alone", "leave it out")
    yield from _whole_seconds(annotations.entry("serving.knative.dev/rollout-duration"))


def template_metadata(metadata: Node, service: Node, limits: PlatformLimits) -> Iterator[Violation]:
    """Return what is wrong with the metadata of the revisions.

    Source: knative/serving, pkg/apis/serving/v1/revision_validation.go,
    pkg/apis/autoscaling/annotation_validation.go.
    """
    yield from _revision_name(metadata.at("name"), service.at("name").text or "")
    yield from _labels(metadata.at("labels"))
    annotations = metadata.at("annotations")
    yield from _annotations(annotations)
    for key, node in annotations.entries().items():
        if key.startswith(PREFIX) and key.removeprefix(PREFIX) not in KNOWN:
            yield node.deny("is no annotation that the autoscaler knows", _closest(key))
    yield from _whole_seconds(annotations.entry("serving.knative.dev/progress-deadline"))
    yield from _sidecar(annotations)
    yield from scaling_rules(annotations, limits)


def _sidecar(annotations: Node) -> Iterator[Violation]:
    for name in _SIDECAR_QUANTITIES:
        node = annotations.entry(f"{_SIDECAR}{name}")
        if node and parse_quantity(node.text or "") is None:
            yield node.deny(f"{node.value!r} is no quantity", "give for example 100m or 256Mi")
    share = annotations.entry(f"{_SIDECAR}resource-percentage")
    percent, (least, most) = number(share.text or ""), _SIDECAR_PERCENT
    if share and (percent is None or not least <= percent <= most):
        message = f"{share.value!r} is no percentage from {least:g} to {most:g}"
        yield share.deny(message, f"give {_SIDECAR}cpu-resource-request and its like instead")


def _name(node: Node) -> Iterator[Violation]:
    if not DNS_1035_LABEL.fullmatch(node.text or ""):
        length = f" of {len(node.text)} characters" if node.text else ""
        yield node.deny(f"{node.value!r} is no name{length}", _NAME_REMEDY)


def _revision_name(node: Node, service: str) -> Iterator[Violation]:
    if not node:
        return
    yield from _name(node)
    if not (node.text or "").startswith(f"{service}-"):
        message = f"{node.value!r} does not begin with the name of the Service"
        yield node.deny(message, f"begin with {service}-, or leave the name to the platform")


def _labels(labels: Node) -> Iterator[Violation]:
    for key, node in labels.entries().items():
        if not is_label_key(key):
            yield node.deny(f"{key!r} is no key of a label", "give name or domain/name")
        if node.text is None or not is_label_value(node.text):
            message = f"{node.value!r} is no value of a label"
            yield node.deny(message, "give at most 63 letters, digits, -, _ and . as text")
        if key == _VISIBILITY and node.text != "cluster-local":
            yield node.deny(f"{node.value!r} is unknown", "give cluster-local or leave it out")


def _annotations(annotations: Node) -> Iterator[Violation]:
    for key, node in annotations.entries().items():
        if not is_label_key(key):
            yield node.deny(f"{key!r} is no key of an annotation", "give name or domain/name")
        if node.text is None:
            yield node.deny(f"{node.value!r} is no text", "write it in quotes")


def _whole_seconds(node: Node) -> Iterator[Violation]:
    if not node or node.text == "":
        return
    length_s = parse_duration_s(node.text or "")
    if length_s is None:
        yield node.deny(f"{node.value!r} is no duration", "give for example 600s or 10m")
    elif length_s < 0 or length_s.denominator != 1:
        yield node.deny(f"{node.text} is not in whole seconds from 0 on", "give for example 10m")


def _closest(key: str) -> str:
    close = difflib.get_close_matches(key.removeprefix(PREFIX), KNOWN, n=1, cutoff=0.5)
    return f"did you mean {PREFIX}{close[0]}?" if close else f"known are {', '.join(KNOWN)}"
