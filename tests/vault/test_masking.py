"""Masking: whatever form a program writes a secret in, nothing of it is left."""

import base64
import html
import json
from collections.abc import Callable
from time import perf_counter
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions_runtime.masking import MASK, Masker, mask

SECRETS = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FFF, exclude_categories=("Cs", "Z", "Cc")),
    min_size=6,
    max_size=40,
)
AROUND = st.text(st.sampled_from("\N{KATAKANA LETTER A} \n\t"), max_size=12)

ENCODINGS: dict[str, Callable[[str], str]] = {
    "raw": str,
    "json": lambda secret: json.dumps(secret)[1:-1],
    "json, not ascii": lambda secret: json.dumps(secret, ensure_ascii=False)[1:-1],
    "json in json": lambda secret: json.dumps(json.dumps(secret))[3:-3],
    "url": lambda secret: quote(secret, safe=""),
    "url path": quote,
    "form": quote_plus,
    "hex": lambda secret: secret.encode().hex(),
    "upper hex": lambda secret: secret.encode().hex().upper(),
    "repr": lambda secret: repr(secret)[1:-1],
    "html": html.escape,
}


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS.keys())
@given(secret=SECRETS, before=AROUND, after=AROUND)
def test_a_secret_is_masked_in_every_encoding_wherever_it_stands(
    encode: Callable[[str], str], secret: str, before: str, after: str
):
    encoded = encode(secret)

    masked = mask(before + encoded + after, [secret])

    assert encoded not in masked
    assert MASK in masked
    assert masked.startswith(before)
    assert masked.endswith(after)


@given(
    secret=SECRETS,
    before=st.binary(max_size=7),
    after=st.binary(max_size=7),
    url_safe=st.booleans(),
    padded=st.booleans(),
)
def test_a_secret_inside_base64_is_masked_at_every_alignment(
    secret: str, before: bytes, after: bytes, *, url_safe: bool, padded: bool
):
    encode = base64.urlsafe_b64encode if url_safe else base64.b64encode
    encoded = encode(before + secret.encode() + after).decode()
    text = f"Basic {encoded if padded else encoded.rstrip('=')} sent"

    masked = mask(text, [secret])

    assert masked.startswith("Basic ")
    assert masked.endswith(" sent")
    rest = masked.removeprefix("Basic ").removesuffix(" sent").split(MASK)
    assert len(rest) == 2
    # What is left says nothing but the bytes around the secret.
    assert len(rest[0]) * 6 // 8 <= len(before)
    assert len(rest[1].rstrip("=")) * 6 // 8 <= len(after)


@given(secret=SECRETS, before=st.binary(max_size=20), after=st.binary(max_size=20))
def test_bytes_are_masked_like_text_and_what_is_no_utf8_stays(
    secret: str, before: bytes, after: bytes
):
    masked = mask(before + b" " + secret.encode() + b" " + after, [secret])

    assert secret.encode() not in masked
    assert masked.startswith(before + b" ")
    assert masked.endswith(b" " + after)


@given(secret=SECRETS, data=st.data())
def test_a_secret_split_over_log_lines_is_masked_in_each(secret: str, data: st.DataObject):
    cut = data.draw(st.integers(1, len(secret) - 1))

    first, second = Masker([secret]).lines([f"a {secret[:cut]}", f"{secret[cut:]} b"])

    assert (first, second) == (f"a {MASK}", f"{MASK} b")


def test_each_line_of_a_key_of_several_lines_is_masked():
    key = "-----BEGIN KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n-----END KEY-----"

    assert mask("line 2 is MIIEvQIBADANBg", [key]) == f"line 2 is {MASK}"
    assert mask(json.dumps({"key": key}), [key]) == json.dumps({"key": MASK}, ensure_ascii=False)


def test_overlapping_secrets_leave_no_part_of_either():
    assert mask("<abcdefghi>", ["abcdef", "defghi"]) == f"<{MASK}>"
    assert mask("<abababababab>", ["ababab"]) == f"<{MASK}>"


def test_a_longer_secret_that_contains_a_shorter_one_is_masked_whole():
    assert mask("password-2024 and password", ["password", "password-2024"]) == f"{MASK} and {MASK}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", MASK),
        ('{"key": "abc"}', f'{{"key": "{MASK}"}}'),
        ("the abc of it", "the abc of it"),
        ('{"key": "abcd"}', '{"key": "abcd"}'),
    ],
)
def test_a_short_secret_is_masked_only_as_a_whole_value(text: str, expected: str):
    assert mask(text, ["abc"]) == expected
    assert mask(text.encode(), ["abc"]) == expected.encode()


@pytest.mark.parametrize("secrets", [[], [""], ["  "]])
def test_without_a_real_secret_nothing_changes(secrets: list[str]):
    assert mask("some  text", secrets) == "some  text"


def test_masked_json_is_still_json():
    secret = 'pass"word\\with/everything'
    text = json.dumps({"a": secret, "b": [f"x{secret}y"], secret: 1})

    assert json.loads(mask(text, [secret])) == {"a": MASK, "b": [f"x{MASK}y"], MASK: 1}


def test_a_masker_does_not_show_its_secrets():
    assert repr(Masker(["hunter2-hunter2"])) == "Masker(1 secrets)"


def test_text_without_a_secret_costs_next_to_nothing():
    masker = Masker(["a-long-secret-value", "another/secret+value"])
    text = json.dumps({"text": "lorem ipsum dolor " * 60}).encode()
    started_s = perf_counter()

    for _ in range(1000):
        assert masker.utf8(text) is text

    # 40 µs is all that an item may cost; this leaves a slow machine a wide margin.
    assert (perf_counter() - started_s) / 1000 < 200e-6
