"""Calls to one registry: authorised, tried again where that can help, never in clear text."""

import random
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx2

from exospherehost import __version__
from exospherehost.deploy.errors import RegistryError
from exospherehost.deploy.oci.references import guard, is_loopback, scheme_of
from exospherehost.deploy.registry.authorization import Authorizer
from exospherehost.deploy.registry.credentials import Keychain

_AGAIN: Final = {408, 429, 500, 502, 503, 504}
_BROKEN: Final = (
    httpx2.ReadError,
    httpx2.WriteError,
    httpx2.CloseError,
    httpx2.RemoteProtocolError,
    httpx2.TimeoutException,
)
"""The connection broke or stalled; what was asked may be asked again."""


_TO_CHECK: Final = 10
"""So many times longer than usual may an answer to an upload take."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a registry, and how often to ask again.

    Attributes:
        timeout_s: for each of connecting, sending a piece and waiting for the next one.
        tries: in all.
        first_pause_s: before the second try; doubled each time, with jitter.
        pause_s_max: the longest pause, whatever the registry asks for.
        sleep: waits.
        chance: gives a number from 0 to 1.
    """

    timeout_s: float = 60.0
    tries: int = 5
    first_pause_s: float = 0.5
    pause_s_max: float = 30.0
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random

    def pause_s(self, tried: int, asked_s: float | None) -> float:
        """Return how long to wait after `tried` tries, at least what the registry asked for."""
        backed_off = self.first_pause_s * 2.0 ** (tried - 1) * (0.5 + self.chance() / 2)
        return min(max(backed_off, asked_s or 0.0), self.pause_s_max)


@dataclass(frozen=True, slots=True)
class Call:
    """One request, such that it can be made again.

    Attributes:
        method: of HTTP.
        url: whole, or from the registry's root.
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

    def __init__(self, host: str, keychain: Keychain, patience: Patience) -> None:
        self.host = host
        self.patience = patience
        near = is_loopback(urlsplit(f"//{host}").hostname or "")
        self._http = httpx2.Client(
            base_url=f"{scheme_of(host)}://{host}",
            headers={"user-agent": f"exo/{__version__}", "accept-encoding": "identity"},
            timeout=patience.timeout_s,
            trust_env=not near,
            follow_redirects=True,
            event_hooks={"request": [_guarded]},
        )
        self.authorizer = Authorizer(host, keychain, self._send_alone)

    def close(self) -> None:
        """Return the connections back."""
        self._http.close()

    def absolute(self, location: str) -> str:
        """Return the whole address of what a `Location` header says."""
        return urljoin(f"{self._http.base_url}", location)

    def call(self, call: Call, *, stream: bool = False) -> httpx2.Response:
        """Return the answer, whatever its status; a body that is not streamed has been read.

        Raises:
            RegistryError: there is none, or there may be none in clear text.
        """
        response = self._tried(call, self.authorizer.known(call.scopes), stream=stream)
        if response.status_code != HTTPStatus.UNAUTHORIZED or not self._is_ours(call.url):
            return response
        challenge = response.headers.get("www-authenticate", "")
        response.close()
        header = self.authorizer.answer(challenge, call.scopes)
        return self._tried(call, header, stream=stream)

    def _tried(self, call: Call, authorization: str, *, stream: bool) -> httpx2.Response:
        headers = dict(call.headers)
        if authorization and self._is_ours(call.url):
            headers["authorization"] = authorization

        def once() -> httpx2.Response:
            if call.body is None:
                return self._sent(call, headers, None, stream=stream)
            with call.body() as content:
                return self._sent(call, headers, content, stream=stream)

        return self._again(once, call.tries or self.patience.tries)

    def _again(self, once: Callable[[], httpx2.Response], tries: int) -> httpx2.Response:
        """Try as often as it may help; give the last answer."""
        tried = 0
        while True:
            tried += 1
            answer = self._outcome(once)
            response = answer if isinstance(answer, httpx2.Response) else None
            if response is not None and (tried >= tries or response.status_code not in _AGAIN):
                return response
            if isinstance(answer, httpx2.TransportError) and tried >= tries:
                raise self._broken(answer, tries) from answer
            self.patience.sleep(self.patience.pause_s(tried, _asked_s(answer)))

    def _outcome(
        self, once: Callable[[], httpx2.Response]
    ) -> httpx2.Response | httpx2.TransportError:
        try:
            return once()
        except _BROKEN as error:
            return error
        except httpx2.TransportError as error:
            raise self._broken(error, 1) from error

    def _sent(
        self,
        call: Call,
        headers: Mapping[str, str],
        content: bytes | Iterable[bytes] | None,
        *,
        stream: bool,
    ) -> httpx2.Response:
        # After its last byte a large blob has yet to be checked by the registry.
        patient_s = self.patience.timeout_s * (1 if content is None else _TO_CHECK)
        timeout = httpx2.Timeout(self.patience.timeout_s, read=patient_s)
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
        return self._again(
            lambda: self._http.send(request, follow_redirects=False), self.patience.tries
        )

    def _is_ours(self, url: str) -> bool:
        """Return whether an address is the registry's own, which alone may see its token."""
        root = self._http.base_url
        asked = root.join(url)
        return (asked.scheme, asked.host, asked.port) == (root.scheme, root.host, root.port)

    def _broken(self, error: httpx2.TransportError, tries: int) -> RegistryError:
        often = f" ({tries} tries)" if tries > 1 else ""
        return RegistryError(
            f"no answer from the registry {self.host}{often}",
            cause=str(error) or type(error).__name__,
            hint="is it running, and is its name right?",
        )


def _guarded(request: httpx2.Request) -> None:
    """Refuse clear text to another machine, also where a redirect leads."""
    guard(str(request.url))


def _asked_s(answer: httpx2.Response | httpx2.TransportError) -> float | None:
    """Return the seconds of `Retry-After`, or None."""
    if not isinstance(answer, httpx2.Response):
        return None
    text = answer.headers.get("retry-after", "").strip()
    if text.isdigit():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except ValueError:
        return None
