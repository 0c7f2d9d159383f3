"""Which addresses of the network a satellite may talk to.

`ipaddress` alone is not enough: it calls 224.0.0.1, the NAT64 and the 6to4 form of 127.0.0.1
global. So every address is unwrapped first and each of its forms has to pass.

Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries; RFC 6052 (NAT64), RFC 3056 (6to4),
RFC 4380 (Teredo), RFC 5214 (ISATAP).
"""

from collections.abc import Sequence
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Final, TypeAlias

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
    """Tell whether an address, as text, is public or lies in an allowed network."""
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
