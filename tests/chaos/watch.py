"""Looks on: whether leases are taken over, and whether everything comes to an end."""

import threading
import time
from contextlib import suppress

from tests.chaos.tables import AwayError
from tests.chaos.world import World

_RUNNING = "select run, stage, lo, claim, owner from block where status = 1"
_OPEN = """
select coalesce(sum(case when status < 3 then hi - lo + 1 end), 0),
       coalesce(sum(case when status >= 3 then hi - lo + 1 end), 0), coalesce(sum(claim), 0),
       coalesce(min(case when status = 0 then due_ms end), 0)
  from block
"""

_LEFT = """
select run, stage, lo, hi, status, claim, failures, coalesce(owner, 0), pending, due_ms,
       (select count(*) from worker where id = block.owner), (select max(id) from worker)
  from block where status < 3 order by status, run, stage, lo limit 8
"""


class Watcher(threading.Thread):
    """Counts blocks that went from one owner to another while they were being worked on."""

    def __init__(self, world: World) -> None:
        super().__init__(daemon=True, name="watcher")
        self._world = world
        self._over = threading.Event()
        self.taken_over = 0

    def stop(self) -> None:
        self._over.set()
        self.join(30)

    def run(self) -> None:
        known: dict[tuple[int, ...], tuple[int, int]] = {}
        while not self._over.wait(0.3):
            with suppress(AwayError):
                for run, stage, lo, claim, owner in self._world.tables.numbers(_RUNNING):
                    before = known.get((run, stage, lo), (claim, owner))
                    self.taken_over += claim > before[0] and owner != before[1]
                    known[run, stage, lo] = claim, owner


def wait_for_the_end(world: World, within_s: float) -> int:
    """Wait until nothing is open; give how many items are stuck.

    Work is stuck when it is due and nothing of all that is open has moved for the lease and five
    seconds, or when it has not ended within the bound. A satellite that was killed may have to be
    started for it: that is no time of ours.
    """
    quiet_s = world.plan.stuck_s + world.startup_s
    give_up_s = time.monotonic() + within_s
    moved_s, last = time.monotonic(), (-1, -1)
    while True:
        with suppress(AwayError):
            [(still_open, ended, claims, due_ms)] = world.tables.numbers(_OPEN)
            if not still_open and not world.tables.rows("select 1 from run where status='running'"):
                return 0
            if (ended, claims) != last or due_ms > time.time() * 1000:
                moved_s, last = time.monotonic(), (ended, claims)
            now_s = time.monotonic()
            if now_s - moved_s > quiet_s or now_s > give_up_s:
                return max(1, still_open)
        time.sleep(0.3)


def what_is_left(world: World) -> list[str]:
    """Return the first open blocks in words, for whoever has to find out why they stand still."""
    names = ("run", "stage", "lo", "hi", "status", "claim", "failures", "owner", "pending")
    now_ms = time.time() * 1000
    return [
        f"open: {dict(zip(names, block, strict=False))}, due {(block[9] - now_ms) / 1000:.1f} s "
        f"from now, its owner is {'there' if block[10] else 'not there'}, newest is {block[11]}"
        for block in world.tables.numbers(_LEFT)
    ]
