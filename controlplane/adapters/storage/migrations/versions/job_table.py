"""Batches that jobs work on, and what the jobs have answered.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

from controlplane.adapters.storage.migrations.columns import index, key, may, must

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "job",
        key("key", sa.Text),
        must("uid", sa.Text),
        must("sealed", sa.LargeBinary),
        may("result", sa.LargeBinary),
        must("digest", sa.Text),
        must("created_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("key"),
    )
    index("job_uid", "job", ["uid"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("job")
