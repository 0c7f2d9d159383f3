"""Runs and what they are made of.

Revision ID: 0001
"""

import sqlalchemy as sa
from alembic import op

from controlplane.adapters.storage.migrations.columns import (
    AMOUNT,
    ID,
    IDS,
    index,
    key,
    may,
    must,
    number,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "sequence",
    "run",
    "output",
    "output_span",
    "block",
    "gather",
    "counter",
    "usage",
    "attempt",
    "worker",
    "lane",
    "log",
)


def upgrade() -> None:
    """Create the tables."""
    _sequence()
    _run()
    _output()
    _output_span()
    _block()
    _gather()
    _counter()
    _usage()
    _attempt()
    _worker()
    _lane()
    _log()


def downgrade() -> None:
    """Drop the tables."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _sequence() -> None:
    op.create_table(
        "sequence",
        key("kind", sa.Text),
        must("next_id", sa.BigInteger),
        sa.PrimaryKeyConstraint("kind"),
    )


def _run() -> None:
    op.create_table(
        "run",
        key("id", ID),
        must("uid", sa.Text),
        must("project", sa.Text),
        must("cluster", sa.Text),
        must("version_id", sa.BigInteger),
        must("version", sa.Integer),
        must("cause", sa.Text),
        must("labels", sa.Text),
        may("identity", sa.Text),
        must("status", sa.Text),
        must("pending", sa.BigInteger),
        may("sla_ms", sa.BigInteger),
        may("deadline_ms", sa.BigInteger),
        must("sla_state", sa.Text),
        must("created_ms", sa.BigInteger),
        may("ended_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("project", "cluster", "identity", name="run_identity"),
        sa.UniqueConstraint("uid", name="run_uid"),
        postgresql_with={"fillfactor": "20"},
    )
    index("run_deadline", "run", ["deadline_ms"], "status = 'running'")


def _output() -> None:
    op.create_table(
        "output",
        key("id", ID),
        must("run", sa.BigInteger),
        must("stage", sa.Integer),
        must("port", sa.SmallInteger),
        must("parent", sa.BigInteger),
        may("refs", IDS),
        must("payload", sa.Text),
        sa.PrimaryKeyConstraint("id"),
    )
    if op.get_context().dialect.name == "postgresql":
        # Compressing payloads costs more time than it saves room.
        op.execute("alter table output alter column payload set storage external")


def _output_span() -> None:
    op.create_table(
        "output_span",
        key("run", sa.BigInteger),
        key("stage", sa.Integer),
        key("first_id", sa.BigInteger),
        must("last_id", sa.BigInteger),
        must("port", sa.SmallInteger),
        must("parent_lo", sa.BigInteger),
        must("parent_hi", sa.BigInteger),
        sa.PrimaryKeyConstraint("run", "stage", "first_id"),
        sqlite_with_rowid=False,
    )


def _block() -> None:
    op.create_table(
        "block",
        key("run", sa.BigInteger),
        key("stage", sa.Integer),
        key("lo", sa.BigInteger),
        must("hi", sa.BigInteger),
        must("status", sa.SmallInteger),
        must("joins", sa.Boolean),
        must("claim", sa.Integer),
        must("failures", sa.Integer),
        must("cap", sa.Integer),
        must("pending", sa.BigInteger),
        may("owner", sa.BigInteger),
        may("ticket", sa.BigInteger),
        must("lane", sa.Integer),
        must("ready_ms", sa.BigInteger),
        must("due_ms", sa.BigInteger),
        must("opened_ms", sa.BigInteger),
        may("started_ms", sa.BigInteger),
        may("ended_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("run", "stage", "lo"),
        postgresql_with={"fillfactor": "60"},
    )
    index("block_due", "block", ["lane", "due_ms"], "status = 0")
    index("block_owner", "block", ["owner"], "status = 1")
    index("block_ready", "block", ["run", "stage"], "status = 0")


def _gather() -> None:
    op.create_table(
        "gather",
        key("run", sa.BigInteger),
        key("join_stage", sa.Integer),
        key("scope", sa.BigInteger),
        key("first_id", sa.BigInteger),
        must("last_id", sa.BigInteger),
        sa.PrimaryKeyConstraint("run", "join_stage", "scope", "first_id"),
        sqlite_with_rowid=False,
    )


def _counter() -> None:
    op.create_table(
        "counter",
        key("run", sa.BigInteger),
        key("stage", sa.Integer),
        must("opened", sa.BigInteger),
        must("succeeded", sa.BigInteger),
        must("failed", sa.BigInteger),
        must("pruned", sa.BigInteger),
        must("retried", sa.BigInteger),
        must("cancelled", sa.BigInteger),
        sa.PrimaryKeyConstraint("run", "stage"),
        postgresql_with={"fillfactor": "40"},
        sqlite_with_rowid=False,
    )


def _usage() -> None:
    op.create_table(
        "usage",
        key("run", sa.BigInteger),
        key("stage", sa.Integer),
        key("name", sa.Text),
        must("amount", AMOUNT),
        sa.PrimaryKeyConstraint("run", "stage", "name"),
        sqlite_with_rowid=False,
    )


def _attempt() -> None:
    op.create_table(
        "attempt",
        key("run", sa.BigInteger),
        key("stage", sa.Integer),
        key("item", sa.BigInteger),
        key("claim", sa.Integer),
        must("at_ms", sa.BigInteger),
        must("code", sa.Text),
        must("error", sa.Text),
        must("retried", sa.Boolean),
        sa.PrimaryKeyConstraint("run", "stage", "item", "claim"),
        sqlite_with_rowid=False,
    )


def _worker() -> None:
    op.create_table(
        "worker",
        number(ID),
        must("until_ms", sa.BigInteger),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )


def _lane() -> None:
    op.create_table(
        "lane",
        number(sa.Integer),
        must("satellite", sa.Text),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("satellite", name="lane_satellite"),
        sqlite_autoincrement=True,
    )


def _log() -> None:
    op.create_table(
        "log",
        key("id", ID),
        must("run", sa.Text),
        must("at_ms", sa.BigInteger),
        must("level", sa.Text),
        must("stage", sa.Text),
        must("item", sa.Text),
        must("message", sa.Text),
        must("fields", sa.Text),
        sa.PrimaryKeyConstraint("id"),
    )
    index("log_run", "log", ["run", "id"])
