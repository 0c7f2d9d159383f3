"""What a kube cluster would say to rendered objects: asked of each before anything is changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from controlplane.kube import Kube, KubeError
from controlplane.kube.client import DEPLOYMENT, POD, SECRET, Kind
from controlplane.kube.errors import Trouble
from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.install.rewrite import MIGRATION, SERVER, part
from functions_runtime.contract import Json, JsonObject

NAMESPACE: Final = Kind("", "v1", "namespaces", namespaced=False)
_STAND_IN: Final = "default"
"""Where objects are rehearsed whose own namespace is yet to be made."""
_RANKS: Final = {"Namespace": 0, "StatefulSet": 2, "Job": 3, "Deployment": 4}
_REST: Final = 1
_COLLECTED: Final = frozenset(
    {Trouble.FORBIDDEN, Trouble.NO_KIND, Trouble.CONFLICT, Trouble.INVALID}
)
_OURS: Final = ("app.kubernetes.io/managed-by", "exo")

Say: TypeAlias = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One object to apply.

    Attributes:
        kind: its kind as the API server has it.
        wanted: the object.
        live: what is there, None for nothing.
        changes: whether applying it changes anything.
    """

    kind: Kind
    wanted: JsonObject
    live: JsonObject | None
    changes: bool

    @property
    def name(self) -> str:
        """Its own name."""
        return str(part(self.wanted, "metadata").get("name", ""))

    @property
    def namespace(self) -> str:
        """Of the object; "" for one that has none."""
        return str(part(self.wanted, "metadata").get("namespace", ""))

    def __str__(self) -> str:
        return f"{self.wanted['kind']} {self.name}"


def in_order(objects: Sequence[JsonObject]) -> Sequence[JsonObject]:
    """Return objects in the order in which they are applied."""
    return sorted(objects, key=lambda each: _RANKS.get(str(each["kind"]), _REST))


async def rehearse(
    kube: Kube, objects: Sequence[JsonObject], secret: JsonObject | None, say: Say
) -> Sequence[Step]:
    """Ask the API server what it would say to each object, and to a Secret; nothing is changed.

    Raises:
        DeployError: it would refuse some; all of them are told.
        KubeError: it could not be asked.
    """
    known: dict[str, Mapping[str, Kind]] = {}
    faults: list[str] = []
    steps: list[Step] = []
    there = await _namespaces(kube, objects)
    if secret is not None:
        faults += await _refusal(kube, secret, there)
    for wanted in in_order(objects):
        try:
            step = await _rehearsed(kube, wanted, known, there)
        except KubeError as error:
            if error.trouble not in _COLLECTED:
                raise
            faults.append(str(error))
            continue
        if step.kind == NAMESPACE and _is_foreign(step.live) and not step.changes:
            say(f"{step} is somebody else's and stays as it is")
        else:
            steps.append(step)
    if faults:
        raise DeployError("the kube cluster would refuse this", cause="; ".join(faults))
    return [each for each in steps if not _has_run(each, steps)]


async def _namespaces(kube: Kube, objects: Sequence[JsonObject]) -> frozenset[str]:
    """Return the namespaces that are there, of those that the objects go to.

    Raises:
        DeployError: one is not there, and no object makes it.
    """
    brought = {
        str(part(each, "metadata")["name"]) for each in objects if each["kind"] == "Namespace"
    }
    used = {str(part(each, "metadata").get("namespace", "")) for each in objects} - {""}
    there = frozenset([each for each in sorted(brought | used) if await kube.get(NAMESPACE, each)])
    if missing := sorted(used - brought - there):
        raise DeployError(f"the namespace {', '.join(missing)} does not exist")
    return there


async def _refusal(kube: Kube, secret: JsonObject, there: frozenset[str]) -> Sequence[str]:
    """Return why the Secret may not be made; nothing where it may."""
    place = kube.namespace if kube.namespace in there else _STAND_IN
    try:
        await kube.within(place).create(SECRET, secret, rehearse=True)
    except KubeError as error:
        if error.trouble not in _COLLECTED:
            raise
        return [str(error)]
    return []


async def _rehearsed(
    kube: Kube,
    wanted: JsonObject,
    known: dict[str, Mapping[str, Kind]],
    there: frozenset[str],
) -> Step:
    version, name = str(wanted["apiVersion"]), str(wanted["kind"])
    if version not in known:
        known[version] = await kube.kinds(version)
    kind = known[version].get(name)
    step = Step(kind or NAMESPACE, wanted, None, changes=True)
    if kind is None:
        text = f"{step}: the server has no {name} of {version}; install what brings it"
        raise KubeError(Trouble.NO_KIND, f"{text}, or leave the component out")
    if kind.namespaced and step.namespace not in there:
        metadata = {**part(wanted, "metadata"), "namespace": _STAND_IN}
        metadata["name"] = f"{step.name}-rehearsal"
        await kube.within(_STAND_IN).apply(kind, {**wanted, "metadata": metadata}, rehearse=True)
        return step
    inside = kube.within(step.namespace)
    live = await inside.get(kind, step.name)
    if kind == NAMESPACE and _is_foreign(live):
        if step.name != kube.namespace:
            return replace(step, live=live, changes=False)
        await _insist_on_own(kube)
    after = await inside.apply(kind, wanted, rehearse=True)
    return replace(step, live=live, changes=live is None or _bare(live) != _bare(after))


async def _insist_on_own(kube: Kube) -> None:
    """Refuse a namespace that others use: its network would be closed to them."""
    if pods := await kube.listed(POD, {}):
        name = part(pods[0], "metadata").get("name")
        text = f"Namespace {kube.namespace}: others use it, such as the pod {name}"
        raise KubeError(Trouble.CONFLICT, f"{text}; choose a namespace of its own")


def _bare(found: JsonObject) -> JsonObject:
    """Return an object without what the server counts for itself."""
    counted = ("managedFields", "resourceVersion", "generation")
    metadata: JsonObject = {
        key: value for key, value in part(found, "metadata").items() if key not in counted
    }
    return {**found, "metadata": metadata, "status": None}


def _is_foreign(namespace: JsonObject | None) -> bool:
    label, value = _OURS
    labels = part(part(namespace or {}, "metadata"), "labels")
    return namespace is not None and labels.get(label) != value


def _has_run(step: Step, steps: Sequence[Step]) -> bool:
    """Return whether a Job is gone because it has run: the Deployment remembers its name."""
    if step.wanted["kind"] != "Job" or step.live is not None:
        return False
    servers = (each.live or {} for each in steps if each.kind == DEPLOYMENT and each.name == SERVER)
    annotations = (part(part(each, "metadata"), "annotations") for each in servers)
    return any(each.get(MIGRATION) == step.name for each in annotations)


def as_list(objects: Sequence[JsonObject]) -> JsonObject:
    """Return objects as one, as `kubectl apply -f` takes them."""
    return {"apiVersion": "v1", "kind": "List", "items": list[Json](objects)}
