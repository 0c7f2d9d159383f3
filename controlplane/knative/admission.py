"""What the webhook of Knative Serving, or the cluster behind it, would refuse, found offline.

Limits of a revision: requests at once, and for how long.
"""

from collections.abc import Iterator

from controlplane.knative.admission_metadata import service_metadata, template_metadata
from controlplane.knative.admission_pod import pod_rules
from controlplane.knative.features import PlatformLimits, needed_flags, needs
from controlplane.knative.values import Node, Violation
from functions_runtime.contract import JsonObject


def revision_rules(spec: Node, limits: PlatformLimits) -> Iterator[Violation]:
    """Return what is wrong with concurrency and timeouts.

    Source: knative/serving, pkg/apis/serving/v1/revision_validation.go (timeoutSeconds),
    pkg/apis/serving/metadata_validation.go (containerConcurrency). That no clock may exceed
    timeoutSeconds is said by the documentation and not held by the webhook.
    """
    yield from _concurrency(spec.at("containerConcurrency"), limits)
    yield from _timeout(spec.at("timeoutSeconds"), limits)
    timeout_s = spec.at("timeoutSeconds").whole
    for name in ("responseStartTimeoutSeconds", "idleTimeoutSeconds"):
        clock = spec.at(name)
        if clock.whole is None:
            continue
        if clock.whole < 0:
            yield clock.wrong(f"is {clock.whole}", "give seconds; 0 switches it off")
        elif timeout_s and clock.whole > timeout_s:
            message = f"is {clock.whole} s, longer than the {timeout_s} s of timeoutSeconds"
            yield clock.wrong(message, f"give {timeout_s} or less")


def _concurrency(found: Node, limits: PlatformLimits) -> Iterator[Violation]:
    least, most = (0 if limits.unlimited_concurrency else 1), limits.container_concurrency_max
    if found.whole is not None and not least <= found.whole <= most:
        yield found.wrong(f"is {found.whole}", f"give {least} to {most}")


def _timeout(found: Node, limits: PlatformLimits) -> Iterator[Violation]:
    most_s = limits.revision_timeout_max_s
    if found.whole is not None and not 0 <= found.whole <= most_s:
        yield found.wrong(
            f"is {found.whole} s, outside 0 to {most_s} s",
            f"give {most_s} or less, or raise max-revision-timeout-seconds in ConfigMap "
            "config-defaults of knative-serving and the activator's grace period with it",
        )


__all__ = ["PlatformLimits", "Violation", "needed_flags", "violations"]


def violations(service: JsonObject, limits: PlatformLimits) -> list[Violation]:
    """Return every fault of a Knative Service (serving.knative.dev/v1); none means it is taken.

    That fields are known and of their type is for the schema of the custom resource to say. Here
    are the rules behind it, those of Kubernetes among them that a Knative Service passes and its
    pods then fail at. Some are stricter than the platform: a misspelt autoscaling annotation, which
    it would pass over in silence, clocks that outlast one another, and what it would fill in by
    itself, which has to be written out.

    Source: knative/serving 1.23, pkg/apis.
    """
    node = Node("", service)
    return [*_kind(node), *_rules(node, limits), *_switches(node, limits)]


def _rules(service: Node, limits: PlatformLimits) -> Iterator[Violation]:
    template = service.at("spec").at("template")
    yield from service_metadata(service.at("metadata"))
    yield from template_metadata(template.at("metadata"), service.at("metadata"), limits)
    yield from revision_rules(template.at("spec"), limits)
    yield from pod_rules(template)


def _kind(service: Node) -> Iterator[Violation]:
    wanted = {"apiVersion": "serving.knative.dev/v1", "kind": "Service"}
    for name, value in wanted.items():
        found = service.at(name)
        if found.value != value:
            yield found.wrong(f"is {found.value!r}", f"a Knative Service has {value}")


def _switches(service: Node, limits: PlatformLimits) -> Iterator[Violation]:
    for need in needs(service):
        if need.flag not in limits.flags:
            config_map, _, key = need.flag.partition("/")
            yield need.where.wrong(
                "is switched off on this platform",
                f"set {key}: {need.value} in ConfigMap {config_map} of knative-serving",
            )
