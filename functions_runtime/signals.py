"""What a function may raise to say how its item ends."""


class RetryableError(Exception):
    """Say that this attempt failed and that a later one may succeed.

    Attributes:
        retry_after: seconds to wait at least before the next attempt, or None.
        code: short word that tells this failure from others, for filters and counts.
    """

    def __init__(
        self, message: str, retry_after: float | None = None, *, code: str = "retryable"
    ) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        self.code = code


class TerminalError(Exception):
    """Say that this item fails for good: no attempt can succeed.

    Attributes:
        code: short word that tells this failure from others, for filters and counts.
    """

    def __init__(self, message: str, *, code: str = "terminal") -> None:
        super().__init__(message)
        self.code = code


class Prune(Exception):  # noqa: N818 - not an error: the item ends well and opens nothing
    """Say that the item ends here without outputs, and why."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class Defer(Exception):  # noqa: N818 - not an error: the item comes back later
    """Say that the item shall come back in `delay_seconds`; no retry is burned."""

    def __init__(self, delay_seconds: float) -> None:
        super().__init__(f"deferred by {delay_seconds} s")
        if not 0 <= delay_seconds < float("inf"):
            raise ValueError(f"delay_seconds is {delay_seconds}; give a number from 0 on")
        self.delay_seconds = delay_seconds
