"""Probes: one of them is the platform's own, and it starts fast only when left without a period."""

from collections.abc import Iterator
from typing import Final

from controlplane.adapters.orbit.knative.values import duration_s
from controlplane.adapters.orbit.knative.violation import Node, Violation

_HANDLERS: Final = ("exec", "grpc", "httpGet", "tcpSocket")
_SETTINGS: Final = {
    "failureThreshold",
    "initialDelaySeconds",
    "periodSeconds",
    "successThreshold",
    "terminationGracePeriodSeconds",
    "timeoutSeconds",
}
_DEADLINE: Final = "serving.knative.dev/progress-deadline"
_DEADLINE_S: Final = 600
_PERIOD_S: Final = 10
_FAILURES: Final = 3
_PORT_MAX: Final = 65535
_INT32_MAX: Final = 2**31 - 1


def probe_rules(container: Node, annotations: Node) -> Iterator[Violation]:
    """Give what is wrong with the probes of a container; `annotations` are those of its template.

    Source: knative/serving, pkg/apis/serving/k8s_validation.go (validateReadinessProbe,
    validateProbe); kubernetes, pkg/apis/core/validation (successThreshold of the other two).
    """
    ports = container.at("ports").each()
    port_name = (ports[0].at("name").text if ports else None) or "http"
    readiness, startup = container.at("readinessProbe"), container.at("startupProbe")
    liveness = container.at("livenessProbe")
    for probe in (readiness, startup, liveness):
        yield from _probe(probe, port_name)
    yield from _readiness(readiness)
    for probe in (startup, liveness):
        yield from _of_the_kubelet(probe)
    if startup:
        deadline_s = duration_s(annotations.entry(_DEADLINE).text or "") or _DEADLINE_S
        period = startup.at("periodSeconds").whole or _PERIOD_S
        longest_s = period * (startup.at("failureThreshold").whole or _FAILURES)
        if longest_s > deadline_s:
            message = f"gives up after {longest_s} s, and the revision after {int(deadline_s)} s"
            yield startup.wrong(message, f"raise {_DEADLINE} or lower failureThreshold")


def _probe(probe: Node, port_name: str) -> Iterator[Violation]:
    fields = probe.fields()
    if not probe:
        return
    for name, found in fields.items():
        if name not in _HANDLERS and name not in _SETTINGS:
            yield found.wrong("is not known to a probe", "leave it out")
    handlers = [name for name in _HANDLERS if name in fields]
    if len(handlers) != 1:
        yield probe.wrong(f"asks in {len(handlers)} ways", f"give one of {', '.join(_HANDLERS)}")
    for name in ("httpGet", "tcpSocket"):
        port = probe.at(name).at("port")
        if port.text and port.text != port_name:
            yield port.wrong(f"{port.text!r} is not the port of the container", "leave it out")
        if port.whole is not None and not 0 <= port.whole <= _PORT_MAX:
            yield port.wrong(f"{port.whole} is no port", "give that of the container")


def _readiness(probe: Node) -> Iterator[Violation]:
    if not probe:
        return
    yield from _at_least(probe, {"successThreshold": 1, "initialDelaySeconds": 0})
    period = probe.at("periodSeconds")
    if period.whole:
        yield from _at_least(probe, {"periodSeconds": 1, "timeoutSeconds": 1})
        yield from _at_least(probe, {"failureThreshold": 1})
        return
    for name in ("failureThreshold", "timeoutSeconds"):
        if probe.at(name).whole:
            message = "is not allowed without periodSeconds"
            yield probe.at(name).wrong(message, "leave it out: without a period starts are fastest")


def _of_the_kubelet(probe: Node) -> Iterator[Violation]:
    numbers = ("periodSeconds", "timeoutSeconds", "failureThreshold", "initialDelaySeconds")
    yield from _at_least(probe, dict.fromkeys(numbers, 0))
    success = probe.at("successThreshold")
    if success and success.value != 1:
        yield success.wrong(f"is {success.value!r}", "give 1; this probe knows no other")


def _at_least(probe: Node, least: dict[str, int]) -> Iterator[Violation]:
    for name, lowest in least.items():
        found = probe.at(name)
        if found and (found.whole is None or not lowest <= found.whole <= _INT32_MAX):
            yield found.wrong(f"is {found.value!r}", f"give a whole number from {lowest} on")
