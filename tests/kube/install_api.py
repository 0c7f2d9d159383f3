"""An API server that keeps objects, and as much behind it as an installation can tell."""

import copy
import json
import re
from dataclasses import dataclass, field
from typing import cast

from functions_runtime.contract import Json, JsonObject

_OBJECT = re.compile(
    r"/(?:api|apis)/(?P<version>v1|[\w.-]+/v1\w*)(?:/namespaces/(?P<space>[\w-]+))?"
    r"/(?P<plural>\w+)(?:/(?P<name>[\w.-]+))?$"
)
_VERSION = re.compile(r"/(?:api|apis)/(v1|[\w.-]+/v1\w*)$")
_LOG = re.compile(r"/api/v1/namespaces/[\w-]+/pods/(?P<pod>[\w-]+)/log$")
_KINDS = {
    "v1": (
        "Namespace", "ServiceAccount", "ConfigMap", "Secret", "Service", "PersistentVolume",
        "PersistentVolumeClaim", "Pod",
    ),
    "apps/v1": ("Deployment", "StatefulSet"),
    "batch/v1": ("Job",),
    "policy/v1": ("PodDisruptionBudget",),
    "networking.k8s.io/v1": ("NetworkPolicy",),
    "rbac.authorization.k8s.io/v1": ("Role", "RoleBinding"),
}  # fmt: skip
_EVERYWHERE = {"Namespace", "PersistentVolume"}
_PLURALS = {"NetworkPolicy": "networkpolicies"}

Key = tuple[str, str, str]
"""Namespace, plural, name."""


def plural(kind: str) -> str:
    return _PLURALS.get(kind, f"{kind.lower()}s")


def part(holder: JsonObject, key: str) -> JsonObject:
    return cast("JsonObject", holder.setdefault(key, {}))


