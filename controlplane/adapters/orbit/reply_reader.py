"""Read a reply as it arrives: results by item, log lines, and what was odd. No effects.

`ReplyReader` collects the results of one call, however many of them come before the reply breaks.
`mask_reply` is the last step before a reply leaves the adapter: secrets are masked first and only
then is text cut to length, since cutting first could leave half a secret that no mask matches.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from controlplane.adapters.orbit.codec import (
    OUTPUT_INVALID,
    REPLY_INVALID,
    Answer,
    EventError,
    ItemResult,
    decode,
    item_in_head,
    split_batch,
    too_large,
)
from controlplane.adapters.orbit.line_splitter import Line
from controlplane.ports.orbit import BatchReply, DeliveryFault, OutcomeUnknown, OutgoingInvocation
from functions_runtime.contract import LOGGED_HEAD, OUTPUT_BYTES_MAX, Failed, Pruned
from functions_runtime.masking import SHORT_CHARACTERS, Masker

EVENT_BYTES_MAX: Final = OUTPUT_BYTES_MAX + 64 * 1024
"""Largest event that is kept: a result of the greatest size and its attributes."""

_REMARKS_MAX: Final = 20
_LINES_MAX: Final = 5_000
_LOGGED: Final = LOGGED_HEAD.encode()


class ReplyReader:
    """Collects the results for the invocations `sent`, whatever the satellite writes."""

    def __init__(self, sent: Collection[str]) -> None:
        self._sent = frozenset(sent)
        self._results: dict[str, ItemResult] = {}
        self._remarks: list[str] = []
        self._remarks_more = 0
        self._lines: list[bytes] = []
        self._broken = ""

    @property
    def complete(self) -> bool:
        """Whether every item has its result."""
        return len(self._results) == len(self._sent)

    def take_batch(self, body: bytes) -> None:
        """Take a reply that came as one JSON array."""
        try:
            events = split_batch(body)
        except EventError as error:
            self._break(f"the reply cannot be read: {error}")
            return
        for number, event in enumerate(events, 1):
            self._take(event, f"event {number} of the reply")

    def take_line(self, line: Line, number: int) -> None:
        """Take one line of a reply that comes as a stream."""
        if (line.whole and line.head.isspace()) or not line.size_bytes:
            return
        if line.head.startswith(_LOGGED):
            # One that was cut short is no JSON any more, and is shown as the text that is left.
            if len(self._lines) < _LINES_MAX:
                self._lines.append(line.head[len(_LOGGED) : -1 if line.whole else None])
            return
        where = f"line {number} of the reply"
        if line.whole:
            self._take(line.head, where)
            return
        item = item_in_head(line.head) or self._only_one_open()
        if item is None:
            self._break(
                f"{where} has {line.size_bytes} bytes, the limit is {EVENT_BYTES_MAX}, and names "
                "no item before its data"
            )
            return
        self._add(Answer(item, too_large(line.size_bytes)), where)

    def reply(self, fault: DeliveryFault | None = None) -> BatchReply:
        """Return what came back; `fault` is why it ended, None when it ended well."""
        if fault is None and self._broken:
            fault = OutcomeUnknown(self._broken)
        if fault is None and not self._results:
            fault = OutcomeUnknown("the reply names no result for any item sent")
        more = [f"{self._remarks_more} more oddities in the reply"] if self._remarks_more else []
        # Once every item has its result, it is of no concern how the rest of the reply ended.
        fault = None if self.complete else fault
        return BatchReply(self._results, fault, [*self._remarks, *more], tuple(self._lines))

    def _take(self, event: bytes, where: str) -> None:
        try:
            answer = decode(event)
        except EventError as error:
            self._break(f"{where} cannot be read: {error}")
            return
        self._add(answer, where)

    def _add(self, answer: Answer, where: str) -> None:
        if answer.id not in self._sent:
            self._remark(f"{where} answers for the unknown item {answer.id!r}; it is ignored")
            return
        if answer.id in self._results:
            self._remark(f"{where} is a second answer for {answer.id!r}; the first one holds")
            return
        self._results[answer.id] = answer.result
        if answer.remark:
            self._remark(f"{where}, for {answer.id!r}: {answer.remark}")

    def _only_one_open(self) -> str | None:
        open_items = self._sent - self._results.keys()
        return next(iter(open_items)) if len(open_items) == 1 else None

    def _break(self, reason: str) -> None:
        """Note that something is lost: items without a result may well have been attempted."""
        self._broken = self._broken or reason
        self._remark(reason)

    def _remark(self, text: str) -> None:
        if len(self._remarks) < _REMARKS_MAX:
            self._remarks.append(text)
        else:
            self._remarks_more += 1


REASON_CHARACTERS_MAX: Final = 300
ERROR_CHARACTERS_MAX: Final = 16_384
_CODE_CHARACTERS_MAX: Final = 80


def mask_reply(reply: BatchReply, sent: Sequence[OutgoingInvocation]) -> BatchReply:
    """Return `reply` with errors, reasons and remarks masked with the secrets of what was sent."""
    explained = [
        id_ for id_, result in reply.results.items() if isinstance(result, Failed | Pruned)
    ]
    if not explained and reply.fault is None and not reply.remarks:
        return reply
    masker = Masker(
        {secret for invocation in sent for secret in invocation.mask},
        short_characters=SHORT_CHARACTERS,
    )
    results = {**reply.results}
    for id_ in explained:
        results[id_] = _mask_result(results[id_], masker)
    fault = reply.fault and replace(
        reply.fault, reason=mask_and_shorten(reply.fault.reason, masker, REASON_CHARACTERS_MAX)
    )
    remarks = [mask_and_shorten(remark, masker, REASON_CHARACTERS_MAX) for remark in reply.remarks]
    return replace(reply, results=results, fault=fault, remarks=remarks)


def mask_and_shorten(text: str, masker: Masker, characters_max: int) -> str:
    """Return `text` masked and then shortened, saying by how much."""
    masked = masker.text(text)
    surplus = len(masked) - characters_max
    return masked if surplus <= 0 else f"{masked[:characters_max]}… (+{surplus} characters)"


def _mask_result(result: ItemResult, masker: Masker) -> ItemResult:
    if isinstance(result, Pruned):
        return replace(result, reason=mask_and_shorten(result.reason, masker, ERROR_CHARACTERS_MAX))
    if not isinstance(result, Failed):
        return result
    quotes_reply = result.code in (OUTPUT_INVALID, REPLY_INVALID)
    limit = REASON_CHARACTERS_MAX if quotes_reply else ERROR_CHARACTERS_MAX
    code = masker.text(result.code)[:_CODE_CHARACTERS_MAX]
    return replace(result, code=code, error=mask_and_shorten(result.error, masker, limit))
