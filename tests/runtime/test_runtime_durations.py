from datetime import timedelta

import pytest

from functions_runtime.manifest.durations import parse_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30s", 30),
        ("5m", 300),
        ("6h", 21_600),
        ("1d", 86_400),
        ("2w", 1_209_600),
        ("1h30m", 5_400),
        ("1d12h", 129_600),
        ("250ms", 0.25),
        ("1.5h", 5_400),
        (" 6h ", 21_600),
        ("0s", 0),
        ("PT6H", 21_600),
        ("P1DT12H", 129_600),
        ("PT0.5S", 0.5),
        ("P2W", 1_209_600),
    ],
)
def test_every_spelling_of_a_duration_is_read(text: str, seconds: float):
    assert parse_duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "text",
    ["", "6", "h", "6 h", "-1h", "6H", "1h1h", "P", "PT", "P1Y", "P1M", "pt6h", "6x", "٦h", "9e9s"],
)
def test_what_is_no_duration_is_refused_with_an_example(text: str):
    with pytest.raises(ValueError, match="write for example 30s"):
        parse_duration(text)


def test_an_absurd_duration_is_refused():
    with pytest.raises(ValueError, match="longer than 3650 days"):
        parse_duration("99999999999999999999d")
