"""The storage room: runs, clusters and all that belongs to them, in SQLite or Postgres."""

from controlplane.adapters.storage.migration import current, migrate
from controlplane.adapters.storage.store import Store, open_store

__all__ = ["Store", "current", "migrate", "open_store"]
