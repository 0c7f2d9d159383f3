"""Names and labels of a satellite on Kubernetes, and how to find its identifier again."""

import base64
import hashlib
import re
from collections.abc import Mapping
from typing import Final

LABEL_PROJECT: Final = "exosphere.host/project"
LABEL_SATELLITE: Final = "exosphere.host/satellite"
LABEL_MANAGED_BY: Final = "app.kubernetes.io/managed-by"
ANNOTATION_VERSION: Final = "exosphere.host/version"
MANAGER: Final = "exo"

NAME_CHARACTERS_MAX: Final = 52
"""Of the 63 that DNS allows: the rest is for a revision's number or the tag of a route."""

_HASH_BYTES: Final = 5
_READABLE_CHARACTERS_MAX: Final = NAME_CHARACTERS_MAX - 1 - _HASH_BYTES * 8 // 5
_LABEL_CHARACTERS_MAX: Final = 63


def service_name(identifier: str) -> str:
    """Return the name of the Knative Service of ``project/name``.

    Readable at the front, unique by eight characters of a hash at the end: two identifiers that
    read the same (``a-b/c``, ``a/b-c``), or that are cut, stay apart. For the reasons see
    adr/0014-knative-services.md.

    Source: RFC 1035, 2.3.1; Kubernetes wants that form of the names of services.
    """
    readable = identifier.replace("/", "-")
    if not readable[:1].isalpha():
        readable = f"s-{readable}"
    digest = hashlib.sha256(identifier.encode()).digest()[:_HASH_BYTES]
    tail = base64.b32encode(digest).decode().lower()
    return f"{readable[:_READABLE_CHARACTERS_MAX].rstrip('-')}-{tail}"


def labels(identifier: str, version: str) -> dict[str, str]:
    """Return the labels of all that belongs to a satellite; pruning selects by them."""
    project, _, name = identifier.partition("/")
    values = {
        "app.kubernetes.io/name": name,
        "app.kubernetes.io/instance": service_name(identifier),
        "app.kubernetes.io/component": "satellite",
        "app.kubernetes.io/part-of": "exospherehost",
        LABEL_MANAGED_BY: MANAGER,
        LABEL_PROJECT: project,
        LABEL_SATELLITE: name,
    }
    shown = _label_value(version)
    return values | {"app.kubernetes.io/version": shown} if shown else values


def identifier_of(labels: Mapping[str, str]) -> str | None:
    """Return ``project/name`` of an object that carries our labels, None for any other."""
    if labels.get(LABEL_MANAGED_BY) != MANAGER:
        return None
    project, name = labels.get(LABEL_PROJECT), labels.get(LABEL_SATELLITE)
    return f"{project}/{name}" if project and name else None


def _label_value(text: str) -> str:
    """Return what of `text` a label may hold; the annotation holds it as it is."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", text)[:_LABEL_CHARACTERS_MAX]
    return plain.strip("._-")
