"""Objects of a kube cluster as plain JSON: get, list, apply, delete, logs. Nothing is forced.

Who we are and how the server is reached (contexts, certificates, login programs, the account of a
pod) is the client library's; the calls are plain HTTP.

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

from controlplane.kube.errors import KubeError, Trouble, refused
from functions_runtime.contract import JsonObject

FIELD_MANAGER: Final = "exo"
_APPLY: Final = {"content-type": "application/apply-patch+yaml"}
_NOT_FOUND: Final = 404
_BAD_REQUEST: Final = 400
_CONFLICT: Final = 409
_TIMEOUT: Final = httpx2.Timeout(15.0, connect=5.0)
_TO_FOLLOW: Final = httpx2.Timeout(15.0, connect=5.0, read=None)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of object; `group` is empty for the core ones."""

    group: str
    version: str
    plural: str
    namespaced: bool = True

    def path(self, namespace: str, name: str = "") -> str:
        """Return where objects of this kind lie."""
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
"""To be listed only: those of every namespace."""


class Kube:
    """One namespace of one kube cluster."""

    def __init__(self, config: SingleConfig, namespace: str | None = None) -> None:
        self.namespace = namespace or config.namespace
        self.server = config.cluster.server
        self._http = AsyncClient(config, ConnectionParams(timeout=_TIMEOUT))

    @classmethod
    def open(cls, context: str | None = None, namespace: str | None = None) -> Self:
        """Take what `KUBECONFIG`, ``~/.kube/config`` or the pod's own account names.

        Raises:
            KubeError: there is none, or no such context.
        """
        try:
            config = KubeConfig.from_env()
            chosen = config.get(context)
        except (ConfigError, OSError, ValueError, KeyError, YAMLError) as error:
            text = f"{' '.join(str(error).split())}; set KUBECONFIG to a file that has it"
            raise KubeError(Trouble.NO_CONFIG, text) from error
        if chosen is None:
            raise KubeError(Trouble.NO_CONFIG, "set KUBECONFIG, or name a context")
        if chosen.user is None:
            text = f"the context {chosen.context_name} names no user; give it one"
            raise KubeError(Trouble.NO_CONFIG, text)
        return cls(chosen, namespace)

    def within(self, namespace: str) -> "Kube":
        """Return another namespace of the same cluster, over the same connections."""
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
        return await self._found("GET", path, f"get {kind.plural} {name}")

    async def version(self) -> str:
        """Return the release of Kubernetes, such as ``v1.36.3``: the cheapest sign of life."""
        answer = await self._asked("GET", "/version", "ask for the version", params={})
        return str(answer.json().get("gitVersion", ""))

    async def listed(
        self, kind: Kind, labels: Mapping[str, str], fields: str = ""
    ) -> Sequence[JsonObject]:
        """Return the objects with these labels, page by page; `fields` is a field selector."""
        selector = ",".join(f"{name}={value}" for name, value in labels.items())
        asked = {"labelSelector": selector, "fieldSelector": fields, "limit": "500"}
        params = {name: text for name, text in asked.items() if text}
        found: list[JsonObject] = []
        while True:
            path = kind.path(self.namespace)
            page = (await self._asked("GET", path, f"list {kind.plural}", params=params)).json()
            found += cast("Sequence[JsonObject]", page["items"])
            if not (onward := page.get("metadata", {}).get("continue")):
                return found
            params["continue"] = str(onward)

    async def events(self, name: str) -> Sequence[JsonObject]:
        """Return what has been noted about an object of that name, oldest first."""
        params = {"fieldSelector": f"involvedObject.name={name}", "limit": "100"}
        path = EVENT.path(self.namespace)
        answer = await self._asked("GET", path, "list events", params=params)
        return cast("Sequence[JsonObject]", answer.json()["items"])

    async def apply(self, kind: Kind, wanted: JsonObject, *, rehearse: bool = False) -> JsonObject:
        """Apply an object on the server's side, as manager ``exo``; `rehearse` changes nothing.

        Raises:
            KubeError: also where another manager owns a field of it: nothing is taken by force.
        """
        metadata = wanted["metadata"]
        name = str(metadata["name"]) if isinstance(metadata, dict) else ""
        params = {"fieldManager": FIELD_MANAGER} | ({"dryRun": "All"} if rehearse else {})
        answer = await self._asked(
            "PATCH", kind.path(self.namespace, name), f"apply {kind.plural} {name}",
            params=params, content=json.dumps(wanted).encode(), headers=_APPLY,
        )  # fmt: skip
        return cast("JsonObject", answer.json())

    async def create(
        self, kind: Kind, wanted: JsonObject, *, rehearse: bool = False
    ) -> JsonObject | None:
        """Create an object, or ask a question that is posed as one; gives what the server made.

        Where there is one of that name it stays as it is, and None is given. `rehearse` changes
        nothing.
        """
        params = {"fieldManager": FIELD_MANAGER} | ({"dryRun": "All"} if rehearse else {})
        answer = await self._sent(
            "POST", kind.path(self.namespace), params=params,
            content=json.dumps(wanted).encode(), headers={"content-type": "application/json"},
        )  # fmt: skip
        if answer.status_code == _CONFLICT and "AlreadyExists" in answer.text:
            return None
        return cast("JsonObject", self._good(answer, f"create {kind.plural}").json())

    async def kinds(self, api_version: str) -> Mapping[str, Kind]:
        """Return the kinds of ``group/version``, or ``v1``, by name; none where it is not known."""
        group, _, version = api_version.rpartition("/")
        path = f"/apis/{api_version}" if group else f"/api/{api_version}"
        answer = await self._sent("GET", path)
        if answer.status_code == _NOT_FOUND:
            return {}
        found = self._good(answer, f"list the kinds of {api_version}").json()["resources"]
        return {
            str(each["kind"]): Kind(group, version, str(each["name"]), bool(each["namespaced"]))
            for each in found
            if "/" not in each["name"]
        }

    async def delete(self, kind: Kind, name: str, *, at_once: bool = False) -> bool:
        """Delete an object and what belongs to it; gives whether there was one.

        `at_once` leaves a pod no time to end.
        """
        # Without a word about it, the pods of a Job would stay.
        path = f"{kind.path(self.namespace, name)}?propagationPolicy=Background"
        path += "&gracePeriodSeconds=0" if at_once else ""
        return await self._found("DELETE", path, f"delete {kind.plural} {name}") is not None

    async def log_tail(self, pod: str, container: str, lines: int = 20) -> Sequence[str]:
        """Return the last lines that a container has written; none where it never ran."""
        params = {"container": container, "tailLines": str(lines)}
        path = f"{POD.path(self.namespace, pod)}/log"
        answer = await self._sent("GET", path, params=params)
        # A container that has not run yet has no log: 400. A pod may be gone meanwhile: 404.
        if answer.status_code in (_BAD_REQUEST, _NOT_FOUND):
            return ()
        return self._good(answer, f"read the log of {pod}").text.splitlines()

    async def log_lines(self, pod: str, container: str, lines: int) -> AsyncGenerator[str]:
        """Return the last lines of a container, then each one as it is written, until it ends."""
        params = {"container": container, "tailLines": str(lines), "follow": "true"}
        path = f"{POD.path(self.namespace, pod)}/log"
        try:
            async with self._http.stream("GET", path, params=params, timeout=_TO_FOLLOW) as answer:
                if answer.status_code in (_BAD_REQUEST, _NOT_FOUND):
                    return
                if not answer.is_success:
                    await answer.aread()
                    self._good(answer, f"read the log of {pod}")
                async for line in answer.aiter_lines():
                    yield line
        except httpx2.HTTPError as error:
            raise self._away(error) from error

    async def _found(self, method: str, path: str, doing: str) -> JsonObject | None:
        answer = await self._sent(method, path)
        # Where the kind itself is unknown, the answer has no details of any object.
        if answer.status_code == _NOT_FOUND and "details" in answer.text:
            return None
        return cast("JsonObject", self._good(answer, doing).json())

    async def _asked(
        self,
        method: str,
        path: str,
        doing: str,
        *,
        params: Mapping[str, str],
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx2.Response:
        answer = await self._sent(method, path, params=params, content=content, headers=headers)
        return self._good(answer, doing)

    async def _sent(
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
            raise self._away(error) from error

    def _away(self, error: Exception) -> KubeError:
        reason = " ".join(str(error).split()) or type(error).__name__
        return KubeError(Trouble.AWAY, f"{self.server}: {reason}")

    def _good(self, answer: httpx2.Response, doing: str) -> httpx2.Response:
        if answer.is_success:
            return answer
        try:
            message = str(answer.json().get("message", ""))
        except (ValueError, AttributeError):
            message = answer.text[:500]
        raise refused(answer.status_code, message, f"{doing} in {self.namespace}")
