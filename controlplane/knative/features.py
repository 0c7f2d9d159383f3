"""The limits and feature flags of an installation of Knative Serving, and who needs which flag.

`read_limits` reads them from the data of the ConfigMaps (`kube.platform` fetches those),
`find_needs` finds the flags that a Service uses. Pure; `UNKNOWN`, for a platform that cannot be
read, allows everything.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from controlplane.knative.values import Node, whole
from functions_runtime.contract import JsonObject

ZERO_INITIAL_SCALE: Final = "config-autoscaler/allow-zero-initial-scale"

_FEATURES: Final = "config-features/"
_KUBERNETES: Final = f"{_FEATURES}kubernetes."

POD_FIELDS: Final[Mapping[str, str]] = {
    "affinity": f"{_KUBERNETES}podspec-affinity",
    "dnsConfig": f"{_KUBERNETES}podspec-dnsconfig",
    "dnsPolicy": f"{_KUBERNETES}podspec-dnspolicy",
    "hostAliases": f"{_KUBERNETES}podspec-hostaliases",
    "hostIPC": f"{_KUBERNETES}podspec-hostipc",
    "hostNetwork": f"{_KUBERNETES}podspec-hostnetwork",
    "hostPID": f"{_KUBERNETES}podspec-hostpid",
    "initContainers": f"{_KUBERNETES}podspec-init-containers",
    "nodeSelector": f"{_KUBERNETES}podspec-nodeselector",
    "priorityClassName": f"{_KUBERNETES}podspec-priorityclassname",
    "runtimeClassName": f"{_KUBERNETES}podspec-runtimeclassname",
    "schedulerName": f"{_KUBERNETES}podspec-schedulername",
    "securityContext": f"{_KUBERNETES}podspec-securitycontext",
    "shareProcessNamespace": f"{_KUBERNETES}podspec-shareprocessnamespace",
    "tolerations": f"{_KUBERNETES}podspec-tolerations",
    "topologySpreadConstraints": f"{_KUBERNETES}podspec-topologyspreadconstraints",
}
"""Fields of the pod that are allowed behind a switch."""

VOLUME_SOURCES: Final[Mapping[str, str]] = {
    "csi": f"{_KUBERNETES}podspec-volumes-csi",
    "emptyDir": f"{_KUBERNETES}podspec-volumes-emptydir",
    "ephemeral": f"{_KUBERNETES}podspec-volumes-ephemeral",
    "hostPath": f"{_KUBERNETES}podspec-volumes-hostpath",
    "image": f"{_KUBERNETES}podspec-volumes-image",
    "persistentVolumeClaim": f"{_KUBERNETES}podspec-persistent-volume-claim",
}
"""Kinds of volumes that are allowed behind a switch."""

ENVIRONMENT_SOURCES: Final[Mapping[str, str]] = {
    "fieldRef": f"{_KUBERNETES}podspec-fieldref",
    "resourceFieldRef": f"{_KUBERNETES}podspec-fieldref",
}
"""Where a variable may come from, behind a switch."""

_CLAIM_WRITE: Final = f"{_KUBERNETES}podspec-persistent-volume-write"
_MOUNT_PROPAGATION: Final = f"{_KUBERNETES}podspec-volumes-mount-propagation"
_ADD_CAPABILITIES: Final = f"{_KUBERNETES}containerspec-addcapabilities"
_MULTI_CONTAINER: Final = f"{_FEATURES}multi-container"

EVERY_FLAG: Final = frozenset(
    {
        *POD_FIELDS.values(),
        *VOLUME_SOURCES.values(),
        *ENVIRONMENT_SOURCES.values(),
        ZERO_INITIAL_SCALE, _CLAIM_WRITE, _MOUNT_PROPAGATION, _ADD_CAPABILITIES, _MULTI_CONTAINER,
    }
)  # fmt: skip
"""All that a Service may need switched on."""


ON_BY_DEFAULT: Final = frozenset(
    {"config-features/multi-container", "config-features/kubernetes.podspec-volumes-emptydir"}
)


@dataclass(frozen=True, slots=True)
class PlatformLimits:
    """What an installation of Knative Serving allows; the defaults are those of upstream.

    Attributes:
        revision_timeout_max_s: ``max-revision-timeout-seconds`` of config-defaults.
        container_concurrency_max: ``container-concurrency-max-limit`` of config-defaults.
        unlimited_concurrency: ``allow-container-concurrency-zero`` of config-defaults.
        max_scale_limit: of config-autoscaler; 0 is none.
        flags: what is switched on, as ``ConfigMap/key``.

    Source: knative/serving, config/core/configmaps.
    """

    revision_timeout_max_s: int = 600
    container_concurrency_max: int = 1000
    unlimited_concurrency: bool = True
    max_scale_limit: int = 0
    flags: frozenset[str] = ON_BY_DEFAULT

    def allowing(self, *flags: str) -> "PlatformLimits":
        """Return the same platform with more switched on."""
        return replace(self, flags=self.flags | set(flags))


@dataclass(frozen=True, slots=True)
class Need:
    """A switch that has to be on.

    Attributes:
        flag: the switch, as ``ConfigMap/key`` in the namespace of Knative Serving.
        where: what needs it.
    """

    flag: str
    where: Node

    @property
    def value(self) -> str:
        """What the key has to hold."""
        return "true" if self.flag == ZERO_INITIAL_SCALE else "enabled"


def needed_flags(service: JsonObject) -> Mapping[str, str]:
    """Return every switch that a Knative Service needs, as ``ConfigMap/key``, and what needs it.

    Source: knative/serving, pkg/apis/serving/fieldmask.go, pkg/apis/config/features.go,
    pkg/apis/autoscaling/annotation_validation.go (initial-scale).
    """
    reasons: dict[str, str] = {}
    for need in find_needs(Node("", service)):
        reasons.setdefault(need.flag, f"{need.where.path} is used")
    return reasons


def find_needs(service: Node) -> Iterator[Need]:
    """Return each use of what has to be switched on."""
    template = service.at("spec").at("template")
    annotations = template.at("metadata").at("annotations")
    initial = annotations.entry("autoscaling.knative.dev/initial-scale")
    if initial.text is not None and initial.text.isdecimal() and int(initial.text) == 0:
        yield Need(ZERO_INITIAL_SCALE, initial)
    pod = template.at("spec")
    yield from _find_flagged(pod, POD_FIELDS)
    for volume in pod.at("volumes").items():
        yield from _find_flagged(volume, VOLUME_SOURCES)
        claim = volume.at("persistentVolumeClaim")
        if claim and claim.at("readOnly").value is not True:
            yield Need(_CLAIM_WRITE, claim)
    containers = pod.at("containers").items()
    for container in containers[1:]:
        yield Need(_MULTI_CONTAINER, container)
    for container in (*containers, *pod.at("initContainers").items()):
        yield from _find_container_needs(container)


def _find_container_needs(container: Node) -> Iterator[Need]:
    for variable in container.at("env").items():
        yield from _find_flagged(variable.at("valueFrom"), ENVIRONMENT_SOURCES)
    for mount in container.at("volumeMounts").items():
        yield from _find_flagged(mount, {"mountPropagation": _MOUNT_PROPAGATION})
    capabilities = container.at("securityContext").at("capabilities")
    yield from _find_flagged(capabilities, {"add": _ADD_CAPABILITIES})


def _find_flagged(node: Node, fields: Mapping[str, str]) -> Iterator[Need]:
    for name, value in node.fields().items():
        if name in fields:
            yield Need(fields[name], value)


_AUTOSCALER: Final = "config-autoscaler"
_DEFAULTS: Final = "config-defaults"
_FEATURE_MAP: Final = "config-features"
CONFIG_MAPS: Final = (_AUTOSCALER, _DEFAULTS, _FEATURE_MAP)
"""Names of those that limit anything."""
_ENABLED_ONLY: Final = (
    "containerspec-addcapabilities",
    "multi-container",
    "podspec-init-containers",
    "podspec-persistent-volume",
    "podspec-volumes",
)
"""For these ``allowed`` is not enough: the webhook compares with ``enabled``."""

Texts = Mapping[str, str]

UNKNOWN: Final = PlatformLimits(
    revision_timeout_max_s=7 * 24 * 3600, container_concurrency_max=1000, flags=EVERY_FLAG
)
"""Those of a platform that cannot be asked: what it refuses, only its webhook can tell."""


def read_limits(config_maps: Mapping[str, Texts]) -> PlatformLimits:
    """Return the limits of a platform; ``config_maps`` are the data of its ConfigMaps by name.

    What is not there has upstream's default.

    Raises:
        ValueError: a number is none; it names the ConfigMap, the key and what would be right.

    Source: knative/serving, pkg/apis/config/defaults.go and features.go,
    pkg/autoscaler/config/config.go.
    """
    upstream = PlatformLimits()
    defaults, autoscaler = config_maps.get(_DEFAULTS, {}), config_maps.get(_AUTOSCALER, {})
    flags = _read_flags(config_maps.get(_FEATURE_MAP, {}))
    if autoscaler.get("allow-zero-initial-scale", "false").lower() == "true":
        flags |= {ZERO_INITIAL_SCALE}
    unlimited = defaults.get("allow-container-concurrency-zero", "true").lower() == "true"
    return PlatformLimits(
        revision_timeout_max_s=_read_number(
            defaults, _DEFAULTS, "max-revision-timeout-seconds", upstream.revision_timeout_max_s
        ),
        container_concurrency_max=_read_number(
            defaults,
            _DEFAULTS,
            "container-concurrency-max-limit",
            upstream.container_concurrency_max,
        ),
        unlimited_concurrency=unlimited,
        max_scale_limit=_read_number(autoscaler, _AUTOSCALER, "max-scale-limit", 0),
        flags=flags,
    )


def _read_number(texts: Texts, config_map: str, key: str, otherwise: int) -> int:
    text = texts.get(key)
    if text is None:
        return otherwise
    number = whole(text)
    if number is None or number < 0:
        raise ValueError(f"ConfigMap {config_map}: {key} is {text!r}; give a whole number")
    return number


def _read_flags(texts: Texts) -> frozenset[str]:
    states = {f"{_FEATURE_MAP}/{key}": _is_on(key, value) for key, value in texts.items()}
    on = {flag for flag, is_on in states.items() if is_on}
    return frozenset(on | (ON_BY_DEFAULT - states.keys()))


def _is_on(key: str, value: str) -> bool:
    strict = key.removeprefix("kubernetes.").startswith(_ENABLED_ONLY)
    return value.lower() in (("enabled",) if strict else ("enabled", "allowed"))
