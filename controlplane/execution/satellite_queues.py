"""Lanes: one per satellite; how much each may take now."""

from collections import Counter

import structlog

from controlplane.batching.circuit_breaker import (
    Gate,
    Stand,
    admitted,
    answered,
    busy,
    silent,
    stand,
)
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
        self._gates: dict[int, Gate] = {}
        self.in_flight: Counter[int] = Counter()
        self.batch_items: dict[int, int] = {}
        """Most items of a batch, by lane."""

    async def room(self) -> dict[int, int]:
        """Return the items that each lane may take now."""
        now = self._clock()
        manifests = self._catalogue.manifests()
        known = {each.identifier for each in manifests.values()} | INTERNAL_SATELLITES
        if known - self._names.keys() or now - self._refreshed_ms > _REFRESH_MS:
            await self._store.lanes.numbers(sorted(known))
            self._names = dict(await self._store.lanes.all())
            self._refreshed_ms = now
        room: dict[int, int] = {}
        for name, lane in self._names.items():
            slots = self._orbit.slots(name) if name in known - INTERNAL_SATELLITES else 1
            gate = self._gates.get(lane, Gate())
            free = admitted(gate, slots, now) - self.in_flight[lane]
            if free > 0:
                manifest = manifests.get(name)
                items = manifest.batch.max_items if manifest else _STRANGER_ITEMS
                self.batch_items[lane] = 1 if name in INTERNAL_SATELLITES else items
                room[lane] = free * self.batch_items[lane]
        return room

    def learn(self, lane: int, reply: BatchReply) -> None:
        """Take note of how a satellite answered."""
        gate = self._gates.get(lane, Gate())
        match reply.fault:
            case SatelliteBusy(_, retry_after_ms):
                gate = busy(gate, retry_after_ms, self._clock())
            case OutcomeUnknown() if not reply.results:
                gate = silent(gate, self._clock())
            case _:
                gate = answered(gate)
        before = self._gates.get(lane, Gate())
        self._gates[lane] = gate
        if gate.shut_until_ms != before.shut_until_ms:
            self._tell(lane, gate, reply)

    def stand(self, satellite: str) -> Stand:
        """Return whether a satellite is sent to now, as far as this process knows."""
        gate = self._gates.get(self._names.get(satellite, -1), Gate())
        return stand(gate, self._clock())

    def _tell(self, lane: int, gate: Gate, reply: BatchReply) -> None:
        satellite = next((name for name, each in self._names.items() if each == lane), str(lane))
        if not gate.shut_until_ms:
            _log.info("satellite.open", satellite=satellite)
            return
        reason = reply.fault.reason if reply.fault is not None else ""
        shut_ms = gate.shut_until_ms - self._clock()
        _log.warning("satellite.shut", satellite=satellite, for_ms=shut_ms, reason=reason[:200])
