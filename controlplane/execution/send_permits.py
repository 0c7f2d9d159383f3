"""Who may still be sent: leave for each batch, taken back when its run is cancelled or we are done.

See `adr/0012-cancel-is-acknowledged.md` for what this has to hold.
"""

from collections.abc import Callable, Collection

from controlplane.ports.orbit import SendPermit


class SendPermits:
    """The leaves of all batches in hand, under one lease.

    None holds longer than `lease_s` after we last renewed the lease and last asked what has been
    cancelled: by then others may have counted us as dead, and have told people that nothing starts.
    `monotonic` gives seconds.
    """

    def __init__(self, lease_s: float, monotonic: Callable[[], float]) -> None:
        self._lease_s = lease_s
        self.monotonic = monotonic
        self._open: dict[SendPermit, frozenset[int]] = {}
        self._renewed_s = self._asked_s = monotonic()
        self._shut = False
        self.owner = 0

    def open(self, runs: Collection[int]) -> SendPermit:
        """Return leave to send a batch with items of these runs."""
        permit = SendPermit(self._holds)
        self._open[permit] = frozenset(runs)
        return permit

    def close(self, permit: SendPermit) -> None:
        """Forget a batch that has been dealt with."""
        self._open.pop(permit, None)

    def renewed(self, owner: int, at_s: float) -> None:
        """Take note of a renewal that was asked for at `at_s`; with a new owner all is lost."""
        if owner != self.owner:
            self._revoke([*self._open])
        self.owner = owner
        self._renewed_s = at_s

    def asked(self, at_s: float) -> None:
        """Take note that at `at_s` we asked what has been cancelled."""
        self._asked_s = at_s

    def revoke(self, runs: Collection[int]) -> bool:
        """Take back every leave that has to do with these runs; whether a request was broken off.

        Items of other runs that travel along go back without burning a retry.
        """
        cancelled = [permit for permit, of in self._open.items() if of.intersection(runs)]
        return self._revoke(cancelled, over=True)

    def shut(self) -> None:
        """Let nothing be sent any more; what has been sent goes on."""
        self._shut = True

    def revoke_all(self) -> None:
        """Break off everything."""
        self._revoke([*self._open])

    def _revoke(self, permits: Collection[SendPermit], *, over: bool = False) -> bool:
        return sum(permit.revoke(over=over) for permit in permits) > 0

    def _holds(self) -> bool:
        sure_s = min(self._renewed_s, self._asked_s) + self._lease_s
        return not self._shut and self.monotonic() < sure_s
