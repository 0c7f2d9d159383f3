# pyright: basic, reportMissingImports=false
# It runs in the bench's own venv, where the peer is installed.
"""DBOS: workflows of three steps, 32 at once in one process, its own pool as large as that."""

import asyncio
import json
import sys
import time

import sqlalchemy as sa
from dbos import DBOS

WIDTH = 32


@DBOS.step()
async def one(given: str) -> str:
    return given


@DBOS.step()
async def two(given: str) -> str:
    return given


@DBOS.step()
async def three(given: str) -> str:
    return given


@DBOS.workflow()
async def chain(given: str) -> str:
    return await three(await two(await one(given)))


async def measure(count: int) -> float:
    room = asyncio.Semaphore(WIDTH)

    async def go(n: int) -> None:
        async with room:
            handle = await DBOS.start_workflow_async(chain, f'{{"n":{n},"text":"{"x" * 180}"}}')
            await handle.get_result()

    await asyncio.gather(*(go(n) for n in range(WIDTH)))
    began = time.perf_counter()
    await asyncio.gather(*(go(n) for n in range(count)))
    return time.perf_counter() - began


def main(url: str, count: int) -> None:
    url = url.replace("postgresql:", "postgresql+psycopg:")
    DBOS(
        config={
            "name": "bench",
            "system_database_url": url,
            "sys_db_pool_size": WIDTH,
            "log_level": "ERROR",
        }
    )
    DBOS.launch()
    wall_s = asyncio.run(measure(count))
    DBOS.destroy()
    with sa.create_engine(url).connect() as connection:
        query = "select count(*) from dbos.workflow_status where status = 'SUCCESS'"
        done = connection.execute(sa.text(query)).scalar_one() - WIDTH
        steps = connection.execute(sa.text("select count(*) from dbos.operation_outputs"))
        every = done == count and steps.scalar_one() == 3 * (count + WIDTH)
    sys.stdout.write(json.dumps({"wall_s": wall_s, "checked": every}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
