"""Admission rules for containers: fields, environment, port, mounts, rights, probes, resources.

Called by `knative.admission_pod`. The readiness probe is the platform's own: without a period it is
sent many times a second until the first success, so a cold start is fastest without one.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from controlplane.knative.features import ENVIRONMENT_SOURCES
from controlplane.knative.values import (
    DNS_LABEL,
    DNS_SUBDOMAIN,
    Node,
    Violation,
    is_label_key,
    parse_duration_s,
    parse_quantity,
)

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
    """Return what is wrong with the probes of a container; `annotations` are those of its template.

    Source: knative/serving, pkg/apis/serving/k8s_validation.go (validateReadinessProbe,
    validateProbe); kubernetes, pkg/apis/core/validation (successThreshold of the other two).
    """
    ports = container.at("ports").items()
    port_name = (ports[0].at("name").text if ports else None) or "http"
    readiness, startup = container.at("readinessProbe"), container.at("startupProbe")
    liveness = container.at("livenessProbe")
    for probe in (readiness, startup, liveness):
        yield from _probe(probe, port_name)
    yield from _readiness(readiness)
    for probe in (startup, liveness):
        yield from _of_the_kubelet(probe)
    if startup:
        deadline_s = parse_duration_s(annotations.entry(_DEADLINE).text or "") or _DEADLINE_S
        period = startup.at("periodSeconds").whole or _PERIOD_S
        longest_s = period * (startup.at("failureThreshold").whole or _FAILURES)
        if longest_s > deadline_s:
            message = f"gives up after {longest_s} s, and the revision after {int(deadline_s)} s"
            yield startup.deny(message, f"raise {_DEADLINE} or lower failureThreshold")


def _probe(probe: Node, port_name: str) -> Iterator[Violation]:
    fields = probe.fields()
    if not probe:
        return
    for name, node in fields.items():
        if name not in _HANDLERS and name not in _SETTINGS:
            yield node.deny("is not known to a probe", "leave it out")
    handlers = [name for name in _HANDLERS if name in fields]
    if len(handlers) != 1:
        yield probe.deny(f"asks in {len(handlers)} ways", f"give one of {', '.join(_HANDLERS)}")
    for name in ("httpGet", "tcpSocket"):
        port = probe.at(name).at("port")
        if port.text and port.text != port_name:
            yield port.deny(f"{port.text!r} is not the port of the container", "leave it out")
        if port.whole is not None and not 0 <= port.whole <= _PORT_MAX:
            yield port.deny(f"{port.whole} is no port", "give that of the container")


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
            yield probe.at(name).deny(message, "leave it out: without a period starts are fastest")


def _of_the_kubelet(probe: Node) -> Iterator[Violation]:
    numbers = ("periodSeconds", "timeoutSeconds", "failureThreshold", "initialDelaySeconds")
    yield from _at_least(probe, dict.fromkeys(numbers, 0))
    success = probe.at("successThreshold")
    if success and success.value != 1:
        yield success.deny(f"is {success.value!r}", "give 1; this probe knows no other")


def _at_least(probe: Node, least: dict[str, int]) -> Iterator[Violation]:
    for name, lowest in least.items():
        node = probe.at(name)
        if node and (node.whole is None or not lowest <= node.whole <= _INT32_MAX):
            yield node.deny(f"is {node.value!r}", f"give a whole number from {lowest} on")


_NATIVE: Final = ("cpu", "memory", "ephemeral-storage")
_HUGE_PAGES: Final = "hugepages-"


def resource_rules(resources: Node) -> Iterator[Violation]:
    """Return what is wrong with requests and limits.

    Source: knative/serving, pkg/apis/serving/fieldmask.go (ResourceRequirementsMask); kubernetes,
    pkg/apis/core/validation (ValidateResourceRequirements).
    """
    for name, node in resources.fields().items():
        if name not in ("limits", "requests"):
            yield node.deny("is not allowed in a Knative Service", "give limits and requests")
    limits, requests = resources.at("limits").entries(), resources.at("requests").entries()
    for node in (limits, requests):
        for name, amount in node.items():
            yield from _amount(name, amount)
    for name in requests:
        yield from _pair(name, requests[name], limits.get(name))


def _amount(name: str, node: Node) -> Iterator[Violation]:
    amount = _read(node)
    if name not in _NATIVE and not name.startswith(_HUGE_PAGES) and "/" not in name:
        yield node.deny(f"{name!r} is no resource", "give cpu, memory or domain/name")
    elif not is_label_key(name):
        yield node.deny(f"{name!r} is no name of a resource", "give for example nvidia.com/gpu")
    if amount is None:
        yield node.deny(f"{node.value!r} is no quantity", "give for example 500m, 2 or 4Gi")
    elif amount < 0:
        yield node.deny(f"{node.value} is less than nothing", "give 0 or more")
    elif "/" in name and amount.denominator != 1:
        yield node.deny(f"{node.value} is a part of a device", "give a whole number")


def _pair(name: str, request: Node, limit: Node | None) -> Iterator[Violation]:
    requested = _read(request)
    most = None if limit is None else _read(limit)
    if "/" in name and (limit is None or (most is not None and requested != most)):
        yield request.deny("has no equal limit", "give the same in limits: devices are not shared")
    elif requested is not None and most is not None and requested > most:
        yield request.deny(f"{request.value} exceeds the limit", "ask for no more than the limit")


def _read(node: Node) -> Fraction | None:
    if isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return Fraction(node.value)
    return parse_quantity(node.text or "")


_FIELDS: Final = {
    "args",
    "command",
    "env",
    "envFrom",
    "image",
    "imagePullPolicy",
    "livenessProbe",
    "name",
    "ports",
    "readinessProbe",
    "resources",
    "securityContext",
    "startupProbe",
    "terminationMessagePath",
    "terminationMessagePolicy",
    "volumeMounts",
    "workingDir",
}
_RESERVED_ENVIRONMENT: Final = ("PORT", "K_SERVICE", "K_CONFIGURATION", "K_REVISION")
_RESERVED_PORTS: Final = (8008, 8012, 8013, 8022, 9090, 9091)
_RESERVED_PATHS: Final = ("/", "/dev", "/dev/log")
_PORT_NAMES: Final = (None, "", "h2c", "http1")
_ID_MAX: Final = 2**31 - 1
_VARIABLE: Final = re.compile(r"[-._A-Za-z][-._A-Za-z0-9]*")
_IMAGE: Final = re.compile(
    r"(?:(?:localhost|[A-Za-z0-9.-]*\.[A-Za-z0-9.-]*|[A-Za-z0-9.-]+(?=:))(?::[0-9]+)?/)?"
    r"[a-z0-9_./-]{2,255}(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?"
)
_WRITABLE: Final = ("emptyDir", "persistentVolumeClaim", "ephemeral")
_SECURITY_FIELDS: Final = {
    "allowPrivilegeEscalation",
    "capabilities",
    "privileged",
    "readOnlyRootFilesystem",
    "runAsGroup",
    "runAsNonRoot",
    "runAsUser",
    "seccompProfile",
}


def container_rules(template: Node) -> Iterator[Violation]:
    """Return what is wrong with the containers.

    Source: knative/serving, pkg/apis/serving/k8s_validation.go and fieldmask.go (ContainerMask,
    SecurityContextMask); kubernetes, pkg/apis/core/validation (names, environment).
    """
    spec = template.at("spec")
    containers = spec.at("containers").items()
    if not containers:
        yield spec.at("containers").deny("are missing", "give one container")
    ports = [port for container in containers for port in container.at("ports").items()]
    for port in ports[1:]:
        yield port.deny("is a second port", "give one port across all containers")
    if len(containers) > 1 and not ports:
        yield spec.at("containers").deny("serve on no port", "give the serving one its port")
    names = Counter(container.at("name").text for container in containers)
    volumes = {volume.at("name").text: volume for volume in spec.at("volumes").items()}
    for container in containers:
        name = container.at("name")
        if name and names[name.text] > 1:
            yield name.deny(f"{name.value!r} comes twice", "give each a name of its own")
        serves = len(containers) == 1 or bool(container.at("ports").items())
        yield from _container(container, volumes, serves=serves)
        yield from probe_rules(container, template.at("metadata").at("annotations"))


def _container(
    container: Node, volumes: dict[str | None, Node], *, serves: bool
) -> Iterator[Violation]:
    for name, node in container.fields().items():
        if name not in _FIELDS:
            yield node.deny("is not allowed in a Knative Service", "leave it out")
    name = container.at("name")
    if name and not DNS_LABEL.fullmatch(name.text or ""):
        yield name.deny(f"{name.value!r} is no name of a container", "give a-z, 0-9 and -")
    if name.text == "queue-proxy":
        yield name.deny("is the platform's own container", "give user-container")
    image = container.at("image")
    if not _IMAGE.fullmatch(image.text or ""):
        yield image.deny(f"{image.value!r} is no image", "give name@sha256:…")
    policy = container.at("terminationMessagePolicy")
    if policy.text not in (None, "", "File", "FallbackToLogsOnError"):
        yield policy.deny(f"{policy.text!r} is unknown", "give FallbackToLogsOnError")
    for port in container.at("ports").items():
        yield from _port(port)
    yield from _environment(container, serves=serves)
    yield from _mounts(container.at("volumeMounts"), volumes)
    yield from _security(container.at("securityContext"))
    yield from resource_rules(container.at("resources"))


def _port(port: Node) -> Iterator[Violation]:
    number = port.at("containerPort")
    if number.whole in _RESERVED_PORTS:
        yield number.deny(f"{number.whole} is the platform's own port", "give 8080")
    elif number and not (number.whole is not None and 0 <= number.whole <= _PORT_MAX):
        yield number.deny(f"{number.value!r} is no port", "give 8080")
    if port.at("name").value not in _PORT_NAMES:
        yield port.at("name").deny("is unknown", "give http1, or h2c for HTTP/2")
    if port.at("protocol").value not in (None, "", "TCP"):
        yield port.at("protocol").deny("is not served", "give TCP")
    for field in ("hostIP", "hostPort"):
        if port.at(field):
            yield port.at(field).deny("is not allowed in a Knative Service", "leave it out")


def _environment(container: Node, *, serves: bool) -> Iterator[Violation]:
    reserved = _RESERVED_ENVIRONMENT if serves else _RESERVED_ENVIRONMENT[1:]
    variables = container.at("env").items()
    names = Counter(variable.at("name").text for variable in variables)
    for variable in variables:
        name = variable.at("name")
        if not _VARIABLE.fullmatch(name.text or ""):
            yield name.deny(f"{name.value!r} is no name of a variable", "give for example MODE")
        if name.text in reserved:
            yield name.deny(f"{name.text} is set by the platform", "choose another name")
        if names[name.text] > 1:
            yield name.deny(f"{name.text} comes twice", "give each variable once")
        yield from _variable(variable)
    for source in container.at("envFrom").items():
        kinds = [kind for kind in ("configMapRef", "secretRef") if source.at(kind)]
        if len(kinds) != 1:
            yield source.deny(f"has {len(kinds)} sources", "give secretRef or configMapRef")
        for kind in kinds:
            yield from _named(source.at(kind).at("name"))


def _variable(variable: Node) -> Iterator[Violation]:
    value, origin = variable.at("value"), variable.at("valueFrom")
    if value and value.text is None:
        yield value.deny(f"{value.value!r} is no text", "write it in quotes")
    if "\0" in (value.text or ""):
        yield value.deny("holds a NUL, which no environment can", "encode it, for example base64")
    if value.text and origin:
        yield variable.deny("has value and valueFrom", "leave one of them out")
    if origin:
        yield from _origin(origin)


def _origin(origin: Node) -> Iterator[Violation]:
    kinds = origin.fields()
    if len(kinds) != 1:
        yield origin.deny(f"has {len(kinds)} sources", "give secretKeyRef or configMapKeyRef")
    for kind, node in kinds.items():
        if kind in ("secretKeyRef", "configMapKeyRef"):
            yield from _named(node.at("name"))
            if not node.at("key").text:
                yield node.at("key").deny("is missing", "name the key")
        elif kind not in ENVIRONMENT_SOURCES:
            yield node.deny("is not allowed", "give secretKeyRef or configMapKeyRef")


def _named(name: Node) -> Iterator[Violation]:
    if not DNS_SUBDOMAIN.fullmatch(name.text or ""):
        yield name.deny(f"{name.value!r} names no object", "give a-z, 0-9, - and .")


def _mounts(mounts: Node, volumes: dict[str | None, Node]) -> Iterator[Violation]:
    mounted_paths: set[str] = set()
    for mount in mounts.items():
        name, path = mount.at("name"), mount.at("mountPath")
        volume = volumes.get(name.text)
        if volume is None:
            yield name.deny(f"{name.value!r} is no volume", "name one of spec.volumes")
        clean = posixpath.normpath(path.text or ".")
        if not clean.startswith("/") or clean in _RESERVED_PATHS or clean in mounted_paths:
            why = "comes twice" if clean in mounted_paths else "cannot be mounted on"
            yield path.deny(f"{path.value!r} {why}", "give a folder of its own, such as /model")
        mounted_paths.add(clean)
        if volume is not None and mount.at("readOnly").value is not True:
            yield from _writes(mount, volume)


def _writes(mount: Node, volume: Node) -> Iterator[Violation]:
    writable = any(volume.at(kind) for kind in _WRITABLE)
    if not writable or volume.at("persistentVolumeClaim").at("readOnly").value is True:
        yield mount.at("readOnly").deny("is not true and the volume is read only", "give true")


def _security(context: Node) -> Iterator[Violation]:
    for name, node in context.fields().items():
        if name not in _SECURITY_FIELDS:
            yield node.deny("is not allowed in a Knative Service", "leave it out")
    yield from _user(context)
    if context.at("privileged").value is True:
        yield context.at("privileged").deny("may not be true", "leave it out")
    for node in context.at("capabilities").at("drop").items():
        if node.text == "all":
            yield node.deny("drops nothing in lower case", "write ALL")


def _user(context: Node) -> Iterator[Violation]:
    for name in ("runAsUser", "runAsGroup"):
        node = context.at(name)
        if node and not (node.whole is not None and 0 <= node.whole <= _ID_MAX):
            yield node.deny(f"{node.value!r} is no number of a user or group", "give 65532")
    if context.at("runAsNonRoot").value is True and context.at("runAsUser").value == 0:
        yield context.at("runAsUser").deny("is root, and runAsNonRoot is true", "give 65532")
