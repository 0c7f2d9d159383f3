"""Log lines that travel with the results, for callers that cannot read what a process prints."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from functions_runtime.contract import (
    BATCH_TYPE,
    LOGGED,
    LOGGED_HEAD,
    LOGS_HEADER,
    STREAM_TYPE,
    SUCCEEDED,
    Json,
    JsonObject,
)
from functions_runtime.testing import Served, invocation_event, served

FUNCTION = """
from functions_runtime import Context, JsonObject, satellite

@satellite
def main(config: JsonObject, input: JsonObject, ctx: Context) -> list[JsonObject]:
    for n in range(config.get("lines", 1)):
        ctx.log.info("line %d of hush", n, size=7)
    print("printed")
    return [input]
"""


@pytest.fixture
def process(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "satellite.yaml").write_text("identifier: demo/talks\nversion: 1.0.0\n")
    (tmp_path / "function.py").write_text(FUNCTION)
    with served(tmp_path) as found:
        yield found


def answer(process: Served, wanted: str | None, lines: int = 1) -> list[JsonObject]:
    events: list[Json] = [
        invocation_event(f"i{n}", {"n": n}, {"lines": lines}, mask=["hush"]) for n in range(2)
    ]
    headers = {"content-type": BATCH_TYPE, "accept": STREAM_TYPE}
    if wanted is not None:
        headers[LOGS_HEADER] = wanted
    response = httpx2.post(process.url, content=json.dumps(events), headers=headers)
    assert response.status_code == 200, response.text
    told = response.text.splitlines()
    assert all(each.startswith(LOGGED_HEAD) == (LOGGED in each) for each in told)
    return [json.loads(each) for each in told]


def test_lines_come_before_the_result_of_their_item_masked_and_whole(process: Served) -> None:
    told = answer(process, "100")
    seen: dict[str, list[Json]] = {"i0": [], "i1": []}
    for each in told:
        if each["type"] == LOGGED:
            line = each["data"]
            assert isinstance(line, dict)
            seen[str(line["item"])] += [line["message"], line.get("size")]
        else:
            assert seen[str(each["exoitem"])] == ["line 0 of •••", 7, "printed", None]
    assert len(told) == 6


@pytest.mark.parametrize("wanted", [None, "all", "-1"])
def test_who_does_not_ask_for_lines_gets_none(process: Served, wanted: str | None) -> None:
    assert [each["type"] for each in answer(process, wanted)] == [SUCCEEDED] * 2


def test_what_there_is_no_room_for_is_counted(process: Served) -> None:
    told = answer(process, "3", lines=5)
    assert [each["type"] for each in told].count(LOGGED) == 4
    last = told[-1]["data"]
    assert isinstance(last, dict)
    assert last["message"] == "9 more lines are in the log of the pod alone"
