"""From a tree to a document: every fault of shape at once."""

from datetime import timedelta
from typing import Final

from controlplane.domain.diagnostics import Diagnostic
from controlplane.spec.declarations import read_secrets
from controlplane.spec.document import DEFAULT_RETRIES, VERSION, Document, StageEntry, Text
from controlplane.spec.exposure import check_exposure
from controlplane.spec.faults import Faults
from controlplane.spec.names import cluster_identifier
from controlplane.spec.nodes import Fields, Node, to_json
from controlplane.spec.section import Section, describe
from controlplane.spec.stages import RETRIES_MAX, read_stages
from controlplane.spec.triggers import read_triggers

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
    """Give the document and its faults; no document if there is no cluster in the tree.

    A document with errors holds what could be read, so that the checks after this one can run too.
    """
    faults = Faults()
    if not isinstance(node, Fields):
        message = f"a document is an object, this is {describe(node)}"
        faults.error("EXO103", message, node.place, "begin with `version: 0.0.1b` and `cluster:`")
        return None, faults.found
    root = Section(node, "the document", _ROOT_KEYS, node.place, faults)
    _check_version(root)
    entry = root.required("cluster", "everything else stands under `cluster:`")
    if entry is None:
        return None, faults.found
    if not isinstance(entry.value, Fields):
        root.wrong(entry.value, "cluster", "an object", "")
        return None, faults.found
    section = Section(entry.value, "cluster", _KEYS, entry.key_place, faults)
    document = _document(section)
    check_exposure(entry.value, document.secrets, faults)
    return document, faults.found


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


def _branch(section: Section, key: str, known: tuple[str, ...]) -> Section | None:
    entry = section.get(key)
    if entry is None:
        return None
    if isinstance(entry.value, Fields):
        return Section(entry.value, key, known, entry.key_place, section.faults)
    section.wrong(entry.value, key, "an object", f"with {' and '.join(known)}")
    return None
