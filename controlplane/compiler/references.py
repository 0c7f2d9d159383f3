"""Whether everything that the expressions of a stage read can be there."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import Document
from controlplane.compiler.fields import did_you_mean, nearest, similar
from controlplane.compiler.graph import Branch
from controlplane.compiler.schema_check import missing_field
from controlplane.compiler.source import Source
from controlplane.compiler.templates import MEANT, Part, is_failure_error
from controlplane.compiler.topology import Ancestry, Layout, Slot
from controlplane.domain.errors import Place
from controlplane.expressions import Reference

_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "cluster": ("identifier", "title", "sla", "trigger"),
    "run": ("id", "deadline"),
    "item": ("id", "attempt"),
    "failure": ("satellite", "error", "attempts"),
}
_ROOTS: Final = ("secrets", "satellites", "trigger", *_FIELDS)


Where: TypeAlias = Callable[[], Place]
"""Looks for the place of a reference; only faults need it."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the names of a document lead to; `lineage` None if the document goes in circles."""

    document: Document
    layout: Layout
    lineage: Ancestry | None
    vault: Collection[str] | None
    source: Source


class ReferenceCheck:
    """Checks reference after reference; `used` gathers the secrets that were named."""

    def __init__(self, context: Known, faults: DiagnosticCollector) -> None:
        self.used: set[str] = set()
        self._known = context
        self._faults = faults
        self._declared = {secret.name: secret for secret in context.document.secrets}

    def check(self, slot: Slot, part: Part, home: Place) -> frozenset[str]:
        """Report what cannot be there, and give the secrets that are read."""
        secrets: set[str] = set()
        for reference in part.template.references:
            where = partial(self._place, part, reference, home)
            match reference.root, reference.path:
                case "secrets", (str(name), *_):
                    self._secret(name, where)
                    secrets.add(name)
                case "satellites", (str(name), *_):
                    self._satellite(slot, name, reference, where)
                case root, (str(field), *_):
                    self._field(slot, root, field, where)
                case root, _:
                    self._bare(root, where)
        return frozenset(secrets)

    def _place(self, part: Part, reference: Reference, home: Place) -> Place:
        """Look for a reference in the text; a fault that is only counted needs no exact place."""
        return home if self._faults.full else part.place(reference, self._known.source, home)

    def _secret(self, name: str, where: Where) -> None:
        vault, repeated = self._known.vault, name in self.used
        self.used.add(name)
        if repeated or name in self._declared or (vault is not None and name in vault):
            return
        names = () if self._faults.full else nearest(name, {*self._declared, *(vault or ())})
        declared = sorted(self._declared)
        project = self._known.document.project or "PROJECT"
        lines = (
            did_you_mean(names),
            f"declared: {', '.join(declared) or 'none'} ({len(declared)})",
            f"try: exo secrets set {project} {name}   (or add it under cluster.secrets)",
        )
        hint = "\n".join(filter(None, lines))
        message = f'secret "{name}" is used but not declared'
        if vault is None:
            unseen = f"{message}, and no vault can be seen from here"
            self._faults.warning("EXO210", unseen, where(), hint)
            return
        self._faults.error("EXO210", f"{message} and not in the vault", where(), hint)

    def _satellite(self, slot: Slot, name: str, reference: Reference, where: Where) -> None:
        index = self._known.layout.names.get(name)
        if index is None:
            names = () if self._faults.full else similar(name, self._known.layout.names)
            hint = did_you_mean(names) or f"there are: {', '.join(self._known.layout.names)}"
            self._faults.error("EXO202", f'no satellite here is called "{name}"', where(), hint)
        elif reference.path[1:2] != ("output",):
            hint = f"write satellites.{name}.output"
            self._faults.error("EXO206", "of a satellite only `output` can be read", where(), hint)
        elif is_failure_error(reference, slot, self._known.layout):
            message = f"satellites.{name}.output.error means {MEANT} in the failure branch"
            self._faults.warning("EXO224", message, where(), f"write ${{{{ {MEANT} }}}}")
        elif self._known.lineage is not None and index in self._known.lineage.collected[slot.index]:
            self._collected(slot, reference, where)
        else:
            self._ancestor(slot, index, reference, where)
            self._output_field(index, reference, where)

    def _collected(self, slot: Slot, reference: Reference, where: Where) -> None:
        """What a join collects is one list, whichever of its `needs` is named."""
        field = next(iter(reference.path[2:]), None)
        if isinstance(field, str):
            message = f'"{slot.identifier}" joins: this output is a list here, it has no "{field}"'
            hint = "take one of them by its number, [0], or hand the whole list on"
            self._faults.error("EXO221", message, where(), hint)

    def _ancestor(self, slot: Slot, index: int, reference: Reference, where: Where) -> None:
        lineage, name = self._known.lineage, self._known.layout.slots[index].identifier
        if lineage is None or index in lineage.always[slot.index]:
            return
        if index not in lineage.sometimes[slot.index]:
            message = f'"{name}" does not come before "{slot.identifier}"'
            hint = self._why_not(slot, lineage)
            self._faults.error("EXO220", message, where(), hint)
        elif not reference.guarded:
            message = f'not every item here comes from "{name}"'
            hint = "give a default: ${{ " + f"satellites.{name}.output || null" + " }}"
            self._faults.warning("EXO222", message, where(), hint)

    def _why_not(self, slot: Slot, lineage: Ancestry) -> str:
        slots = self._known.layout.slots
        before = [slots[ancestor].identifier for ancestor in sorted(lineage.sometimes[slot.index])]
        return f"it can read: {', '.join(filter(None, before)) or 'no other satellite'}"

    def _output_field(self, index: int, reference: Reference, where: Where) -> None:
        slot = self._known.layout.slots[index]
        if slot.manifest is None:
            return
        missing = missing_field(slot.manifest.output, reference.path[2:])
        if missing is None:
            return
        fields = missing.allowed
        names = () if self._faults.full else nearest(missing.field, fields)
        meant = [f"satellites.{slot.identifier}.output.{name}" for name in names]
        if missing.field == "error":
            meant.append(f"{MEANT} (in the failure branch)")
        lines = (did_you_mean(meant), f"it has: {', '.join(sorted(fields))}")
        message = f'the output of "{slot.identifier}" has no field "{missing.field}"'
        self._faults.error("EXO221", message, where(), "\n".join(filter(None, lines)))

    def _field(self, slot: Slot, root: str, field: str, where: Where) -> None:
        if root == "failure" and slot.branch is not Branch.FAILURE:
            message = f"nothing has failed in the {slot.branch} branch"
            hint = "`failure` can be read under cluster.failure.satellites"
            self._faults.error("EXO223", message, where(), hint)
        elif root in _FIELDS and field not in _FIELDS[root]:
            hint = did_you_mean(nearest(field, _FIELDS[root]))
            lines = (hint, f"it has: {', '.join(_FIELDS[root])}")
            message = f'"{root}" has no field "{field}"'
            self._faults.error("EXO206", message, where(), "\n".join(filter(None, lines)))
        elif root not in _ROOTS:
            self._bare(root, where)

    def _bare(self, root: str, where: Where) -> None:
        if root in ("trigger", *_FIELDS) and root != "failure":
            return
        if root in _ROOTS:
            message, hint = f'"{root}" alone is no value', f"such as {root}.NAME"
            self._faults.error("EXO206", message, where(), hint)
            return
        hint = did_you_mean(nearest(root, _ROOTS)) or f"there are: {', '.join(sorted(_ROOTS))}"
        self._faults.error("EXO205", f'there is nothing called "{root}"', where(), hint)
