"""What of a reply people will read: secrets masked first, and only then cut to length.

Cutting first could leave half a secret that no longer looks like one.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from controlplane.adapters.orbit.codec import OUTPUT_INVALID, REPLY_INVALID, ItemResult
from controlplane.domain.masking import Masker
from controlplane.ports.world import Outgoing, Reply
from functions_runtime.contract import Failed, Pruned

REASON_CHARACTERS_MAX: Final = 300
ERROR_CHARACTERS_MAX: Final = 16_384
_CODE_CHARACTERS_MAX: Final = 80


def fit_to_tell(reply: Reply, sent: Sequence[Outgoing]) -> Reply:
    """Give `reply` with errors, reasons and remarks masked with the secrets of what was sent."""
    told = [id_ for id_, result in reply.results.items() if isinstance(result, Failed | Pruned)]
    if not told and reply.fault is None and not reply.remarks:
        return reply
    masker = Masker({secret for one in sent for secret in one.mask})
    results = {**reply.results}
    for id_ in told:
        results[id_] = _result(results[id_], masker)
    fault = reply.fault and replace(
        reply.fault, reason=told_text(reply.fault.reason, masker, REASON_CHARACTERS_MAX)
    )
    remarks = [told_text(remark, masker, REASON_CHARACTERS_MAX) for remark in reply.remarks]
    return replace(reply, results=results, fault=fault, remarks=remarks)


def told_text(text: str, masker: Masker, characters_max: int) -> str:
    """Give `text` masked and then shortened, saying by how much."""
    masked = masker.text(text)
    surplus = len(masked) - characters_max
    return masked if surplus <= 0 else f"{masked[:characters_max]}… (+{surplus} characters)"


def _result(result: ItemResult, masker: Masker) -> ItemResult:
    if isinstance(result, Pruned):
        return replace(result, reason=told_text(result.reason, masker, ERROR_CHARACTERS_MAX))
    if not isinstance(result, Failed):
        return result
    quotes_reply = result.code in (OUTPUT_INVALID, REPLY_INVALID)
    limit = REASON_CHARACTERS_MAX if quotes_reply else ERROR_CHARACTERS_MAX
    code = masker.text(result.code)[:_CODE_CHARACTERS_MAX]
    return replace(result, code=code, error=told_text(result.error, masker, limit))
