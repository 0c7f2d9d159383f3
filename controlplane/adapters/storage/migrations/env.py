"""What Alembic runs for each of its commands; the connection comes from `migration.py`."""

from alembic import context

from controlplane.adapters.storage import tables as cluster_tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=cluster_tables.METADATA,
    render_as_batch=True,
)
context.run_migrations()
