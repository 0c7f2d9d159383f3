"""Secrets replaced in text, in every form in which programs usually write them."""

import base64
import html
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import AnyStr, Final, Literal, TypeAlias
from urllib.parse import quote, quote_plus

MASK: Final = "•••"
SHORT_CHARACTERS: Final = 6
"""Secrets with fewer characters are masked only where they are a whole value."""

_LINE_CHARACTERS_MIN: Final = 8
_BASE64_LETTERS: Final = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
)


_Kind: TypeAlias = Literal["plain", "quoted", "inside base64"]
_Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Form:
    """One spelling of a secret.

    Attributes:
        needle: what to look for.
        kind: quotes around a needle stay; letters beside base64 still carry bits of the secret.
    """

    needle: str
    kind: _Kind = "plain"


class Masker:
    """Replaces `secrets` in text and in UTF-8 bytes; make it once and use it for many texts.

    Known forms: raw, JSON-escaped (also twice), Python's `repr`, URL-encoded, HTML-escaped,
    hexadecimal, and base64 at each alignment, so that it is found inside a longer base64 text.
    Each longer line of a secret of several lines counts as a secret.
    """

    __slots__ = ("_forms", "_needles", "_whole", "_whole_bytes")

    def __init__(self, secrets: Iterable[str]) -> None:
        self._whole = frozenset(secret for secret in secrets if secret.strip())
        self._whole_bytes = frozenset(map(_utf8, self._whole))
        self._forms = frozenset(form for secret in self._whole for form in _forms(secret))
        self._needles = tuple({_utf8(form.needle) for form in self._forms})

    def __repr__(self) -> str:
        return f"Masker({len(self._whole)} secrets)"

    def text(self, text: str) -> str:
        """Return `text` with every form of every secret replaced by `MASK`."""
        if text in self._whole:
            return MASK
        spans = self._spans(text)
        return _cut([text], spans)[0] if spans else text

    def utf8(self, text: bytes) -> bytes:
        """Return UTF-8 `text` masked; bytes that are no UTF-8 stay as they are."""
        if text not in self._whole_bytes and not any(needle in text for needle in self._needles):
            return text
        masked = self.text(text.decode(errors="surrogateescape"))
        return masked.encode(errors="surrogateescape")

    def lines(self, lines: Sequence[str]) -> list[str]:
        """Return consecutive `lines` masked, also where a secret goes on in the next line."""
        masked = [self.text(line) for line in lines]
        spans = self._spans("".join(masked)) if len(masked) > 1 else []
        return _cut(masked, spans) if spans else masked

    def _spans(self, text: str) -> list[_Span]:
        forms = [form for form in self._forms if form.needle in text]
        return _merged(span for form in forms for span in _occurrences(text, form))


def mask(text: AnyStr, secrets: Sequence[str]) -> AnyStr:
    """Return `text` with every form of every one of `secrets` replaced by `MASK`."""
    if not secrets or not text:
        return text
    masker = Masker(secrets)
    return masker.text(text) if isinstance(text, str) else masker.utf8(text)


def _utf8(text: str) -> bytes:
    return text.encode(errors="surrogatepass")


def _occurrences(text: str, form: _Form) -> Iterator[_Span]:
    """Yield where `form` stands in `text`, overlapping occurrences too."""
    position = text.find(form.needle)
    while position >= 0:
        end = position + len(form.needle)
        if form.kind == "quoted":
            yield position + 1, end - 1
        elif form.kind == "inside base64":
            left = position > 0 and text[position - 1] in _BASE64_LETTERS
            right = end < len(text) and text[end] in _BASE64_LETTERS
            yield position - left, end + right
        else:
            yield position, end
        position = text.find(form.needle, position + 1)


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


def _forms(secret: str) -> Iterator[_Form]:
    if len(secret) < SHORT_CHARACTERS:
        # Masked wherever they occur, these would eat ordinary words and make logs useless.
        yield _Form(json.dumps(secret), "quoted")
        yield _Form(json.dumps(secret, ensure_ascii=False), "quoted")
        return
    yield from map(_Form, _spellings(secret))
    yield from _base64(_utf8(secret))
    lines = secret.splitlines()
    if len(lines) > 1:
        stripped = (line.strip() for line in lines)
        for line in stripped:
            if len(line) >= _LINE_CHARACTERS_MIN:
                yield from map(_Form, _spellings(line))


def _spellings(secret: str) -> Iterator[str]:
    yield secret
    yield repr(secret)[1:-1]
    yield html.escape(secret)
    for escaped in (_json(secret), _json(secret, ascii_only=True)):
        yield escaped
        yield escaped.replace("/", "\\/")
        yield _json(escaped)
    raw = _utf8(secret)
    yield raw.hex()
    yield raw.hex().upper()
    for encoded in (quote(raw), quote(raw, safe=""), quote(raw, safe="!*'()"), quote_plus(raw)):
        yield encoded
        yield re.sub("%[0-9A-F]{2}", lambda match: match[0].lower(), encoded)


def _json(text: str, *, ascii_only: bool = False) -> str:
    return json.dumps(text, ensure_ascii=ascii_only)[1:-1]


def _base64(secret: bytes) -> Iterator[_Form]:
    """Yield the letters that depend on `secret` alone, at each of the three alignments."""
    for shift in range(3):
        first = -(-shift * 8 // 6)
        last = (shift + len(secret)) * 8 // 6
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            letters = encode(bytes(shift) + secret).decode()[first:last]
            yield _Form(letters, "inside base64")
