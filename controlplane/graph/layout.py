"""Which stages there are, in which branch, under which index."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from controlplane.graph.model import LOG_SOURCE, TRIGGER, Branch
from controlplane.spec.document import Document, StageEntry
from controlplane.spec.faults import Faults
from controlplane.spec.suggest import did_you_mean, similar
from functions_runtime.manifest import Manifest

LOGS: Final = "$logs"
"""Identifier of the hidden stage that opens the log branch."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A stage to be: `entry` None for the trigger and the log source.

    Attributes:
        uses: canonical satellite; "" where it is unknown.
        manifest: None where the satellite is unknown or hidden.
    """

    index: int
    identifier: str
    branch: Branch
    entry: StageEntry | None
    uses: str
    manifest: Manifest | None


@dataclass(frozen=True, slots=True)
class Layout:
    """All stages by index; `names` leads from identifiers to indexes, hidden stages left out."""

    slots: tuple[Slot, ...]
    names: Mapping[str, int]

    def branch(self, branch: Branch) -> tuple[Slot, ...]:
        """The stages of a branch in document order, the trigger left out."""
        return tuple(slot for slot in self.slots[1:] if slot.branch is branch)

    def written(self) -> Iterator[tuple[Slot, StageEntry]]:
        """The stages that stand in the document."""
        return ((slot, slot.entry) for slot in self.slots if slot.entry is not None)


def lay_out(document: Document, catalogue: Mapping[str, Manifest], faults: Faults) -> Layout:
    """Give every stage its index: trigger, main, failure, log source, logs."""
    satellites = _by_every_name(catalogue.values())
    slots = [Slot(TRIGGER, "", Branch.MAIN, None, "", None)]
    _append(slots, document.satellites, Branch.MAIN, satellites, faults)
    _append(slots, document.failure, Branch.FAILURE, satellites, faults)
    if document.logs:
        slots.append(Slot(len(slots), LOGS, Branch.LOGS, None, LOG_SOURCE, None))
    _append(slots, document.logs, Branch.LOGS, satellites, faults)
    return Layout(tuple(slots), _names(slots, faults))


def _append(
    slots: list[Slot],
    entries: Sequence[StageEntry],
    branch: Branch,
    satellites: Mapping[str, Manifest],
    faults: Faults,
) -> None:
    for entry in entries:
        manifest = satellites.get(entry.uses.value)
        if manifest is None and entry.uses.value:
            _unknown_satellite(entry, satellites, faults)
        uses = manifest.identifier if manifest else ""
        slots.append(Slot(len(slots), entry.identifier.value, branch, entry, uses, manifest))


def _by_every_name(manifests: Iterable[Manifest]) -> dict[str, Manifest]:
    found: dict[str, Manifest] = {}
    for manifest in manifests:
        project = manifest.identifier.partition("/")[0]
        for alias in manifest.aliases:
            found.setdefault(alias if "/" in alias else f"{project}/{alias}", manifest)
    return found | {manifest.identifier: manifest for manifest in manifests}


def _unknown_satellite(
    entry: StageEntry, satellites: Mapping[str, Manifest], faults: Faults
) -> None:
    names = () if faults.full else similar(entry.uses.value, satellites)
    hint = did_you_mean(names) or f"there are: {', '.join(sorted(satellites)) or 'none'}"
    message = f'there is no satellite "{entry.uses.value}"'
    faults.error("EXO201", message, entry.uses.place, hint)


def _names(slots: Sequence[Slot], faults: Faults) -> dict[str, int]:
    names: dict[str, int] = {}
    for slot in slots:
        if slot.entry is None or not slot.identifier:
            continue
        first = slots[names.setdefault(slot.identifier, slot.index)].entry
        if first is not slot.entry and first is not None:
            at = f"{first.identifier.place.line}:{first.identifier.place.column}"
            message = f'two satellites are called "{slot.identifier}": here and at {at}'
            hint = "identifiers are unique in the whole document"
            faults.error("EXO106", message, slot.entry.identifier.place, hint)
    return names
