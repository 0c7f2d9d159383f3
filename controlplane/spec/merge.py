"""Keys of an object: no duplicates, and merge keys of one level."""

from collections.abc import Sequence
from typing import Final

from controlplane.spec.faults import Faults
from controlplane.spec.nodes import Entry, Fields, Items

_MERGE: Final = "<<"


def merged_entries(entries: Sequence[Entry], faults: Faults) -> tuple[tuple[Entry, ...], bool]:
    """Give the entries of an object with merge keys filled in, and whether there were any.

    A key that is written wins over a merged one; the first of several merged ones wins.

    Source: YAML merge key draft (2005-01-18), here limited to one level.
    """
    written: dict[str, Entry] = {}
    merges: list[Entry] = []
    for entry in entries:
        if entry.key == _MERGE:
            merges.append(entry)
            continue
        first = written.setdefault(entry.key, entry)
        if first is not entry:
            _duplicate(first, entry, faults)
    for merge in merges:
        for entry in _entries_of(merge, faults):
            written.setdefault(entry.key, entry)
    return tuple(written.values()), bool(merges)


def _duplicate(first: Entry, second: Entry, faults: Faults) -> None:
    at = f"{first.key_place.line}:{first.key_place.column}"
    faults.error(
        "EXO007",
        f'the key "{second.key}" stands here and at {at}',
        second.key_place,
        "keep one of them; the other would be lost in silence",
    )


def _entries_of(merge: Entry, faults: Faults) -> Sequence[Entry]:
    sources = merge.value.items if isinstance(merge.value, Items) else (merge.value,)
    found: list[Entry] = []
    for source in sources:
        if isinstance(source, Fields) and not source.merged:
            found.extend(source.entries)
            continue
        hint = "`<<` takes an alias of an object, or a list of them, that has no `<<` itself"
        faults.error("EXO009", "the merge key has no plain object", merge.key_place, hint)
    return found
