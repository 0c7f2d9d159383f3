"""Rewrite rendered objects for one installation: namespaces, image, Secret. Pure.

kustomize cannot tell the control plane's namespace from that of the satellites once both are
rendered, so the names are changed here, in the few places where Kubernetes writes them: every
`namespace`, the label that NetworkPolicies select namespaces by, the setting of the control plane,
and the names of what has no namespace.

Two hashes are written as well. The migration Job is named after its content, since a Job cannot be
changed, and the Deployment is annotated with that name and with the hash of its settings, so that
it is rolled out when one of them changes. Called by `install.install`.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, cast

from exospherehost.deploy.errors import DeployError
from functions_runtime.contract import Json, JsonObject
from functions_runtime.wire.json_path import at, object_at, text_at

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
class Changes:
    """The values to write into an overlay; "" leaves what it has.

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

    def naming(self, image: str) -> "Changes":
        """Return the same changes with an image."""
        return replace(self, image=image)


@dataclass(frozen=True, slots=True)
class Namespaces:
    """The two namespaces of an installation."""

    server: str
    satellites: str


def find_namespaces(objects: Sequence[JsonObject]) -> Namespaces:
    """Return the namespaces of rendered objects.

    Raises:
        DeployError: the overlay has no control plane, or does not say where satellites are.
    """
    server = _find(objects, "Deployment", SERVER)
    settings = _find(objects, "ConfigMap", _SETTINGS)
    namespace = text_at(server, "metadata", "namespace")
    satellites = text_at(settings, "data", _SATELLITES)
    if not namespace or not satellites:
        raise DeployError(
            "the overlay does not say which namespaces are meant",
            hint=f"set a namespace, and {_SATELLITES} in the ConfigMap {_SETTINGS}",
        )
    return Namespaces(namespace, satellites)


def rewrite_objects(objects: Sequence[JsonObject], changes: Changes) -> Sequence[JsonObject]:
    """Return the objects as they are applied.

    Raises:
        DeployError: the overlay lacks what an installation needs, or both namespaces are one.
    """
    before = find_namespaces(objects)
    after = Namespaces(changes.namespace or before.server, changes.satellites or before.satellites)
    if after.server == after.satellites:
        raise DeployError(
            f"the control plane and its satellites cannot share the namespace {after.server}",
            hint="satellites must not read the keys of the control plane",
        )
    moved = [_rename_namespaces(rendered, before, after) for rendered in objects]
    filled = [cast("JsonObject", _fill_in(rendered, changes)) for rendered in moved]
    settings = _hash(object_at(_find(filled, "ConfigMap", _SETTINGS), "data"))
    job = f"{_JOB}-{_hash(_find(filled, 'Job', _JOB)['spec'])}"
    return [_add_hashes(rendered, job, settings) for rendered in filled]


def list_secret_keys(objects: Sequence[JsonObject]) -> Mapping[str, frozenset[str]]:
    """Return the keys that the pods cannot start without, by the name of their Secret.

    Secrets that are among the objects are left out.
    """
    needed: dict[str, frozenset[str]] = {}
    for reference in _list_key_references(list[Json](objects)):
        name, key = text_at(reference, "name"), text_at(reference, "key")
        if not reference.get("optional"):
            needed[name] = needed.get(name, frozenset()) | {key}
    secrets = [rendered for rendered in objects if rendered["kind"] == "Secret"]
    own = {text_at(secret, "metadata", "name") for secret in secrets}
    return {name: keys for name, keys in needed.items() if name not in own}


def _find(objects: Sequence[JsonObject], kind: str, name: str) -> JsonObject:
    for rendered in objects:
        if rendered.get("kind") == kind and at(rendered, "metadata", "name") == name:
            return rendered
    raise DeployError(
        f"the overlay has no {kind} {name}", hint="build on the base that comes along"
    )


def _rename_namespaces(rendered: JsonObject, before: Namespaces, after: Namespaces) -> JsonObject:
    spaces = {before.server: after.server, before.satellites: after.satellites}

    def rename(key: str, value: Json) -> Json:
        if isinstance(value, str):
            if key in ("namespace", _NAMESPACE_LABEL, _SATELLITES):
                return spaces.get(value, value)
            if key == "volumeName":
                return _rename_volume(value, before, after)
        return value

    moved = cast("JsonObject", _map_fields(rendered, rename))
    metadata = object_at(moved, "metadata")
    name = text_at(metadata, "name")
    if moved["kind"] == "Namespace":
        metadata["name"] = spaces.get(name, name)
    elif moved["kind"] == "PersistentVolume":
        metadata["name"] = _rename_volume(name, before, after)
    return moved


def _rename_volume(name: str, before: Namespaces, after: Namespaces) -> str:
    """Return the name of a PersistentVolume, which has no namespace but begins with its name."""
    head = f"{before.server}-"
    return f"{after.server}-{name.removeprefix(head)}" if name.startswith(head) else name


def _map_fields(value: Json, change: Callable[[str, Json], Json]) -> Json:
    if isinstance(value, dict):
        return {key: change(key, _map_fields(field, change)) for key, field in value.items()}
    return [_map_fields(item, change) for item in value] if isinstance(value, list) else value


def _fill_in(value: Json, changes: Changes) -> Json:
    """Write the name of the image, and the Secret of the database's URL."""
    if isinstance(value, list):
        return [_fill_in(item, changes) for item in value]
    if not isinstance(value, dict):
        return value
    filled = {key: _fill_in(field, changes) for key, field in value.items()}
    if changes.image and text_at(filled, "image").partition(":")[0] == _IMAGE:
        filled["image"] = changes.image
    if changes.database_secret and "name" in filled and filled.get("key") == DATABASE_URL:
        filled["name"] = changes.database_secret
    return filled


def _add_hashes(rendered: JsonObject, job: str, settings: str) -> JsonObject:
    """Name the Job after its content; annotate the Deployment with its settings and that Job."""
    metadata = object_at(rendered, "metadata")
    match rendered["kind"], metadata.get("name"):
        case "Job", "exo-migrate":
            return {**rendered, "metadata": {**metadata, "name": job}}
        case "Deployment", "exo-server":
            spec = object_at(rendered, "spec")
            template = _annotate(object_at(spec, "template"), _SETTINGS_HASH, settings)
            own: JsonObject = {**rendered, "spec": {**spec, "template": template}}
            return _annotate(own, MIGRATION, job)
        case _:
            return rendered


def _annotate(holder: JsonObject, name: str, value: str) -> JsonObject:
    metadata = object_at(holder, "metadata")
    annotations = {**object_at(metadata, "annotations"), name: value}
    return {**holder, "metadata": {**metadata, "annotations": annotations}}


def _list_key_references(value: Json) -> Iterator[JsonObject]:
    if isinstance(value, list):
        for item in value:
            yield from _list_key_references(item)
    elif isinstance(value, dict):
        for key, field in value.items():
            if key == "secretKeyRef" and isinstance(field, dict):
                yield field
            else:
                yield from _list_key_references(field)


def _hash(value: Json) -> str:
    text = json.dumps(value, sort_keys=True).encode()
    return hashlib.sha256(text).hexdigest()[:_HASH_CHARACTERS]
