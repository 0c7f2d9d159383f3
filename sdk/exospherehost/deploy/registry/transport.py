"""Requests to one registry: authorised, retried where that can help, never in clear text.

The layer below `registry.client`. A request is a value (`Call`), so that it can be sent again: with
a token after a 401, after a pause when the registry is busy, and after a broken connection. The
token is sent to the registry's own address only, never to where a redirect leads, and plain HTTP is
refused for every host but this machine, redirects included.

Sources: RFC 9110, section 11 (challenges); the token authentication of the distribution project.
"""

import random
import re
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx2
from pydantic import BaseModel, ConfigDict, ValidationError

from exospherehost import __version__
from exospherehost.deploy.errors import RegistryError
from exospherehost.deploy.oci.references import is_loopback, require_tls, scheme_of
from exospherehost.deploy.registry.credentials import Credentials, Keychain, encode_basic
from functions_runtime.wire.retry_after import retry_after_seconds

_CHALLENGE: Final = re.compile(r"(?i)\b(bearer|basic)\b\s*((?:[a-z]+\s*=\s*\"[^\"]*\"\s*,?\s*)*)")
_PARAMETER: Final = re.compile(r"(?i)([a-z]+)\s*=\s*\"([^\"]*)\"")
_CLIENT: Final = "exo"
_RETRIED: Final = {408, 429, 500, 502, 503, 504}
_BROKEN: Final = (
    httpx2.ReadError,
    httpx2.WriteError,
    httpx2.CloseError,
    httpx2.RemoteProtocolError,
    httpx2.TimeoutException,
)
"""The connection broke or stalled; the request may be sent again."""


_UPLOAD_PATIENCE: Final = 10
"""The answer to an upload may take so many times longer: the registry checks the whole blob."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How long to wait for a registry, and how often to retry.

    Attributes:
        timeout_s: for each of connecting, sending a piece and waiting for the next one.
        tries: in all.
        first_pause_s: before the second try; doubled each time, with jitter.
        pause_s_max: the longest pause, whatever the registry asks for.
        sleep: waits; tests pass their own.
        random: returns a number from 0 to 1.
    """

    timeout_s: float = 60.0
    tries: int = 5
    first_pause_s: float = 0.5
    pause_s_max: float = 30.0
    sleep: Callable[[float], None] = time.sleep
    random: Callable[[], float] = random.random

    def compute_pause_s(self, tries: int, retry_after_s: float | None) -> float:
        """Return how long to wait after so many tries: at least as long as the registry wants."""
        backed_off = self.first_pause_s * 2.0 ** (tries - 1) * (0.5 + self.random() / 2)
        return min(max(backed_off, retry_after_s or 0.0), self.pause_s_max)


Send = Callable[[httpx2.Request], httpx2.Response]
"""Sends a request, with retries; returns any response, read."""


