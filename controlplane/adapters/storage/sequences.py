"""Consecutive numbers, handed out in transactions."""

from typing import Final

from controlplane.adapters.storage.database import Transaction
from controlplane.adapters.storage.dialect import Statement
from controlplane.adapters.storage.faults import StoreError

# One row per kind; its lock lasts to the end of the transaction.
ALLOCATE: Final = Statement(
    """
    insert into sequence (kind, next_id) values (:kind, cast(:count as bigint) + 1)
        on conflict (kind) do update set next_id = sequence.next_id + :count
    returning next_id
    """
)


def allocate(tx: Transaction, kind: str, count: int) -> int:
    """Reserve `count` consecutive ids; nobody else gets any before this transaction ends."""
    row = tx.first(ALLOCATE, kind=kind, count=count)
    if row is None:
        raise StoreError(f"no sequence of {kind}")
    return row.next_id - count
