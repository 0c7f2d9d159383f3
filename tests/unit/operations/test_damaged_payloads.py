"""What is stored and is not JSON is a value that says so, for every reader."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from controlplane.adapters.objects.folder import FolderObjects
from controlplane.operations.objects import Blobs
from controlplane.operations.payloads import Damage, Payloads, find_damage, parse_payload

pytestmark = pytest.mark.anyio
GOOD = '{"n": [1, null, "•••"]}'


@pytest.fixture
def payloads(tmp_path: Path) -> Payloads:
    return Payloads(Blobs(FolderObjects(tmp_path)), lambda: 0)


@pytest.mark.parametrize(
    "text", ['{"amount": •••}', "•••", '{"a": "x•••}', '{"n": 1', "", '{"n": 01}', "[" * 5_000]
)
async def test_damage_is_found_with_and_without_building_a_value(
    payloads: Payloads, text: str
) -> None:
    damage = find_damage(text)
    assert damage is not None
    assert damage.reason.startswith("damaged: ")
    assert isinstance(parse_payload(text), Damage)
    assert str((await payloads.show([text]))[text]).startswith("damaged: ")


def test_what_is_json_is_not_damaged() -> None:
    assert find_damage(GOOD) is None
    assert parse_payload(GOOD) == json.loads(GOOD)


async def test_a_stream_goes_on_after_what_is_damaged(payloads: Payloads) -> None:
    [large] = await payloads.keep(['{"x": "' + "x" * 70_000 + '", "amount": •••}'])

    async def stored() -> AsyncIterator[str]:
        for text in ('{"a": •••}', GOOD, large, GOOD):
            yield text

    lines: list[object] = [json.loads(line) async for line in payloads.stream(stored())]
    assert [isinstance(line, str) and line.startswith("damaged: ") for line in lines] == [
        True, False, True, False,
    ]  # fmt: skip
    assert lines[1] == lines[3] == json.loads(GOOD)
