"""`python -m tests.upgrade.killed_migration URL REVISION`: a migration that is killed on its way.

The process ends by SIGKILL, as by a power cut, right before the statement that says that the schema
has reached the revision.
"""

import asyncio
import os
import signal
import subprocess
import sys

from sqlalchemy import Engine, event

from controlplane.adapters.storage import migrate


def kill_migration(url: str, revision: str) -> None:
    """Migrate in another process, which dies before the schema has come to the revision."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.upgrade.killed_migration", url, revision],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr


def _die_before(revision: str) -> None:
    def before(connection: object, cursor: object, statement: str, *more: object) -> None:
        del connection, cursor
        if "UPDATE alembic_version" in statement and f"'{revision}'" in f"{statement} {more[0]}":
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", before)


if __name__ == "__main__":
    _die_before(sys.argv[2])
    asyncio.run(migrate(sys.argv[1]))
