from pathlib import Path

import pytest

from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.input_values import read_input
from exospherehost.cli.options import seconds


def test_nothing_given_is_no_input() -> None:
    assert read_input(None, []) is None


def test_pairs_are_json_where_they_can_be_and_text_elsewhere() -> None:
    pairs = ["n=3", "name=a=b", 'year="2024"', "on=true", "list=[1]", "empty="]
    expected = {"n": 3, "name": "a=b", "year": "2024", "on": True, "list": [1], "empty": ""}
    assert read_input(None, pairs) == expected


def test_pairs_go_into_the_object_of_input() -> None:
    assert read_input('{"a": 1, "b": 2}', ["b=3"]) == {"a": 1, "b": 3}


def test_input_reads_files_of_json_and_of_json_lines(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"a": 1}]')
    (tmp_path / "b.jsonl").write_text('{"a": 1}\n\n{"a": 2}\n')
    assert read_input(str(tmp_path / "a.json"), []) == [{"a": 1}]
    assert read_input(str(tmp_path / "b.jsonl"), []) == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize(
    ("source", "pairs", "message"),
    [
        ("[1]", ["a=1"], "needs an object"),
        ("{broken", [], "holds no JSON"),
        ('{"a": NaN}', [], "holds no JSON"),
        (None, ["=1"], "not of the form"),
        (None, ["a"], "not of the form"),
        ("no-such-file.json", [], "cannot be read"),
    ],
)
def test_a_wrong_input_is_a_fault_of_usage(
    source: str | None, pairs: list[str], message: str
) -> None:
    with pytest.raises(CliError, match=message) as caught:
        read_input(source, pairs)
    assert caught.value.exit_code is ExitCode.USAGE


def test_a_file_with_a_bare_number_is_refused(tmp_path: Path) -> None:
    (tmp_path / "n.json").write_text("7")
    with pytest.raises(CliError, match="holds 7"):
        read_input(str(tmp_path / "n.json"), [])


@pytest.mark.parametrize(
    ("span", "expected"), [("90s", 90), ("10m", 600), ("6h", 21600), ("1d", 86400), ("2.5", 2.5)]
)
def test_spans_have_units(span: str, expected: float) -> None:
    assert seconds(span) == expected


@pytest.mark.parametrize("span", ["", "soon", "-1s", "h", "nan", "inf"])
def test_what_is_no_span_is_refused(span: str) -> None:
    with pytest.raises(CliError, match="is no span of time"):
        seconds(span)
