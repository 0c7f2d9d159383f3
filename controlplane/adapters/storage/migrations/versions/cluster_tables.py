"""Clusters and what belongs to them.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

from controlplane.adapters.storage.migrations.columns import ID, index, key, may, must, number

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = (
    "cluster",
    "cluster_version",
    "cluster_trigger",
    "secret",
    "satellite",
    "api_key",
    "idempotency",
)


def upgrade() -> None:
    """Create the tables."""
    _cluster()
    _cluster_version()
    _cluster_trigger()
    _secret()
    _satellite()
    _api_key()
    _idempotency()


def downgrade() -> None:
    """Drop the tables."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _cluster() -> None:
    op.create_table(
        "cluster",
        number(ID),
        must("project", sa.Text),
        must("name", sa.Text),
        must("newest", sa.Integer),
        may("deleted_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("project", "name", name="cluster_name"),
        sqlite_autoincrement=True,
    )


def _cluster_version() -> None:
    op.create_table(
        "cluster_version",
        number(ID),
        must("cluster", ID),
        must("version", sa.Integer),
        must("digest", sa.Text),
        must("document", sa.Text),
        must("manifests", sa.Text),
        must("created_ms", sa.BigInteger),
        sa.ForeignKeyConstraint(["cluster"], ["cluster.id"], name="cluster_version_of"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("cluster", "version", name="cluster_version_number"),
        sqlite_autoincrement=True,
    )


def _cluster_trigger() -> None:
    op.create_table(
        "cluster_trigger",
        number(ID),
        must("cluster", ID),
        must("kind", sa.Text),
        must("spec", sa.Text),
        may("next_ms", sa.BigInteger),
        must("paused", sa.Boolean),
        may("last_ms", sa.BigInteger),
        must("last_outcome", sa.Text),
        sa.ForeignKeyConstraint(["cluster"], ["cluster.id"], name="cluster_trigger_of"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    index("cluster_trigger_cluster", "cluster_trigger", ["cluster"])
    index("cluster_trigger_next", "cluster_trigger", ["next_ms"])


def _secret() -> None:
    op.create_table(
        "secret",
        key("project", sa.Text),
        key("cluster", sa.Text),
        key("name", sa.Text),
        must("version", sa.Integer),
        must("sealed", sa.LargeBinary),
        must("updated_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("project", "cluster", "name"),
    )


def _satellite() -> None:
    op.create_table(
        "satellite",
        key("identifier", sa.Text),
        must("manifest", sa.Text),
        must("image", sa.Text),
        must("updated_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("identifier"),
    )


def _api_key() -> None:
    op.create_table(
        "api_key",
        key("hash", sa.Text),
        must("project", sa.Text),
        must("label", sa.Text),
        must("created_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("hash"),
    )


def _idempotency() -> None:
    op.create_table(
        "idempotency",
        key("scope", sa.Text),
        key("key", sa.Text),
        must("request_hash", sa.Text),
        must("status", sa.Integer),
        must("body", sa.Text),
        must("created_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("scope", "key"),
    )
    index("idempotency_age", "idempotency", ["created_ms"])
