"""`satellites`: the list of stages of a branch.

Identifiers: of clusters, satellites and stages.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import DEFAULT_PROJECT, RUN, TRIGGER, StageEntry, Text
from controlplane.compiler.fields import Section, describe
from controlplane.compiler.syntax import Entry, Fields, Items, Node, Scalar
from controlplane.domain.errors import Place

_PART: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")
_STAGE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_CHARACTERS: Final = "letters, digits, `-`, `_` and `.`, at most 100, a letter or digit first"


def cluster_identifier(text: Text, faults: DiagnosticCollector) -> str:
    """Return ``project/name``; ``cluster/`` may stand before it. "" if it is neither."""
    parts = text.value.split("/")
    if parts[0] == "cluster" and len(parts) == 3:  # noqa: PLR2004 - kind, project, name
        parts = parts[1:]
    if len(parts) == 2 and all(map(_PART.fullmatch, parts)):  # noqa: PLR2004 - project, name
        return "/".join(parts)
    message = f'"{text.value}" is not the identifier of a cluster'
    faults.error("EXO105", message, text.place, f"write project/name; each of {_CHARACTERS}")
    return ""


def satellite_identifier(text: Text, faults: DiagnosticCollector) -> Text:
    """Return ``project/name``; ``satellite/`` may stand before it, the project may be left out."""
    parts = text.value.split("/")
    if parts[0] == "satellite" and len(parts) > 1:
        parts = parts[1:]
    if len(parts) == 1:
        parts = [DEFAULT_PROJECT, *parts]
    if len(parts) == 2 and all(map(_PART.fullmatch, parts)):  # noqa: PLR2004 - project, name
        return Text("/".join(parts), text.place)
    message = f'"{text.value}" is not the identifier of a satellite'
    faults.error("EXO105", message, text.place, f"write project/name; each of {_CHARACTERS}")
    return Text("", text.place)


def stage_identifier(text: Text, faults: DiagnosticCollector) -> Text:
    """Return the identifier of a stage as it is, and report one that nothing could refer to."""
    if text.value in (RUN, TRIGGER):
        message = f'"{text.value}" cannot name a satellite: `joins` and `needs` use the word'
        faults.error("EXO112", message, text.place, f"for example {text.value}-step")
    elif not _STAGE.fullmatch(text.value):
        message = f'"{text.value}" is not the identifier of a satellite in a cluster'
        hint = "letters, digits, `-` and `_`, at most 100, a letter or digit first"
        faults.error("EXO105", message, text.place, hint)
    return text


def slug(name: str) -> str:
    """The identifier that a title makes: ``Call Webhook!`` gives ``call-webhook``."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:100]


RETRIES_MAX: Final = 100
"""Most attempts after the first."""

STAGES_MAX: Final = 1_000
"""Most satellites of one branch."""

_COUNT_MAX: Final = 1_000_000
_BATCH_MAX: Final = 10_000
_KEYS: Final = (
    "name",
    "uses",
    "identifier",
    "config",
    "input",
    "retries",
    "needs",
    "joins",
    "when",
    "delay",
    "timeout",
    "batch",
    "max-items",
)


def read_stages(entry: Entry | None, faults: DiagnosticCollector) -> tuple[StageEntry, ...]:
    """Return the stages of a `satellites` list; each broken one is reported and left out."""
    if entry is None:
        return ()
    if not isinstance(entry.value, Items):
        message = f'"satellites" has to be a list, this is {describe(entry.value)}'
        hint = "begin each satellite with `- name: …`"
        faults.error("EXO103", message, entry.value.place, hint)
        return ()
    if not entry.value.items:
        faults.error("EXO102", "the list of satellites is empty", entry.key_place)
    if len(entry.value.items) > STAGES_MAX:
        message = f"{len(entry.value.items):,} satellites; a branch may have {STAGES_MAX:,}"
        faults.error("EXO111", message, entry.key_place, "split the cluster in two")
        return ()
    return tuple(_read(entry.value.items, faults))


def _read(nodes: tuple[Node, ...], faults: DiagnosticCollector) -> Iterator[StageEntry]:
    for node in nodes:
        if isinstance(node, Fields):
            yield _stage(node, faults)
            continue
        message = f"a satellite of a cluster is an object, this is {describe(node)}"
        faults.error("EXO103", message, node.place, "such as `- uses: call-webhook`")


def _stage(fields: Fields, faults: DiagnosticCollector) -> StageEntry:
    place = fields.entries[0].key_place if fields.entries else fields.place
    section = Section(fields, "a satellite", _KEYS, place, faults)
    name, uses = section.text("name"), section.text("uses")
    section.required("uses", "the satellite to call, such as exospherehost/call-webhook")
    items, wait = _batch(section)
    delay = section.get("delay")
    return StageEntry(
        identifier=_identifier(section, name, uses),
        title=name.value if name else "",
        uses=satellite_identifier(uses, faults) if uses else Text("", place),
        config=_config(section),
        input=_value(section, "input"),
        when=_when(section),
        retries=section.integer("retries", 0, RETRIES_MAX),
        needs=section.texts("needs"),
        joins=section.text("joins"),
        delay=section.duration("delay") or timedelta(0),
        delay_place=delay.value.place if delay else place,
        timeout=_timeout(section),
        batch_items=items,
        batch_wait=wait,
        max_items=section.integer("max-items", 1, _COUNT_MAX),
    )


def _identifier(section: Section, name: Text | None, uses: Text | None) -> Text:
    written = section.text("identifier")
    if written:
        return stage_identifier(written, section.faults)
    base = slug(name.value) if name else uses.value.rpartition("/")[2] if uses else ""
    if base and section.get("identifier") is None:
        message = f'a satellite without an identifier; it is called "{base}"'
        hint = f"write `identifier: {base}` so that a new title does not change it"
        section.faults.warning("EXO113", message, section.place, hint)
    elif section.get("identifier") is None:
        section.required("identifier", "what other satellites call it")
    return Text(base, name.place if name else section.place)


def _config(section: Section) -> Node | None:
    entry = section.get("config")
    if entry is not None and not isinstance(entry.value, Fields):
        section.wrong(entry.value, "config", "an object", "")
        return None
    return entry.value if entry else None


def _value(section: Section, key: str) -> Node | None:
    entry = section.get(key)
    return entry.value if entry else None


def _when(section: Section) -> Scalar | None:
    entry = section.get("when")
    if entry is None or isinstance(entry.value, Scalar):
        return entry.value if entry and isinstance(entry.value, Scalar) else None
    section.wrong(entry.value, "when", "a condition", "such as ${{ trigger.kind == 'cron' }}")
    return None


def _timeout(section: Section) -> timedelta | None:
    timeout, entry = section.duration("timeout"), section.get("timeout")
    if timeout == timedelta(0) and entry:
        message = '"timeout" is no time at all'
        section.faults.error("EXO111", message, entry.value.place, "leave it out for the default")
    return timeout


def _batch(section: Section) -> tuple[int | None, timedelta | None]:
    entry = section.get("batch")
    if entry is None:
        return None, None
    if not isinstance(entry.value, Fields):
        return section.as_integer(entry.value, "batch", 1, _BATCH_MAX), None
    place: Place = entry.key_place
    inner = Section(entry.value, "batch", ("size", "wait"), place, section.faults)
    return inner.integer("size", 1, _BATCH_MAX), inner.duration("wait")
