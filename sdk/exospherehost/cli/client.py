"""The `/v1` API as calls: JSON in, JSON out, faults as errors that say what to try."""

import uuid
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Self, TypeAlias, cast
from urllib.parse import quote, urlsplit

import httpx2

from exospherehost import __version__
from exospherehost.cli.errors import ApiError, CliError, ExitCode
from exospherehost.cli.listing import Listing
from functions_runtime.contract import Json, JsonObject

Params: TypeAlias = Mapping[str, str | int | None]
"""Query parameters; None leaves one out."""

BROKEN = (httpx2.ReadError, httpx2.WriteError, httpx2.RemoteProtocolError)
"""The connection broke after the request left: nobody knows whether it was carried out."""

STREAM_IDLE_S = 90.0
"""Silence after which a followed stream counts as broken."""


class NetworkError(CliError):
    """The server could not be reached, or the way to it broke."""

    def __init__(self, url: str, cause: str) -> None:
        hint = "exo doctor   (is the server running? `exo dev` starts one)"
        super().__init__(f"no answer from {url}", ExitCode.SERVER, cause=cause, hint=hint)


class Client:
    """One server of ExosphereHost, spoken to with one key; use it as a context manager.

    Args:
        url: of the server, without a trailing slash.
        api_key: sent as bearer token; "" for none.
        report: is told every call and its answer in one line (never a body, never a key).
        timeout_s: for each of connecting, sending and waiting for the next bytes.
    """

    def __init__(
        self,
        url: str,
        api_key: str,
        *,
        report: Callable[[str], None] | None = None,
        timeout_s: float = 30.0,
    ) -> None:
        self.url = url.rstrip("/")
        self._report = report
        headers = {"user-agent": f"exo/{__version__}", "accept": "application/json"}
        if api_key:
            headers["authorization"] = f"Bearer {api_key}"
        self._http = httpx2.Client(
            base_url=self.url, headers=headers, timeout=timeout_s, trust_env=not _is_near(self.url)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Return the connections back."""
        self._http.close()

    def get(self, path: str, params: Params | None = None) -> JsonObject:
        """The object at `path`.

        Raises:
            ApiError: the server refused.
            NetworkError: it could not be asked.
        """
        return _object(self._call(self._http.build_request("GET", path, params=_sent(params))))

    def post(self, path: str, body: Json = None, *, key: str | None = None) -> JsonObject:
        """Do what `path` does, once: `key` is the `Idempotency-Key`, a fresh one by default."""
        headers = {"idempotency-key": key or str(uuid.uuid4())}
        sent = {} if body is None else body
        request = self._http.build_request("POST", path, json=sent, headers=headers)
        return _object(self._call(request))

    def post_document(
        self,
        path: str,
        body: bytes,
        kind: str = "application/yaml",
        params: Params | None = None,
    ) -> JsonObject:
        """Hand in a document of that content type."""
        headers = {"idempotency-key": str(uuid.uuid4()), "content-type": kind}
        request = self._http.build_request(
            "POST", path, content=body, headers=headers, params=_sent(params)
        )
        return _object(self._call(request))

    def put(self, path: str, body: Json) -> JsonObject:
        """Put `body` at `path`."""
        return _object(self._call(self._http.build_request("PUT", path, json=body)))

    def delete(self, path: str) -> None:
        """Remove what is at `path`."""
        self._call(self._http.build_request("DELETE", path))

    def listing(
        self, path: str, params: Params | None = None, *, limit: int = 50, cursor: str | None = None
    ) -> Listing:
        """The objects of the list at `path`: at most `limit` of them, all for 0."""

        def fetch(size: int, position: str | None) -> JsonObject:
            return self.get(path, {**(params or {}), "limit": size, "cursor": position})

        return Listing(fetch, limit, cursor)

    def lines(self, path: str, params: Params | None = None) -> Iterator[str]:
        """The lines of the `application/x-ndjson` stream at `path`, as they arrive."""
        headers = {"accept": "application/x-ndjson"}
        request = self._http.build_request("GET", path, params=_sent(params), headers=headers)
        response = self._call(request, stream=True)
        try:
            yield from (line for line in response.iter_lines() if line.strip())
        except httpx2.TransportError as error:
            raise NetworkError(self.url, f"the stream broke: {_reason(error)}") from error
        finally:
            response.close()

    def events(
        self, path: str, params: Params | None = None, *, last_id: str = ""
    ) -> Iterator[httpx2.ServerSentEvent]:
        """The server-sent events of `path`, after the one with `last_id`, until the end."""
        headers = {"accept": "text/event-stream"}
        if last_id:
            headers["last-event-id"] = last_id
        request = self._http.build_request(
            "GET", path, params=_sent(params), headers=headers, timeout=STREAM_IDLE_S
        )
        response = self._call(request, stream=True)
        try:
            yield from httpx2.EventSource(response)
        except httpx2.TransportError as error:
            raise NetworkError(self.url, f"the stream broke: {_reason(error)}") from error
        finally:
            response.close()

    def probe(self, path: str) -> httpx2.Response:
        """The bare answer at `path`, whatever its status.

        Raises:
            NetworkError: there is none.
        """
        return self._send(self._http.build_request("GET", path), stream=False)

    def _call(self, request: httpx2.Request, *, stream: bool = False) -> httpx2.Response:
        response = self._send(request, stream=stream)
        if response.is_success:
            return response
        response.read()
        response.close()
        raise ApiError.of(response.status_code, response.content, response.headers)

    def _send(self, request: httpx2.Request, *, stream: bool) -> httpx2.Response:
        try:
            response = self._sent_once_more(request, stream=stream)
        except httpx2.TransportError as error:
            raise NetworkError(self.url, _reason(error)) from error
        if self._report is not None:
            mark = response.headers.get("x-request-id", "-")
            self._report(f"{request.method} {request.url.path} {response.status_code} {mark}")
        return response

    def _sent_once_more(self, request: httpx2.Request, *, stream: bool) -> httpx2.Response:
        """Send; once more when the connection broke: every call here may safely be repeated."""
        try:
            return self._http.send(request, stream=stream)
        except BROKEN:
            return self._http.send(request, stream=stream)


def segment(value: str) -> str:
    """A name or id as one segment of a path."""
    return quote(value, safe="")


def _is_near(url: str) -> bool:
    """Whether the server is on this machine, where the proxies of the environment lead astray."""
    return urlsplit(url).hostname in {"127.0.0.1", "localhost", "::1"}


def _sent(params: Params | None) -> dict[str, str | int]:
    return {name: value for name, value in (params or {}).items() if value is not None}


def _object(response: httpx2.Response) -> JsonObject:
    if not response.content:
        return {}
    try:
        value = cast("Json", response.json())
    except ValueError:
        value = None
    if isinstance(value, dict):
        return value
    cause = f"{response.request.url} answered {response.headers.get('content-type', 'nothing')}"
    hint = "is EXO_URL the address of an ExosphereHost server?"
    raise CliError("the answer is not JSON", ExitCode.SERVER, cause=cause, hint=hint)


def _reason(error: httpx2.TransportError) -> str:
    return str(error) or type(error).__name__
