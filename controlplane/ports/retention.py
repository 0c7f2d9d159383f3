"""What removes runs that have been kept for long enough."""

from typing import Protocol


class RetentionStore(Protocol):
    """Removal in steps, each a transaction of its own; any number of replicas may take them."""

    async def remove_runs(self, ended_before_ms: int, limit: int) -> int:
        """Hide at most `limit` runs that ended before; give how many.

        From here on nobody finds them; what they are made of is deleted by `clear_page`. Their
        identities stay taken until `forget_removed`.
        """
        ...

    async def clear_page(self, rows: int) -> int | None:
        """Delete at most about so many rows of one removed run; None: no run has any left."""
        ...

    async def forget_removed(self, created_before_ms: int, rows: int) -> int:
        """Free identities and idempotency keys that are older, a page of each; give how many."""
        ...
