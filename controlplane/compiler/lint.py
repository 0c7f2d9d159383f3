"""What is allowed, but probably not meant, and what is not safe.

`config` and `input` against what the satellite has published.

Which satellites of a cluster nothing can run yet.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import Document, SecretEntry
from controlplane.compiler.fields import describe, did_you_mean, nearest
from controlplane.compiler.graph import Graph
from controlplane.compiler.schema_check import Mismatch, mismatches, shorthand_fault
from controlplane.compiler.source import Source
from controlplane.compiler.syntax import Fields, Scalar, node_at
from controlplane.compiler.templates import Part, Parts
from controlplane.compiler.topology import Layout, Slot
from controlplane.domain.errors import Diagnostic, Place
from functions_runtime.contract import JsonObject

_ENDS: Final = ("origin-bucket", "destination-bucket")


def check_secrets(
    document: Document,
    used: Collection[str],
    vault: Collection[str] | None,
    faults: DiagnosticCollector,
) -> None:
    """Report values in clear (once), names that nothing uses, and names that the vault lacks."""
    in_clear = [secret for secret in document.secrets if secret.value is not None]
    if in_clear:
        _in_clear(in_clear, document.project or "PROJECT", faults)
    for secret in document.secrets:
        if secret.name not in used:
            message = f'the secret "{secret.name}" is declared, but nothing uses it'
            faults.warning("EXO211", message, secret.place, "remove it")
        if secret.value is None and vault is not None and secret.name not in vault:
            message = f'the secret "{secret.name}" has no value here and none in the vault'
            hint = f"try: exo secrets set {document.project or 'PROJECT'} {secret.name}"
            faults.error("EXO212", message, secret.place, hint)


def _in_clear(secrets: list[SecretEntry], project: str, faults: DiagnosticCollector) -> None:
    count, first = len(secrets), secrets[0]
    names = ", ".join(secret.name for secret in secrets)
    message = f"{count} secret{'s stand' if count > 1 else ' stands'} in this file in clear"
    lines = (
        f"in clear: {names}",
        "the control plane moves them to its vault and keeps references only; this file keeps them",
        f"try: exo secrets set {project} {first.name}, then write only the name here",
    )
    faults.warning("EXO410", message, first.value_place, "\n".join(lines))


def check_buckets(parts: Parts, faults: DiagnosticCollector) -> None:
    """Report a move whose origin and destination are the same bucket."""
    if not isinstance(parts.config.node, Fields):
        return
    by_key = {entry.key.replace("_", "-"): entry.value for entry in parts.config.node.entries}
    origin, destination = (by_key.get(key) for key in _ENDS)
    if not isinstance(origin, Scalar) or not isinstance(destination, Scalar):
        return
    elsewhere = any(key in by_key for key in ("origin-endpoint", "destination-endpoint"))
    if origin.text != destination.text or elsewhere:
        return
    message = f'origin and destination are the same bucket, "{destination.text}"'
    hint = f"the origin stands at {origin.place.line}:{origin.place.column}"
    faults.warning("EXO310", message, destination.place, hint)


def check_deadline(document: Document, layout: Layout, faults: DiagnosticCollector) -> None:
    """Report a delay that alone outlasts the SLA."""
    if not document.sla:
        return
    for _, entry in layout.written():
        if entry.delay >= document.sla:
            message = "this delay alone takes as long as the sla allows for the whole run"
            faults.warning(
                "EXO501", message, entry.delay_place, "shorten it, or choose a longer sla"
            )


_SCHEMA_KEYS: Final = ("output-schema", "output_schema")
_YAML_1_1: Final = ("yes", "no", "on", "off", "y", "n")


def check_config(
    slot: Slot, part: Part, label: str, schema: JsonObject, faults: DiagnosticCollector
) -> None:
    """Report keys and literal values that the satellite does not take."""
    if slot.entry is None:
        return
    for mismatch in mismatches(part.value, schema, schema):
        _report(slot, part, label, mismatch, faults)


def check_output_schema(part: Part, source: Source, faults: DiagnosticCollector) -> None:
    """Report a shorthand of an output schema whose brackets or quotes do not fit."""
    entries = part.node.entries if isinstance(part.node, Fields) else ()
    for entry in entries:
        node = entry.value
        if entry.key not in _SCHEMA_KEYS or not isinstance(node, Scalar):
            continue
        if not isinstance(node.value, str) or "${{" in node.value:
            continue
        fault = shorthand_fault(node.text)
        if fault:
            place = source.locate(node, fault.start, fault.start + 1)
            hint = 'such as { "company": string, "revenue": number }'
            faults.error("EXO304", fault.message, place, hint)


def _report(
    slot: Slot, part: Part, label: str, mismatch: Mismatch, faults: DiagnosticCollector
) -> None:
    uses, where = slot.uses, ".".join([label, *map(str, mismatch.pointer)])
    if mismatch.kind == "unknown":
        names = () if faults.full else nearest(mismatch.key, mismatch.allowed)
        allowed = ", ".join(sorted(mismatch.allowed)) or "nothing"
        hint = "\n".join(filter(None, (did_you_mean(names), f"it takes: {allowed}")))
        message = f'"{mismatch.key}" is nothing that {uses} takes in its {label}'
        faults.error("EXO301", message, _key_place(slot, part, mismatch), hint)
    elif mismatch.kind == "missing":
        message = f'the {label} of {uses} has to have "{mismatch.key}"'
        faults.error("EXO302", message, _key_place(slot, part, mismatch))
    else:
        node = node_at(part.node, mismatch.pointer) if part.node else None
        what = f", this is {describe(node)}" if node else ""
        message = f"{where} {mismatch.message}{what}"
        place = node.place if node else _key_place(slot, part, mismatch)
        faults.error("EXO303", message, place, _hint(node, mismatch))


def _hint(node: object, mismatch: Mismatch) -> str:
    if not isinstance(node, Scalar):
        return ""
    if "true or false" in mismatch.message and node.text.lower() in _YAML_1_1:
        return f"{node.text} is a text in YAML 1.2; write true or false"
    return "put it in quotes" if "a text" in mismatch.message else ""


def _key_place(slot: Slot, part: Part, mismatch: Mismatch) -> Place:
    """The key that is too much, or the object or satellite that lacks one."""
    home = slot.entry.uses.place if slot.entry else Place(1, 1, 2)
    if part.node is None:
        return home
    if mismatch.kind == "unknown":
        parent = node_at(part.node, mismatch.pointer[:-1])
        entry = parent.get(mismatch.key) if isinstance(parent, Fields) else None
        return entry.key_place if entry else home
    return node_at(part.node, mismatch.pointer).place if mismatch.pointer else home


def undeployed(
    document: Document, graph: Graph, lacks: Callable[[str], str]
) -> Iterator[Diagnostic]:
    """Warn of each stage whose satellite lacks something: its items would wait.

    `lacks` gives what, by identifier of the satellite; "" for nothing.
    """
    uses = {stage.identifier: stage.uses for stage in graph.stages}
    for entry in (*document.satellites, *document.failure, *document.logs):
        lack = lacks(uses[entry.identifier.value])
        if lack:
            yield Diagnostic(
                "EXO207", "warning", lack, entry.uses.place, "its items wait until it is"
            )
