# pyright: basic, reportMissingImports=false
# It runs in the bench's own venv, where the peer is installed.
"""pgqueuer: jobs of one step, put in by the thousand and taken out by 500."""

import asyncio
import json
import sys
import time

import asyncpg
from pgqueuer import AsyncpgDriver, QueueManager
from pgqueuer.models import Job
from pgqueuer.queries import Queries
from pgqueuer.types import QueueExecutionMode

BATCH = 500
PUT = 1_000


async def main(url: str, count: int) -> None:
    pool = await asyncpg.connect(url)
    driver = AsyncpgDriver(pool)
    queries = Queries(driver)
    await queries.install()
    manager = QueueManager(queries)
    seen: list[bytes] = []

    @manager.entrypoint("step")
    async def step(job: Job) -> None:
        seen.append(job.payload)

    began = time.perf_counter()
    for lo in range(0, count, PUT):
        size = min(PUT, count - lo)
        given = [f'{{"n":{lo + n},"text":"{"x" * 180}"}}'.encode() for n in range(size)]
        await queries.enqueue(["step"] * size, given, [0] * size)
    await manager.run(batch_size=BATCH, mode=QueueExecutionMode.drain)
    wall_s = time.perf_counter() - began
    checked = len(seen) == len(set(seen)) == count
    sys.stdout.write(json.dumps({"wall_s": wall_s, "checked": checked}) + "\n")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
