from fractions import Fraction

import pytest

from controlplane.knative.values import (
    is_label_key,
    number,
    parse_duration_s,
    parse_quantity,
    whole,
)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("2", 2),
        ("250m", Fraction(1, 4)),
        ("1.5Gi", 3 * 2**29),
        ("1e3", 1000),
        ("1E", 10**18),
        ("1E3", 1000),
        (".5", Fraction(1, 2)),
        ("5.", 5),
        ("-1k", -1000),
        ("+.5", Fraction(1, 2)),
        ("", None),
        ("1 Gi", None),
        ("1GB", None),
        ("1e9999", None),
        ("Gi", None),
        ("1K", None),
    ],
)
def test_a_quantity_is_read_as_kubernetes_reads_it(text: str, amount: Fraction | None) -> None:
    assert parse_quantity(text) == amount


@pytest.mark.parametrize(
    ("text", "length_s"),
    [
        ("90s", 90),
        ("1h30m", 5400),
        ("1.5s", Fraction(3, 2)),
        ("0", 0),
        ("-1s", -1),
        ("100ms", Fraction(1, 10)),
        ("1us", Fraction(1, 10**6)),
        ("30", None),
        ("1d", None),
        ("", None),
        ("PT6H", None),
    ],
)
def test_a_duration_is_read_as_go_reads_it(text: str, length_s: Fraction | None) -> None:
    assert parse_duration_s(text) == length_s


@pytest.mark.parametrize("text", ["", "nan", "inf", "1,5", "1_0", "²"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number(text) is None
    assert whole(text) is None


@pytest.mark.parametrize(
    ("text", "is_key"),
    [
        ("nvidia.com/gpu", True),
        ("pool", True),
        ("a/b/c", False),
        ("/a", False),
        ("a/", False),
        ("", False),
        ("A.B/c", False),
    ],
)
def test_a_key_of_a_label_has_a_domain_or_none(text: str, is_key: bool) -> None:  # noqa: FBT001 - a case
    assert is_label_key(text) is is_key
