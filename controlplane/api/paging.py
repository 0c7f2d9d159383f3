"""Parameters that every list takes."""

from typing import Annotated

from fastapi import Query

DIGITS_MAX = 18
"""Longest number that a client may name: it fits into 64 bits."""

Limit = Annotated[int, Query(ge=1, le=500, description="Most rows of a page")]
Cursor = Annotated[str, Query(max_length=200, description="`next_cursor` of the page before")]
