"""An API server with as much of Knative behind it as a rollout can tell: generations, revisions."""

import copy
import json
import re
from dataclasses import dataclass, field
from typing import cast

from functions_runtime.contract import Json, JsonObject

_SERVICES = re.compile(r"/apis/serving\.knative\.dev/v1/namespaces/exo/services/([\w-]+)$")
_CONFIG_MAPS = re.compile(r"/api/v1/namespaces/knative-serving/configmaps/([\w-]+)$")
_NAMESPACES = re.compile(r"/api/v1/namespaces/([\w-]+)$")
_LOG = re.compile(r"/api/v1/namespaces/exo/pods/([\w-]+)/log$")


def missing(path: str) -> tuple[int, JsonObject]:
    details: JsonObject = {"name": path.rsplit("/", 1)[-1]}
    return 404, {"kind": "Status", "message": f"{path} not found", "details": details}


@dataclass
class KnativeApi:
    """Services by name. A revision whose image is in `broken` never becomes ready.

    `settings` are the platform's ConfigMaps.
    """

    services: dict[str, JsonObject] = field(default_factory=dict[str, JsonObject])
    broken: set[str] = field(default_factory=set[str])
    refuses: str = ""
    settings: dict[str, dict[str, str]] = field(
        default_factory=lambda: {"config-features": dict[str, str]()}
    )
    release: str = "1.23.0"
    may_read_settings: bool = True
    applied: list[JsonObject] = field(default_factory=list[JsonObject])
    denied: set[str] = field(default_factory=set[str])
    """What one may not, such as ``list pods``."""
    namespaces: set[str] = field(default_factory=lambda: {"exo"})
    waits: JsonObject = field(default_factory=dict[str, Json])
    """What holds up every container: a state of waiting, such as for its image."""
    unschedulable: str = ""

    def answer(
        self, method: str, path: str, query: dict[str, list[str]], body: str
    ) -> tuple[int, Json]:
        if found := _SERVICES.match(path):
            if method == "PATCH":
                return self._apply(found[1], json.loads(body), rehearse="dryRun" in query)
            if method == "DELETE":
                return 200, self.services.pop(found[1], None)
            known = self.services.get(found[1])
            return (200, known) if known else missing(path)
        if found := _CONFIG_MAPS.match(path):
            return self._setting(path, found[1])
        return self._beside(path, query, body)

    def _beside(self, path: str, query: dict[str, list[str]], body: str) -> tuple[int, Json]:
        if found := _NAMESPACES.match(path):
            return (200, {}) if found[1] in self.namespaces else missing(path)
        if path.endswith("/selfsubjectaccessreviews"):
            return 201, {"status": {"allowed": self._may(json.loads(body))}}
        if _LOG.match(path):
            return 200, "ModuleNotFoundError: no torch"
        if path.endswith("/pods"):
            [selector] = query["labelSelector"]
            return 200, {"items": self._pods(selector.partition("=")[2])}
        return (200, {"items": []}) if path.endswith("/events") else missing(path)

    def _may(self, review: JsonObject) -> bool:
        asked = self._part(self._part(review, "spec"), "resourceAttributes")
        what = "/".join(str(asked[word]) for word in ("resource", "subresource") if asked[word])
        return f"{asked['verb']} {what}" not in self.denied

    def _setting(self, path: str, name: str) -> tuple[int, JsonObject]:
        if not self.may_read_settings:
            message = (
                f'configmaps "{name}" is forbidden: User "ann" cannot get resource "configmaps" '
                'in API group "" in the namespace "knative-serving"'
            )
            return 403, {"kind": "Status", "message": message}
        if name not in self.settings:
            return missing(path)
        labels: JsonObject = {"app.kubernetes.io/version": self.release}
        data: JsonObject = {**self.settings[name]}
        return 200, {"metadata": {"name": name, "labels": labels}, "data": data}

    def _apply(self, name: str, wanted: JsonObject, *, rehearse: bool) -> tuple[int, JsonObject]:
        if self.refuses:
            return 400, {"kind": "Status", "message": self.refuses}
        before = self.services.get(name)
        fresh: JsonObject = {"metadata": {"name": name, "generation": 0}, "status": {}}
        made = copy.deepcopy(before or fresh)
        metadata, status = self._part(made, "metadata"), self._part(made, "status")
        metadata["labels"] = self._part(wanted, "metadata").get("labels")
        if made.get("spec") != wanted["spec"]:
            made["spec"] = wanted["spec"]
            metadata["generation"] = cast("int", metadata["generation"]) + 1
        if rehearse:
            return 200, made
        self.applied.append(wanted)
        if self._template(before or {}) != self._template(wanted):
            status["latestCreatedRevisionName"] = f"{name}-{metadata['generation']}"
        healthy = self._image(made) not in self.broken and not self.waits
        if healthy:
            status["latestReadyRevisionName"] = status["latestCreatedRevisionName"]
        status["observedGeneration"] = metadata["generation"]
        status["conditions"] = [{"type": "Ready", "status": "True" if healthy else "Unknown"}]
        self.services[name] = made
        return 200, made

    def _pods(self, revision: str) -> list[Json]:
        broken = any(
            self._part(service, "status").get("latestCreatedRevisionName") == revision
            and self._image(service) in self.broken
            for service in self.services.values()
        )
        state: JsonObject = {"waiting": {"reason": "CrashLoopBackOff"}} if broken else self.waits
        last: JsonObject = {"terminated": {"exitCode": 1}} if broken else {}
        container: JsonObject = {"name": "user-container", "state": state, "lastState": last}
        status: JsonObject = {"containerStatuses": [container]}
        if self.unschedulable:
            said: JsonObject = {"type": "PodScheduled", "reason": "Unschedulable"}
            status = {"conditions": [said | {"message": self.unschedulable}]}
        return [{"metadata": {"name": "pod-1"}, "status": status}]

    def _template(self, holder: JsonObject) -> Json:
        return self._part(holder, "spec").get("template")

    def _image(self, holder: JsonObject) -> str:
        return str(self._part(holder, "spec").get("template"))

    @staticmethod
    def _part(holder: JsonObject, key: str) -> JsonObject:
        found = holder.get(key)
        return found if isinstance(found, dict) else {}
