"""Ports of satellites: the orbit that runs them, their catalogue, the vault, the clock.

The values that cross the boundary are here as well. A `BatchCall` goes out with a `SendPermit`;
a `BatchReply` comes back with the results that arrived and a `DeliveryFault` for the rest, which
says only whether the items may have been attempted. What that means for an item is decided in
`execution`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

from msgspec import Struct

from functions_runtime.contract import Result
from functions_runtime.manifest.model import Manifest


@dataclass(frozen=True, slots=True)
class SatelliteBusy:
    """The satellite takes nothing now (429, 503, no capacity): no item was attempted."""

    reason: str
    retry_after_ms: int


@dataclass(frozen=True, slots=True)
class OutcomeUnknown:
    """It is not known what became of the items without a result.

    A crash, a reset, 500, 502, 504, a time-out, garbage.
    """

    reason: str


@dataclass(frozen=True, slots=True)
class BatchRefusal:
    """The satellite will never take this batch (other 4xx, no such satellite)."""

    reason: str


DeliveryFault: TypeAlias = SatelliteBusy | OutcomeUnknown | BatchRefusal


class OutgoingInvocation(Struct, frozen=True, gc=False):
    """`functions_runtime.contract.Invocation` with `config` and `input` as raw JSON text.

    So is `cursor`; "" is none.

    What no expression reads is never parsed on its way through. A struct, since there is one for
    each item: it is made in a tenth of the time that a frozen dataclass takes.
    """

    id: str
    run: str
    stage: str
    item: str
    attempt: int
    key: str
    config: str
    input: str
    mask: Sequence[str] = ()
    cursor: str = ""


class SendPermit:
    """The permit to send one batch; it can be revoked until the reply is there.

    A sender takes it before connecting, together with a way to hang up, and checks it again right
    before the first byte.
    """

    __slots__ = ("_hang_up", "_may", "over", "revoked")

    def __init__(self, may: Callable[[], bool] = lambda: True) -> None:
        self._may = may
        self._hang_up: Callable[[], None] | None = None
        self.revoked = False
        self.over = False
        """Whether nobody needs the reply any more; else another process may continue the work."""

    def take(self, hang_up: Callable[[], None]) -> bool:
        """Return whether sending may begin; from then on `revoke` calls `hang_up`."""
        if self.holds():
            self._hang_up = hang_up
        return not self.revoked

    def holds(self) -> bool:
        """Return whether the batch may be sent now; once it may not, it never may."""
        self.revoked = self.revoked or not self._may()
        return not self.revoked

    def end(self) -> None:
        """Note that sending has ended: there is nothing to hang up any more."""
        self._hang_up = None

    def revoke(self, *, over: bool = False) -> bool:
        """Revoke it, for good if `over`; return whether a request had to be broken off."""
        self.revoked = True
        self.over = self.over or over
        hang_up, self._hang_up = self._hang_up, None
        if hang_up is not None:
            hang_up()
        return hang_up is not None


@dataclass(frozen=True, slots=True)
class BatchCall:
    """One batch to send.

    `timeout_s` bounds the whole call, cold start not included: each item has until then. The
    artifact fields travel as headers, so that a satellite can store bytes with us.
    """

    satellite: str
    invocations: Sequence[OutgoingInvocation]
    timeout_s: float
    artifacts_url: str
    artifacts_token: str
    permit: SendPermit = field(default_factory=SendPermit)


class RawSuccess(Struct, frozen=True, gc=False):
    """A success with each output as raw JSON text, not parsed.

    With a `cursor` it is a page, and more are to come.
    """

    outputs: Sequence[str]
    usage: Mapping[str, float]
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class BatchReply:
    """What came back: results by invocation id, and what went wrong with the rest, if anything.

    `remarks` are oddities for the log: results for unknown items, second answers. `lines` are what
    the satellite has logged meanwhile, where it was asked for them.
    """

    results: Mapping[str, "RawSuccess | Result"]
    fault: DeliveryFault | None
    remarks: Sequence[str] = ()
    lines: Sequence[bytes] = ()


@dataclass(frozen=True, slots=True)
class SatelliteReadiness:
    """Where a satellite runs and whether it is ready, in words."""

    orbit: str
    ready: bool
    reason: str
    instances: int


class Orbit(Protocol):
    """Runs satellites and carries batches to them."""

    async def send(self, call: BatchCall) -> BatchReply:
        """Return the reply to a batch; once its permit is revoked, what had come by then."""
        ...

    def slots(self, satellite: str) -> int:
        """Return how many batches of a satellite may be in flight at once; 0: unknown satellite."""
        ...

    def readiness(self, satellite: str) -> SatelliteReadiness: ...

    async def close(self) -> None:
        """Let what is in flight finish within the grace, then leave nothing running."""
        ...


@runtime_checkable
class ReloadableOrbit(Protocol):
    """An orbit that runs satellites from their folders, for `exo dev`."""

    def replace(self, folders: Mapping[str, Path], manifests: Mapping[str, Manifest]) -> None:
        """Change the catalogue; satellites that differ from before are reloaded."""
        ...

    def reload(self, satellite: str) -> None:
        """Have later batches of a satellite run by new processes."""
        ...


class Catalogue(Protocol):
    """The manifests of all satellites, by canonical identifier and by alias."""

    def manifests(self) -> Mapping[str, Manifest]: ...

    def lacks(self, satellite: str) -> str:
        """Return why nothing can run a satellite of the catalogue; "" if it can be run."""
        ...

    def paused_until_ms(self, satellite: str) -> int:
        """Return the moment before which nothing is to be sent to a satellite; 0: none."""
        ...

    async def refresh(self) -> None:
        """Read what was registered meanwhile, by whichever process."""
        ...


class Vault(Protocol):
    """Seals secrets; a sealed value opens only in the place it was sealed for."""

    def seal(self, value: str, place: Sequence[str]) -> bytes: ...

    def open(self, sealed: bytes, place: Sequence[str]) -> str:
        """Raise `InvalidError` when it was sealed for another place or by another key."""
        ...

    def token(self, subject: str, lifetime_s: int, now_s: int) -> str:
        """Return a bearer token for `subject`, checkable without a table."""
        ...

    def check_token(self, token: str, now_s: int) -> str | None:
        """Return the subject of a valid token, else None; constant time."""
        ...


Clock: TypeAlias = Callable[[], int]
"""UTC milliseconds since 1970."""
