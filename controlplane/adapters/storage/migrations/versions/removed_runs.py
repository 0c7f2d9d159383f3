"""Removing runs, and keeping Postgres from growing while that happens.

Revision ID: 0006
"""

import sqlalchemy as sa
from alembic import op

from controlplane.adapters.storage.migrations.columns import ID, index, key, may, must

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# What is removed has to become room for what comes: tables that grow with the work are cleaned when
# a twentieth of them is dead, not a fifth, and so are their large values. The small ones are
# updated with every commit: their pages have room for that (fillfactor), so that an update touches
# no index and old versions go when the page is next looked at; what is left over is cleaned after
# 200 rows, however many rows there are.
SETTINGS = {
    "output": "autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_vacuum_scale_factor = 0.05",
    "output_span": "autovacuum_vacuum_scale_factor = 0.05",
    "block": "autovacuum_vacuum_scale_factor = 0.05",
    "gather": "autovacuum_vacuum_scale_factor = 0.05",
    "attempt": "autovacuum_vacuum_scale_factor = 0.05",
    "log": "autovacuum_vacuum_scale_factor = 0.05",
    "run": "autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200",
    "counter": "autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200",
    "worker": "autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200",
    "sequence": "autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200",
}


def upgrade() -> None:
    """Create the table and the index; a program that knows nothing of them goes on as before."""
    op.create_table(
        "removed_run",
        key("id", ID),
        must("uid", sa.Text),
        must("project", sa.Text),
        must("cluster", sa.Text),
        may("identity", sa.Text),
        must("created_ms", sa.BigInteger),
        must("cleared", sa.Boolean),
        sa.PrimaryKeyConstraint("id"),
    )
    index("removed_run_identity", "removed_run", ["project", "cluster", "identity"])
    index("removed_run_left", "removed_run", ["id"], "not cleared")
    index("removed_run_age", "removed_run", ["created_ms"])
    index("run_ended", "run", ["ended_ms"], "ended_ms is not null")
    for table, settings in _settings():
        op.execute(f"alter table {table} set ({settings})")


def downgrade() -> None:
    """Drop them; identities of removed runs are forgotten."""
    for table, settings in _settings():
        names = ", ".join(setting.partition(" = ")[0] for setting in settings.split(", "))
        op.execute(f"alter table {table} reset ({names})")
    op.drop_index("run_ended", "run")
    op.drop_table("removed_run")


def _settings() -> list[tuple[str, str]]:
    return list(SETTINGS.items()) if op.get_context().dialect.name == "postgresql" else []
