"""A client of the Kubernetes API: get, list, apply, create, delete and logs, as plain JSON.

Used by the Knative orbit for jobs, and by everything of `exo` that reads or changes a kube cluster.
Credentials and the address of the server (contexts, certificates, login programs, the account of
a pod) are the client library's part; the calls are plain HTTP (adr/0016-kube-over-plain-http.md).
Changes are server-side apply without `force`: a field that another manager owns is an error.

Source: Kubernetes API concepts, "Server-side apply" and "Dry-run".
"""

import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self, cast

import httpx2
from lightkube.config.client_adapter import AsyncClient, ConnectionParams
from lightkube.config.kubeconfig import KubeConfig, SingleConfig
from lightkube.core.exceptions import ConfigError
from yaml import YAMLError

from controlplane.kube.errors import KubeError, KubeErrorKind, build_error
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import text_at

FIELD_MANAGER: Final = "exo"
_APPLY: Final = {"content-type": "application/apply-patch+yaml"}
_NOT_FOUND: Final = 404
_BAD_REQUEST: Final = 400
_CONFLICT: Final = 409
_TIMEOUT: Final = httpx2.Timeout(15.0, connect=5.0)
_FOLLOW: Final = httpx2.Timeout(15.0, connect=5.0, read=None)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of object; `group` is empty for the core ones."""

    group: str
    version: str
    plural: str
    namespaced: bool = True

    def path(self, namespace: str, name: str = "") -> str:
        """Return the path of the objects of this kind in the API."""
        root = f"/apis/{self.group}" if self.group else "/api"
        inside = f"namespaces/{namespace}/" if self.namespaced else ""
        return f"{root}/{self.version}/{inside}{self.plural}" + (name and f"/{name}")


SERVICE: Final = Kind("serving.knative.dev", "v1", "services")
REVISION: Final = Kind("serving.knative.dev", "v1", "revisions")
DEPLOYMENT: Final = Kind("apps", "v1", "deployments")
POD: Final = Kind("", "v1", "pods")
EVENT: Final = Kind("", "v1", "events")
JOB: Final = Kind("batch", "v1", "jobs")
SECRET: Final = Kind("", "v1", "secrets")
POD_TEMPLATE: Final = Kind("", "v1", "podtemplates")
CONFIG_MAP: Final = Kind("", "v1", "configmaps")
NAMESPACE: Final = Kind("", "v1", "namespaces", namespaced=False)
NODE: Final = Kind("", "v1", "nodes", namespaced=False)
POD_ANYWHERE: Final = Kind("", "v1", "pods", namespaced=False)
"""For lists only: the pods of every namespace."""


class Kube:
    """One namespace of one kube cluster."""

    def __init__(self, config: SingleConfig, namespace: str | None = None) -> None:
        self.namespace = namespace or config.namespace
        self.server = config.cluster.server
        self._http = AsyncClient(config, ConnectionParams(timeout=_TIMEOUT))

    @classmethod
    def open(cls, context: str | None = None, namespace: str | None = None) -> Self:
        """Return a client for what `KUBECONFIG`, ``~/.kube/config`` or the pod's account names.

        Raises:
            KubeError: there is none, or no such context.
        """
        try:
            config = KubeConfig.from_env()
            chosen = config.get(context)
        except (ConfigError, OSError, ValueError, KeyError, YAMLError) as error:
            text = f"{' '.join(str(error).split())}; set KUBECONFIG to a file that has it"
            raise KubeError(KubeErrorKind.NO_CONFIG, text) from error
        if chosen is None:
            raise KubeError(KubeErrorKind.NO_CONFIG, "set KUBECONFIG, or name a context")
        if chosen.user is None:
            text = f"the context {chosen.context_name} names no user; give it one"
            raise KubeError(KubeErrorKind.NO_CONFIG, text)
        return cls(chosen, namespace)

    def in_namespace(self, namespace: str) -> "Kube":
        """Return a client for another namespace of the same cluster, over the same connections."""
        other = copy(self)
        other.namespace = namespace
        return other

    async def __aenter__(self) -> Self:
        """Return this."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close every connection."""
        await self._http.aclose()

    async def get(self, kind: Kind, name: str) -> JsonObject | None:
        """Return an object, None where there is none."""
        path = kind.path(self.namespace, name)
        return await self._request_object("GET", path, f"get {kind.plural} {name}")

    async def read_version(self) -> str:
        """Return the release of Kubernetes, such as ``v1.36.3``: the cheapest liveness check."""
        answer = await self._request("GET", "/version", "ask for the version", params={})
        return str(answer.json().get("gitVersion", ""))

    async def list_objects(
        self, kind: Kind, labels: Mapping[str, str], fields: str = ""
    ) -> Sequence[JsonObject]:
        """Return the objects with these labels, page by page; `fields` is a field selector."""
        selector = ",".join(f"{name}={value}" for name, value in labels.items())
        query = {"labelSelector": selector, "fieldSelector": fields, "limit": "500"}
        params = {name: text for name, text in query.items() if text}
        objects: list[JsonObject] = []
        while True:
            path = kind.path(self.namespace)
            page = (await self._request("GET", path, f"list {kind.plural}", params=params)).json()
            objects += cast("Sequence[JsonObject]", page["items"])
            if not (token := page.get("metadata", {}).get("continue")):
                return objects
            params["continue"] = str(token)

    async def list_events(self, name: str) -> Sequence[JsonObject]:
        """Return the events about an object of that name, oldest first."""
        params = {"fieldSelector": f"involvedObject.name={name}", "limit": "100"}
        path = EVENT.path(self.namespace)
        answer = await self._request("GET", path, "list events", params=params)
        return cast("Sequence[JsonObject]", answer.json()["items"])

    async def apply(self, kind: Kind, rendered: JsonObject, *, dry_run: bool = False) -> JsonObject:
        """Apply an object server-side, as manager ``exo``; a `dry_run` changes nothing.

        Raises:
            KubeError: also where another manager owns a field of it: nothing is taken by force.
        """
        name = text_at(rendered, "metadata", "name")
        params = {"fieldManager": FIELD_MANAGER} | ({"dryRun": "All"} if dry_run else {})
        answer = await self._request(
            "PATCH", kind.path(self.namespace, name), f"apply {kind.plural} {name}",
            params=params, content=json.dumps(rendered).encode(), headers=_APPLY,
        )  # fmt: skip
        return cast("JsonObject", answer.json())

    async def create(
        self, kind: Kind, rendered: JsonObject, *, dry_run: bool = False
    ) -> JsonObject | None:
        """Create an object, or post a review request; return what the server made of it.

        An object of that name that is there stays as it is, and None is returned. A `dry_run`
        changes nothing.
        """
        params = {"fieldManager": FIELD_MANAGER} | ({"dryRun": "All"} if dry_run else {})
        answer = await self._send(
            "POST", kind.path(self.namespace), params=params,
            content=json.dumps(rendered).encode(), headers={"content-type": "application/json"},
        )  # fmt: skip
        if answer.status_code == _CONFLICT and "AlreadyExists" in answer.text:
            return None
        return cast("JsonObject", self._check(answer, f"create {kind.plural}").json())

    async def list_kinds(self, api_version: str) -> Mapping[str, Kind]:
        """Return the kinds of ``group/version`` or ``v1`` by name; empty where it is not known."""
        group, _, version = api_version.rpartition("/")
        path = f"/apis/{api_version}" if group else f"/api/{api_version}"
        answer = await self._send("GET", path)
        if answer.status_code == _NOT_FOUND:
            return {}
        resources = self._check(answer, f"list the kinds of {api_version}").json()["resources"]
        return {
            str(kind["kind"]): Kind(group, version, str(kind["name"]), bool(kind["namespaced"]))
            for kind in resources
            if "/" not in kind["name"]
        }

    async def delete(self, kind: Kind, name: str, *, at_once: bool = False) -> bool:
        """Delete an object and its dependents; return whether there was one.

        `at_once` leaves a pod no time to end.
        """
        # The default for a Job would orphan its pods.
        path = f"{kind.path(self.namespace, name)}?propagationPolicy=Background"
        path += "&gracePeriodSeconds=0" if at_once else ""
        return (
            await self._request_object("DELETE", path, f"delete {kind.plural} {name}") is not None
        )

    async def read_log_tail(self, pod: str, container: str, lines: int = 20) -> Sequence[str]:
        """Return the last log lines of a container; none where it never ran."""
        params = {"container": container, "tailLines": str(lines)}
        path = f"{POD.path(self.namespace, pod)}/log"
        answer = await self._send("GET", path, params=params)
        # A container that has not run yet has no log: 400. A pod may be gone meanwhile: 404.
        if answer.status_code in (_BAD_REQUEST, _NOT_FOUND):
            return ()
        return self._check(answer, f"read the log of {pod}").text.splitlines()

    async def follow_log(self, pod: str, container: str, lines: int) -> AsyncGenerator[str]:
        """Yield the last log lines of a container, then each new one, until the container ends."""
        params = {"container": container, "tailLines": str(lines), "follow": "true"}
        path = f"{POD.path(self.namespace, pod)}/log"
        try:
            async with self._http.stream("GET", path, params=params, timeout=_FOLLOW) as answer:
                if answer.status_code in (_BAD_REQUEST, _NOT_FOUND):
                    return
                if not answer.is_success:
                    await answer.aread()
                    self._check(answer, f"read the log of {pod}")
                async for line in answer.aiter_lines():
                    yield line
        except httpx2.HTTPError as error:
            raise self._build_connection_error(error) from error

    async def _request_object(self, method: str, path: str, request: str) -> JsonObject | None:
        answer = await self._send(method, path)
        # Where the kind itself is unknown, the answer has no details of any object.
        if answer.status_code == _NOT_FOUND and "details" in answer.text:
            return None
        return cast("JsonObject", self._check(answer, request).json())

    async def _request(
        self,
        method: str,
        path: str,
        request: str,
        *,
        params: Mapping[str, str],
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx2.Response:
        answer = await self._send(method, path, params=params, content=content, headers=headers)
        return self._check(answer, request)

    async def _send(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx2.Response:
        try:
            return await self._http.request(
                method, path, params=params, content=content, headers=headers
            )
        except (httpx2.HTTPError, ConfigError, OSError) as error:
            raise self._build_connection_error(error) from error

    def _build_connection_error(self, error: Exception) -> KubeError:
        reason = " ".join(str(error).split()) or type(error).__name__
        return KubeError(KubeErrorKind.AWAY, f"{self.server}: {reason}")

    def _check(self, answer: httpx2.Response, request: str) -> httpx2.Response:
        if answer.is_success:
            return answer
        try:
            message = str(answer.json().get("message", ""))
        except (ValueError, AttributeError):
            message = answer.text[:500]
        raise build_error(answer.status_code, message, f"{request} in {self.namespace}")
