"""`config` and `input` against what the satellite has published."""

from typing import Final

from controlplane.domain.diagnostics import Place
from controlplane.graph.layout import Slot
from controlplane.graph.schema import Mismatch, mismatches
from controlplane.graph.shorthand import shorthand_fault
from controlplane.graph.templates import Part
from controlplane.spec.faults import Faults
from controlplane.spec.nodes import Fields, Scalar, node_at
from controlplane.spec.places import Source
from controlplane.spec.section import describe
from controlplane.spec.suggest import did_you_mean, nearest
from functions_runtime.contract import JsonObject

_SCHEMA_KEYS: Final = ("output-schema", "output_schema")
_YAML_1_1: Final = ("yes", "no", "on", "off", "y", "n")


def check_config(slot: Slot, part: Part, label: str, schema: JsonObject, faults: Faults) -> None:
    """Report keys and literal values that the satellite does not take."""
    if slot.entry is None:
        return
    for mismatch in mismatches(part.value, schema, schema):
        _report(slot, part, label, mismatch, faults)


def check_output_schema(part: Part, source: Source, faults: Faults) -> None:
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


def _report(slot: Slot, part: Part, label: str, mismatch: Mismatch, faults: Faults) -> None:
    uses, where = slot.uses, ".".join([label, *map(str, mismatch.pointer)])
    if mismatch.kind == "unknown":
        names = () if faults.full else nearest(mismatch.key, mismatch.known)
        known = ", ".join(sorted(mismatch.known)) or "nothing"
        hint = "\n".join(filter(None, (did_you_mean(names), f"it takes: {known}")))
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
