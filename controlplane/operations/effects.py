"""The effects that dispatching needs, in one place."""

from dataclasses import dataclass

from controlplane.operations.paging import Pager
from controlplane.operations.payloads import Payloads
from controlplane.ports.engine import EngineStore
from controlplane.ports.records import RunRecords
from controlplane.ports.world import Catalogue, Clock, Orbit, Vault


@dataclass(frozen=True, slots=True)
class World:
    """The effects that dispatching needs."""

    store: EngineStore
    records: RunRecords
    orbit: Orbit
    catalogue: Catalogue
    vault: Vault
    pager: Pager
    payloads: Payloads
    clock: Clock
    artifacts_url: str
