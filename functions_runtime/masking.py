"""Masking: replace secrets in text, in every form in which programs usually write them.

The runtime masks what a satellite logs before it leaves the process; the control plane masks
results, errors and log lines before they are kept. Both use this module, so that what one hides
the other does not show.

A masker searches for *forms*: the secret itself and its spellings in JSON (also JSON in JSON), in
Python's `repr`, in URLs, HTML and hexadecimal, and in base64. Base64 is a matter of its own: a text
that *contains* a secret (``user:password``) encodes it at one of three alignments, in which only
the inner letters depend on the secret alone. Those are searched for, and the letters at their edges
masked too, for they carry bits of it. Single lines of a secret of several lines count as secrets,
because logs print them one by one.

Short secrets are a dilemma: masked wherever they occur they eat ordinary words, else a part of a
text may show one. A satellite masks them everywhere; the control plane, whose results people read,
masks them only where they are a whole value.
"""

import base64
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import AnyStr, Final, Literal, TypeAlias
from urllib.parse import quote, quote_plus

from functions_runtime.contract import Json

MASK: Final = "•••"
SHORT_CHARACTERS: Final = 6
"""Secrets with fewer characters are ones that ordinary text may contain by chance."""

_LINE_CHARACTERS_MIN: Final = 8
_BASE64_LETTERS: Final = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
)

_Form: TypeAlias = tuple[str, Literal["plain", "quoted", "inside base64"]]
"""What to search for, and what of it is masked: quotes around it stay, letters of base64 beside it
go."""

_Span: TypeAlias = tuple[int, int]


