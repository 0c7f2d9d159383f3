"""Annotations of the autoscaler on the template of a revision."""

from collections.abc import Iterator
from typing import Final

from controlplane.adapters.orbit.knative.values import duration_s, number, whole
from controlplane.adapters.orbit.knative.violation import Node, PlatformLimits, Violation

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
    """Give what is wrong with how a revision is scaled.

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
        yield kind.wrong(f"{kind.text!r} is no autoscaler", f"give {_KPA}; only it scales to zero")
    named = kind.text or _KPA
    metric = annotations.entry(f"{PREFIX}metric")
    if metric and named == _KPA and metric.text not in ("concurrency", "rps"):
        yield metric.wrong(f"{metric.value!r} is no metric of {_KPA}", "give concurrency")
    if metric and named == _HPA and not metric.text:
        yield metric.wrong("is empty", "give cpu, memory or a custom metric")
    algorithm = annotations.entry(f"{PREFIX}metric-aggregation-algorithm")
    if algorithm and kind.text == _KPA and algorithm.text not in _ALGORITHMS:
        yield algorithm.wrong(
            f"{algorithm.value!r} is unknown", "give linear or weighted-exponential"
        )


def _scales(annotations: Node, limits: PlatformLimits) -> Iterator[Violation]:
    least, most, initial, waking = (
        annotations.entry(f"{PREFIX}{name}")
        for name in ("min-scale", "max-scale", "initial-scale", "activation-scale")
    )
    for found in (least, most, initial, waking):
        count = whole(found.text or "")
        if found and (count is None or count < 0):
            yield found.wrong(f"{found.value!r} is no number of pods", 'give a text such as "0"')
    fewest, maximum = whole(least.text or "") or 0, whole(most.text or "") or 0
    if maximum and maximum < fewest:
        yield most.wrong(f"is {maximum}, less than min-scale {fewest}", "give at least as many")
    yield from _limited(most, maximum, limits.max_scale_limit)
    count = whole(waking.text or "")
    if count is not None:
        yield from _waking(waking, count, fewest, maximum)


def _limited(most: Node, maximum: int, limit: int) -> Iterator[Violation]:
    if most and limit and not 0 < maximum <= limit:
        shown = "is 0, which means unlimited" if maximum == 0 else f"is {maximum}"
        yield most.wrong(f"{shown}; the platform allows {limit}", f"give 1 to {limit}")


def _waking(found: Node, count: int, fewest: int, maximum: int) -> Iterator[Violation]:
    least = max(fewest, _ACTIVATION_MIN)
    if count < least or (maximum and count > maximum):
        most = f" to {maximum} (max-scale)" if maximum else " or more"
        yield found.wrong(f"is {count}", f"give {least}{most}, or leave it out")


def _numbers(annotations: Node) -> Iterator[Violation]:
    for name, (least, most) in _RANGES.items():
        found = annotations.entry(f"{PREFIX}{name}")
        value = number(found.text or "")
        if found and (value is None or not least <= value <= most):
            upper = f" to {most:g}" if most < float("inf") else " or more"
            yield found.wrong(f"{found.value!r} is out of range", f"give {least:g}{upper} as text")


def _burst(found: Node) -> Iterator[Violation]:
    value = number(found.text or "")
    if found and (value is None or (value < 0 and value != -1)):
        remedy = 'give "-1" (the activator is always in the path), "0" or more'
        yield found.wrong(f"{found.value!r} is no burst capacity", remedy)


def _durations(annotations: Node) -> Iterator[Violation]:
    for name, least_s, in_whole_seconds in (
        ("window", _WINDOW_S_MIN, True),
        ("scale-down-delay", 0, True),
        ("scale-to-zero-pod-retention-period", 0, False),
    ):
        found = annotations.entry(f"{PREFIX}{name}")
        if not found:
            continue
        length_s = duration_s(found.text or "")
        if length_s is None:
            yield found.wrong(f"{found.value!r} is no duration", "give for example 30s")
        elif not least_s <= length_s <= _HOUR_S:
            yield found.wrong(f"{found.text} is out of range", f"give {least_s}s to 1h")
        elif in_whole_seconds and length_s.denominator != 1:
            yield found.wrong(f"{found.text} is not in whole seconds", "give for example 7s")
