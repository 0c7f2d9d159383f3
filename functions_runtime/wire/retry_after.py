"""``Retry-After``: how long a server asks its caller to wait, from the text of the header.

Satellites, the orbit and the client of registries read it here. What to do where there is none, and
how long to wait at most, is each caller's own decision: the limit is an argument.

Source: RFC 9110 section 10.2.3 (seconds, or an HTTP date).
"""

from datetime import UTC, datetime
from typing import Final

_DIGITS_MAX: Final = 12


def retry_after_seconds(
    value: str | None, now: datetime, limit_seconds: float = float("inf")
) -> float | None:
    """Return the seconds from `now` that a header asks for, 0 to the limit; None without any."""
    # Few calls are asked to wait, and a satellite pays for imports at each cold start.
    from email.utils import parsedate_to_datetime  # noqa: PLC0415

    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:_DIGITS_MAX]), limit_seconds)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((aware - now).total_seconds(), 0.0), limit_seconds)
