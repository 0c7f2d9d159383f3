"""Server-side dry run of an installation: every object is submitted before anything is changed.

The model
---------
An installation is a dozen objects of eight kinds, and a refusal in the middle leaves half a control
plane. So the API server is asked about each of them first, with `dryRun=All`: schema, admission
webhooks, quotas, field ownership and our own rights are all judged, and nothing is stored. The
answers become `Step`s: what is there now, and whether applying would change it.

All refusals are collected, and only then is the installation refused, so that one run shows all of
them. Only errors that say something of an object are collected (`_COLLECTED`); where the server
does not answer, the rest could not be judged either, and the run ends.

An object whose namespace is itself among the objects cannot be submitted there, because a dry run
does not create the namespace. It is submitted under another name in a namespace that every cluster
has, which finds all but what depends on the namespace (quotas, policies, RoleBindings).

Invariants
----------
- Nothing is changed, and no Secret is read: whether one exists is the caller's to find out.
- Objects that others manage stay as they are. A namespace of somebody else is used for satellites,
  but never for the control plane while others have pods there: they would be cut off.
- A Job that has run is not a change: its object is deleted after a while, and the Deployment keeps
  its name in an annotation.
- The order of the steps is the order of applying: namespaces, what pods need, the database, the
  migration, the server.

Why not compare with what is rendered: defaults and webhooks of the server change objects, so only
the server can tell whether two declarations mean the same.

Called by `install.install` and, for printing alone, by `exo server install --dry-run`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from controlplane.kube import Kube, KubeError
from controlplane.kube.client import DEPLOYMENT, NAMESPACE, POD, SECRET, Kind
from controlplane.kube.errors import KubeErrorKind
from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.install.rewrite import MIGRATION, SERVER
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import at, object_at, text_at

_STAND_IN: Final = "default"
"""Namespace for the dry run of objects whose own namespace does not exist yet."""
_RANKS: Final = {"Namespace": 0, "StatefulSet": 2, "Job": 3, "Deployment": 4}
_OTHER_RANK: Final = 1
_COLLECTED: Final = frozenset(
    {
        KubeErrorKind.FORBIDDEN,
        KubeErrorKind.NO_KIND,
        KubeErrorKind.CONFLICT,
        KubeErrorKind.INVALID,
    }
)
_MANAGED_BY: Final = ("app.kubernetes.io/managed-by", "exo")

Report: TypeAlias = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One object to apply.

    Attributes:
        kind: its kind as the API server has it.
        rendered: the object.
        live: what is there, None for nothing.
        changes: whether applying it changes anything.
    """

    kind: Kind
    rendered: JsonObject
    live: JsonObject | None
    changes: bool

    @property
    def name(self) -> str:
        """Name of the object."""
        return text_at(self.rendered, "metadata", "name")

    @property
    def namespace(self) -> str:
        """Namespace of the object; "" for one that has none."""
        return text_at(self.rendered, "metadata", "namespace")

    def __str__(self) -> str:
        return f"{self.rendered['kind']} {self.name}"


def sort_objects(objects: Sequence[JsonObject]) -> Sequence[JsonObject]:
    """Return objects in the order in which they are applied."""
    return sorted(objects, key=lambda rendered: _RANKS.get(str(rendered["kind"]), _OTHER_RANK))


async def dry_run(
    kube: Kube, objects: Sequence[JsonObject], secret: JsonObject | None, report: Report
) -> Sequence[Step]:
    """Submit each object, and a Secret to be created, without changing anything.

    Raises:
        DeployError: some would be refused; all of them are named.
        KubeError: the server could not judge them.
    """
    kinds: dict[str, Mapping[str, Kind]] = {}
    refusals: list[str] = []
    steps: list[Step] = []
    namespaces = await _find_namespaces(kube, objects)
    if secret is not None:
        refusals += await _dry_run_secret(kube, secret, namespaces)
    for rendered in sort_objects(objects):
        try:
            step = await _dry_run_object(kube, rendered, kinds, namespaces)
        except KubeError as error:
            if error.kind not in _COLLECTED:
                raise
            refusals.append(str(error))
            continue
        if step.kind == NAMESPACE and _is_foreign(step.live) and not step.changes:
            report(f"{step} is somebody else's and stays as it is")
        else:
            steps.append(step)
    if refusals:
        raise DeployError("the kube cluster would refuse this", cause="; ".join(refusals))
    return [step for step in steps if not _has_run(step, steps)]


