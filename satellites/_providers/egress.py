"""The rules for calls that leave a satellite, and where a host really is.

Two variables of the environment belong to the operator:
`EXO_EGRESS_ALLOW` is a comma-separated list of CIDRs that may be reached though they are private;
`EXO_REROUTE` is a JSON object, origin → base URL, that sends calls elsewhere without a change to
the YAML (`exo dev` points it at doubles). Its key `*` stands for every origin not named, but for
loopback addresses, which are the developer's own servers.
"""

import asyncio
import json
import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from httpx2 import URL, InvalidURL

from functions_runtime import RetryableError, TerminalError
from satellites._providers.addresses import Network, is_allowed, parse_networks

_SCHEMES: Final = {"http": 80, "https": 443}
_SYSTEM_PORTS: Final = 1024
_PORT_MAX: Final = 65535
_LOOPBACK_HOSTS: Final = frozenset({"localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Egress:
    """What the operator allows."""

    allowed: tuple[Network, ...]
    reroute: Mapping[str, str]

    def destination(self, url: str) -> URL:
        """Return where a call to `url` goes, after rerouting.

        Raises:
            TerminalError: the URL is none, or not one that a satellite may call.
        """
        asked = _checked(url)
        base = self.reroute.get(origin_of(asked))
        if base is None and not _is_loopback(asked.host):
            base = self.reroute.get("*")
        if base is None or base.rstrip("/") == origin_of(asked):
            return asked
        path = asked.raw_path.decode("ascii")
        return _checked(base.rstrip("/") + path)

    async def addresses(self, url: URL) -> list[str]:
        """Return the addresses of a URL's host, all of them checked.

        Raises:
            TerminalError: one of them may not be reached.
            RetryableError: the name cannot be resolved.
        """
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(url.host, port_of(url), type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise _unresolved(url, error) from error
        return self._checked_addresses(url, found)

    def addresses_sync(self, url: URL) -> list[str]:
        """Do as `addresses`, blocking."""
        try:
            found = socket.getaddrinfo(url.host, port_of(url), type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise _unresolved(url, error) from error
        return self._checked_addresses(url, found)

    def _checked_addresses(self, url: URL, found: "_Found") -> list[str]:
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        # A mixed answer is refused as a whole: which address gets used is not ours to say.
        refused = [address for address in addresses if not is_allowed(address, self.allowed)]
        if refused:
            raise TerminalError(
                f"{origin_of(url)} is at {refused[0]}, which is not a public address; "
                "the operator can allow its network with EXO_EGRESS_ALLOW",
                code="egress-refused",
            )
        return addresses


_Found = list[
    tuple[
        socket.AddressFamily,
        socket.SocketKind,
        int,
        str,
        tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes],
    ]
]


def from_environment(environment: Mapping[str, str] = os.environ) -> Egress:
    """Return the operator's rules.

    Raises:
        TerminalError: one of the two variables cannot be read.
    """
    try:
        allowed = parse_networks(environment.get("EXO_EGRESS_ALLOW", ""))
        table = json.loads(environment.get("EXO_REROUTE") or "{}")
        reroute = {str(origin): str(base) for origin, base in table.items()}
    except (ValueError, AttributeError) as error:
        raise TerminalError(
            f"EXO_EGRESS_ALLOW or EXO_REROUTE cannot be read: {error}; the first is a list of "
            "CIDRs with commas, the second a JSON object of origins and base URLs",
            code="egress-misconfigured",
        ) from error
    return Egress(allowed, reroute)


def origin_of(url: URL) -> str:
    """Return `scheme://host[:port]`: what may be shown, for paths of webhooks can be secrets."""
    port = "" if url.port in {None, _SCHEMES.get(url.scheme)} else f":{url.port}"
    host = f"[{url.host}]" if ":" in url.host else url.host
    return f"{url.scheme}://{host}{port}"


def port_of(url: URL) -> int:
    """Return the port that a URL means."""
    return url.port or _SCHEMES[url.scheme]


def _checked(text: str) -> URL:
    try:
        url = URL(text.strip())
    except (InvalidURL, UnicodeError) as error:
        raise TerminalError("the url cannot be read as one", code="url-invalid") from error
    if url.scheme not in _SCHEMES or not url.host:
        raise TerminalError(
            f"the url begins with {url.scheme or 'no scheme'!r}; write https://host/path",
            code="url-invalid",
        )
    if "%" in url.host or port_of(url) > _PORT_MAX:
        raise TerminalError("the host or port of the url is none", code="url-invalid")
    if url.userinfo:
        raise TerminalError(
            "the url holds a user name or password; send them as a header", code="url-invalid"
        )
    if port_of(url) < _SYSTEM_PORTS and port_of(url) not in _SCHEMES.values():
        raise TerminalError(
            f"{origin_of(url)} names port {url.port}; allowed are 80, 443 and those from 1024 on",
            code="egress-refused",
        )
    return url


def _is_loopback(host: str) -> bool:
    return host in _LOOPBACK_HOSTS or host.startswith("127.")


def _unresolved(url: URL, error: Exception) -> RetryableError:
    return RetryableError(f"the host of {origin_of(url)} cannot be resolved: {error}", code="dns")
