"""The effects that dispatching needs, in one place."""

from dataclasses import dataclass

from controlplane.operations.output_pages import Pager
from controlplane.operations.payloads import Payloads
from controlplane.ports.engine import EngineStore
from controlplane.ports.orbit import Catalogue, Clock, Orbit, Vault
from controlplane.ports.records import LogRecords


@dataclass(frozen=True, slots=True)
class World:
    """The effects that dispatching needs."""

    store: EngineStore
    logs: LogRecords
    orbit: Orbit
    catalogue: Catalogue
    vault: Vault
    pager: Pager
    payloads: Payloads
    clock: Clock
    artifacts_url: str
