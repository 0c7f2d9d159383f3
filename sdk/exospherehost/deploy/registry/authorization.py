"""The answer to a registry's 401: name and password, or a bearer token for them.

Source: RFC 9110, section 11 (challenges); the token authentication of the distribution project.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import httpx2
from pydantic import BaseModel, ConfigDict, ValidationError

from exospherehost.deploy.errors import RegistryError
from exospherehost.deploy.registry.credentials import Credentials, Keychain, basic

_CHALLENGE: Final = re.compile(r"(?i)\b(bearer|basic)\b\s*((?:[a-z]+\s*=\s*\"[^\"]*\"\s*,?\s*)*)")
_PARAMETER: Final = re.compile(r"(?i)([a-z]+)\s*=\s*\"([^\"]*)\"")
_CLIENT: Final = "exo"

Send = Callable[[httpx2.Request], httpx2.Response]
"""Sends a request, with retries; gives any answer, read."""


class _Token(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    token: str = ""
    access_token: str = ""


@dataclass(frozen=True, slots=True)
class Challenge:
    """What a registry wants: the scheme in lower case, and its parameters."""

    scheme: str
    parameters: dict[str, str]


def read_challenges(header: str) -> list[Challenge]:
    """Return the challenges of a `WWW-Authenticate` header that can be answered."""
    return [
        Challenge(scheme.lower(), dict(_PARAMETER.findall(rest)))
        for scheme, rest in _CHALLENGE.findall(header)
    ]


def to_pull(repository: str) -> tuple[str, ...]:
    """Return the scopes that reading a repository needs."""
    return (f"repository:{repository}:pull",)


def to_push(repository: str) -> tuple[str, ...]:
    """Return the scopes that writing to a repository needs."""
    return (f"repository:{repository}:pull,push",)


class Authorizer:
    """Knows who to be at one registry, and the tokens it has been given."""

    def __init__(self, host: str, keychain: Keychain, send: Send) -> None:
        self._host = host
        self._keychain = keychain
        self._send = send
        self._known: dict[tuple[str, ...], str] = {}
        self._credentials: Credentials | None = None

    @property
    def credentials(self) -> Credentials:
        """Who we are there; looked up when first needed."""
        if self._credentials is None:
            self._credentials = self._keychain.of_host(self._host)
        return self._credentials

    def known(self, scopes: tuple[str, ...]) -> str:
        """Return the header's value that served these scopes before, or ""."""
        return self._known.get(scopes, "")

    def answer(self, header: str, scopes: tuple[str, ...]) -> str:
        """Return the value of `Authorization` for a challenge.

        Raises:
            RegistryError: the challenge cannot be answered, or the token was refused.
        """
        for challenge in sorted(read_challenges(header), key=lambda each: each.scheme != "bearer"):
            if challenge.scheme == "bearer" and challenge.parameters.get("realm"):
                self._known[scopes] = f"Bearer {self._token(challenge.parameters, scopes)}"
            elif challenge.scheme == "basic" and self.credentials.username:
                self._known[scopes] = basic(self.credentials)
            elif challenge.scheme == "basic":
                raise self._refused(401)
            else:
                continue
            return self._known[scopes]
        raise RegistryError(
            f"{self._host} wants a login of a kind that is not known here",
            status=401,
            cause=header[:200],
        )

    def _token(self, parameters: dict[str, str], scopes: tuple[str, ...]) -> str:
        realm = parameters["realm"]
        response = self._send(self._request(realm, parameters, scopes))
        if response.status_code in {400, 401, 403}:
            raise self._refused(response.status_code)
        if not response.is_success:
            raise RegistryError(
                f"{urlsplit(realm).netloc} gave no token for {self._host}",
                status=response.status_code,
            )
        try:
            said = _Token.model_validate_json(response.content)
        except ValidationError as error:
            raise RegistryError(f"{urlsplit(realm).netloc} answered with no token") from error
        if not (token := said.token or said.access_token):
            raise RegistryError(f"{urlsplit(realm).netloc} answered with an empty token")
        return token

    def _request(
        self, realm: str, parameters: dict[str, str], scopes: tuple[str, ...]
    ) -> httpx2.Request:
        wanted = [*dict.fromkeys([*parameters.get("scope", "").split(), *scopes])]
        service = parameters.get("service", "")
        if self.credentials.identity_token:
            form = {
                "grant_type": "refresh_token",
                "refresh_token": self.credentials.identity_token,
                "service": service,
                "scope": " ".join(wanted),
                "client_id": _CLIENT,
            }
            return httpx2.Request("POST", realm, data=form)
        query: dict[str, str | list[str]] = {"scope": wanted}
        if service:
            query["service"] = service
        headers = {"authorization": basic(self.credentials)} if self.credentials.username else {}
        url = httpx2.URL(realm).copy_merge_params(query)
        return httpx2.Request("GET", url, headers=headers)

    def _refused(self, status: int) -> RegistryError:
        return RegistryError(
            f"{self._host} does not let {self.credentials} in",
            status=status,
            hint=f"docker login {self._host}",
        )
