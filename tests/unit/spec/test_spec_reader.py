import json
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from controlplane.compiler.reader import read
from controlplane.compiler.source import split_lines
from controlplane.compiler.syntax import to_json
from functions_runtime.contract import Json

JSON_VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=["Cc"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcdef-_é", min_size=1, max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)


def value(text: str) -> Json:
    node, found = read(text.encode())
    assert node is not None, found
    assert found == ()
    return to_json(node)


def fault(text: str | bytes) -> tuple[str, int, int]:
    _, found = read(text if isinstance(text, bytes) else text.encode())
    return found[0].code, found[0].place.line, found[0].place.column


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("true", True),
        ("False", False),
        ("tRue", "tRue"),
        ("~", None),
        ("null", None),
        ("", None),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("12:30:45", "12:30:45"),
        ("1_000", "1_000"),
        ("1.50", 1.5),
        ("-.5e3", -500.0),
        ("2026-11-21", "2026-11-21"),
        ("0.0.1b", "0.0.1b"),
        ("'12'", "12"),
        ('"no"', "no"),
        ("=", "="),
    ],
)
def test_an_unquoted_word_means_what_the_core_schema_of_yaml_1_2_says(
    written: str, meant: Json
) -> None:
    found = value(f"key: {written}")
    assert found == {"key": meant}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(meant)


@given(JSON_VALUES)
def test_any_json_document_is_read_as_json_reads_it(document: Json) -> None:
    wrapped: Json = {"value": document}
    assert value(json.dumps(wrapped)) == wrapped


def test_pairs_of_surrogates_in_json_are_one_character_and_an_escaped_backslash_stays() -> None:
    text = '{"a": "\\ud83d\\ude80\\ud83d\\ude80", "b": "\\\\ud83d"}'
    assert value(text) == {"a": "🚀🚀", "b": "\\ud83d"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"\xef\xbb\xbfa: 1\nb: [", ("EXO001", 2, 1)),
        (b"a: 1\nb: caf\xe9", ("EXO002", 2, 7)),
        (b"\xff\xfea\0:\0", ("EXO002", 1, 1)),
        ('a: "\\0"', ("EXO002", 1, 4)),
        (b"a: 1 " + b"#" * (1024 * 1024), ("EXO003", 1, 1)),
        ("a:\n  - b\n\t- c\n", ("EXO004", 3, 1)),
        ("a: 1\n---\nb: 2\n", ("EXO005", 2, 1)),
        ("a: &x [*x]", ("EXO006", 1, 8)),
        ("a: *x", ("EXO006", 1, 4)),
        ("a: &x 1\nb: [" + "*x, " * 101 + "]", ("EXO006", 2, 405)),
        ("a: 1\nb:\n  c: 1\n  c: 2\n", ("EXO007", 4, 3)),
        ("a: !python/object:os.system x", ("EXO008", 1, 4)),
        ("? [1]\n: 2", ("EXO009", 1, 3)),
        ("a: &x {<<: {b: 1}}\nc: {<<: *x}", ("EXO009", 2, 5)),
        ("a: 1e999", ("EXO010", 1, 4)),
        ("a: " + "9" * 5000, ("EXO010", 1, 4)),
        ("", ("EXO011", 1, 1)),
    ],
)
def test_what_may_not_stand_in_a_document_is_refused_at_its_place(
    text: str | bytes, expected: tuple[str, int, int]
) -> None:
    assert fault(text) == expected


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("a: x: y", "a value that holds `: ` has to stand in quotes"),
        ("a:\n   - b: 1\n  - c: 2\n", "this list item starts at column 3, the one before it"),
        ('a: "xx\n', "the quote that opens at 1:4 is never closed"),
        ("a: @x", "a value may not begin with @"),
        ("name:foo\nb: 1", "line 1 needs a space after `name:`"),
        ("a: {b: ${{ x }}}", "an expression needs quotes"),
        ("a: 1\n  b: 2", "line 1 has a value already"),
        ("a: [1, 2", "the bracket that opens at 1:4 is not closed"),
        ('a: "\\q"', "write a backslash as"),
        ("a:\n  b: 1\n c: 2", "the indentation of this line fits nothing"),
    ],
)
def test_broken_yaml_is_explained_by_its_likely_cause(text: str, cause: str) -> None:
    _, found = read(text.encode())
    assert cause in found[0].message


def test_a_merge_key_fills_up_and_never_overrides() -> None:
    text = "base: &b {x: 1, y: 2}\nother: &o {x: 3, z: 4}\nall: {y: 5, <<: [*b, *o]}"
    found = value(text)
    assert isinstance(found, dict)
    assert found["all"] == {"y": 5, "x": 1, "z": 4}


def test_all_duplicates_and_tags_of_a_document_are_reported_at_once() -> None:
    node, found = read(b"a: 1\na: 2\nb: !!str 3\nc: .nan\n")
    assert node is not None
    assert [each.code for each in found] == ["EXO007", "EXO008", "EXO010"]


def nested(opening: str, count: int) -> bytes:
    return (opening * count).encode()


@pytest.mark.parametrize(
    "bomb",
    [
        nested("[", 1_000_000),
        nested("{", 1_000_000),
        nested("- ", 500_000),
        nested("? ", 500_000),
        nested("{a: ", 250_000),
        b"a: &a ["
        + b"x," * 1000
        + b"]\n"
        + b"".join(
            b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9))
            for n in range(9)
        ),
        b"a: &a " + b"x" * 900_000 + b"\nb: [" + b"*a, " * 90 + b"]",
        pytest.param(b"- x\n" * 250_000, marks=pytest.mark.slow),
        b"a: 'x" * 200_000,
    ],
    ids=["lists", "objects", "dashes", "keys", "pairs", "laughs", "long", "wide", "quotes"],
)
def test_a_bomb_is_refused_in_bounded_time(bomb: bytes) -> None:
    start = time.process_time()  # of the processor: the machine may be busy
    node, found = read(bomb[: 1024 * 1024])
    assert node is None
    assert found[0].severity == "error"
    assert time.process_time() - start < 5


def test_a_million_brackets_end_no_process() -> None:
    code = (
        "import time; from controlplane.compiler.reader import read\n"
        "start = time.perf_counter(); node, found = read(b'[' * 1_000_000)\n"
        "print(node, found[0].code, time.perf_counter() - start < 0.5)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.split()) == (0, ["None", "EXO003", "True"])


@given(st.binary(max_size=200) | st.text("ab:-[]{}#&*!|>'\"%@`\n\t \r\x85é?,<", max_size=60))
def test_any_bytes_give_a_tree_or_faults_inside_the_text(text: bytes | str) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    node, found = read(data)
    assert node is not None or found
    lines = split_lines(data.decode("utf-8-sig", "replace"))
    for each in found:
        assert 1 <= each.place.line <= len(lines)
        assert 1 <= each.place.column <= len(lines[each.place.line - 1]) + 1
        assert each.place.column < each.place.end_column
