import pytest
from hypothesis import given
from hypothesis import strategies as st

from controlplane.compiler.fields import edit_distance, nearest, similar

KEYS = ("max-items", "needs", "satellites", "secrets", "sla", "uses")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("satelites", ("satellites",)),
        ("satellite", ("satellites",)),
        ("secret", ("secrets",)),
        ("maxItems", ("max-items",)),
        ("max_item", ("max-items",)),
        ("sal", ("sla",)),
        ("usse", ("uses",)),
        ("title", ()),
        ("x" * 10_000, ()),
        ("", ()),
    ],
)
def test_the_key_that_was_meant_is_found(written: str, meant: tuple[str, ...]) -> None:
    assert nearest(written, KEYS) == meant


def test_names_far_apart_but_alike_are_still_offered() -> None:
    assert similar("get-s3-files", ("get-files-from-s3", "call-webhook")) == ("get-files-from-s3",)


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_a_distance_is_symmetric_bounded_and_zero_only_for_equals(left: str, right: str) -> None:
    distance = edit_distance(left, right)
    assert distance == edit_distance(right, left)
    assert distance <= max(len(left), len(right))
    assert (distance == 0) == (left == right)
