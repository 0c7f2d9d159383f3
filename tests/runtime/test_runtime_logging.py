import io
import json
import logging
import sys
import threading
from typing import cast

from functions_runtime.contract import JsonObject
from functions_runtime.logging import (
    MESSAGE_CHARACTERS_MAX,
    ItemLog,
    Logs,
    Scope,
    captured_output,
    current_scope,
)
from functions_runtime.masking import MASK, Masker


def written(stream: io.StringIO) -> list[JsonObject]:
    return [cast("JsonObject", json.loads(line)) for line in stream.getvalue().splitlines()]


def scope(item: str, *secrets: str) -> Scope:
    return Scope("run-1", "stage-1", item, Masker(secrets))


def test_a_line_names_run_stage_item_and_fields():
    stream = io.StringIO()
    ItemLog(Logs(stream), scope("i-1")).info("read %d pages", 3, file="a.pdf")
    (line,) = written(stream)
    assert str(line.pop("at")).endswith("+00:00")
    assert line == {
        "level": "info",
        "message": "read 3 pages",
        "run": "run-1",
        "stage": "stage-1",
        "item": "i-1",
        "file": "a.pdf",
    }


def test_a_wrong_placeholder_costs_neither_the_line_nor_the_item():
    stream = io.StringIO()
    ItemLog(Logs(stream), scope("i-1")).info("100% of %d", "three")
    assert written(stream)[0]["message"] == "100% of %d ('three',)"


def test_fields_cannot_forge_the_place_of_a_line():
    stream = io.StringIO()
    ItemLog(Logs(stream), scope("i-1")).info("x", run="other", level="debug", message="y")
    (line,) = written(stream)
    assert (line["run"], line["level"], line["message"]) == ("run-1", "info", "x")


def test_a_traceback_is_logged_and_masked():
    stream = io.StringIO()
    try:
        int("s3cr3t is wrong")
    except ValueError:
        ItemLog(Logs(stream), scope("i-1", "s3cr3t")).exception("failed")
    (line,) = written(stream)
    assert "ValueError" in str(line["traceback"])
    assert "s3cr3t" not in stream.getvalue()


def test_a_message_that_is_too_long_says_how_much_is_missing():
    stream = io.StringIO()
    Logs(stream).write("info", "x" * (MESSAGE_CHARACTERS_MAX + 7), None)
    assert str(written(stream)[0]["message"]).endswith("x… (+7 characters)")


def test_prints_of_items_that_run_at_the_same_time_do_not_mix():
    stream = io.StringIO()
    with captured_output(Logs(stream)) as end:
        first, second = scope("i-1", "s3cr3t"), scope("i-2")
        for current, text in ((first, "s3c"), (second, "sec"), (first, "r3t\n"), (second, "ond")):
            token = current_scope.set(current)
            sys.stdout.write(text)
            current_scope.reset(token)
        end(second)
    lines = [(line["item"], line["message"]) for line in written(stream)]
    assert lines == [("i-1", MASK), ("i-2", "second")]


def test_standard_logging_and_stderr_become_lines():
    stream = io.StringIO()
    with captured_output(Logs(stream)):
        logging.getLogger("library").error("cannot %s", "read")
        sys.stderr.write("progress 1\rprogress 2\n\n")
    lines = [(line["level"], line["message"]) for line in written(stream)]
    assert lines == [("error", "cannot read"), ("warning", "progress 1"), ("warning", "progress 2")]


def test_a_thread_that_outlives_its_item_cannot_tell_its_secrets():
    stream = io.StringIO()
    logs = Logs(stream)
    logs.masker_of(["s3cr3t"])
    with captured_output(logs):
        thread = threading.Thread(target=lambda: sys.stdout.write("s3cr3t\n"))
        thread.start()
        thread.join()
    assert written(stream)[0]["message"] == MASK


def test_output_is_given_back_afterwards():
    before = sys.stdout, sys.stderr, logging.getLogger().handlers
    with captured_output(Logs(io.StringIO())):
        assert sys.stdout is not before[0]
    assert (sys.stdout, sys.stderr, logging.getLogger().handlers) == before
