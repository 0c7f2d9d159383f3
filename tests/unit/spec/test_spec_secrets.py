import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from controlplane.compiler.parse import parse
from controlplane.compiler.plaintext_secrets import take_secrets
from controlplane.compiler.reader import read

VALUES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)
LONG_VALUES = st.text("abcXYZ0189+/=:#'\"{}& -", min_size=12, max_size=40).filter(
    lambda value: value.strip() == value and len(set(value)) > 4
)


def document(secrets: str, more: str = "") -> bytes:
    return (
        "version: 0.0.1b\ncluster:\n  identifier: acme/small\n  sla: 6h\n"
        f"  secrets:{secrets}\n"
        "  satellites:\n    - uses: call-webhook\n      identifier: tell\n" + more
    ).encode()


def declared(text: str) -> dict[str, str | None]:
    node, broken = read(text.encode())
    assert node is not None, broken
    found, faults = parse(node)
    assert found is not None
    assert not [each for each in (*broken, *faults) if each.severity == "error"]
    return {each.name: each.value for each in found.secrets}


@pytest.mark.parametrize(
    ("secrets", "values"),
    [
        ("\n    - A: first-value\n    - B: 'second value' # why", ["first-value", "second value"]),
        ("\n    A: 12345678901\n    B:", ["12345678901"]),
        (" [{A: first-value}, B]", ["first-value"]),
        ("\n    - A: |\n        -----BEGIN\n        KEY-----\n\n    # next\n    - B: x", None),
        ("\n    - A: >-\n        folded\n        value", ["folded value"]),
        ("\n    - A: &a first-value\n    - B: *a", ["first-value", "first-value"]),
        ('\n    - A: "tab\\there"', ["tab\there"]),
    ],
)
def test_values_leave_and_names_stay_declared(secrets: str, values: list[str] | None) -> None:
    text, taken = take_secrets(document(secrets))
    if values is not None:
        assert list(taken.values()) == values
    assert not any(value in text for value in taken.values() if len(value) > 7)
    assert set(declared(text).values()) == {None}
    assert take_secrets(text.encode()) == (text, {})


def test_only_the_value_changes_and_comments_and_layout_stay() -> None:
    before = document('\n    # keep\n    - A:   "the-long-value"   # and this')
    text, _ = take_secrets(before)
    assert text == before.decode().replace('"the-long-value"', '"${{ secrets.A }}"')


def test_a_value_elsewhere_becomes_a_reference_or_a_blot() -> None:
    more = (
        "      name: with the-long-value in it\n"
        "      config:\n        url: https://example.org/?key=the-long-value&x=1\n"
        '        body: |\n          {"key": "the-long-value"}\n'
        "# once it was the-long-value, with pin 42\n"
    )
    text, taken = take_secrets(document('\n    - A: the-long-value\n    - PIN: "42"', more))
    assert taken == {"A": "the-long-value", "PIN": "42"}
    assert "the-long-value" not in text
    assert 'name: "with REDACTED in it"\n' in text
    assert 'url: "https://example.org/?key=${{ secrets.A }}&x=1"\n' in text
    assert json.dumps('{"key": "${{ secrets.A }}"}\n') in text
    assert text.endswith("# once it was REDACTED, with pin REDACTED\n")


def test_a_value_that_is_a_name_too_is_refused() -> None:
    with pytest.raises(ValueError, match="has errors"):
        take_secrets(document("\n    - A: call-webhook"))


@pytest.mark.parametrize(
    "text", [b"a: [", b"a: 1", b"\xff", document("\n    - A: ${{ secrets.B }}")]
)
def test_a_document_with_errors_gives_nothing_away(text: bytes) -> None:
    with pytest.raises(ValueError, match="validate it first"):
        take_secrets(text)


def test_a_json_document_stays_json() -> None:
    node = {
        "version": "0.0.1b",
        "cluster": {
            "identifier": "acme/small",
            "sla": "6h",
            "secrets": [{"A": "the-long-value"}, "B"],
            "satellites": [{"uses": "call-webhook", "identifier": "tell"}],
        },
    }
    text, taken = take_secrets(json.dumps(node).encode())
    assert taken == {"A": "the-long-value"}
    assert json.loads(text)["cluster"]["secrets"] == [{"A": "${{ secrets.A }}"}, "B"]


@given(LONG_VALUES, st.sampled_from(["json", "single", "comment", "both"]))
def test_no_value_remains_anywhere_however_it_is_written(value: str, style: str) -> None:
    quoted = "'" + value.replace("'", "''") + "'" if style == "single" else json.dumps(value)
    comment = f" # was {value}" if style in ("comment", "both") else ""
    more = f"      input: {json.dumps('x' + value + 'y')}\n" if style == "both" else ""
    text, taken = take_secrets(document(f"\n    - THE_KEY: {quoted}{comment}", more))
    assert taken == {"THE_KEY": value}
    assert value not in text
    assert declared(text) == {"THE_KEY": None}
    if style == "both":
        assert '"x${{ secrets.THE_KEY }}y"' in text


@given(VALUES)
def test_any_value_is_taken_as_it_is(value: str) -> None:
    try:
        text, taken = take_secrets(
            document(f"\n    - THE_KEY: {json.dumps(value, ensure_ascii=False)}")
        )
    except ValueError:
        assert any(word in value for word in ("${{", "call-webhook", "identifier", "satellites"))
        return
    assert taken == {"THE_KEY": value}
    assert declared(text) == {"THE_KEY": None}
