import base64
import json
import re
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions_runtime.masking import MASK, Masker

SECRET = 'p"ä ss/w\\or+d'


@pytest.mark.parametrize(
    "text",
    [
        SECRET,
        json.dumps({"key": SECRET}),
        json.dumps({"key": SECRET}, ensure_ascii=False),
        repr([SECRET]),
        f"https://x/?key={quote(SECRET)}",
        f"https://x/?key={quote(SECRET, safe='')}",
        f"https://x/?key={quote_plus(SECRET)}",
        f"https://x/?key={re.sub('%..', lambda code: code[0].lower(), quote(SECRET))}",
        base64.b64encode(SECRET.encode()).decode(),
        base64.urlsafe_b64encode(SECRET.encode()).decode(),
    ],
)
def test_a_secret_is_masked_in_every_form(text: str):
    masked = Masker([SECRET]).text(text)
    assert MASK in masked
    assert "ss" not in masked.replace("https", "")


@pytest.mark.parametrize("before", ["", "u", "us", "use", "user:"])
def test_a_secret_inside_a_base64_text_is_masked_at_every_alignment(before: str):
    secret = "correct-horse-battery"
    encoded = base64.b64encode(f"{before}{secret}:after".encode()).decode()
    masked = Masker([secret]).text(f"Basic {encoded}")
    assert MASK in masked
    assert not any(encoded[at : at + 12] in masked for at in range(8, 20))


def test_each_line_of_a_key_of_several_lines_is_masked():
    masker = Masker(["-----BEGIN-----\nabcdefghijkl\nmnopqrstuvwx\n"])
    assert masker.text("line abcdefghijkl") == f"line {MASK}"


def test_the_longer_of_two_secrets_wins():
    assert Masker(["abc", "abcdef"]).text("xabcdef") == f"x{MASK}"


def test_nothing_to_mask_changes_nothing():
    assert Masker(["", "  "]).text("a b  c") == "a b  c"


def test_keys_and_numbers_are_masked_in_json():
    masker = Masker(["12345", "hidden"])
    assert masker.json({"hidden": [12345, True, None, "12345!"]}) == {
        MASK: [MASK, True, None, f"{MASK}!"]
    }


@given(
    secret=st.text(min_size=1).filter(str.strip),
    before=st.text(),
    after=st.text(),
)
def test_no_secret_survives_masking(secret: str, before: str, after: str):
    masked = Masker([secret]).text(before + secret + after)
    assert secret not in masked.replace(MASK, "\x00" if "\x00" not in secret else "\x01")
