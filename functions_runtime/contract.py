"""The wire contract between the control plane and a satellite.

The satellite owns it; `tests/cases/contract` pins it with published examples.

A batch travels as ``POST /`` with ``application/cloudevents-batch+json``: a JSON array of
CloudEvents 1.0, one per item::

    {"specversion": "1.0", "id": "<item>.<claim>", "source": "/runs/<run>/stages/<stage>",
     "type": "host.exosphere.satellite.invoke", "datacontenttype": "application/json",
     "exorun": "<run>", "exostage": "<stage>", "exoitem": "<item>", "exoattempt": "1",
     "exodeadline": "2026-11-21T18:00:00Z", "exokey": "<idempotency key>", "traceparent": "…",
     "data": {"config": {…}, "input": {…}, "mask": ["<secret value>"]}}

The reply carries one result event per *finished* item, ``causationid`` naming the invocation's
``id``. It is newline-framed (``application/x-ndjson``, one structured CloudEvent a line, sent as
soon as the item has finished) when the caller accepts that, and one batch otherwise. An item
without a result was not attempted.

**Pages.** An item that has more to give than one result may carry answers with a page: the data of
its `SUCCEEDED` event has a ``cursor``, text of at most 4 KiB and without secrets. These outputs are
kept, and the item is invoked again, with ``"cursor": "…"`` beside ``input`` in its data, until a
result has none. Every page has an ``id`` of its own and all have the ``exokey`` of the item. What
fails is tried again from the last cursor; `max-items` counts over all pages. A page without outputs
has to have another cursor than the one it was given, or the item fails.

**Log lines.** A caller that cannot read what the process prints may send ``exo-logs: 1000``: a
stream then carries up to so many log lines of its items, each as a `LOGGED` event before the result
that it belongs to, or later. Nothing depends on them.

Sources: CloudEvents 1.0.2, HTTP protocol binding 1.0.2 section 3; controlplane/README.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from typing_extensions import TypeAliasType

if TYPE_CHECKING:
    Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
else:
    # pydantic needs a named alias for a recursive type; pyright resolves the plain one reliably.
    Json = TypeAliasType("Json", "bool | int | float | str | list[Json] | dict[str, Json] | None")
"""Any JSON value."""

JsonObject: TypeAlias = dict[str, Json]
"""A JSON object: what a satellite returns a list of."""

BATCH_TYPE: Final = "application/cloudevents-batch+json"
STRUCTURED_TYPE: Final = "application/cloudevents+json"
STREAM_TYPE: Final = "application/x-ndjson"

INVOKE: Final = "host.exosphere.satellite.invoke"
SUCCEEDED: Final = "host.exosphere.satellite.succeeded"
FAILED: Final = "host.exosphere.satellite.failed"
PRUNED: Final = "host.exosphere.satellite.pruned"
DEFERRED: Final = "host.exosphere.satellite.deferred"

ARTIFACTS_HEADER: Final = "exo-artifacts"
"""Request header: base URL of the artifact store (`PUT` and `GET {url}/{id}`)."""

ARTIFACTS_TOKEN_HEADER: Final = "exo-artifacts-token"  # noqa: S105 - a header's name
"""Request header: bearer token for that URL; short-lived, bound to the project."""

DEADLINE_HEADER: Final = "exo-deadline"
"""Request header: RFC 3339 moment by which the reply must have been sent; ends a slice early."""

LOGS_HEADER: Final = "exo-logs"
"""Request header: how many log lines of its items the caller takes with a stream of results."""

LOGGED: Final = "host.exosphere.satellite.logged"
"""Type of the event that carries a log line in a stream; its data is the line, as it is printed."""

LOGGED_HEAD: Final = f'{{"type": "{LOGGED}", "data": '
"""How such a line of a stream begins: it is told from results without reading it."""

SLICE_END_HEADER: Final = "exo-slice-end"
"""Request header: RFC 3339 moment from which on no item is begun; what is at work goes on until
its deadline. An item is begun only if, going by those before it, it would end by then."""

OUTPUT_BYTES_MAX: Final = 4 * 1024 * 1024
"""Largest result of one item, as JSON text. More is a failure that says so."""

CURSOR_BYTES_MAX: Final = 4 * 1024
"""Longest cursor, as UTF-8."""


@dataclass(frozen=True, slots=True)
class Invocation:
    """One item to work on.

    Attributes:
        id: of the event; stable per (item, claim).
        run, stage, item: whose item it is.
        attempt: 1 for the first.
        deadline: RFC 3339 moment after which the result is worthless, or "".
        key: idempotency key, the same for every attempt of the item.
        config, input: what the cluster's author wrote, every expression replaced.
        mask: values that must not be written to any log.
        cursor: where to go on, as the result before this one said; None for the first page.
    """

    id: str
    run: str
    stage: str
    item: str
    attempt: int
    deadline: str
    key: str
    config: JsonObject
    input: Json
    mask: Sequence[str] = ()
    traceparent: str = ""
    cursor: str | None = None


@dataclass(frozen=True, slots=True)
class Succeeded:
    """Data of a `SUCCEEDED` event: ``{"outputs": […], "usage": {…}, "cursor": "…"}``.

    ``cursor`` is there when the item has more to give.
    """

    outputs: Sequence[JsonObject]
    usage: JsonObject
    cursor: str | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """Data of a `FAILED` event: ``{"error", "code", "retryable", "retry_after_ms", "usage"}``.

    ``usage`` is there when the attempt used something before it failed.
    """

    error: str
    code: str
    retryable: bool
    retry_after_ms: int | None = None
    usage: JsonObject = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True)
class Pruned:
    """Data of a `PRUNED` event: ``{"reason"}``. The item ends here and opens nothing."""

    reason: str


@dataclass(frozen=True, slots=True)
class Deferred:
    """Data of a `DEFERRED` event: ``{"delay_ms"}``. The item comes back, no retry is burned."""

    delay_ms: int


Result: TypeAlias = Succeeded | Failed | Pruned | Deferred
