"""The log of the process itself does not end what reports to it."""

import io
from collections.abc import Iterator

import pytest
import structlog

from controlplane.process_log import write_own_log_to


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    structlog.reset_defaults()


def test_a_line_is_one_json_object() -> None:
    stream = io.StringIO()
    write_own_log_to(stream)
    structlog.get_logger().info("serving", url="http://x")
    assert stream.getvalue().endswith("\n")
    assert '"event": "serving"' in stream.getvalue()


def test_a_closed_stream_is_borne() -> None:
    stream = io.StringIO()
    write_own_log_to(stream)
    stream.close()
    structlog.get_logger().warning("store.away")