@dataclass
class InstallApi:
    """Objects by their place. A workload named in `broken` never comes up.

    `refuses` says by plural why an object is invalid.
    """

    objects: dict[Key, JsonObject] = field(default_factory=dict[Key, JsonObject])
    broken: set[str] = field(default_factory=set[str])
    refuses: dict[str, str] = field(default_factory=dict[str, str])
    done: list[str] = field(default_factory=list[str])
    rehearsed: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        for name in ("default", "knative-serving"):
            self.give("v1", "Namespace", "", name)
        labels: JsonObject = {"app.kubernetes.io/version": "1.23.0"}
        self.give("v1", "ConfigMap", "knative-serving", "config-features", labels)

    def give(
        self, version: str, kind: str, space: str, name: str, labels: JsonObject | None = None
    ) -> JsonObject:
        """Put an object there that somebody else has made."""
        given: JsonObject = {
            "apiVersion": version, "kind": kind, "metadata": {"name": name, "labels": labels or {}},
        }  # fmt: skip
        self.objects[space, plural(kind), name] = given
        return given

    def find(self, kind: str, name: str, space: str = "exosphere") -> JsonObject | None:
        return self.objects.get((space, plural(kind), name))

    def answer(
        self, method: str, path: str, query: dict[str, list[str]], body: str
    ) -> tuple[int, Json]:
        if version := _VERSION.match(path):
            return self._kinds(version[1])
        if _LOG.match(path):
            return 200, "controlplane: the database does not answer"
        found = _OBJECT.match(path)
        assert found, path
        key = (found["space"] or "", found["plural"], found["name"] or "")
        if found["plural"] == "namespaces":
            key = ("", "namespaces", found["name"] or "")
        match method:
            case "PATCH":
                return self._apply(key, json.loads(body), rehearse="dryRun" in query)
            case "POST":
                return self._create(key, json.loads(body), rehearse="dryRun" in query)
            case "DELETE":
                self.done.append(f"delete {key[1]} {key[2]}")
                return 200, self.objects.pop(key)
            case _:
                return self._get(key) if key[2] else (200, {"items": self._listed(key)})

    def _kinds(self, version: str) -> tuple[int, Json]:
        if version not in _KINDS:
            return 404, "404 page not found"
        listed: list[Json] = [
            {"kind": kind, "name": plural(kind), "namespaced": kind not in _EVERYWHERE}
            for kind in _KINDS[version]
        ]
        status: JsonObject = {"kind": "Job", "name": "jobs/status", "namespaced": True}
        return 200, {"resources": [*listed, status]}

    def _get(self, key: Key) -> tuple[int, Json]:
        known = self.objects.get(key)
        return (200, known) if known else _missing(key)

    def _listed(self, key: Key) -> list[Json]:
        if key[1] != "pods":
            return []
        own = [resource for (space, plural_, _), resource in self.objects.items()
               if (space, plural_) == (key[0], "pods")]  # fmt: skip
        broken = [workload for workload in self.broken if (key[0], workload) in self._workloads()]
        return [*own, *(_crashing(workload) for workload in broken)]

    def _workloads(self) -> set[tuple[str, str]]:
        kinds = ("deployments", "statefulsets", "jobs")
        return {
            (space, name.rpartition("-")[0] if kind == "jobs" else name)
            for space, kind, name in self.objects
            if kind in kinds
        }

    def _create(self, key: Key, wanted: JsonObject, *, rehearse: bool) -> tuple[int, Json]:
        name = str(part(wanted, "metadata")["name"])
        place = (key[0], key[1], name)
        if key[1] in self.refuses:
            return 403, {"kind": "Status", "message": self.refuses[key[1]]}
        if rehearse:
            return 201, wanted
        if place in self.objects:
            return 409, {"kind": "Status", "reason": "AlreadyExists", "message": "exists"}
        self.objects[place] = {**wanted, "data": wanted.get("stringData", {})}
        self.done.append(f"create {key[1]} {name}")
        return 201, wanted

    def _apply(self, key: Key, wanted: JsonObject, *, rehearse: bool) -> tuple[int, Json]:
        if key[0] and ("", "namespaces", key[0]) not in self.objects:
            return _missing(("", "namespaces", key[0]))
        if key[1] in self.refuses:
            return 422, {"kind": "Status", "message": self.refuses[key[1]]}
        fresh: JsonObject = {"metadata": {"generation": 0}}
        made: JsonObject = copy.deepcopy(self.objects.get(key) or fresh)
        before = made.get("spec")
        metadata = {**part(made, "metadata"), **part(wanted, "metadata")}
        made |= {**wanted, "metadata": metadata}
        if before != made.get("spec"):
            metadata["generation"] = cast("int", metadata.get("generation", 0)) + 1
        said = f"{key[1]} {key[2]}" + (f" in {key[0]}" if key[0] else "")
        if rehearse:
            self.rehearsed.append(said)
            return 200, made
        self.done.append(f"apply {key[1]} {key[2]}")
        self.objects[key] = made
        self._settle(made)
        return 200, made

    def _settle(self, made: JsonObject) -> None:
        """Let a workload come up, or fail."""
        kind, metadata = made["kind"], part(made, "metadata")
        name = str(metadata["name"])
        if kind == "Job":
            word = "Failed" if name.rpartition("-")[0] in self.broken else "Complete"
            made["status"] = {"conditions": [{"type": word, "status": "True", "message": word}]}
        elif kind in ("Deployment", "StatefulSet"):
            up = 0 if name in self.broken else part(made, "spec").get("replicas", 1)
            made["status"] = {
                "observedGeneration": metadata["generation"], "replicas": up,
                "updatedReplicas": up, "readyReplicas": up,
            }  # fmt: skip


def _missing(key: Key) -> tuple[int, JsonObject]:
    details: JsonObject = {"name": key[2], "kind": key[1]}
    message = f'{key[1]} "{key[2]}" not found'
    return 404, {"kind": "Status", "message": message, "details": details}


def _crashing(name: str) -> JsonObject:
    ended: JsonObject = {"terminated": {"exitCode": 1, "reason": "Error"}}
    statuses: list[Json] = [
        {"name": name, "state": ended, "lastState": {}}
        for name in ("server", "migrate", "postgres")
    ]
    return {"metadata": {"name": f"{name}-pod"}, "status": {"containerStatuses": statuses}}
