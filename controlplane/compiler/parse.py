"""From a tree to a document: every fault of shape at once.

`secrets`: a list of names and of `name: value`, or an object.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import (
    DEFAULT_RETRIES,
    VERSION,
    Document,
    SecretEntry,
    StageEntry,
    Text,
)
from controlplane.compiler.fields import Section, describe
from controlplane.compiler.parse_stages import RETRIES_MAX, cluster_identifier, read_stages
from controlplane.compiler.parse_triggers import read_triggers
from controlplane.compiler.secret_exposure import check_exposure
from controlplane.compiler.syntax import Entry, Fields, Items, Node, Scalar, to_json
from controlplane.domain.errors import Diagnostic

SECRETS_MAX: Final = 100
"""Most secrets of one cluster."""

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,99}")
_REFERENCE: Final = re.compile(r"\s*\$?\$\{\{\s*secrets\.([\w-]+)\s*\}\}\s*")
_FORMS: Final = "write `- NAME: value`, or `- NAME` for one that the vault holds"


def read_secrets(entry: Entry | None, faults: DiagnosticCollector) -> tuple[SecretEntry, ...]:
    """Return the declared secrets in the order of the text."""
    if entry is None:
        return ()
    if not isinstance(entry.value, (Items, Fields)):
        message = f"the secrets of a cluster are a list, this is {describe(entry.value)}"
        faults.error("EXO103", message, entry.value.place, _FORMS)
        return ()
    entries: dict[str, SecretEntry] = {}
    for secret in _read(entry.value, faults):
        if not _NAME.fullmatch(secret.name):
            message = f'"{secret.name}" cannot name a secret'
            hint = "letters, digits, `-` and `_`, at most 100, no digit first"
            faults.error("EXO105", message, secret.place, hint)
        elif entries.setdefault(secret.name, secret) is not secret:
            first = entries[secret.name].place
            at = f"{first.line}:{first.column}"
            message = f'the secret "{secret.name}" is declared here and at {at}'
            faults.error("EXO007", message, secret.place, "keep one of them")
    if len(entries) > SECRETS_MAX:
        message = f"{len(entries):,} secrets; a cluster may declare {SECRETS_MAX}"
        faults.error("EXO111", message, entry.key_place)
        return ()
    return tuple(entries.values())


def reference_to(name: str) -> str:
    """What stands in place of a value that the vault holds."""
    return f"${{{{ secrets.{name} }}}}"


def _read(node: Items | Fields, faults: DiagnosticCollector) -> Iterator[SecretEntry]:
    nodes: tuple[Node, ...] = node.items if isinstance(node, Items) else (node,)
    for branch_node in nodes:
        if isinstance(branch_node, Fields):
            yield from (_declared(entry, faults) for entry in branch_node.entries)
        elif isinstance(branch_node, Scalar) and isinstance(branch_node.value, str):
            yield SecretEntry(branch_node.text, None, branch_node.place, branch_node.place, None)
        else:
            message = f"a secret is a name or `name: value`, this is {describe(branch_node)}"
            faults.error("EXO103", message, branch_node.place, _FORMS)


def _declared(entry: Entry, faults: DiagnosticCollector) -> SecretEntry:
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


_NOW: Final = "now"
_ROOT_KEYS: Final = ("version", "cluster")
_KEYS: Final = (
    "sla",
    "title",
    "description",
    "identifier",
    "trigger",
    "retries",
    "secrets",
    "satellites",
    "logs",
    "failure",
)


def parse(node: Node) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Return the document and its faults; no document if there is no cluster in the tree.

    A document with errors holds what could be read, so that the checks after this one can run too.
    """
    faults = DiagnosticCollector()
    if not isinstance(node, Fields):
        message = f"a document is an object, this is {describe(node)}"
        faults.error("EXO103", message, node.place, "begin with `version: 0.0.1b` and `cluster:`")
        return None, faults.diagnostics
    root = Section(node, "the document", _ROOT_KEYS, node.place, faults)
    _check_version(root)
    entry = root.required("cluster", "everything else stands under `cluster:`")
    if entry is None:
        return None, faults.diagnostics
    if not isinstance(entry.value, Fields):
        root.wrong(entry.value, "cluster", "an object", "")
        return None, faults.diagnostics
    section = Section(entry.value, "cluster", _KEYS, entry.key_place, faults)
    document = _document(section)
    check_exposure(entry.value, document.secrets, faults)
    return document, faults.diagnostics


def _check_version(root: Section) -> None:
    root.required("version", f"write `version: {VERSION}`")
    version = root.text("version")
    if version and version.value != VERSION:
        message = f'version "{version.value}" is not known'
        root.faults.error("EXO104", message, version.place, f"write `version: {VERSION}`")


def _document(section: Section) -> Document:
    section.required("identifier", "such as `identifier: my-project/my-cluster`")
    section.required("satellites", "the list of steps")
    identifier = section.text("identifier")
    title, description = section.text("title"), section.text("description")
    retries = section.integer("retries", 0, RETRIES_MAX)
    failure, failure_from = _failure(section)
    return Document(
        identifier=cluster_identifier(identifier, section.faults) if identifier else "",
        title=title.value if title else "",
        description=description.value if description else "",
        sla=_sla(section),
        triggers=read_triggers(section.get("trigger"), section.faults),
        retries=DEFAULT_RETRIES if retries is None else retries,
        secrets=read_secrets(section.get("secrets"), section.faults),
        satellites=read_stages(section.get("satellites"), section.faults),
        logs=_logs(section),
        failure=failure,
        failure_from=failure_from,
    )


def _sla(section: Section) -> timedelta | None:
    entry = section.required("sla", "6h, 12h, 24h, any other duration, or now")
    if entry is None or to_json(entry.value) == _NOW:
        return None
    sla = section.as_duration(entry.value, "sla")
    if sla == timedelta(0):
        message, hint = "an sla of no time cannot be kept", "write `sla: now` to wait for nothing"
        section.faults.error("EXO107", message, entry.value.place, hint)
    return sla


def _logs(section: Section) -> tuple[StageEntry, ...]:
    inner = _branch(section, "logs", ("satellites",))
    if inner is None:
        return ()
    inner.required("satellites", "the satellites that get the log of a finished run")
    return read_stages(inner.get("satellites"), section.faults)


def _failure(section: Section) -> tuple[tuple[StageEntry, ...], tuple[Text, ...]]:
    inner = _branch(section, "failure", ("from", "satellites"))
    if inner is None:
        return (), ()
    inner.required("satellites", "the satellites that get what has failed")
    stages = read_stages(inner.get("satellites"), section.faults)
    return stages, inner.texts("from") or ()


def _branch(section: Section, key: str, keys: tuple[str, ...]) -> Section | None:
    entry = section.get(key)
    if entry is None:
        return None
    if isinstance(entry.value, Fields):
        return Section(entry.value, key, keys, entry.key_place, section.faults)
    section.wrong(entry.value, key, "an object", f"with {' and '.join(keys)}")
    return None
