"""The schema, the same on both stores.

An item has no row: a `block` is a range of items of one stage with one claim and one fate, and an
item is (run, stage, input), the input being the output that opened it. JSON is kept as text. The
hot tables carry no foreign keys: what they point at is written in the same transaction.

The schema: clusters and what belongs to them.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import TypeEngine

T = TypeVar("T")

METADATA: Final = MetaData()

# SQLite numbers rows by itself only where the type is exactly INTEGER.
ID: Final = BigInteger().with_variant(Integer(), "sqlite")
_IDS: Final[TypeEngine[Sequence[int]]] = ARRAY(BigInteger()).with_variant(Text(), "sqlite")

AMOUNT: Final[TypeEngine[float]] = Double()


def key(name: str, kind: type[TypeEngine[T]] | TypeEngine[T]) -> Column[T]:
    """Return a column of a primary key whose value comes from us."""
    return Column(name, kind, primary_key=True, autoincrement=False)


def number() -> Column[int]:
    """Return a primary key that the database counts up and never uses twice."""
    return Column("id", ID, primary_key=True, autoincrement=True)


def must(name: str, kind: type[TypeEngine[T]] | TypeEngine[T]) -> Column[T]:
    """Return a column that is never null."""
    return Column(name, kind, nullable=False)


SEQUENCE = Table("sequence", METADATA, key("kind", Text), must("next_id", BigInteger))

RUN = Table(
    "run",
    METADATA,
    key("id", ID),
    must("uid", Text),
    must("project", Text),
    must("cluster", Text),
    must("version_id", BigInteger),
    must("version", Integer),
    must("cause", Text),
    must("labels", Text),
    Column("identity", Text),
    must("status", Text),
    must("pending", BigInteger),
    Column("sla_ms", BigInteger),
    Column("deadline_ms", BigInteger),
    must("sla_state", Text),
    must("created_ms", BigInteger),
    Column("ended_ms", BigInteger),
    UniqueConstraint("uid", name="run_uid"),
    UniqueConstraint("project", "cluster", "identity", name="run_identity"),
    Index(
        "run_deadline",
        "deadline_ms",
        postgresql_where=text("status = 'running'"),
        sqlite_where=text("status = 'running'"),
    ),
    Index(
        "run_ended",
        "ended_ms",
        postgresql_where=text("ended_ms is not null"),
        sqlite_where=text("ended_ms is not null"),
    ),
    # `pending` changes with every commit: room in the page keeps that from touching the indexes.
    postgresql_with={"fillfactor": "20"},
)

OUTPUT = Table(
    "output",
    METADATA,
    key("id", ID),
    must("run", BigInteger),
    must("stage", Integer),
    must("port", SmallInteger),
    must("parent", BigInteger),
    Column("refs", _IDS),
    must("payload", Text),
)

# Which outputs a stage gave, a row per settled block: an index over every output would cost more.
OUTPUT_SPAN = Table(
    "output_span",
    METADATA,
    key("run", BigInteger),
    key("stage", Integer),
    key("first_id", BigInteger),
    must("last_id", BigInteger),
    must("port", SmallInteger),
    must("parent_lo", BigInteger),
    must("parent_hi", BigInteger),
    sqlite_with_rowid=False,
)

BLOCK = Table(
    "block",
    METADATA,
    key("run", BigInteger),
    key("stage", Integer),
    key("lo", BigInteger),
    must("hi", BigInteger),
    must("status", SmallInteger),
    must("joins", Boolean),
    must("claim", Integer),
    must("failures", Integer),
    must("cap", Integer),
    must("pending", BigInteger),
    Column("owner", BigInteger),
    Column("ticket", BigInteger),
    must("lane", Integer),
    must("ready_ms", BigInteger),
    must("due_ms", BigInteger),
    must("opened_ms", BigInteger),
    Column("started_ms", BigInteger),
    Column("ended_ms", BigInteger),
    # Of the one item of a block that gives its outputs in pages; null in all others.
    Column("cursor", Text),
    Column("given", BigInteger),
    Index(
        "block_due",
        "lane",
        "due_ms",
        postgresql_where=text("status = 0"),
        sqlite_where=text("status = 0"),
    ),
    Index(
        "block_ready",
        "run",
        "stage",
        postgresql_where=text("status = 0"),
        sqlite_where=text("status = 0"),
    ),
    Index(
        "block_owner",
        "owner",
        postgresql_where=text("status = 1"),
        sqlite_where=text("status = 1"),
    ),
    postgresql_with={"fillfactor": "60"},
)

GATHER = Table(
    "gather",
    METADATA,
    key("run", BigInteger),
    key("join_stage", Integer),
    key("scope", BigInteger),
    key("first_id", BigInteger),
    must("last_id", BigInteger),
    sqlite_with_rowid=False,
)

COUNTER = Table(
    "counter",
    METADATA,
    key("run", BigInteger),
    key("stage", Integer),
    must("opened", BigInteger),
    must("succeeded", BigInteger),
    must("failed", BigInteger),
    must("pruned", BigInteger),
    must("retried", BigInteger),
    must("cancelled", BigInteger),
    sqlite_with_rowid=False,
    postgresql_with={"fillfactor": "40"},
)

USAGE = Table(
    "usage",
    METADATA,
    key("run", BigInteger),
    key("stage", Integer),
    key("name", Text),
    must("amount", AMOUNT),
    sqlite_with_rowid=False,
)

ATTEMPT = Table(
    "attempt",
    METADATA,
    key("run", BigInteger),
    key("stage", Integer),
    key("item", BigInteger),
    key("claim", Integer),
    must("at_ms", BigInteger),
    must("code", Text),
    must("error", Text),
    must("retried", Boolean),
    sqlite_with_rowid=False,
)

# Runs that were removed: the work that is left to do, and identities that are still taken.
REMOVED_RUN = Table(
    "removed_run",
    METADATA,
    key("id", ID),
    must("uid", Text),
    must("project", Text),
    must("cluster", Text),
    Column("identity", Text),
    must("created_ms", BigInteger),
    must("cleared", Boolean),
    Index("removed_run_identity", "project", "cluster", "identity"),
    Index(
        "removed_run_left",
        "id",
        postgresql_where=text("not cleared"),
        sqlite_where=text("not cleared"),
    ),
    Index("removed_run_age", "created_ms"),
)

# Which runs use which blobs; a blob without a row here is deleted in the end.
BLOB_USE = Table(
    "blob_use",
    METADATA,
    key("name", Text),
    key("run", BigInteger),
    Index("blob_use_run", "run"),
    sqlite_with_rowid=False,
)

WORKER = Table(
    "worker", METADATA, number(), must("until_ms", BigInteger), sqlite_autoincrement=True
)

# Which processes have still to stop sending which cancelled runs.
STOP = Table(
    "stop",
    METADATA,
    key("owner", BigInteger),
    key("run", BigInteger),
    Index("stop_run", "run"),
    sqlite_with_rowid=False,
)

LANE = Table(
    "lane",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=True),
    must("satellite", Text),
    UniqueConstraint("satellite", name="lane_satellite"),
    sqlite_autoincrement=True,
)

LOG = Table(
    "log",
    METADATA,
    key("id", ID),
    must("run", Text),
    must("at_ms", BigInteger),
    must("level", Text),
    must("stage", Text),
    must("item", Text),
    must("message", Text),
    must("fields", Text),
    Index("log_run", "run", "id"),
)


CLUSTER = Table(
    "cluster",
    METADATA,
    number(),
    must("project", Text),
    must("name", Text),
    must("newest", Integer),
    Column("deleted_ms", BigInteger),
    UniqueConstraint("project", "name", name="cluster_name"),
    sqlite_autoincrement=True,
)

CLUSTER_VERSION = Table(
    "cluster_version",
    METADATA,
    number(),
    Column("cluster", ID, ForeignKey("cluster.id", name="cluster_version_of"), nullable=False),
    must("version", Integer),
    must("digest", Text),
    must("document", Text),
    must("manifests", Text),
    must("created_ms", BigInteger),
    UniqueConstraint("cluster", "version", name="cluster_version_number"),
    sqlite_autoincrement=True,
)

CLUSTER_TRIGGER = Table(
    "cluster_trigger",
    METADATA,
    number(),
    Column("cluster", ID, ForeignKey("cluster.id", name="cluster_trigger_of"), nullable=False),
    must("kind", Text),
    must("spec", Text),
    Column("next_ms", BigInteger),
    must("paused", Boolean),
    Column("last_ms", BigInteger),
    must("last_outcome", Text),
    Index("cluster_trigger_cluster", "cluster"),
    Index("cluster_trigger_next", "next_ms"),
    sqlite_autoincrement=True,
)

SECRET = Table(
    "secret",
    METADATA,
    key("project", Text),
    key("cluster", Text),
    key("name", Text),
    must("version", Integer),
    must("sealed", LargeBinary),
    must("updated_ms", BigInteger),
)

SATELLITE = Table(
    "satellite",
    METADATA,
    key("identifier", Text),
    must("manifest", Text),
    must("image", Text),
    must("updated_ms", BigInteger),
    Column("paused_until_ms", BigInteger, nullable=False, server_default=text("0")),
)

API_KEY = Table(
    "api_key",
    METADATA,
    key("hash", Text),
    must("project", Text),
    must("label", Text),
    must("created_ms", BigInteger),
)

IDEMPOTENCY = Table(
    "idempotency",
    METADATA,
    key("scope", Text),
    key("key", Text),
    must("request_hash", Text),
    must("status", Integer),
    must("body", Text),
    must("created_ms", BigInteger),
    Index("idempotency_age", "created_ms"),
)

JOB = Table(
    "job",
    METADATA,
    key("key", Text),
    must("uid", Text),
    must("sealed", LargeBinary),
    Column("result", LargeBinary),
    must("digest", Text),
    must("created_ms", BigInteger),
    Index("job_uid", "uid"),
)
