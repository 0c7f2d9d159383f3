"""How long a server asks us to wait."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

WAIT_MAX_S: Final = 3600.0
"""No server may hold an item back for longer than an hour at a time."""


def seconds_of(value: str | None, now: datetime) -> float | None:
    """Return the seconds that a `Retry-After` header asks for, within an hour; None without one.

    Source: RFC 9110 section 10.2.3 (seconds or an HTTP date).
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), WAIT_MAX_S)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((aware - now).total_seconds(), 0.0), WAIT_MAX_S)
