"""Find, offline, what Knative's webhook or the cluster behind it would refuse of a Service.

The model
---------
`find_violations` takes a rendered Service as plain JSON and the limits of one platform, and
returns every fault with its path and a remedy. It restates the platform's own validation, source
file by source file (named at each rule), in the order in which an object is nested:

- `admission_metadata`: names, labels, annotations, the autoscaler's among them;
- this module: concurrency and timeouts of a revision, and flags that are off;
- `admission_pod`: fields of the pod, volumes, placement;
- `admission_container`: fields, environment, ports, mounts, rights, probes, resources.

Why not leave it to the webhook, which a server-side dry run asks anyway: the webhook reports a
fault or two at a time, needs a cluster, and does not see what only pods fail at, minutes later (a
claim that does not exist, a quantity that the kubelet refuses). Here a deploy is refused before an
image is pushed, and the tests can hold every manifest that can be written against all rules.

Invariants
----------
- Pure and total: any JSON is judged, nothing raises; a field of a wrong type is a violation or is
  the schema's to refuse (that fields are known and typed is the schema of the custom resource).
- Never laxer than the platform for what `knative.service` renders; sometimes stricter: a misspelt
  autoscaling annotation, which it would ignore, clocks that outlast one another, and values that it
  would fill in, which have to be written so that what was applied and what is there are equal.
- What a platform allows is an argument (`PlatformLimits`): upstream's defaults are one set of many.
"""

from collections.abc import Iterator

from controlplane.knative.admission_metadata import service_metadata, template_metadata
from controlplane.knative.admission_pod import pod_rules
from controlplane.knative.features import PlatformLimits, find_needs, needed_flags
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
            yield clock.deny(f"is {clock.whole}", "give seconds; 0 switches it off")
        elif timeout_s and clock.whole > timeout_s:
            message = f"is {clock.whole} s, longer than the {timeout_s} s of timeoutSeconds"
            yield clock.deny(message, f"give {timeout_s} or less")


def _concurrency(node: Node, limits: PlatformLimits) -> Iterator[Violation]:
    least, most = (0 if limits.unlimited_concurrency else 1), limits.container_concurrency_max
    if node.whole is not None and not least <= node.whole <= most:
        yield node.deny(f"is {node.whole}", f"give {least} to {most}")


def _timeout(node: Node, limits: PlatformLimits) -> Iterator[Violation]:
    most_s = limits.revision_timeout_max_s
    if node.whole is not None and not 0 <= node.whole <= most_s:
        yield node.deny(
            f"is {node.whole} s, outside 0 to {most_s} s",
            f"give {most_s} or less, or raise max-revision-timeout-seconds in ConfigMap "
            "config-defaults of knative-serving and the activator's grace period with it",
        )


__all__ = ["PlatformLimits", "Violation", "find_violations", "needed_flags"]


def find_violations(service: JsonObject, limits: PlatformLimits) -> list[Violation]:
    """Return every fault of a Knative Service (serving.knative.dev/v1); none means it is valid.

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
    expected = {"apiVersion": "serving.knative.dev/v1", "kind": "Service"}
    for name, value in expected.items():
        node = service.at(name)
        if node.value != value:
            yield node.deny(f"is {node.value!r}", f"a Knative Service has {value}")


def _switches(service: Node, limits: PlatformLimits) -> Iterator[Violation]:
    for need in find_needs(service):
        if need.flag not in limits.flags:
            config_map, _, key = need.flag.partition("/")
            yield need.where.deny(
                "is switched off on this platform",
                f"set {key}: {need.value} in ConfigMap {config_map} of knative-serving",
            )
