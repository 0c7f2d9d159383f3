import pytest

from controlplane.compiler.reader import read
from controlplane.compiler.source import Source
from controlplane.compiler.syntax import Fields, Scalar
from controlplane.domain.errors import Place


def located(text: str, word: str, occurrence: int) -> Place:
    node, _ = read(text.encode())
    assert isinstance(node, Fields)
    scalar = node.entries[-1].value
    assert isinstance(scalar, Scalar)
    start = -1
    for _ in range(occurrence):
        start = scalar.text.index(word, start + 1)
    return Source(text).locate(scalar, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "occurrence", "expected"),
    [
        ("a: x word", 1, Place(1, 6, 10)),
        ("a: 'x word'", 1, Place(1, 7, 11)),
        ("a: 'it''s a word, one word'", 2, Place(1, 23, 27)),
        ('a: "\\t word \\u00e9 word"', 2, Place(1, 20, 24)),
        ("a: |\n  word\n\n    more word\n  end\n", 2, Place(4, 10, 14)),
        ("a: |2-\n    word word", 2, Place(2, 10, 14)),
        ("a: >\n  one word\n  and a word\n\n  last word\n", 2, Place(3, 9, 13)),
        ("a: >\n  one word\n  and a word\n\n  last word\n", 3, Place(5, 8, 12)),
        ("a: one word\n  and a word", 2, Place(2, 9, 13)),
        ("b: é\r\na: 日 word\r\n", 1, Place(2, 6, 10)),
    ],
)
def test_a_word_inside_a_scalar_is_found_where_it_stands(
    text: str, occurrence: int, expected: Place
) -> None:
    assert located(text, "word", occurrence) == expected


def test_a_word_that_escapes_hide_is_placed_at_its_scalar() -> None:
    assert located('a: "w\\u006frd"', "word", 1) == Place(1, 4, 15)
