"""`trigger`: a word, an object or a list of them."""

import difflib
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from cronsim import CronSim, CronSimError

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import Text, TriggerEntry
from controlplane.compiler.fields import Section, describe, did_you_mean
from controlplane.compiler.syntax import Entry, Fields, Items, Node, Scalar
from controlplane.domain.errors import Place

TRIGGERS_MAX: Final = 20
"""Most triggers of one cluster."""

_KEYS: Final = ("cron", "timezone", "api-call", "event")
_EVENT_KEYS: Final = ("type", "source", "subject-prefix", "subject-suffix", "s3")
_S3_KEYS: Final = ("bucket", "prefix", "suffix")
_CRON_FIELDS: Final = 5
_EPOCH: Final = datetime(2026, 1, 1, tzinfo=UTC)
_FORMS: Final = 'write api-call, cron: "0 0 * * *" or event: {type: …}'


def read_triggers(entry: Entry | None, faults: DiagnosticCollector) -> tuple[TriggerEntry, ...]:
    """Return every trigger; a cluster without one is started by API calls."""
    if entry is None:
        return (TriggerEntry("api-call", Place(1, 1, 2)),)
    nodes = entry.value.items if isinstance(entry.value, Items) else (entry.value,)
    if len(nodes) > TRIGGERS_MAX:
        message = f"{len(nodes):,} triggers; a cluster may have {TRIGGERS_MAX}"
        faults.error("EXO111", message, entry.key_place)
        return ()
    triggers = tuple(trigger for node in nodes for trigger in _read(node, faults))
    if not nodes:
        faults.error("EXO109", "the list of triggers is empty", entry.key_place, _FORMS)
    return triggers


def _read(node: Node, faults: DiagnosticCollector) -> Iterator[TriggerEntry]:
    if isinstance(node, Scalar) and node.value in ("api-call", "api_call"):
        yield TriggerEntry("api-call", node.place)
    elif isinstance(node, Fields):
        yield from _from_fields(node, faults)
    else:
        message = f"a trigger is a word or an object, this is {describe(node)}"
        if isinstance(node, Scalar) and isinstance(node.value, str):
            message = f'"{node.value}" is no trigger'
        faults.error("EXO109", message, node.place, _FORMS)


def _from_fields(fields: Fields, faults: DiagnosticCollector) -> Iterator[TriggerEntry]:
    section = Section(fields, "trigger", _KEYS, fields.place, faults)
    timezone = section.text("timezone")
    if timezone:
        _check_timezone(timezone, faults)
    zone = timezone.value if timezone else "UTC"
    cron, call, event = section.texts("cron"), section.raw("api-call"), section.get("event")
    for expression in cron or ():
        _check_cron(expression, faults)
        yield TriggerEntry("cron", expression.place, expression.value, zone)
    if call is not None and not _is_off(call):
        yield TriggerEntry("api-call", call.key_place)
    if event is not None:
        yield from _events(event, faults)
    if cron is None and call is None and event is None:
        faults.error("EXO109", "this trigger starts nothing", fields.place, _FORMS)
    if timezone and cron is None:
        message = "`timezone` belongs to a `cron`"
        faults.error("EXO109", message, timezone.place, _FORMS)


def _is_off(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and entry.value.value is False


def _check_cron(text: Text, faults: DiagnosticCollector) -> None:
    hint = 'five fields: minute hour day month weekday, such as "0 0 * * *" (daily at midnight)'
    fields = len(text.value.split())
    if fields != _CRON_FIELDS:
        message = f'the cron expression "{text.value}" has {fields} fields'
        faults.error("EXO108", message, text.place, hint)
        return
    try:
        CronSim(text.value, _EPOCH)
    except CronSimError as error:
        message = f'the cron expression "{text.value}" cannot be used: {str(error).lower()}'
        faults.error("EXO108", message, text.place, hint)


def _check_timezone(text: Text, faults: DiagnosticCollector) -> None:
    try:
        zoneinfo.ZoneInfo(text.value)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        names = difflib.get_close_matches(text.value[:80], zoneinfo.available_timezones(), n=1)
        hint = did_you_mean(names) or "a name such as Europe/Berlin or UTC"
        faults.error("EXO109", f'"{text.value}" is no time zone', text.place, hint)


def _events(entry: Entry, faults: DiagnosticCollector) -> Iterator[TriggerEntry]:
    nodes = entry.value.items if isinstance(entry.value, Items) else (entry.value,)
    for node in nodes:
        if not isinstance(node, Fields):
            message = f"an event filter is an object, this is {describe(node)}"
            faults.error("EXO109", message, node.place, "such as event: {type: com.example.new}")
            continue
        yield TriggerEntry("event", entry.key_place, filter=_filter(node, faults))


def _filter(fields: Fields, faults: DiagnosticCollector) -> dict[str, str]:
    section = Section(fields, "event", _EVENT_KEYS, fields.place, faults)
    event_filter = {key: text.value for key in _EVENT_KEYS[:-1] if (text := section.text(key))}
    bucket = section.get("s3")
    if bucket is not None:
        event_filter |= _s3_filter(section, bucket, faults)
    if not event_filter:
        hint = f"name at least one of {', '.join(_EVENT_KEYS)}"
        faults.error("EXO109", "this filter lets every event in", fields.place, hint)
    return event_filter


def _s3_filter(outer: Section, entry: Entry, faults: DiagnosticCollector) -> dict[str, str]:
    if not isinstance(entry.value, Fields):
        outer.wrong(entry.value, "s3", "an object", "such as s3: {bucket: reports, suffix: .pdf}")
        return {}
    section = Section(entry.value, "s3", _S3_KEYS, entry.key_place, faults)
    section.required("bucket", "the bucket whose objects start runs")
    return {f"s3-{key}": text.value for key in _S3_KEYS if (text := section.text(key))}
