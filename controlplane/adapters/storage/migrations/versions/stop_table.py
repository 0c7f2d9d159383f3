"""Which processes have still to stop sending which cancelled runs.

Revision ID: 0004
"""

import sqlalchemy as sa
from alembic import op

from controlplane.adapters.storage.migrations.columns import index, key

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "stop",
        key("owner", sa.BigInteger),
        key("run", sa.BigInteger),
        sa.PrimaryKeyConstraint("owner", "run"),
        sqlite_with_rowid=False,
    )
    index("stop_run", "stop", ["run"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("stop")
