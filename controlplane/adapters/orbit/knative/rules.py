"""What the webhook of Knative Serving, or the cluster behind it, would refuse, found offline."""

from collections.abc import Iterator

from controlplane.adapters.orbit.knative.flags import needed_flags, needs
from controlplane.adapters.orbit.knative.rules_metadata import service_metadata, template_metadata
from controlplane.adapters.orbit.knative.rules_pod import pod_rules
from controlplane.adapters.orbit.knative.rules_revision import revision_rules
from controlplane.adapters.orbit.knative.violation import Node, PlatformLimits, Violation
from functions_runtime.contract import JsonObject

__all__ = ["PlatformLimits", "Violation", "needed_flags", "violations"]


def violations(service: JsonObject, limits: PlatformLimits) -> list[Violation]:
    """Give every fault of a Knative Service (serving.knative.dev/v1); none means it is taken.

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
