"""Satellite queues: one per satellite, with a limit on the batches that may be in flight.

The loop asks here how many items each queue may hand out now, and reports each reply back, which
moves the satellite's circuit breaker. The database knows a queue by a number, its `lane`.
"""

from collections import Counter, defaultdict

import structlog

from controlplane.batching.circuit_breaker import CircuitBreaker, State
from controlplane.compiler.graph import INTERNAL_SATELLITES
from controlplane.ports.engine import EngineStore
from controlplane.ports.orbit import (
    BatchReply,
    Catalogue,
    Clock,
    Orbit,
    OutcomeUnknown,
    SatelliteBusy,
)

_log = structlog.get_logger()
_REFRESH_MS = 10_000
_STRANGER_ITEMS = 100


class SatelliteQueues:
    """Counts what is in flight and watches how each satellite answers.

    A lane whose satellite is not in the catalogue any more is served too: its items fail with that
    reason instead of waiting for ever.
    """

    def __init__(
        self, store: EngineStore, catalogue: Catalogue, orbit: Orbit, clock: Clock
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._orbit = orbit
        self._clock = clock
        self._names: dict[str, int] = {}
        self._refreshed_ms = 0
        self._breakers: defaultdict[int, CircuitBreaker] = defaultdict(CircuitBreaker)
        self.in_flight: Counter[int] = Counter()
        self.batch_items: dict[int, int] = {}
        """Most items of a batch, by lane."""

    async def room(self) -> dict[int, int]:
        """Return the items that each lane may take now."""
        now = self._clock()
        manifests = self._catalogue.manifests()
        names = {manifest.identifier for manifest in manifests.values()} | INTERNAL_SATELLITES
        if names - self._names.keys() or now - self._refreshed_ms > _REFRESH_MS:
            await self._store.lanes.numbers(sorted(names))
            self._names = dict(await self._store.lanes.all())
            self._refreshed_ms = now
        room: dict[int, int] = {}
        for name, lane in self._names.items():
            slots = self._orbit.slots(name) if name in names - INTERNAL_SATELLITES else 1
            free = self._breakers[lane].batch_limit(slots, now) - self.in_flight[lane]
            if free > 0:
                manifest = manifests.get(name)
                items = manifest.batch.max_items if manifest else _STRANGER_ITEMS
                self.batch_items[lane] = 1 if name in INTERNAL_SATELLITES else items
                room[lane] = free * self.batch_items[lane]
        return room

    def learn(self, lane: int, reply: BatchReply) -> None:
        """Record how a satellite answered."""
        before, now = self._breakers[lane], self._clock()
        match reply.fault:
            case SatelliteBusy(_, retry_after_ms):
                breaker = before.record_backoff(retry_after_ms, now)
            case OutcomeUnknown() if not reply.results:
                breaker = before.record_failure(now)
            case _:
                breaker = before.record_success(now)
        self._breakers[lane] = breaker
        if breaker.open_until_ms != before.open_until_ms:
            self._log_change(lane, breaker, reply)

    def circuit_breaker(self, satellite: str) -> State:
        """Return whether traffic to a satellite flows, as far as this process knows."""
        breaker = self._breakers.get(self._names.get(satellite, -1), CircuitBreaker())
        return breaker.state(self._clock())

    def _log_change(self, lane: int, breaker: CircuitBreaker, reply: BatchReply) -> None:
        names = (name for name, number in self._names.items() if number == lane)
        satellite = next(names, str(lane))
        if not breaker.open_until_ms:
            _log.info("satellite.open", satellite=satellite)
            return
        reason = reply.fault.reason if reply.fault is not None else ""
        wait_ms = breaker.open_until_ms - self._clock()
        _log.warning("satellite.shut", satellite=satellite, for_ms=wait_ms, reason=reason[:200])
