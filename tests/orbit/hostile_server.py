"""A server that stands in for a satellite's process and misbehaves as its folder says.

``python hostile_server.py FOLDER --socket PATH --exit-with-stdin`` runs ``FOLDER/behaviour.py``,
which defines ``async def answer(items, write)``: `items` are the ids of the batch, `write` sends
bytes. It shares the command line and the health endpoint with `functions_runtime`.
"""

import asyncio
import json
import runpy
import sys
from pathlib import Path


async def serve(folder: Path, socket: str) -> None:
    behaviour = runpy.run_path(str(folder / "behaviour.py"))

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await reader.readuntil(b"\r\n\r\n")
        if request.startswith(b"GET /health/readiness"):
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        else:
            lines = request.lower().splitlines()
            length = next(line for line in lines if line.startswith(b"content-length:"))
            body = json.loads(await reader.readexactly(int(length.split(b":")[1])))

            async def write(data: bytes) -> None:
                writer.write(data)
                await writer.drain()

            await behaviour["answer"]([event["id"] for event in body], write)
        await writer.drain()
        writer.close()

    server = await asyncio.start_unix_server(handle, socket)
    # Whoever started it holds the other end: it must not outlive them.
    asyncio.get_running_loop().add_reader(sys.stdin, sys.exit)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), sys.argv[3]))
