"""What a kube cluster says when it does not do as asked, in words that lead to the mend."""

import re
from enum import Enum
from typing import Final

_FORBIDDEN: Final = re.compile(
    r'User "(?P<who>[^"]*)" cannot (?P<verb>\w+) resource "(?P<what>[^"]*)"'
    r'(?: in API group "(?P<group>[^"]*)")?(?: in the namespace "(?P<where>[^"]*)")?'
)
_CONFLICT: Final = re.compile(r'conflicts? with "(?P<who>[^"]+)"')
_NO_NAMESPACE: Final = re.compile(r'namespaces "(?P<name>[^"]+)" not found')
_BUSY: Final = (429, 500, 502, 503, 504)


class Trouble(Enum):
    """Which kind of trouble it is."""

    NO_CONFIG = "no kube cluster is known"
    AWAY = "the kube cluster does not answer"
    REJECTED = "the credentials are not accepted"
    FORBIDDEN = "no permission"
    NO_KIND = "a kind is missing"
    NO_NAMESPACE = "the namespace is missing"
    TOO_OLD = "the platform is too old"
    CONFLICT = "somebody else owns a field"
    INVALID = "the object is refused"
    BUSY = "the kube cluster is busy"


class KubeError(Exception):
    """Something asked of a kube cluster was not done; the text says what and what would mend it.

    Attributes:
        trouble: which kind of trouble it is.
    """

    def __init__(self, trouble: Trouble, text: str) -> None:
        super().__init__(f"{trouble.value}: {text}")
        self.trouble = trouble


def refused(status: int, message: str, doing: str) -> KubeError:
    """Return the error for an answer of the API server with HTTP `status`.

    Args:
        status: HTTP status code.
        message: what the server said.
        doing: what was asked of it, such as ``apply services acme-read in default``.
    """
    said = " ".join(message.split())
    # Server-side apply answers 500 to a field that the schema does not know: asking again would
    # not help.
    busy = status in _BUSY and "failed to create typed patch object" not in said
    known = {
        401: (Trouble.REJECTED, "log in again, or choose another context"),
        403: (Trouble.FORBIDDEN, _forbidden(said)),
        404: _missing(said),
        409: (Trouble.CONFLICT, _conflict(said)),
    }
    other = (Trouble.BUSY, f"{status}: {said}") if busy else (Trouble.INVALID, said)
    trouble, text = known.get(status, other)
    return KubeError(trouble, f"{doing}: {text}")


def _missing(said: str) -> tuple[Trouble, str]:
    if found := _NO_NAMESPACE.search(said):
        return Trouble.NO_NAMESPACE, no_namespace(found["name"])
    return Trouble.NO_KIND, "the server has no such kind; is Knative Serving installed?"


def no_namespace(name: str) -> str:
    """Return what would mend that there is no such namespace."""
    return f"there is no {name}: kubectl create namespace {name}, or name another"


def _forbidden(said: str) -> str:
    found = _FORBIDDEN.search(said)
    if found is None:
        return said
    what = f"{found['what']}.{found['group']}" if found["group"] else found["what"]
    where = f" in namespace {found['where']}" if found["where"] else ""
    return (
        f"{found['who']} may not {found['verb']} {what}{where}; "
        f"a Role with the verb {found['verb']} on {what} would allow it"
    )


def _conflict(said: str) -> str:
    others = sorted({each["who"] for each in _CONFLICT.finditer(said)})
    owners = ", ".join(others) or "another field manager"
    return f"{owners} has set what this would change; let it go there first ({said})"
