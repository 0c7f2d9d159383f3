"""Secrets replaced in text, in every form in which programs usually write them."""

import json
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final
from urllib.parse import quote, quote_plus

from functions_runtime.contract import Json

MASK: Final = "•••"
_LINE_CHARACTERS_MIN: Final = 8
_BASE64_CHARACTERS_MIN: Final = 8


class Masker:
    """Replaces given values in text, in raw, JSON-escaped, URL-encoded and base64 form.

    A base64 text that *contains* a value (``user:password``) is recognised at each of the three
    alignments. Single lines of a value of several lines are masked too.
    """

    def __init__(self, values: Iterable[str]) -> None:
        self.values = frozenset(value for value in values if value.strip())

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        forms = {form for value in self.values for form in _forms(value)}
        ordered = sorted(forms, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def text(self, text: str) -> str:
        """Return `text` with every form of every value replaced."""
        pattern = self._pattern
        return text if pattern is None else pattern.sub(MASK, text)

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
            return MASK if str(value) in self.values else value
        return value


def _forms(value: str) -> Iterator[str]:
    yield from _escaped(value)
    yield from _base64(value.encode(errors="surrogatepass"))
    lines = value.splitlines()
    if len(lines) > 1:
        long_lines = [line.strip() for line in lines if len(line.strip()) >= _LINE_CHARACTERS_MIN]
        for line in long_lines:
            yield from _escaped(line)


def _escaped(value: str) -> Iterator[str]:
    yield value
    yield repr(value)[1:-1]
    yield json.dumps(value)[1:-1]
    yield json.dumps(value, ensure_ascii=False)[1:-1]
    if not value.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in value):
        return  # a lone surrogate has no URL-encoded form
    for encoded in (quote(value), quote(value, safe=""), quote_plus(value)):
        yield encoded
        yield re.sub(r"%[0-9A-F]{2}", lambda match: match[0].lower(), encoded)


def _base64(value: bytes) -> Iterator[str]:
    yield b64encode(value).decode()
    yield urlsafe_b64encode(value).decode()
    for shift in range(3):
        # Characters at the edges also carry bits of the neighbours: cut them off.
        first = -(-shift * 8 // 6)
        last = (shift + len(value)) * 8 // 6
        if last - first < _BASE64_CHARACTERS_MIN:
            continue
        padded = bytes(shift) + value
        yield b64encode(padded).decode()[first:last]
        yield urlsafe_b64encode(padded).decode()[first:last]
