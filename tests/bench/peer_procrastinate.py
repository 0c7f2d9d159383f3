# pyright: basic, reportMissingImports=false
# It runs in the bench's own venv, where the peer is installed.
"""procrastinate: three jobs an item, each deferring the next, in a worker that takes 32 at once."""

import asyncio
import json
import sys
import time

from procrastinate import App, PsycopgConnector

WIDTH = 32


async def main(url: str, count: int) -> None:
    app = App(connector=PsycopgConnector(conninfo=url, min_size=4, max_size=WIDTH))

    @app.task(name="three")
    async def three(given: str) -> None:
        """End here."""

    @app.task(name="two")
    async def two(given: str) -> None:
        await three.defer_async(given=given)

    @app.task(name="one")
    async def one(given: str) -> None:
        await two.defer_async(given=given)

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        began = time.perf_counter()
        await one.batch_defer_async(
            *({"given": f'{{"n":{n},"text":"{"x" * 180}"}}'} for n in range(count))
        )
        done = 0
        while done < 3 * count:
            # It ends when the queue is empty for a moment, though jobs may still be deferring.
            await app.run_worker_async(wait=False, concurrency=WIDTH, delete_jobs="never")
            query = "select count(*) from procrastinate_jobs where status = 'succeeded'"
            done = (await app.connector.execute_query_one_async(query))["count"]
        wall_s = time.perf_counter() - began
    sys.stdout.write(json.dumps({"wall_s": wall_s, "checked": done == 3 * count}) + "\n")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