async def _find_namespaces(kube: Kube, objects: Sequence[JsonObject]) -> frozenset[str]:
    """Return the namespaces that exist, of those that the objects use.

    Raises:
        DeployError: one does not exist, and no object creates it.
    """
    created = {
        text_at(rendered, "metadata", "name")
        for rendered in objects
        if rendered["kind"] == "Namespace"
    }
    used = {text_at(rendered, "metadata", "namespace") for rendered in objects} - {""}
    names = sorted(created | used)
    existing = frozenset([name for name in names if await kube.get(NAMESPACE, name)])
    if missing := sorted(used - created - existing):
        raise DeployError(f"the namespace {', '.join(missing)} does not exist")
    return existing


async def _dry_run_secret(
    kube: Kube, secret: JsonObject, namespaces: frozenset[str]
) -> Sequence[str]:
    """Return why the Secret may not be created; empty where it may."""
    namespace = kube.namespace if kube.namespace in namespaces else _STAND_IN
    try:
        await kube.in_namespace(namespace).create(SECRET, secret, dry_run=True)
    except KubeError as error:
        if error.kind not in _COLLECTED:
            raise
        return [str(error)]
    return []


async def _dry_run_object(
    kube: Kube,
    rendered: JsonObject,
    kinds: dict[str, Mapping[str, Kind]],
    namespaces: frozenset[str],
) -> Step:
    version, name = str(rendered["apiVersion"]), str(rendered["kind"])
    if version not in kinds:
        kinds[version] = await kube.list_kinds(version)
    kind = kinds[version].get(name)
    step = Step(kind or NAMESPACE, rendered, None, changes=True)
    if kind is None:
        text = f"{step}: the server has no {name} of {version}; install what brings it"
        raise KubeError(KubeErrorKind.NO_KIND, f"{text}, or leave the component out")
    if kind.namespaced and step.namespace not in namespaces:
        metadata = {**object_at(rendered, "metadata"), "namespace": _STAND_IN}
        metadata["name"] = f"{step.name}-rehearsal"
        stand_in: JsonObject = {**rendered, "metadata": metadata}
        await kube.in_namespace(_STAND_IN).apply(kind, stand_in, dry_run=True)
        return step
    inside = kube.in_namespace(step.namespace)
    live = await inside.get(kind, step.name)
    if kind == NAMESPACE and _is_foreign(live):
        if step.name != kube.namespace:
            return replace(step, live=live, changes=False)
        await _check_unused(kube)
    after = await inside.apply(kind, rendered, dry_run=True)
    return replace(step, live=live, changes=live is None or _strip(live) != _strip(after))


async def _check_unused(kube: Kube) -> None:
    """Refuse a namespace that others use: its network would be closed to them."""
    if pods := await kube.list_objects(POD, {}):
        name = at(pods[0], "metadata", "name")
        text = f"Namespace {kube.namespace}: others use it, such as the pod {name}"
        raise KubeError(KubeErrorKind.CONFLICT, f"{text}; choose a namespace of its own")


def _strip(live: JsonObject) -> JsonObject:
    """Return an object without the fields that the server counts up by itself."""
    counters = ("managedFields", "resourceVersion", "generation")
    metadata: JsonObject = {
        key: value for key, value in object_at(live, "metadata").items() if key not in counters
    }
    return {**live, "metadata": metadata, "status": None}


def _is_foreign(namespace: JsonObject | None) -> bool:
    label, value = _MANAGED_BY
    return namespace is not None and at(namespace, "metadata", "labels", label) != value


def _has_run(step: Step, steps: Sequence[Step]) -> bool:
    """Return whether a Job is gone because it has run: the Deployment keeps its name."""
    if step.rendered["kind"] != "Job" or step.live is not None:
        return False
    return any(
        at(other.live, "metadata", "annotations", MIGRATION) == step.name
        for other in steps
        if other.kind == DEPLOYMENT and other.name == SERVER
    )
