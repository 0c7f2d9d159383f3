"""Items that give their outputs in pages: where each goes on, and what it has given.

Revision ID: 0003
"""

import sqlalchemy as sa
from alembic import op

from controlplane.adapters.storage.migrations.columns import may

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; both are null in what is there."""
    op.add_column("block", may("cursor", sa.Text))
    op.add_column("block", may("given", sa.BigInteger))


def downgrade() -> None:
    """Drop the columns."""
    op.drop_column("block", "given")
    op.drop_column("block", "cursor")
