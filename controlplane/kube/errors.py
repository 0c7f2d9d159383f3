"""Errors of the Kubernetes API, in words that say what would fix them.

Raised by `kube.client` and by everything that reads or changes a kube cluster; the CLI prints the
text as it is. Callers decide by `KubeError.kind`, never by the text.
"""

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


class KubeErrorKind(Enum):
    """The class of an error; the value is how its text begins."""

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
    """A request to a kube cluster that was not carried out; the text says what would fix it.

    Attributes:
        kind: the class of the error.
    """

    def __init__(self, kind: KubeErrorKind, text: str) -> None:
        super().__init__(f"{kind.value}: {text}")
        self.kind = kind


def build_error(status: int, message: str, request: str) -> KubeError:
    """Return the error for an answer of the API server.

    Args:
        status: HTTP status code.
        message: what the server says about it.
        request: what was requested, such as ``apply services acme-read in default``.
    """
    message = " ".join(message.split())
    # Server-side apply answers 500 to a field that the schema does not know: a retry is no use.
    is_busy = status in _BUSY and "failed to create typed patch object" not in message
    by_status = {
        401: (KubeErrorKind.REJECTED, "log in again, or choose another context"),
        403: (KubeErrorKind.FORBIDDEN, _explain_forbidden(message)),
        404: _explain_not_found(message),
        409: (KubeErrorKind.CONFLICT, _explain_conflict(message)),
    }
    busy = (KubeErrorKind.BUSY, f"{status}: {message}")
    kind, text = by_status.get(status, busy if is_busy else (KubeErrorKind.INVALID, message))
    return KubeError(kind, f"{request}: {text}")


def _explain_not_found(message: str) -> tuple[KubeErrorKind, str]:
    if match := _NO_NAMESPACE.search(message):
        return KubeErrorKind.NO_NAMESPACE, describe_missing_namespace(match["name"])
    return KubeErrorKind.NO_KIND, "the server has no such kind; is Knative Serving installed?"


def describe_missing_namespace(name: str) -> str:
    """Return that there is no such namespace, and what would fix it."""
    return f"there is no {name}: kubectl create namespace {name}, or name another"


def _explain_forbidden(message: str) -> str:
    match = _FORBIDDEN.search(message)
    if match is None:
        return message
    resource = f"{match['what']}.{match['group']}" if match["group"] else match["what"]
    where = f" in namespace {match['where']}" if match["where"] else ""
    return (
        f"{match['who']} may not {match['verb']} {resource}{where}; "
        f"a Role with the verb {match['verb']} on {resource} would allow it"
    )


def _explain_conflict(message: str) -> str:
    managers = sorted({conflict["who"] for conflict in _CONFLICT.finditer(message)})
    owners = ", ".join(managers) or "another field manager"
    return f"{owners} has set what this would change; let it go there first ({message})"
