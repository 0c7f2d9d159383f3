"""Pure: from a reply to the fate of every item that was sent."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from controlplane.engine import events
from controlplane.engine.retry import after_unknown
from controlplane.execution.requests import Prepared
from controlplane.operations.output_pages import encode_cursor
from controlplane.ports.orbit import (
    BatchRefusal,
    BatchReply,
    DeliveryFault,
    OutcomeUnknown,
    OutgoingInvocation,
    RawSuccess,
    SatelliteBusy,
)
from functions_runtime import contract
from functions_runtime.masking import mask


def outcomes(prepared: Sequence[Prepared], reply: BatchReply) -> list[events.Settlement]:
    """Return the settlement of each block of the batch.

    Whatever a satellite says is masked here, before anything is kept: it was handed the secrets.
    """
    missing = sum(
        1
        for block in prepared
        for each in block.items
        if isinstance(each, OutgoingInvocation) and each.id not in reply.results
    )
    rest = unfinished(reply.fault, missing)
    return [
        events.Settlement(
            block.claimed.block,
            [_outcome(each, reply, rest, block.secrets) for each in block.items],
        )
        for block in prepared
    ]


def _outcome(
    each: OutgoingInvocation | events.Outcome,
    reply: BatchReply,
    rest: events.Outcome,
    secrets: Sequence[str],
) -> events.Outcome:
    if not isinstance(each, OutgoingInvocation):
        return each
    result = reply.results.get(each.id)
    if result is None:
        return _masked(rest, secrets)
    if isinstance(result, RawSuccess) and _holds_secret(result.cursor, secrets):
        error = "the cursor holds a secret; it is kept in clear: leave the secret out"
        return events.Failed(error, "cursor-invalid", retryable=False)
    return _masked(_said(result), secrets)


def _holds_secret(cursor: str, secrets: Sequence[str]) -> bool:
    return bool(cursor and secrets) and mask(cursor, secrets) != cursor


def _said(result: RawSuccess | contract.Result) -> events.Outcome:
    match result:
        case RawSuccess(outputs, _, cursor):
            return (
                events.Paged(outputs, encode_cursor(cursor))
                if cursor
                else events.Succeeded(outputs)
            )
        case contract.Succeeded():
            raise AssertionError("an orbit gives successes as raw text")
        case contract.Failed(error, code, retryable, retry_after_ms):
            return events.Failed(error, code, retryable, retry_after_ms)
        case contract.Pruned(reason):
            return events.Pruned(reason)
        case contract.Deferred(delay_ms):
            return events.Returned(delay_ms)
        case _:
            assert_never(result)


def unfinished(fault: DeliveryFault | None, missing: int) -> events.Outcome:
    """Return the fate of the items that have no result of their own."""
    match fault:
        case None:
            return events.Returned()
        case SatelliteBusy(_, retry_after_ms):
            return events.Returned(delay_ms=retry_after_ms)
        case OutcomeUnknown(reason):
            return after_unknown(missing, reason)
        case BatchRefusal(reason):
            if missing > 1:
                # One of them may have spoilt it for all: each is judged by itself in the end.
                return after_unknown(missing, reason)
            return events.Failed(reason, "refused", retryable=False)
        case _:
            assert_never(fault)


def _masked(outcome: events.Outcome, secrets: Sequence[str]) -> events.Outcome:
    if not secrets:
        return outcome
    match outcome:
        case events.Succeeded(outputs):
            return events.Succeeded([mask(output, secrets) for output in outputs])
        case events.Paged(outputs, cursor):
            return events.Paged([mask(output, secrets) for output in outputs], cursor)
        case events.Failed():
            return replace(outcome, error=mask(outcome.error, secrets))
        case events.Pruned(reason):
            return events.Pruned(mask(reason, secrets))
        case events.Returned():
            return replace(outcome, reason=mask(outcome.reason, secrets))
        case _:
            assert_never(outcome)


def usage(prepared: Sequence[Prepared], reply: BatchReply) -> list[dict[str, float]]:
    """Sum what the satellite reported, per block."""
    result: list[dict[str, float]] = []
    for block in prepared:
        amounts: defaultdict[str, float] = defaultdict(float)
        for each in block.items:
            answer = reply.results.get(each.id) if isinstance(each, OutgoingInvocation) else None
            if isinstance(answer, RawSuccess):
                for unit, amount in answer.usage.items():
                    amounts[unit] += amount
        result.append(dict(amounts))
    return result
