"""What goes wrong, when: chosen by a seed, every 0.1 to 0.5 s, each kind at least once.

After a storm it is calm for a while: what was harmed has to get well again, not only at the end.
"""

import random
import signal
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

import psutil

from tests.chaos import refusals
from tests.chaos.replica import Replica, send
from tests.chaos.tables import AwayError
from tests.chaos.world import World

Fault = Callable[[], bool]
"""Does its harm; False if there was nothing to harm."""


_STORM_S, _CALM_S = 15.0, 6.0
_TELLING = ("lost-commit", "ambiguous-commit", "lost-commit", "ambiguous-commit", "zombie")


class Nemesis:
    """Does harm to a world. `done` counts by kind; only what has been done counts."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._chance = random.Random(world.plan.seed)  # noqa: S311 - a seed, not a secret
        self._later: list[tuple[float, Callable[[], None]]] = []
        self._locking = threading.Thread()
        self.done: Counter[str] = Counter()
        common: dict[str, tuple[int, Fault]] = {
            "kill": (6, self._kill),
            "freeze": (4, self._freeze),
            "zombie": (8, self._zombie),
            "kill-satellite": (14, self._kill_satellite),
            "freeze-satellite": (12, self._freeze_satellite),
            "clock-jump": (6, self._jump),
        }
        own: dict[str, tuple[int, Fault]] = {
            "postgres-crash": (2, self._crash_postgres),
            "cut": (6, self._cut),
            "ambiguous-commit": (16, self._cut_after_commit),
            "lost-commit": (8, self._cut_before_commit),
            "partition": (4, self._partition),
            "serialization-failure": (6, lambda: self._refuse(refusals.COLLISIONS)),
            "refused-statement": (4, lambda: self._refuse(refusals.REFUSALS)),
        }
        if world.server is None:
            own = {"locked-database": (8, self._lock)}
        self._kinds = common | own

    @property
    def tried_all(self) -> bool:
        """Whether every kind has been done."""
        return self.done.keys() == self._kinds.keys()

    def rage(self, enough: Callable[[], bool], until_s: float) -> None:
        """Go on until there is enough of it, or the time is over; then take everything back."""
        first = self._chance.sample([*self._kinds], len(self._kinds))
        # What is most telling comes first, and more often than once even in a short run.
        first += [each for each in _TELLING if each in self._kinds]
        began_s = time.monotonic()
        try:
            while not enough() and time.monotonic() < until_s:
                if (time.monotonic() - began_s) % (_STORM_S + _CALM_S) > _STORM_S:
                    time.sleep(0.2)
                    self._catch_up()
                    continue
                wanted = bool(first)
                name = first.pop() if first else self._draw()
                if self._kinds[name][1]():
                    self.done[name] += 1
                elif wanted:
                    first.insert(0, name)
                time.sleep(self._chance.uniform(0.1, 0.5))
                self._catch_up()
        finally:
            self._heal()

    def _draw(self) -> str:
        weights = [weight for weight, _ in self._kinds.values()]
        return self._chance.choices([*self._kinds], weights)[0]

    def _after(self, wait_s: float, then: Callable[[], None]) -> None:
        self._later.append((time.monotonic() + wait_s, then))

    def _catch_up(self, *, everything: bool = False) -> None:
        now_s = time.monotonic()
        due = [each for each in self._later if everything or each[0] <= now_s]
        self._later = [each for each in self._later if each not in due]
        for _, then in due:
            then()
        for each in self._world.replicas:
            if not each.alive:
                each.start()  # as whoever looks after it would: it may well refuse to start

    def _heal(self) -> None:
        self._catch_up(everything=True)
        for each in self._world.replicas:
            each.thaw()
        for proxy in self._world.proxies:
            proxy.open()
        self._world.wild(on=False)

    def _one(self) -> Replica | None:
        """Return a replica that works, and is not the only one where there are several."""
        serving = [each for each in self._world.replicas if each.url and not each.frozen]
        enough = 2 if len(self._world.replicas) > 1 else 1
        return self._chance.choice(serving) if len(serving) >= enough else None

    def _kill(self) -> bool:
        one = self._one()
        if one is None:
            return False
        one.kill()
        one.start()
        return True

    def _freeze(self) -> bool:
        """Stop one for a part of its lease."""
        one = self._one()
        if one is None:
            return False
        one.freeze()
        self._after(self._world.plan.lease_s * self._chance.uniform(0.1, 0.6), one.thaw)
        return True

    def _zombie(self) -> bool:
        """Stop one for longer than its lease; somebody else takes over, then it wakes up."""
        one = self._one()
        spare = self._world.spare
        if one is None or (spare is not None and spare.alive) or not self._busy():
            return False
        one.freeze()
        # Whoever is there looks for leases that have ended five times in the length of one.
        asleep_s = 1.3 * self._world.plan.lease_s + self._chance.uniform(0.5, 2.5)
        if spare is None:
            self._after(asleep_s, one.thaw)
            return True
        # Whoever runs the only process starts another one, and ends that when the first is back.
        spare.start()
        self._after(asleep_s, lambda: self._relieve(one, spare, tries=200))
        return True

    def _busy(self) -> bool:
        with suppress(AwayError):
            return bool(self._world.tables.rows("select 1 from block where status = 1 limit 1"))
        return False

    def _relieve(self, one: Replica, spare: Replica, tries: int) -> None:
        """Wake the first one up a moment after the other has taken over."""
        if tries and not self._forgotten():
            self._after(0.3, lambda: self._relieve(one, spare, tries - 1))
            return
        self._after(1, one.thaw)
        self._after(3, spare.terminate)

    def _forgotten(self) -> bool:
        """Whether the spare has begun and its lease is the only one."""
        with suppress(AwayError):
            spare = self._world.spare
            workers = self._world.tables.rows("select id from worker")
            return spare is not None and bool(spare.url) and len(workers) == 1
        return False

    def _satellite(self) -> psutil.Process | None:
        found = [child for each in self._world.everyone for child in each.children()]
        return self._chance.choice(found) if found else None

    def _kill_satellite(self) -> bool:
        found = self._satellite()
        return found is not None and send(found, signal.SIGKILL)

    def _freeze_satellite(self) -> bool:
        found = self._satellite()
        if found is None or not send(found, signal.SIGSTOP):
            return False
        self._after(self._chance.uniform(0.2, 4), lambda: _thaw(found))
        return True

    def _crash_postgres(self) -> bool:
        server = self._world.server
        if server is None:
            return False
        server.stop()
        time.sleep(self._chance.uniform(0, 1))
        server.start()
        return True

    def _cut(self) -> bool:
        self._chance.choice(self._world.proxies).cut()
        return True

    def _cut_after_commit(self) -> bool:
        """Lose the answer to a commit, and wait a little until it is done."""
        proxy = self._chance.choice(self._world.proxies)
        before = proxy.ambiguous
        proxy.cut_after_commit()
        return _soon(lambda: proxy.ambiguous > before)

    def _cut_before_commit(self) -> bool:
        proxy = self._chance.choice(self._world.proxies)
        before = proxy.lost
        proxy.cut_before_commit()
        return _soon(lambda: proxy.lost > before)

    def _partition(self) -> bool:
        """Keep one from the database for longer than its lease; its satellites work on."""
        proxy = self._chance.choice(self._world.proxies)
        if len([each for each in self._world.replicas if each.url and not each.frozen]) < 2:
            return False
        proxy.shut()
        self._after(self._world.plan.lease_s + self._chance.uniform(0.2, 1.5), proxy.open)
        return True

    def _refuse(self, codes: tuple[str, ...]) -> bool:
        """Let the server refuse a share of all statements, and some commits, for a while."""
        tables = self._world.tables
        with suppress(AwayError):
            before = refusals.raised(tables)
            refusals.refuse(tables, self._chance, codes)
            done = _soon(lambda: refusals.raised(tables) > before, within_s=1)
            refusals.relent(tables)
            return done
        self._after(1, self._relent)
        return False

    def _relent(self) -> None:
        try:
            refusals.relent(self._world.tables)
        except AwayError:
            self._after(0.5, self._relent)

    def _jump(self) -> bool:
        """Set the clock of one, by seconds up to an hour, forwards or backwards."""
        one = self._chance.choice(self._world.replicas)
        ahead_s = self._chance.choice([2, 30, 300, 3600]) * self._chance.choice([-1, 0.5, 1])
        self._world.shift_clock(one.name, ahead_s)
        return True

    def _lock(self) -> bool:
        """Hold the write lock of the file, sometimes for longer than anybody waits for it."""
        if self._locking.is_alive() or self._one() is None:
            return False
        hold_s = self._chance.choice([0.2, 0.5, 1, 7])
        self._locking = threading.Thread(target=self._hold_lock, args=(hold_s,), daemon=True)
        self._locking.start()
        return True

    def _hold_lock(self, hold_s: float) -> None:
        connection = sqlite3.connect(self._world.folder / "exo.db", timeout=2, isolation_level=None)
        with suppress(sqlite3.OperationalError):
            connection.execute("begin immediate")
            time.sleep(hold_s)
            connection.execute("rollback")
        connection.close()


def _thaw(process: psutil.Process) -> None:
    send(process, signal.SIGCONT)


def _soon(done: Callable[[], bool], within_s: float = 0.5) -> bool:
    give_up_s = time.monotonic() + within_s
    while not done() and time.monotonic() < give_up_s:
        time.sleep(0.01)
    return done()
