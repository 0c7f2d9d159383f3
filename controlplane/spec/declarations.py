"""`secrets`: a list of names and of `name: value`, or an object."""

import re
from collections.abc import Iterator
from typing import Final

from controlplane.spec.document import SecretEntry
from controlplane.spec.faults import Faults
from controlplane.spec.nodes import Entry, Fields, Items, Node, Scalar
from controlplane.spec.section import describe

SECRETS_MAX: Final = 100
"""Most secrets of one cluster."""

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,99}")
_REFERENCE: Final = re.compile(r"\s*\$?\$\{\{\s*secrets\.([\w-]+)\s*\}\}\s*")
_FORMS: Final = "write `- NAME: value`, or `- NAME` for one that the vault holds"


def read_secrets(entry: Entry | None, faults: Faults) -> tuple[SecretEntry, ...]:
    """Give the declared secrets in the order of the text."""
    if entry is None:
        return ()
    if not isinstance(entry.value, (Items, Fields)):
        message = f"the secrets of a cluster are a list, this is {describe(entry.value)}"
        faults.error("EXO103", message, entry.value.place, _FORMS)
        return ()
    found: dict[str, SecretEntry] = {}
    for secret in _read(entry.value, faults):
        if not _NAME.fullmatch(secret.name):
            message = f'"{secret.name}" cannot name a secret'
            hint = "letters, digits, `-` and `_`, at most 100, no digit first"
            faults.error("EXO105", message, secret.place, hint)
        elif found.setdefault(secret.name, secret) is not secret:
            at = f"{found[secret.name].place.line}:{found[secret.name].place.column}"
            message = f'the secret "{secret.name}" is declared here and at {at}'
            faults.error("EXO007", message, secret.place, "keep one of them")
    if len(found) > SECRETS_MAX:
        message = f"{len(found):,} secrets; a cluster may declare {SECRETS_MAX}"
        faults.error("EXO111", message, entry.key_place)
        return ()
    return tuple(found.values())


def reference_to(name: str) -> str:
    """What stands in place of a value that the vault holds."""
    return f"${{{{ secrets.{name} }}}}"


def _read(node: Items | Fields, faults: Faults) -> Iterator[SecretEntry]:
    nodes: tuple[Node, ...] = node.items if isinstance(node, Items) else (node,)
    for each in nodes:
        if isinstance(each, Fields):
            yield from (_declared(entry, faults) for entry in each.entries)
        elif isinstance(each, Scalar) and isinstance(each.value, str):
            yield SecretEntry(each.text, None, each.place, each.place, None)
        else:
            message = f"a secret is a name or `name: value`, this is {describe(each)}"
            faults.error("EXO103", message, each.place, _FORMS)


def _declared(entry: Entry, faults: Faults) -> SecretEntry:
    node = entry.value
    if not isinstance(node, Scalar):
        message = f'the secret "{entry.key}" has to be a text, this is {describe(node)}'
        faults.error("EXO103", message, node.place, _FORMS)
        return SecretEntry(entry.key, None, entry.key_place, node.place, None)
    value = node.text if node.style or node.value is not None else None
    reference = _REFERENCE.fullmatch(value or "")
    if reference and reference[1] == entry.key:
        value = None
    elif value is not None and "${{" in value:
        message = f'the value of the secret "{entry.key}" is an expression'
        hint = f"write the value itself, or {reference_to(entry.key)} for one that the vault holds"
        faults.error("EXO103", message, node.place, hint)
    return SecretEntry(entry.key, value, entry.key_place, node.place, entry.used)
