"""Parse names of images: `HOST/REPOSITORY:TAG` or `HOST/REPOSITORY@DIGEST`.

The host is always written: a name without one would go to a registry that nobody chose.

Source: OCI distribution specification 1.1, section on pulling; what a loopback is: RFC 6761, 6890.
"""

import re
from dataclasses import dataclass, replace
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from exospherehost.deploy.errors import ImageNameError, RegistryError

_REPOSITORY: Final = re.compile(
    r"[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*"
)
_HOST: Final = re.compile(r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?")
_TAG: Final = re.compile(r"\w[\w.-]{0,127}", re.ASCII)
DIGEST: Final = re.compile(r"sha256:[0-9a-f]{64}")
_HINT: Final = "write HOST/REPOSITORY:TAG, for example registry.example/team/satellite:1"


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository of a registry; `host` has the port where one is given."""

    host: str
    name: str

    def __str__(self) -> str:
        return f"{self.host}/{self.name}"


@dataclass(frozen=True, slots=True)
class Reference:
    """An image of a repository, by tag, by digest, or both; then the digest counts."""

    repository: Repository
    tag: str = ""
    digest: str = ""

    @property
    def key(self) -> str:
        """Digest, else tag, as the registry's API takes it."""
        return self.digest or self.tag or "latest"

    def at(self, digest: str) -> "Reference":
        """Return the same image by digest."""
        return replace(self, digest=digest)

    def __str__(self) -> str:
        tag = f":{self.tag}" if self.tag else ""
        return f"{self.repository}{tag}" + (f"@{self.digest}" if self.digest else "")


def parse_reference(text: str) -> Reference:
    """Parse the name of an image.

    Raises:
        ImageNameError: saying which part is wrong.
        RegistryError: it asks for plain HTTP to another machine.
    """
    if "://" in text:
        require_tls(text)
        text = text.partition("://")[2]
    rest, at, digest = text.partition("@")
    if at and not DIGEST.fullmatch(digest):
        raise ImageNameError(f"{text!r}: {digest!r} is no digest sha256:…")
    host, slash, path = rest.partition("/")
    if not slash or not _is_host(host):
        raise ImageNameError(f"{text!r} names no registry", hint=_HINT)
    name, colon, tag = path.partition(":")
    if not _REPOSITORY.fullmatch(name):
        raise ImageNameError(f"{text!r}: {name!r} is no repository (lower case only)", hint=_HINT)
    if colon and not _TAG.fullmatch(tag):
        raise ImageNameError(f"{text!r}: {tag!r} is no tag", hint=_HINT)
    return Reference(Repository(host, name), tag, digest)


def is_loopback(host: str) -> bool:
    """Return whether `host`, without a port, is this machine."""
    bare = host.strip("[]").lower()
    if bare == "localhost" or bare.endswith(".localhost"):
        return True
    try:
        return ip_address(bare).is_loopback
    except ValueError:
        return False


def scheme_of(host: str) -> str:
    """Return `http` for this machine and `https` for every other; `host` may have a port."""
    return "http" if is_loopback(urlsplit(f"//{host}").hostname or "") else "https"


def require_tls(url: str) -> None:
    """Refuse an address that is plain HTTP to another machine.

    Raises:
        RegistryError: it is one.
    """
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        return
    raise RegistryError(
        f"{parts.scheme}://{parts.netloc} would be asked in clear text",
        hint="plain HTTP is for registries on this machine only; use one with TLS",
    )


def _is_host(text: str) -> bool:
    """Return whether the first part of a name is a host, by the rule of every registry client."""
    if not _HOST.fullmatch(text):
        return False
    return "." in text or ":" in text or text.lower() == "localhost"