class Masker:
    """Replaces `secrets` in text, UTF-8 bytes and JSON; make it once and use it for many texts.

    Secrets of fewer than `short_characters` are masked only where they are a whole value.

    Attributes:
        secrets: what is masked; blank ones are ignored.
    """

    def __init__(self, secrets: Iterable[str], *, short_characters: int = 0) -> None:
        self.secrets = frozenset(secret for secret in secrets if secret.strip())
        self._short_characters = short_characters

    def __repr__(self) -> str:
        return f"Masker({len(self.secrets)} secrets)"

    def text(self, text: str) -> str:
        """Return `text` with every form of every secret replaced by `MASK`."""
        if text in self.secrets:
            return MASK
        spans = self._spans(text)
        return _cut([text], spans)[0] if spans else text

    def utf8(self, text: bytes) -> bytes:
        """Return UTF-8 `text` masked; bytes that are no UTF-8 stay as they are."""
        if not any(needle in text for needle in self._needles):
            return text
        masked = self.text(text.decode(errors="surrogateescape"))
        return masked.encode(errors="surrogateescape")

    def lines(self, lines: Sequence[str]) -> list[str]:
        """Return consecutive `lines` masked, also where a secret goes on in the next line."""
        masked = [self.text(line) for line in lines]
        spans = self._spans("".join(masked)) if len(masked) > 1 else []
        return _cut(masked, spans) if spans else masked

    def json(self, value: Json) -> Json:
        """Return `value` with every string in it masked, keys included."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.json(element) for element in value]
        if isinstance(value, dict):
            return {self.text(key): self.json(element) for key, element in value.items()}
        if isinstance(value, int | float) and not isinstance(value, bool):
            # A numeric password may be logged as a number.
            return MASK if str(value) in self.secrets else value
        return value

    @cached_property
    def _forms(self) -> frozenset[_Form]:
        return frozenset(
            form
            for secret in self.secrets
            for form in (
                _whole_values(secret) if len(secret) < self._short_characters else _forms(secret)
            )
        )

    @cached_property
    def _needles(self) -> frozenset[bytes]:
        return frozenset(
            _utf8(text) for text in (*self.secrets, *(form[0] for form in self._forms))
        )

    def _spans(self, text: str) -> list[_Span]:
        present = [form for form in self._forms if form[0] in text]
        return _merged(span for form in present for span in _occurrences(text, form))


def mask(text: AnyStr, secrets: Sequence[str]) -> AnyStr:
    """Return `text` with `secrets` replaced by `MASK`, short ones only where they are all of it."""
    if not secrets or not text:
        return text
    masker = Masker(secrets, short_characters=SHORT_CHARACTERS)
    return masker.text(text) if isinstance(text, str) else masker.utf8(text)


def _utf8(text: str) -> bytes:
    return text.encode(errors="surrogatepass")


def _occurrences(text: str, form: _Form) -> Iterator[_Span]:
    """Yield where `form` stands in `text`, overlapping occurrences too."""
    needle, kind = form
    position = text.find(needle)
    while position >= 0:
        end = position + len(needle)
        if kind == "quoted":
            yield position + 1, end - 1
        elif kind == "inside base64":
            left = position > 0 and text[position - 1] in _BASE64_LETTERS
            right = end < len(text) and text[end] in _BASE64_LETTERS
            yield position - left, end + right
        else:
            yield position, end
        position = text.find(needle, position + 1)


def _merged(spans: Iterable[_Span]) -> list[_Span]:
    """Return `spans` in order, those that touch as one."""
    merged: list[_Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _cut(lines: Sequence[str], spans: Sequence[_Span]) -> list[str]:
    """Return `lines` with `MASK` for what `spans` of the joined lines cover of each."""
    result: list[str] = []
    offset = 0
    for line in lines:
        pieces: list[str] = []
        done = 0
        for start, end in spans:
            first, last = max(start - offset, 0), min(end - offset, len(line))
            if first < last:
                pieces += line[done:first], MASK
                done = last
        result.append("".join([*pieces, line[done:]]))
        offset += len(line)
    return result


def _whole_values(secret: str) -> Iterator[_Form]:
    yield json.dumps(secret), "quoted"
    yield json.dumps(secret, ensure_ascii=False), "quoted"


def _forms(secret: str) -> Iterator[_Form]:
    raw = _utf8(secret)
    for spelling in _spellings(secret):
        yield spelling, "plain"
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        yield encode(raw).decode(), "plain"
    if len(raw) >= SHORT_CHARACTERS:
        # What is left of a short one in hexadecimal or within base64 is a few letters of any text.
        yield raw.hex(), "plain"
        yield raw.hex().upper(), "plain"
        for letters in _inside_base64(raw):
            yield letters, "inside base64"
    yield from _line_forms([line.strip() for line in secret.splitlines()])


def _line_forms(lines: Sequence[str]) -> Iterator[_Form]:
    """Yield the forms of the single lines of a secret that has several."""
    if len(lines) > 1:
        for line in lines:
            if len(line) >= _LINE_CHARACTERS_MIN:
                for spelling in (*_spellings(line), _utf8(line).hex(), _utf8(line).hex().upper()):
                    yield spelling, "plain"


def _spellings(secret: str) -> Iterator[str]:
    from html import escape  # noqa: PLC0415 - not needed where there is no secret

    yield secret
    yield repr(secret)[1:-1]
    yield escape(secret)
    for escaped in (_json(secret), _json(secret, ascii_only=True)):
        yield escaped
        yield escaped.replace("/", "\\/")
        yield _json(escaped)
    raw = _utf8(secret)
    for encoded in (quote(raw), quote(raw, safe=""), quote(raw, safe="!*'()"), quote_plus(raw)):
        yield encoded
        yield re.sub("%[0-9A-F]{2}", lambda match: match[0].lower(), encoded)


def _json(text: str, *, ascii_only: bool = False) -> str:
    return json.dumps(text, ensure_ascii=ascii_only)[1:-1]


def _inside_base64(secret: bytes) -> Iterator[str]:
    """Yield the letters that depend on `secret` alone, at each of the three alignments."""
    for shift in range(3):
        first = -(-shift * 8 // 6)
        last = (shift + len(secret)) * 8 // 6
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            yield encode(bytes(shift) + secret).decode()[first:last]
