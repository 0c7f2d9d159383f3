from hypothesis import given
from hypothesis import strategies as st

from controlplane.engine.events import Failed, Returned
from controlplane.execution.request_size import BATCH_BYTES_MAX, ITEM_BYTES_MAX, split_by_size
from functions_runtime.wire.strict_json import BODY_BYTES_MAX

QUARTER = BATCH_BYTES_MAX // 4


def test_what_fits_goes_at_once() -> None:
    assert split_by_size([]) == []
    assert split_by_size([100] * 500) == [None] * 500
    assert split_by_size([QUARTER] * 4) == [None] * 4


def test_the_first_that_fit_go_and_the_others_go_back_as_many_as_fit_next_time() -> None:
    assert split_by_size([QUARTER] * 11) == [None] * 4 + [Returned(batch_limit=4)] * 7


def test_an_item_larger_than_a_batch_travels_alone() -> None:
    assert split_by_size([BATCH_BYTES_MAX * 2, 1, 1]) == [
        None,
        Returned(batch_limit=2),
        Returned(batch_limit=2),
    ]
    assert ITEM_BYTES_MAX < BODY_BYTES_MAX


def test_an_item_that_no_request_carries_fails_for_good_and_says_what_to_do() -> None:
    one, two = split_by_size([1, ITEM_BYTES_MAX + 1])
    assert one is None
    assert isinstance(two, Failed)
    assert (two.code, two.retryable) == ("invocation-too-large", False)
    for words in (str(ITEM_BYTES_MAX), "nearer stage join", "artifact store"):
        assert words in two.error


def test_items_that_do_not_travel_are_left_alone() -> None:
    given = [BATCH_BYTES_MAX, 0, 5, 0]
    assert split_by_size(given) == [None, None, Returned(batch_limit=2), None]


@given(st.lists(st.integers(0, 2 * ITEM_BYTES_MAX), max_size=30))
def test_i2_every_item_goes_in_the_end_or_fails(sizes: list[int]) -> None:
    left = [each for each in sizes if each <= ITEM_BYTES_MAX]
    failed = sum(isinstance(each, Failed) for each in split_by_size(sizes))
    assert failed == len(sizes) - len(left)
    while left:
        found = split_by_size(left)
        going = [size for size, fate in zip(left, found, strict=True) if fate is None]
        assert going
        assert sum(going) <= BATCH_BYTES_MAX or sum(map(bool, going)) == 1
        left = [size for size, fate in zip(left, found, strict=True) if fate is not None]
