"""Where an installation goes: rendered objects, brought to other namespaces and an image. Pure.

kustomize cannot tell the control plane's namespace from that of the satellites once both are
rendered, so the names are changed here, in the few places where Kubernetes writes them.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from exospherehost.deploy.errors import DeployError
from functions_runtime.contract import Json, JsonObject

SERVER: Final = "exo-server"
"""Name of the control plane's Deployment, Service and Secret."""
MIGRATION: Final = "exosphere.host/migration"
"""Annotation of the Deployment: the Job whose schema it needs."""
DATABASE_URL: Final = "EXO_DATABASE_URL"

_SETTINGS: Final = "exo-settings"
_SETTINGS_HASH: Final = "exosphere.host/settings"
_JOB: Final = "exo-migrate"
_IMAGE: Final = "exospherehost-server"
_NAMESPACE_LABEL: Final = "kubernetes.io/metadata.name"
_SATELLITES: Final = "EXO_KNATIVE_NAMESPACE"
_HASH_CHARACTERS: Final = 10


@dataclass(frozen=True, slots=True)
class Place:
    """What is chosen at an installation; "" leaves what the overlay says.

    Attributes:
        namespace: of the control plane.
        satellites: namespace of the satellites.
        image: of the control plane, by digest.
        database_secret: Secret that holds the URL of the database.
    """

    namespace: str = ""
    satellites: str = ""
    image: str = ""
    database_secret: str = ""


@dataclass(frozen=True, slots=True)
class Homes:
    """The two namespaces of an installation."""

    server: str
    satellites: str


def homes(objects: Sequence[JsonObject]) -> Homes:
    """Return where rendered objects go.

    Raises:
        DeployError: the overlay has no control plane, or does not say where satellites are.
    """
    server = _named(objects, "Deployment", SERVER)
    settings = part(_named(objects, "ConfigMap", _SETTINGS), "data")
    namespace = part(server, "metadata").get("namespace")
    if not isinstance(namespace, str) or not isinstance(settings.get(_SATELLITES), str):
        raise DeployError(
            "the overlay does not say which namespaces are meant",
            hint=f"set a namespace, and {_SATELLITES} in the ConfigMap {_SETTINGS}",
        )
    return Homes(namespace, str(settings[_SATELLITES]))


def placed(objects: Sequence[JsonObject], place: Place) -> Sequence[JsonObject]:
    """Return the objects as they are applied.

    Raises:
        DeployError: the overlay lacks what an installation needs, or both namespaces are one.
    """
    before = homes(objects)
    after = Homes(place.namespace or before.server, place.satellites or before.satellites)
    if after.server == after.satellites:
        raise DeployError(
            f"the control plane and its satellites cannot share the namespace {after.server}",
            hint="satellites must not read the keys of the control plane",
        )
    moved = [_moved(each, before, after) for each in objects]
    filled = [cast("JsonObject", _filled(each, place)) for each in moved]
    settings = _digest(part(_named(filled, "ConfigMap", _SETTINGS), "data"))
    job = _named(filled, "Job", _JOB)
    name = f"{_JOB}-{_digest(job['spec'])}"
    return [_marked(each, name, settings) for each in filled]


def secret_keys(objects: Sequence[JsonObject]) -> Mapping[str, frozenset[str]]:
    """Return which keys of which Secrets the pods cannot start without.

    Secrets that are among the objects are left out.
    """
    found: dict[str, frozenset[str]] = {}
    for each in _references(list[Json](objects)):
        name, key = str(each.get("name", "")), str(each.get("key", ""))
        if not each.get("optional"):
            found[name] = found.get(name, frozenset()) | {key}
    own = {str(part(each, "metadata").get("name")) for each in objects if each["kind"] == "Secret"}
    return {name: keys for name, keys in found.items() if name not in own}


def part(holder: JsonObject, key: str) -> JsonObject:
    """Return an object in an object; an empty one where there is none."""
    found = holder.get(key)
    return found if isinstance(found, dict) else {}


def _named(objects: Sequence[JsonObject], kind: str, name: str) -> JsonObject:
    for each in objects:
        if each.get("kind") == kind and part(each, "metadata").get("name") == name:
            return each
    raise DeployError(
        f"the overlay has no {kind} {name}", hint="build on the base that comes along"
    )


def _moved(wanted: JsonObject, before: Homes, after: Homes) -> JsonObject:
    spaces = {before.server: after.server, before.satellites: after.satellites}

    def rename(key: str, value: Json) -> Json:
        if isinstance(value, str):
            if key in ("namespace", _NAMESPACE_LABEL, _SATELLITES):
                return spaces.get(value, value)
            if key == "volumeName":
                return _volume(value, before, after)
        return value

    made = cast("JsonObject", _mapped(wanted, rename))
    metadata = part(made, "metadata")
    name = str(metadata.get("name", ""))
    if made["kind"] == "Namespace":
        metadata["name"] = spaces.get(name, name)
    elif made["kind"] == "PersistentVolume":
        metadata["name"] = _volume(name, before, after)
    return made


def _volume(name: str, before: Homes, after: Homes) -> str:
    """Return the name of a PersistentVolume, which has no namespace but begins with its name."""
    head = f"{before.server}-"
    return f"{after.server}-{name.removeprefix(head)}" if name.startswith(head) else name


def _mapped(value: Json, change: Callable[[str, Json], Json]) -> Json:
    if isinstance(value, dict):
        return {key: change(key, _mapped(each, change)) for key, each in value.items()}
    return [_mapped(each, change) for each in value] if isinstance(value, list) else value


def _filled(value: Json, place: Place) -> Json:
    """Return the image its name, and the URL of the database its Secret."""
    if isinstance(value, list):
        return [_filled(each, place) for each in value]
    if not isinstance(value, dict):
        return value
    made = {key: _filled(each, place) for key, each in value.items()}
    image = made.get("image")
    if place.image and isinstance(image, str) and image.partition(":")[0] == _IMAGE:
        made["image"] = place.image
    if place.database_secret and {"name", "key"} <= made.keys() and made["key"] == DATABASE_URL:
        made["name"] = place.database_secret
    return made


def _marked(wanted: JsonObject, job: str, settings: str) -> JsonObject:
    """Name the Job after what it runs; let the Deployment follow its settings and that Job."""
    metadata = part(wanted, "metadata")
    match wanted["kind"], metadata.get("name"):
        case "Job", "exo-migrate":
            return {**wanted, "metadata": {**metadata, "name": job}}
        case "Deployment", "exo-server":
            spec = part(wanted, "spec")
            template = _annotated(part(spec, "template"), _SETTINGS_HASH, settings)
            own: JsonObject = {**wanted, "spec": {**spec, "template": template}}
            return _annotated(own, MIGRATION, job)
        case _:
            return wanted


def _annotated(holder: JsonObject, name: str, value: str) -> JsonObject:
    metadata = part(holder, "metadata")
    annotations = {**part(metadata, "annotations"), name: value}
    return {**holder, "metadata": {**metadata, "annotations": annotations}}


def _references(value: Json) -> Iterator[JsonObject]:
    if isinstance(value, list):
        for each in value:
            yield from _references(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key == "secretKeyRef" and isinstance(each, dict):
                yield each
            else:
                yield from _references(each)


def _digest(value: Json) -> str:
    said = json.dumps(value, sort_keys=True).encode()
    return hashlib.sha256(said).hexdigest()[:_HASH_CHARACTERS]
