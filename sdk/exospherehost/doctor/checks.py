"""Checks of a kube cluster: Knative Serving, its settings, GPUs, and the deployed satellites.

`run_checks` runs all of them at once, with those of `doctor.connectivity`, for `exo doctor`. A
check reads and judges; it changes nothing, and prints the command that would.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Coroutine, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from controlplane.knative.endpoint import KnativeEndpoint
from controlplane.knative.features import (
    POD_FIELDS,
    VOLUME_SOURCES,
    ZERO_INITIAL_SCALE,
    Need,
)
from controlplane.knative.gpu import PRODUCT_LABEL, RESOURCE
from controlplane.knative.names import LABEL_MANAGED_BY, MANAGER, identifier_of
from controlplane.knative.values import Node
from controlplane.kube import Kube, KubeError
from controlplane.kube.client import CONFIG_MAP, DEPLOYMENT, NODE, POD, POD_ANYWHERE, SERVICE
from controlplane.kube.errors import KubeErrorKind
from controlplane.kube.platform import SERVING_NAMESPACE, Platform, read_platform
from controlplane.kube.readiness import assess_service
from exospherehost.deploy.rollout.service import find_unready_pod_problem, read_snapshot
from exospherehost.doctor.connectivity import (
    check_domain,
    check_gateway,
    check_namespace,
    check_permissions,
    check_registry,
)
from exospherehost.doctor.finding import Finding, patch_command
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import integer_at, objects_at, text_at, texts_at

CHECK_TIMEOUT_S: Final = 10.0
_KUBE_REMEDIES: Final = {
    KubeErrorKind.AWAY: "is it up, and is it the one you mean? --context names another",
    KubeErrorKind.REJECTED: "log in again, or name another context with --context",
    KubeErrorKind.FORBIDDEN: "ask for that permission, or let somebody look who has it",
}
_REMEDIES: Final = {
    KubeErrorKind.NO_KIND: (
        "install Knative Serving (knative.dev/docs/install), or --context another"
    ),
    KubeErrorKind.TOO_OLD: "upgrade Knative Serving one minor release at a time",
    KubeErrorKind.INVALID: f"correct that ConfigMap in the namespace {SERVING_NAMESPACE}",
}
_COMPONENTS: Final = ("activator", "autoscaler", "controller", "webhook")
_ACTIVATOR_GRACE_S: Final = 30
"""The default of Kubernetes for a pod that sets none."""
_OURS: Final = {LABEL_MANAGED_BY: MANAGER}
_PULL_FAILURES: Final = frozenset({"ErrImagePull", "ImagePullBackOff"})
_CONCURRENCY: Final = 8


async def run_check(
    name: str, check: Awaitable[Sequence[Finding]], timeout_s: float = CHECK_TIMEOUT_S
) -> Sequence[Finding]:
    """Return the findings of a check; a refusal or no answer is a finding of that name."""
    try:
        async with asyncio.timeout(timeout_s):
            return await check
    except KubeError as error:
        remedy = _KUBE_REMEDIES.get(error.kind, "try again; the log of the API server says more")
        if error.kind is KubeErrorKind.FORBIDDEN:
            return [Finding(name, "warning", f"not looked at: {error}", remedy)]
        return [Finding(name, "error", str(error), remedy)]
    except TimeoutError:
        remedy = "try again; a kube cluster that is slow to answer is slow to scale as well"
        return [Finding(name, "error", f"no answer within {timeout_s:.0f} s", remedy)]


@dataclass(frozen=True, slots=True)
class _FlagGroup:
    """Flags that some satellites need, and what those have in common."""

    name: str
    purpose: str
    flags: tuple[str, ...]


_FLAG_GROUPS: Final = (
    _FlagGroup(
        "gpu flags", "a satellite with a GPU", (ZERO_INITIAL_SCALE, VOLUME_SOURCES["emptyDir"])
    ),
    _FlagGroup(
        "node flags",
        "a GPU with product, node-selector, tolerations or runtime-class",
        tuple(POD_FIELDS[field] for field in ("nodeSelector", "tolerations", "runtimeClassName")),
    ),
    _FlagGroup("model flag", "a model-volume", (VOLUME_SOURCES["persistentVolumeClaim"],)),
)


async def check_knative(kube: Kube) -> Sequence[Finding]:
    """Check that Knative Serving is there, new enough and set up for satellites."""
    try:
        platform = await read_platform(kube)
    except KubeError as error:
        if remedy := _REMEDIES.get(error.kind, ""):
            return [Finding("knative", "error", str(error), remedy)]
        raise
    if platform.unread:
        remedy = (
            f"ask for get on configmaps in {SERVING_NAMESPACE}; its webhook judges all the same"
        )
        return [Finding("knative", "warning", f"settings unknown: {platform.unread}", remedy)]
    release = platform.version or "of a release that it does not name"
    finding = Finding("knative", "ok", f"Serving {release}")
    return [
        finding,
        *_judge_flags(platform),
        *await _check_settings(kube.in_namespace(SERVING_NAMESPACE), platform),
    ]


async def check_components(kube: Kube) -> Sequence[Finding]:
    """Check that the deployments of Knative Serving are ready."""
    serving = kube.in_namespace(SERVING_NAMESPACE)
    deployments = await asyncio.gather(*(serving.get(DEPLOYMENT, name) for name in _COMPONENTS))
    down = [
        name
        for name, deployment in zip(_COMPONENTS, deployments, strict=True)
        if integer_at(deployment, "status", "readyReplicas") < 1
    ]
    if not down:
        return [Finding("components", "ok", f"{', '.join(_COMPONENTS)} are ready")]
    remedy = f"kubectl -n {SERVING_NAMESPACE} describe deployment {' '.join(down)}"
    return [Finding("components", "error", f"not ready: {', '.join(down)}", remedy)]


def _judge_flags(platform: Platform) -> Iterator[Finding]:
    for group in _FLAG_GROUPS:
        off = [flag for flag in group.flags if flag not in platform.limits.flags]
        if not off:
            yield Finding(group.name, "ok", f"{group.purpose} can be deployed")
            continue
        detail = f"{group.purpose} would be refused: {', '.join(off)} is off"
        mends = "; ".join(_switched(off))
        yield Finding(group.name, "warning", detail, f"{mends}   (only if you need it)")


def _switched(flags: Sequence[str]) -> Iterator[str]:
    by_map: dict[str, dict[str, str]] = {}
    for flag in flags:
        config_map, _, key = flag.partition("/")
        by_map.setdefault(config_map, {})[key] = Need(flag, Node("", None)).value
    for config_map, values in by_map.items():
        yield patch_command(SERVING_NAMESPACE, config_map, values)


async def _check_settings(serving: Kube, platform: Platform) -> Sequence[Finding]:
    network, deployment, activator = await asyncio.gather(
        serving.get(CONFIG_MAP, "config-network"),
        serving.get(CONFIG_MAP, "config-deployment"),
        serving.get(DEPLOYMENT, "activator"),
    )
    grace = ("spec", "template", "spec", "terminationGracePeriodSeconds")
    return [
        judge_mesh(texts_at(network, "data")),
        judge_scheduling(texts_at(deployment, "data")),
        judge_timeouts(
            platform.limits.revision_timeout_max_s,
            integer_at(activator, *grace) or _ACTIVATOR_GRACE_S,
        ),
    ]


def judge_mesh(network: Mapping[str, str]) -> Finding:
    """Judge ``mesh-compatibility-mode`` of config-network; what is not written is ``auto``.

    With ``auto`` an activator whose first probe meets a pod in the moment in which it starts to
    listen takes the refusal for a mesh, and speaks to that revision's service address for good.
    """
    mode = network.get("mesh-compatibility-mode", "auto").lower()
    if mode != "auto":
        return Finding("mesh mode", "ok", f"mesh-compatibility-mode is {mode}")
    detail = (
        "mesh-compatibility-mode is auto: a pod that is just starting may be taken for one in a "
        "mesh; then cold starts take 10 s, and requests queue behind a busy pod"
    )
    remedy = patch_command(
        SERVING_NAMESPACE, "config-network", {"mesh-compatibility-mode": "disabled"}
    )
    return Finding("mesh mode", "warning", detail, f"{remedy}   (enabled where pods are in a mesh)")


def judge_scheduling(deployment: Mapping[str, str]) -> Finding:
    """Judge ``pod-is-always-schedulable`` of config-deployment."""
    key = "pod-is-always-schedulable"
    if deployment.get(key, "false").lower() == "true":
        return Finding("scheduling", "ok", "a pod that waits for a node is no failure")
    detail = f"{key} is off: a revision whose pod waits for a GPU or a node is told as failed"
    remedy = patch_command(SERVING_NAMESPACE, "config-deployment", {key: "true"})
    return Finding("scheduling", "warning", detail, remedy)


def judge_timeouts(revision_max_s: int, activator_grace_s: int) -> Finding:
    """Judge whether an activator that is told to end lets the longest request end first."""
    detail = f"requests up to {revision_max_s} s, an activator ends within {activator_grace_s} s"
    if activator_grace_s >= revision_max_s:
        return Finding("time-outs", "ok", detail)
    pod = (
        f'{{"spec":{{"template":{{"spec":{{"terminationGracePeriodSeconds":{revision_max_s}}}}}}}}}'
    )
    remedy = f"kubectl -n {SERVING_NAMESPACE} patch deployment activator -p '{pod}'"
    return Finding("time-outs", "warning", f"{detail}: it cuts longer ones", remedy)


async def check_gpus(kube: Kube) -> Sequence[Finding]:
    """Count GPUs: allocatable on nodes, requested by pods, waited for."""
    nodes = [node for node in await kube.list_objects(NODE, {}) if _count_allocatable(node)]
    if not nodes:
        return [judge_gpus((), ())]
    alive = "status.phase!=Succeeded,status.phase!=Failed"
    return [judge_gpus(nodes, await kube.list_objects(POD_ANYWHERE, {}, alive))]


def judge_gpus(nodes: Sequence[JsonObject], pods: Sequence[JsonObject]) -> Finding:
    """Judge what `nodes` with GPUs have left beside the `pods` that have not ended."""
    if not nodes:
        detail = f"no node has {RESOURCE}: a satellite with a GPU would wait for one"
        return Finding("gpu", "ok", detail)
    product_of = {text_at(node, "metadata", "name"): _read_product(node) for node in nodes}
    total, used = Counter[str](), Counter[str]()
    for node in nodes:
        total[_read_product(node)] += _count_allocatable(node)
    for pod in pods:
        if product := product_of.get(text_at(pod, "spec", "nodeName")):
            used[product] += count_requested(pod)
    shown = ", ".join(f"{used[name]} of {total[name]} {name} in use" for name in sorted(total))
    waiting = sum(
        1 for pod in pods if count_requested(pod) and not text_at(pod, "spec", "nodeName")
    )
    if not waiting:
        return Finding("gpu", "ok", shown)
    remedy = "wait until one is given back, add a node, or let satellites ask for fewer"
    return Finding("gpu", "warning", f"{shown}; {waiting} pods wait for one", remedy)


def count_requested(pod: JsonObject) -> int:
    """Return the GPUs that a pod requests: its init containers run one by one, the others together.

    Source: Kubernetes, "Init containers", resource sharing within containers.
    """
    path = ("resources", "limits", RESOURCE)
    init, containers = (
        [integer_at(container, *path) for container in objects_at(pod, "spec", kind)]
        for kind in ("initContainers", "containers")
    )
    return max([sum(containers), *init])


def _count_allocatable(node: JsonObject) -> int:
    return integer_at(node, "status", "allocatable", RESOURCE)


def _read_product(node: JsonObject) -> str:
    return texts_at(node, "metadata", "labels").get(PRODUCT_LABEL, RESOURCE)


async def check_satellites(kube: Kube) -> Sequence[Finding]:
    """Check every satellite that is deployed in the namespace."""
    services = [
        service
        for service in await kube.list_objects(SERVICE, _OURS)
        if identifier_of(texts_at(service, "metadata", "labels"))
    ]
    if not services:
        return [Finding("satellites", "ok", f"none is deployed in {kube.namespace}")]
    limit = asyncio.Semaphore(_CONCURRENCY)

    async def check(service: JsonObject) -> Finding:
        async with limit:
            return await _check_satellite(kube, service)

    return await asyncio.gather(*map(check, services))


async def _check_satellite(kube: Kube, service: JsonObject) -> Finding:
    identifier = identifier_of(texts_at(service, "metadata", "labels")) or ""
    snapshot = await read_snapshot(kube, text_at(service, "metadata", "name"))
    readiness = assess_service(snapshot)
    if not readiness.ready:
        remedy = f"mend that and exo deploy satellite again; exo satellites logs {identifier}"
        return Finding(
            identifier, "error" if readiness.final else "warning", readiness.reason, remedy
        )
    if problem := find_unready_pod_problem(snapshot):
        remedy = "what is due waits meanwhile, and is done once there are pods"
        return Finding(identifier, "warning", f"ready, but {problem.reason}", remedy)
    return Finding(identifier, "ok", "ready")


async def check_pulls(kube: Kube) -> Sequence[Finding]:
    """Check for pods of satellites whose image cannot be pulled."""
    pods = await kube.list_objects(POD, _OURS)
    failures = sorted({failure for pod in pods for failure in _find_pull_failures(pod)})
    if not failures:
        return []
    remedy = (
        "is the image still in the registry, and may the nodes read it? "
        "exo deploy satellite --pull-secret names a Secret with a login"
    )
    return [Finding("pull", "error", failure, remedy) for failure in failures]


def _find_pull_failures(pod: JsonObject) -> Sequence[str]:
    secrets = [text_at(secret, "name") for secret in objects_at(pod, "spec", "imagePullSecrets")]
    login = f"with the secret {', '.join(secrets)}" if secrets else "without any pull secret"
    return [
        f"{text_at(status, 'image')} cannot be pulled {login}"
        for status in objects_at(pod, "status", "containerStatuses")
        if text_at(status, "state", "waiting", "reason") in _PULL_FAILURES
    ]


@dataclass(frozen=True, slots=True)
class DeploySettings:
    """The settings of `exo deploy satellite`; "" for one that is not set.

    Attributes:
        registry: host and maybe a path.
        endpoint: how satellites are reached.
        environment: logins for registries are found by it.
    """

    registry: str
    endpoint: KnativeEndpoint
    environment: Mapping[str, str]


async def run_checks(kube: Kube, settings: DeploySettings) -> Sequence[Finding]:
    """Run all checks; of a kube cluster that does not answer, that is the only finding."""
    server = await run_check("kube", _check_server(kube))
    checks: dict[str, Coroutine[None, None, Sequence[Finding]]] = {}
    if all(finding.state != "error" for finding in server):
        checks = {
            "namespace": check_namespace(kube),
            "permissions": check_permissions(kube),
            "knative": check_knative(kube),
            "components": check_components(kube),
            "domain": check_domain(kube, settings.endpoint.domain),
            "gpu": check_gpus(kube),
            "satellites": check_satellites(kube),
            "pull": check_pulls(kube),
        }
    checks["registry"] = check_registry(settings.registry, settings.environment)
    checks["gateway"] = check_gateway(settings.endpoint)
    results = await asyncio.gather(*(run_check(name, check) for name, check in checks.items()))
    return [*server, *chain.from_iterable(results)]


async def _check_server(kube: Kube) -> Sequence[Finding]:
    version = await kube.read_version()
    return [Finding("kube", "ok", f"{kube.server} answers: Kubernetes {version}")]
