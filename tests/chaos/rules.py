"""What the satellites of the harness give for what: pure, so that the checker can know it as well.

A run gets numbers. Each opens files, a file has pages, a page becomes a work or two, or none, or a
failure; a book collects the works of its file, and one item the books of the run.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from functions_runtime.contract import Json, JsonObject

FLAKY_CODES = (2, 3)


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of an item in the end: outputs, or None and the words of its failure."""

    outputs: tuple[JsonObject, ...] | None
    error: str = ""


def number(value: Json) -> int:
    assert isinstance(value, int), value
    return value


def files(given: JsonObject) -> list[JsonObject]:
    n = number(given["n"])
    return [{"n": n, "file": file} for file in range(1 + n % 4)]


def pages(given: JsonObject) -> list[JsonObject]:
    n, file = number(given["n"]), number(given["file"])
    return [{"n": n, "file": file, "page": page} for page in range((n * 7 + file * 3) % 10)]


def _code(given: JsonObject) -> int:
    n, file, page = (number(given[name]) for name in ("n", "file", "page"))
    return (n * 31 + file * 17 + page * 13) % 20


def is_flaky(given: JsonObject) -> bool:
    """Whether the first attempt fails, and every later one does not."""
    return _code(given) in FLAKY_CODES


def is_pruned(given: JsonObject) -> bool:
    return _code(given) == 0


def works(given: JsonObject) -> Fate:
    """Return the fate of a page that is not pruned."""
    code = _code(given)
    if code == 1:
        return Fate(None, f"never {given['n']}.{given['file']}.{given['page']}")
    value = number(given["n"]) * 10_000 + number(given["file"]) * 100 + number(given["page"])
    both: list[JsonObject] = [{**given, "value": value}, {**given, "value": -value}]
    return Fate(tuple(both if code == 4 else both[:1]))


def book(file: JsonObject, collected: Sequence[JsonObject]) -> JsonObject:
    values = sorted(number(each["value"]) for each in collected)
    return {**file, "size": len(values), "digest": digest([*values])}


def shelf(books: Sequence[JsonObject]) -> JsonObject:
    digests = sorted(str(each["digest"]) for each in books)
    return {"books": len(books), "digest": digest([*digests])}


def digest(value: Json) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def sink_input(stage: str, payload: JsonObject) -> JsonObject:
    """Return what the templates of the document make of what a sink is handed."""
    match stage:
        case "sink":
            return {"at": f"{payload['file']}/{payload['page']}", "value": payload["value"]}
        case "told":
            return {"file": payload["file"], "digest": payload["digest"]}
        case "alarm":
            return {"error": payload["error"], "from": "work"}
        case _:
            return payload


def sink_output(given: JsonObject) -> JsonObject:
    return {"seen": digest(given)}


def deliveries(inputs: Sequence[JsonObject]) -> Iterator[tuple[str, str]]:
    """Return (stage, digest) of everything that the sinks must see of a run, from its inputs."""
    books: list[JsonObject] = []
    for file in (each for given in inputs for each in files(given)):
        collected: list[JsonObject] = []
        for page in pages(file):
            if is_pruned(page):
                continue
            fate = works(page)
            if fate.outputs is None:
                yield "alarm", digest(sink_input("alarm", {"error": fate.error}))
                continue
            collected.extend(fate.outputs)
        for work in collected:
            yield "sink", digest(sink_input("sink", work))
        books.append(book(file, collected))
        yield "told", digest(sink_input("told", books[-1]))
    yield "final", digest(sink_input("final", shelf(books)))


DOCUMENT = """
version: 0.0.1b
cluster:
  identifier: chaos/mix
  sla: now
  retries: 30
  trigger: api-call
  satellites:
    - {name: file, identifier: file, uses: chaos/steady, config: {do: files}}
    - {name: page, identifier: page, uses: chaos/steady, config: {do: pages}, batch: {size: 20}}
    - {name: work, identifier: work, uses: chaos/wild, batch: {size: 20}}
    - name: sink
      identifier: sink
      uses: chaos/sink
      batch: {size: 20}
      input:
        at: ${{ satellites.file.output.file }}/${{ satellites.page.output.page }}
        value: ${{ satellites.work.output.value }}
    - name: book
      identifier: book
      uses: chaos/steady
      needs: [work]
      joins: file
      config: {do: book, file: "${{ satellites.file.output }}"}
    - name: told
      identifier: told
      uses: chaos/sink
      input:
        file: ${{ satellites.file.output.file }}
        digest: ${{ satellites.book.output.digest }}
    - name: shelf
      identifier: shelf
      uses: chaos/steady
      needs: [book]
      joins: run
      config: {do: shelf}
    - {name: final, identifier: final, uses: chaos/sink}
  failure:
    from: work
    satellites:
      - name: alarm
        identifier: alarm
        uses: chaos/sink
        input: {error: "${{ failure.error }}", from: "${{ failure.satellite }}"}
"""
