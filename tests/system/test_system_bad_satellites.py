"""Satellites that misbehave: the item fails or is retried with the reason, others are untouched."""

import pytest
from system_help import Run, count, failed_item, outputs, stage

from exospherehost.cli.client import Client
from functions_runtime.contract import Json


@pytest.mark.parametrize(
    ("satellite", "reason"), [("crash", "exit code 3"), ("hang", "still at work at the deadline")]
)
def test_a_process_that_crashes_or_hangs_takes_no_other_item_along(
    run: Run, client: Client, satellite: str, reason: str
) -> None:
    given: list[Json] = [{"i": i} for i in range(8)]
    given[3] = {"i": 3, "poison": True}
    view = run(f"    - {{name: a, identifier: a, uses: lab/{satellite}, retries: 1}}", given)
    assert stage(view, "a")["succeeded"] == 7
    detail = failed_item(client, view)
    assert detail["input"] == {"i": 3, "poison": True}
    assert reason in str(detail["error"]), detail["error"]
    assert {count(each, "i") for each in outputs(client, view)} == {0, 1, 2, 4, 5, 6, 7}


@pytest.mark.parametrize(
    ("how", "attempts", "reason"),
    [
        ("retryable", 3, "come again"),
        ("crash", 3, "ZeroDivisionError"),
        ("terminal", 1, "never"),
        ("no-list", 1, "list"),
        ("text", 1, "object"),
        ("large", 1, "10"),
    ],
)
def test_what_a_function_does_wrong_is_the_reason_of_its_item(
    run: Run, client: Client, how: str, attempts: int, reason: str
) -> None:
    view = run(
        "    - {name: a, identifier: a, uses: lab/fail, retries: 2}", [{"how": how}, {"ok": 1}]
    )
    detail = failed_item(client, view)
    assert detail["attempts"] == attempts
    assert reason in str(detail["error"])
    assert view["status"] == "partial"
    assert outputs(client, view) == [{"ok": 1}]
