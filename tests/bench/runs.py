"""Many small runs at once, and one item alone."""

import json
import statistics
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.client import HTTPConnection
from itertools import chain
from typing import Final
from urllib.parse import urlsplit

from functions_runtime.contract import JsonObject
from tests.bench.chain import cpu_note
from tests.bench.check import Database, Stage, check_run, check_sink
from tests.bench.figures import Figure
from tests.bench.plane import API_KEY
from tests.bench.world import World

SHORT: Final = """
version: 0.0.1b
cluster:
  identifier: bench/short
  sla: now
  trigger: api-call
  satellites:
  - {name: one, identifier: one, uses: bench/one}
  - {name: two, identifier: two, uses: bench/two}
  - {name: three, identifier: three, uses: bench/three}
"""
_RUN_ITEMS: Final = 40
_STAGES: Final = 3
_CUSTOMERS: Final = 8
_PAUSE_S: Final = 0.03
_LAST: Final = "select max(ended_ms) from run where cluster = 'short'"
_TIMES: Final = "select uid, created_ms, ended_ms from run where cluster = 'short'"


def expected(items: int) -> list[Stage]:
    """Return what has to have happened in a run."""
    return [Stage(index, index - 1, items, items) for index in range(1, _STAGES + 1)]


def runs(world: World, n: int) -> Iterator[tuple[Figure, str]]:
    """Measure `n` items in runs of 40, asked for at once; from the first call to the last end."""
    world.submit(SHORT)
    world.ended(world.start("short", _items(_RUN_ITEMS)), 60)
    world.journal()
    wanted = n // _RUN_ITEMS
    before, began = world.cpu(), time.time()
    with ThreadPoolExecutor(_CUSTOMERS) as customers:
        shares = [len(range(first, wanted, _CUSTOMERS)) for first in range(_CUSTOMERS)]
        uids = [*chain.from_iterable(customers.map(partial(_call, world), shares))]
    started_s = time.time() - began
    for uid in reversed(uids):
        world.ended(uid, 60 + n / 100)
    used = world.cpu().since(before)
    with Database(world.database_url) as database:
        ended_ms = database.one(_LAST)
        _check_all(world, database, uids)
    note = f"{cpu_note(used, n * _STAGES)}; calls took {started_s:.1f} s"
    yield Figure("runs", world.store, n, "items_per_s", n / (ended_ms / 1000 - began)), note


def _call(world: World, count: int) -> list[str]:
    """Start so many runs, one after the other; as cheaply as Python can, it shares our cores."""
    url = urlsplit(world.client.url)
    connection = HTTPConnection(url.hostname or "", url.port or 0, timeout=60)
    body = json.dumps({"input": _items(_RUN_ITEMS)})
    headers = {"authorization": f"Bearer {API_KEY}", "content-type": "application/json"}
    uids: list[str] = []
    for _ in range(count):
        key = {"idempotency-key": str(uuid.uuid4())}
        connection.request("POST", "/v1/clusters/bench/short/runs", body, headers | key)
        answer = connection.getresponse()
        uids.append(json.loads(answer.read())["id"])
    connection.close()
    return uids


def latency(world: World, n: int) -> Iterator[tuple[Figure, str]]:
    """Measure runs of one item, one after the other, from the call to the end of the run."""
    world.submit(SHORT)
    for _ in range(20):
        world.ended(world.start("short", _items(1)), 60)
    world.journal()
    sent: dict[str, float] = {}
    for _ in range(n):
        at = time.time()
        sent[world.start("short", _items(1))] = at
        time.sleep(_PAUSE_S)
    for uid in sent:
        world.ended(uid, 60)
    with Database(world.database_url) as database:
        rows = [row for row in database.rows(_TIMES) if str(row[0]) in sent]
        _check_all(world, database, [*sent])
    whole = sorted(ended - 1000 * sent[str(uid)] for uid, _, ended in rows)
    inside = sorted(ended - created for _, created, ended in rows)
    for name, times in (("", whole), ("run_", inside)):
        yield Figure("latency", world.store, n, f"{name}p50_ms", statistics.median(times)), ""
        yield Figure("latency", world.store, n, f"{name}p99_ms", times[int(len(times) * 0.99)]), ""


def _items(count: int) -> list[JsonObject]:
    return [{"n": n, "text": "x" * 180} for n in range(count)]


def _check_all(world: World, database: Database, uids: Sequence[str]) -> None:
    by_run: dict[str, list[str]] = {uid: [] for uid in uids}
    for key in world.journal():
        by_run[key.partition(".")[0]].append(key)
    for uid, keys in by_run.items():
        stages = expected(len(keys))
        number = check_run(database, uid, "succeeded", stages)
        check_sink(database, number, uid, stages[-1], keys)
