"""The rules for calls that leave a satellite, and where a host really is.

Two variables of the environment belong to the operator:
`EXO_EGRESS_ALLOW` is a comma-separated list of CIDRs that may be reached though they are private;
`EXO_REROUTE` is a JSON object, origin → base URL, that sends calls elsewhere without a change to
the YAML (`exo dev` points it at doubles). Its key `*` stands for every origin not named, but for
loopback addresses, which are the developer's own servers.

Which addresses of the network a satellite may talk to.

`ipaddress` alone is not enough: it calls 224.0.0.1, the NAT64 and the 6to4 form of 127.0.0.1
global. So every address is unwrapped first and each of its forms has to pass.

Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries; RFC 6052 (NAT64), RFC 3056 (6to4),
RFC 4380 (Teredo), RFC 5214 (ISATAP).
"""

import asyncio
import json
import os
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Final, TypeAlias

from httpx2 import URL, InvalidURL

from functions_runtime import RetryableError, TerminalError

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

_LOW_32: Final = 0xFFFF_FFFF
_EMBEDDING: Final = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))
_ISATAP: Final = frozenset({0x0000_5EFE, 0x0200_5EFE})
_NEVER: Final = (
    ip_network("192.0.0.0/24"),
    ip_network("192.88.99.0/24"),
    ip_network("100.64.0.0/10"),
    ip_network("64:ff9b:1::/48"),
    ip_network("fec0::/10"),
)


def parse_networks(text: str) -> tuple[Network, ...]:
    """Return the networks of a comma-separated list of CIDRs.

    Raises:
        ValueError: a part is no network.
    """
    return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())


def is_allowed(text: str, allowed: Sequence[Network]) -> bool:
    """Return whether an address, as text, is public or lies in an allowed network."""
    address = ip_address(text.partition("%")[0])
    return _is_within(address, allowed) or all(
        _is_public(form) or _is_within(form, allowed) for form in _forms(address)
    )


def _is_within(address: Address, networks: Sequence[Network]) -> bool:
    return any(address in network for network in networks)


def _is_public(address: Address) -> bool:
    return address.is_global and not address.is_multicast and not _is_within(address, _NEVER)


def _forms(address: Address) -> list[Address]:
    """Return every address that a router may turn this one into; itself, if nothing is inside."""
    if isinstance(address, IPv4Address):
        return [address]
    inside: list[IPv4Address | None] = [address.ipv4_mapped, address.sixtofour]
    inside.extend(address.teredo or ())
    low = IPv4Address(int(address) & _LOW_32)
    if any(address in network for network in _EMBEDDING):
        inside.append(low)
    if int(address) >> 32 & _LOW_32 in _ISATAP:
        inside.extend((low,))
    found = [form for form in inside if form is not None]
    return [*found] or [address]


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
