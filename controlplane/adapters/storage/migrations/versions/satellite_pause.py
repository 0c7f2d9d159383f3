"""Until when nothing is sent to a satellite.

Revision ID: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; what is there is sent to."""
    zero = sa.text("0")
    column = sa.Column("paused_until_ms", sa.BigInteger, nullable=False, server_default=zero)
    op.add_column("satellite", column)


def downgrade() -> None:
    """Drop the column."""
    op.drop_column("satellite", "paused_until_ms")
