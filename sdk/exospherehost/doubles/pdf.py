"""Real PDF files with a text layer, written by pdfium."""

import ctypes
import importlib
import io
from collections.abc import Sequence
from typing import Final, Protocol, cast

PAGE_POINTS: Final = (595.0, 842.0)
FONT: Final = b"Helvetica"
FONT_POINTS: Final = 11.0
LEADING_POINTS: Final = 18.0
MARGIN_POINTS: Final = 56.0


def pdf_of(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF with one page per sequence of lines; an empty sequence is a page without text.

    Needs the `satellites` extra (pypdfium2).
    """
    library = cast("_Library", importlib.import_module("pypdfium2"))
    raw = cast("_Raw", importlib.import_module("pypdfium2.raw"))
    document = library.PdfDocument.new()
    font = raw.FPDFText_LoadStandardFont(document.raw, FONT)
    for lines in pages:
        page = document.new_page(*PAGE_POINTS)
        for number, line in enumerate(lines):
            _write_line(raw, document.raw, (page.raw, font), number, line)
        raw.FPDFPage_GenerateContent(page.raw)
        page.close()
    raw.FPDFFont_Close(font)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def damage(pdf: bytes) -> bytes:
    """Return the PDF as a torn upload leaves it: cut so that no reader can open it."""
    return pdf[: min(len(pdf) // 3, 200)]


def _write_line(
    raw: "_Raw", document: object, page_and_font: tuple[object, object], number: int, line: str
) -> None:
    page, font = page_and_font
    text = raw.FPDFPageObj_CreateTextObj(document, font, FONT_POINTS)
    # pdfium reads the text as UTF-16, little endian, ended by a NUL.
    encoded = (line + "\0").encode("utf-16-le")
    units = (ctypes.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded)
    raw.FPDFText_SetText(text, units)
    height = PAGE_POINTS[1] - MARGIN_POINTS - LEADING_POINTS * number
    raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, MARGIN_POINTS, height)
    raw.FPDFPage_InsertObject(page, text)


class _Page(Protocol):
    raw: object

    def close(self) -> None: ...


class _Document(Protocol):
    raw: object

    def new_page(self, width: float, height: float) -> _Page: ...
    def save(self, dest: io.BytesIO) -> None: ...
    def close(self) -> None: ...


class _DocumentFactory(Protocol):
    def new(self) -> _Document: ...


class _Library(Protocol):
    """The part of pypdfium2 that is used here; the package has no types of its own."""

    PdfDocument: _DocumentFactory


class _Raw(Protocol):
    """The part of pdfium's C interface that is used here. Source: fpdf_edit.h."""

    def FPDFText_LoadStandardFont(self, document: object, font: bytes) -> object: ...  # noqa: N802 - pdfium's name
    def FPDFPageObj_CreateTextObj(  # noqa: N802 - pdfium's name
        self, document: object, font: object, font_size: float
    ) -> object: ...
    def FPDFText_SetText(self, text: object, units: object) -> int: ...  # noqa: N802 - pdfium's name
    def FPDFPageObj_Transform(  # noqa: N802, PLR0913, PLR0917 - pdfium's name and its six-number matrix
        self, text: object, a: float, b: float, c: float, d: float, e: float, f: float
    ) -> None: ...
    def FPDFPage_InsertObject(self, page: object, text: object) -> None: ...  # noqa: N802 - pdfium's name
    def FPDFPage_GenerateContent(self, page: object) -> int: ...  # noqa: N802 - pdfium's name
    def FPDFFont_Close(self, font: object) -> None: ...  # noqa: N802 - pdfium's name
