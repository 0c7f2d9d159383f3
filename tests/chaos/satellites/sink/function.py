"""Writes down durably what it was handed before it answers: the journal that nobody else writes."""

import os
from pathlib import Path

from functions_runtime import Item, JsonObject, satellite
from tests.chaos import rules

JOURNAL = Path(os.environ["CHAOS_FOLDER"]) / "sink"


@satellite(batch=True)
def main(items: list[Item]) -> list[list[JsonObject]]:
    lines = [
        f"{each.ctx.key} {each.ctx.attempt} {os.getpid()} {rules.digest(each.input)}\n"
        for each in items
    ]
    file = os.open(JOURNAL, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(file, "".join(lines).encode())
        os.fsync(file)
    finally:
        os.close(file)
    return [[rules.sink_output(each.input)] for each in items]
