"""An API server that keeps objects by their paths, and says what one may not do."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from functions_runtime.contract import Json, JsonObject

KNATIVE = "/apis/serving.knative.dev/v1"
_REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"
_LIST = re.compile(r"(/api/v1|/apis/[\w.]+/v\d)(/namespaces/([\w-]+))?/([a-z]+)$")


def path(where: str, plural: str, name: str, namespace: str = "exo") -> str:
    return f"{where}/namespaces/{namespace}/{plural}/{name}"


@dataclass
class ObjectsApi:
    """Objects by path; `denied` are the ``verb plural`` that nobody may; `logs` by pod."""

    objects: dict[str, JsonObject] = field(default_factory=dict[str, JsonObject])
    logs: dict[str, str] = field(default_factory=dict[str, str])
    denied: set[str] = field(default_factory=set[str])
    applied: list[JsonObject] = field(default_factory=list[JsonObject])
    asked: list[str] = field(default_factory=list[str])
    page: int = 500
    before: Callable[[], None] = lambda: None

    def answer(
        self, method: str, path: str, query: dict[str, list[str]], body: str
    ) -> tuple[int, Json]:
        self.asked.append(f"{method} {path}")
        self.before()
        if path == "/version":
            return 200, {"gitVersion": "v1.36.3"}
        if path == _REVIEWS:
            return 201, self._review(json.loads(body)["spec"]["resourceAttributes"])
        if (pod := re.search(r"/pods/([\w-]+)/log$", path)) and pod[1] in self.logs:
            return 200, self.logs[pod[1]]
        if method == "GET" and path not in self.objects and (found := _LIST.match(path)):
            return self._listed(found, query)
        verb = {"PATCH": "patch", "DELETE": "delete"}.get(method, "get")
        plural = path.rsplit("/", 2)[-2]
        if f"{verb} {plural}" in self.denied:
            return 403, self._forbidden(verb, plural)
        return self._one(method, path, body)

    def _one(self, method: str, path: str, body: str) -> tuple[int, Json]:
        known = self.objects.get(path)
        if method == "PATCH":
            self.applied.append(json.loads(body))
            self.objects[path] = self._after(known or {}, json.loads(body))
            return 200, self.objects[path]
        if known is None:
            details: JsonObject = {"name": path.rsplit("/", 1)[-1]}
            return 404, {"kind": "Status", "message": f"{path} not found", "details": details}
        if method == "DELETE":
            del self.objects[path]
        return 200, known

    def _after(self, before: JsonObject, wanted: JsonObject) -> JsonObject:
        """Return the object that comes of applying: at once as ready as it was before."""
        return {**before, "spec": wanted["spec"]}

    def _listed(self, found: re.Match[str], query: dict[str, list[str]]) -> tuple[int, Json]:
        root, within, plural = found[1], found[2], found[4]
        if f"list {plural}" in self.denied:
            return 403, self._forbidden("list", plural)
        inside = re.compile(f"{root}{within or '(/namespaces/[^/]+)?'}/{plural}/[^/]+")
        selector = query.get("labelSelector", [""])[0]
        wanted = dict(word.split("=") for word in selector.split(",") if word)
        items = [
            entry
            for where, entry in sorted(self.objects.items())
            if inside.fullmatch(where) and wanted.items() <= self._labels(entry).items()
        ]
        start = int(query.get("continue", ["0"])[0])
        rest = str(start + self.page) if start + self.page < len(items) else ""
        return 200, {
            "items": [*items[start : start + self.page]],
            "metadata": {"continue": rest},
        }

    def _review(self, asked: dict[str, str]) -> JsonObject:
        what = "/".join(word for word in (asked["resource"], asked["subresource"]) if word)
        return {"status": {"allowed": f"{asked['verb']} {what}" not in self.denied}}

    def _forbidden(self, verb: str, plural: str) -> JsonObject:
        said = f'forbidden: User "ann" cannot {verb} resource "{plural}" in API group ""'
        return {"kind": "Status", "message": said}

    @staticmethod
    def _labels(holder: JsonObject) -> dict[str, Json]:
        metadata = holder.get("metadata")
        found = metadata.get("labels") if isinstance(metadata, dict) else None
        return found if isinstance(found, dict) else {}
