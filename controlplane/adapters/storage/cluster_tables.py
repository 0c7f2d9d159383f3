"""The schema: clusters and what belongs to them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from controlplane.adapters.storage.tables import ID, METADATA, key, must, number

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
