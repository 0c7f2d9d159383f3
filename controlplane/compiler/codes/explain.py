"""Every code: EXO0xx syntax, 1xx shape, 2xx references, 3xx sense, 4xx safety, 5xx cost and SLA."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from controlplane.compiler.codes import meaning, text
from controlplane.compiler.codes.page import Page

DOCUMENT_PAGES: Final[Mapping[str, Page]] = MappingProxyType(
    {
        page.code: page
        for pages in (text.SYNTAX, text.SHAPE, meaning.REFERENCES, meaning.SENSE)
        for page in pages
    }
)
"""Pages of the codes that diagnostics carry."""

PAGES: Final[Mapping[str, Page]] = MappingProxyType(
    {**DOCUMENT_PAGES, **{page.code: page for page in meaning.OPERATIONS}}
)
"""All pages."""


def explain(code: str) -> str | None:
    """Return the page of a code as plain text, whatever its case; None if there is none."""
    page = PAGES.get(code.strip().upper())
    return page.text if page else None
