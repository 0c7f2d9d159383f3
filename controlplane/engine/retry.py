"""How long a failed attempt waits, and what a lost invocation means for its items."""

from typing import Final

from controlplane.engine.events import Failed, Returned

FIRST_DELAY_MS: Final = 1_000
DELAY_MAX_MS: Final = 5 * 60_000
RETRY_AFTER_MAX_MS: Final = 60 * 60_000
SPLIT_DELAY_MS: Final = 1_000
_GRID_MS: Final = 100


def backoff_ms(failures: int, draw: float, retry_after_ms: int | None = None) -> int:
    """Return the wait after failure number `failures` (from 1), in milliseconds.

    Somewhere up to 1 s, 2 s, 4 s … 5 min: `draw` (0 to 1) picks the point, anywhere from nothing to
    the whole, so that what failed together comes back spread as evenly as can be. The satellite's
    own request wins when it is longer, up to an hour.

    Source: "Exponential Backoff And Jitter", AWS Architecture Blog, 2015 (full jitter).
    """
    # The exponent is bounded before it is used: 2 to the 10,000th has 3,000 digits.
    whole = min(DELAY_MAX_MS, FIRST_DELAY_MS << min(failures - 1, 20))
    wait = round(whole * draw)
    return max(wait, min(retry_after_ms or 0, RETRY_AFTER_MAX_MS))


def round_up_ready(ready_ms: int) -> int:
    """Round up to a full tenth of a second, so that neighbours in time share an invocation.

    Chance still spreads what failed together, only over tenths instead of milliseconds.
    """
    return -(-ready_ms // _GRID_MS) * _GRID_MS


def after_unknown(size: int, reason: str, code: str = "no-verdict") -> Failed | Returned:
    """Return the outcome of each of the `size` items of an invocation that ended without verdict.

    A crash, a reset, a time-out or garbage says nothing about which item is at fault. Many items go
    back unharmed and are sent again in halves, so that a poison item is alone soon; one item alone
    has failed.
    """
    if size > 1:
        return Returned(delay_ms=SPLIT_DELAY_MS, batch_limit=(size + 1) // 2, reason=reason)
    return Failed(error=reason, code=code, retryable=True)