class _Token(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    token: str = ""
    access_token: str = ""


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge of a registry: the scheme in lower case, and its parameters."""

    scheme: str
    parameters: dict[str, str]


def parse_challenges(header: str) -> list[Challenge]:
    """Return the challenges of a `WWW-Authenticate` header that can be answered."""
    return [
        Challenge(scheme.lower(), dict(_PARAMETER.findall(rest)))
        for scheme, rest in _CHALLENGE.findall(header)
    ]


def pull_scopes(repository: str) -> tuple[str, ...]:
    """Return the scopes that reading a repository needs."""
    return (f"repository:{repository}:pull",)


def push_scopes(repository: str) -> tuple[str, ...]:
    """Return the scopes that writing to a repository needs."""
    return (f"repository:{repository}:pull,push",)


class Authorizer:
    """The credentials for one registry, and the tokens that it has issued."""

    def __init__(self, host: str, keychain: Keychain, send: Send) -> None:
        self._host = host
        self._keychain = keychain
        self._send = send
        self._cached: dict[tuple[str, ...], str] = {}
        self._credentials: Credentials | None = None

    @property
    def credentials(self) -> Credentials:
        """Our login there; looked up when first needed."""
        if self._credentials is None:
            self._credentials = self._keychain.find_credentials(self._host)
        return self._credentials

    def get_cached(self, scopes: tuple[str, ...]) -> str:
        """Return the value of `Authorization` that served these scopes before, or ""."""
        return self._cached.get(scopes, "")

    def authorize(self, header: str, scopes: tuple[str, ...]) -> str:
        """Return the value of `Authorization` for a challenge.

        Raises:
            RegistryError: the challenge cannot be answered, or the token was refused.
        """
        for challenge in sorted(
            parse_challenges(header),
            key=lambda challenge_option: challenge_option.scheme != "bearer",
        ):
            if challenge.scheme == "bearer" and challenge.parameters.get("realm"):
                self._cached[scopes] = f"Bearer {self._request_token(challenge.parameters, scopes)}"
            elif challenge.scheme == "basic" and self.credentials.username:
                self._cached[scopes] = encode_basic(self.credentials)
            elif challenge.scheme == "basic":
                raise self._build_login_error(401)
            else:
                continue
            return self._cached[scopes]
        raise RegistryError(
            f"{self._host} wants a login of a kind that is not known here",
            status=401,
            cause=header[:200],
        )

    def _request_token(self, parameters: dict[str, str], scopes: tuple[str, ...]) -> str:
        realm = parameters["realm"]
        response = self._send(self._build_token_request(realm, parameters, scopes))
        if response.status_code in {400, 401, 403}:
            raise self._build_login_error(response.status_code)
        if not response.is_success:
            raise RegistryError(
                f"{urlsplit(realm).netloc} gave no token for {self._host}",
                status=response.status_code,
            )
        try:
            reply = _Token.model_validate_json(response.content)
        except ValidationError as error:
            raise RegistryError(f"{urlsplit(realm).netloc} answered with no token") from error
        if not (token := reply.token or reply.access_token):
            raise RegistryError(f"{urlsplit(realm).netloc} answered with an empty token")
        return token

    def _build_token_request(
        self, realm: str, parameters: dict[str, str], scopes: tuple[str, ...]
    ) -> httpx2.Request:
        all_scopes = [*dict.fromkeys([*parameters.get("scope", "").split(), *scopes])]
        service = parameters.get("service", "")
        if self.credentials.identity_token:
            form = {
                "grant_type": "refresh_token",
                "refresh_token": self.credentials.identity_token,
                "service": service,
                "scope": " ".join(all_scopes),
                "client_id": _CLIENT,
            }
            return httpx2.Request("POST", realm, data=form)
        query: dict[str, str | list[str]] = {"scope": all_scopes}
        if service:
            query["service"] = service
        headers = (
            {"authorization": encode_basic(self.credentials)} if self.credentials.username else {}
        )
        url = httpx2.URL(realm).copy_merge_params(query)
        return httpx2.Request("GET", url, headers=headers)

    def _build_login_error(self, status: int) -> RegistryError:
        return RegistryError(
            f"{self._host} does not let {self.credentials} in",
            status=status,
            hint=f"docker login {self._host}",
        )


@dataclass(frozen=True, slots=True)
class Call:
    """One request, as a value that can be sent again.

    Attributes:
        method: of HTTP.
        url: absolute, or from the registry's root.
        scopes: that its token needs, such as `repository:team/x:pull`.
        headers: beside those for authorisation.
        body: opens the body anew for each try.
        tries: in all; None for as many as usual.
    """

    method: str
    url: str
    scopes: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Callable[[], AbstractContextManager[bytes | Iterable[bytes]]] | None = None
    tries: int | None = None


class Transport:
    """The connections to one registry; use `close` when done."""

    def __init__(self, host: str, keychain: Keychain, policy: RetryPolicy) -> None:
        self.host = host
        self.policy = policy
        near = is_loopback(urlsplit(f"//{host}").hostname or "")
        self._http = httpx2.Client(
            base_url=f"{scheme_of(host)}://{host}",
            headers={"user-agent": f"exo/{__version__}", "accept-encoding": "identity"},
            timeout=policy.timeout_s,
            trust_env=not near,
            follow_redirects=True,
            event_hooks={"request": [_require_tls]},
        )
        self.authorizer = Authorizer(host, keychain, self._send_alone)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def resolve_location(self, location: str) -> str:
        """Return the absolute address of a `Location` header."""
        return urljoin(f"{self._http.base_url}", location)

    def send(self, call: Call, *, stream: bool = False) -> httpx2.Response:
        """Return the answer, whatever its status; a body that is not streamed has been read.

        Raises:
            RegistryError: there is none, or there may be none in clear text.
        """
        response = self._send_with_retries(
            call, self.authorizer.get_cached(call.scopes), stream=stream
        )
        if response.status_code != HTTPStatus.UNAUTHORIZED or not self._is_ours(call.url):
            return response
        challenge = response.headers.get("www-authenticate", "")
        response.close()
        header = self.authorizer.authorize(challenge, call.scopes)
        return self._send_with_retries(call, header, stream=stream)

    def _send_with_retries(
        self, call: Call, authorization: str, *, stream: bool
    ) -> httpx2.Response:
        headers = dict(call.headers)
        if authorization and self._is_ours(call.url):
            headers["authorization"] = authorization

        def once() -> httpx2.Response:
            if call.body is None:
                return self._send_once(call, headers, None, stream=stream)
            with call.body() as content:
                return self._send_once(call, headers, content, stream=stream)

        return self._retry(once, call.tries or self.policy.tries)

    def _retry(self, once: Callable[[], httpx2.Response], tries: int) -> httpx2.Response:
        """Send as often as it may help; return the last response."""
        tried = 0
        while True:
            tried += 1
            answer = self._capture(once)
            response = answer if isinstance(answer, httpx2.Response) else None
            if response is not None and (tried >= tries or response.status_code not in _RETRIED):
                return response
            if isinstance(answer, httpx2.TransportError) and tried >= tries:
                raise self._build_connection_error(answer, tries) from answer
            self.policy.sleep(self.policy.compute_pause_s(tried, _read_retry_after_s(answer)))

    def _capture(
        self, once: Callable[[], httpx2.Response]
    ) -> httpx2.Response | httpx2.TransportError:
        try:
            return once()
        except _BROKEN as error:
            return error
        except httpx2.TransportError as error:
            raise self._build_connection_error(error, 1) from error

    def _send_once(
        self,
        call: Call,
        headers: Mapping[str, str],
        content: bytes | Iterable[bytes] | None,
        *,
        stream: bool,
    ) -> httpx2.Response:
        patient_s = self.policy.timeout_s * (1 if content is None else _UPLOAD_PATIENCE)
        timeout = httpx2.Timeout(self.policy.timeout_s, read=patient_s)
        request = self._http.build_request(
            call.method, call.url, headers=headers, content=content, timeout=timeout
        )
        response = self._http.send(request, stream=True)
        if not stream or not response.is_success:
            try:
                response.read()
            finally:
                response.close()
        return response

    def _send_alone(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request for a token, which carries its own authorisation."""
        return self._retry(
            lambda: self._http.send(request, follow_redirects=False), self.policy.tries
        )

    def _is_ours(self, url: str) -> bool:
        """Return whether an address is the registry's own, which alone may see its token."""
        root = self._http.base_url
        target = root.join(url)
        return (target.scheme, target.host, target.port) == (root.scheme, root.host, root.port)

    def _build_connection_error(self, error: httpx2.TransportError, tries: int) -> RegistryError:
        often = f" ({tries} tries)" if tries > 1 else ""
        return RegistryError(
            f"no answer from the registry {self.host}{often}",
            cause=str(error) or type(error).__name__,
            hint="is it running, and is its name right?",
        )


def _require_tls(request: httpx2.Request) -> None:
    """Refuse clear text to another machine, also where a redirect leads."""
    require_tls(str(request.url))


def _read_retry_after_s(answer: httpx2.Response | httpx2.TransportError) -> float | None:
    """Return the seconds of `Retry-After`, or None."""
    if not isinstance(answer, httpx2.Response):
        return None
    return retry_after_seconds(answer.headers.get("retry-after"), datetime.now(UTC))
