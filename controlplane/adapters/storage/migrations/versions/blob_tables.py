"""Which runs use which blobs.

Revision ID: 0005
"""

import sqlalchemy as sa
from alembic import op

from controlplane.adapters.storage.migrations.columns import index, key

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; a program that knows nothing of it goes on as before."""
    op.create_table(
        "blob_use",
        key("name", sa.Text),
        key("run", sa.BigInteger),
        sa.PrimaryKeyConstraint("name", "run"),
        sqlite_with_rowid=False,
    )
    index("blob_use_run", "blob_use", ["run"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("blob_use")
