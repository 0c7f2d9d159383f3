"""A reply as it comes in: what is odd about it costs no more than it must."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from result_events import event, success

from controlplane.adapters.orbit.codec import (
    item_in_head,
)
from controlplane.adapters.orbit.line_splitter import Line, LineSplitter
from controlplane.adapters.orbit.reply_reader import EVENT_BYTES_MAX, ReplyReader
from controlplane.ports.orbit import BatchReply, OutcomeUnknown, RawSuccess
from functions_runtime.contract import (
    PRUNED,
    Failed,
    Pruned,
)


def read(sent: Sequence[str], *lines: bytes) -> BatchReply:
    reader = ReplyReader(sent)
    for number, line in enumerate(lines, 1):
        reader.take_line(Line(line, len(line)), number)
    return reader.reply()


def test_results_are_kept_by_item_whatever_their_order():
    reply = read(["1", "2", "3"], success("3", []), b"", b" \r", event("1", PRUNED, {}))

    assert reply == BatchReply({"3": RawSuccess([], {}), "1": Pruned("")}, None, [])


def test_an_answer_for_an_unknown_item_is_ignored_with_a_remark():
    reply = read(["1"], success("9", [{}]), success("1", []))

    assert reply.results == {"1": RawSuccess([], {})}
    assert reply.fault is None
    assert "unknown item '9'" in reply.remarks[0]


def test_of_two_answers_for_an_item_the_first_one_holds():
    reply = read(["1"], success("1", [{"n": 1}]), success("1", [{"n": 2}]))

    assert reply.results == {"1": RawSuccess(['{"n": 1}'], {})}
    assert "second answer for '1'" in reply.remarks[0]


@pytest.mark.parametrize("lines", [[], [b""], [success("9", [])]])
def test_a_reply_without_a_usable_result_leaves_everything_unknown(lines: list[bytes]):
    reply = read(["1", "2"], *lines)

    assert reply.fault == OutcomeUnknown("the reply names no result for any item sent")


def test_garbage_between_results_leaves_the_others_unknown():
    reply = read(["1", "2"], success("1", []), b"Traceback (most recent call last):")

    assert reply.results.keys() == {"1"}
    assert isinstance(reply.fault, OutcomeUnknown)
    assert "line 2" in reply.fault.reason
    assert "Traceback" in reply.fault.reason


def test_garbage_is_only_remarked_on_when_every_item_has_its_result():
    reply = read(["1"], b"hello", success("1", []))

    assert reply.fault is None
    assert "hello" in reply.remarks[0]


def test_remarks_are_bounded_and_counted():
    reply = read(["1"], *[success("9", [])] * 50, success("1", []))

    assert len(reply.remarks) == 21
    assert reply.remarks[-1] == "30 more oddities in the reply"


def test_a_line_that_is_too_long_fails_the_item_that_it_names_first():
    reader = ReplyReader(["1", "2"])
    head = success("2", [{"text": "x" * 100_000}])[:50_000]

    reader.take_line(Line(head, 10_000_000), 1)

    failed = reader.reply().results["2"]
    assert isinstance(failed, Failed)
    assert failed.code == "output-too-large"
    assert "10000000 bytes" in failed.error


def test_a_line_that_is_too_long_belongs_to_the_only_item_left():
    reader = ReplyReader(["1"])

    reader.take_line(Line(b'{"data": {"causationid": "5', 10_000_000), 1)

    assert reader.reply().results.keys() == {"1"}


def test_a_line_that_is_too_long_and_names_nobody_leaves_everything_unknown():
    reader = ReplyReader(["1", "2"])

    reader.take_line(Line(b'{"data": {"causationid": "1"', 10_000_000), 1)

    fault = reader.reply().fault
    assert isinstance(fault, OutcomeUnknown)
    assert str(EVENT_BYTES_MAX) in fault.reason


@pytest.mark.parametrize(
    "head",
    [b"", b"{", b"{}", b"[1]", b"{1:2}", b'{"data": {"causationid": "1"}}', b'{"causationid": 1,'],
)
def test_a_head_without_an_item_before_its_data_names_none(head: bytes):
    assert item_in_head(head) is None


@given(st.lists(st.binary(max_size=20).filter(lambda line: b"\n" not in line)), st.data())
def test_lines_come_out_as_they_went_in_however_they_are_cut(
    lines: list[bytes], data: st.DataObject
):
    text = b"".join(line + b"\n" for line in lines)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=5)))
    splitter = LineSplitter(8)
    got: list[Line] = []
    for first, last in zip([0, *cuts], [*cuts, len(text)], strict=True):
        got += splitter.feed(text[first:last])

    assert got == [Line(line[:8], len(line)) for line in lines]
    assert splitter.end() is None


def test_what_follows_the_last_line_end_is_given_at_the_end():
    splitter = LineSplitter(8)

    assert [*splitter.feed(b"ab\ncd")] == [Line(b"ab", 2)]
    assert splitter.end() == Line(b"cd", 2)
