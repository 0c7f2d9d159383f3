"""Quarterly reports of companies that do not exist, as real PDFs of three pages.

The facts of a report are known beforehand, so that what comes out at the other end of a cluster
can be compared with what went in.
"""

import ctypes
import importlib
import io
import random
from collections.abc import Sequence
from dataclasses import dataclass
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


__all__ = ["Facts", "Report", "damage", "make_reports"]

PAGES: Final = 3
_FIRST: Final = (
    "Amber", "Birch", "Cobalt", "Delta", "Elm", "Fjord", "Granite", "Harbor", "Indigo", "Juniper",
)  # fmt: skip
_SECOND: Final = (
    "Freight", "Lantern", "Robotics", "Foods", "Optics", "Paper", "Shipping", "Timber", "Tools",
)  # fmt: skip
_KIND: Final = ("Corp.", "Group", "Holdings", "Inc.", "Industries", "plc")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says; money in millions of dollars, margins in percent."""

    company: str
    quarter: str
    year: str
    revenue: float
    gross_profit: float
    operating_income: float
    net_income: float

    def as_object(self) -> dict[str, str | float]:
        """Return the facts under the names that the sample cluster's schema uses."""
        return {
            "company": self.company,
            "quarter": self.quarter,
            "year": self.year,
            "revenue": self.revenue,
            "net-income": self.net_income,
            "gross-profit": self.gross_profit,
            "operating-income": self.operating_income,
            "net-income-margin": self.margin(self.net_income),
            "gross-profit-margin": self.margin(self.gross_profit),
            "operating-income-margin": self.margin(self.operating_income),
        }

    def margin(self, amount: float) -> float:
        """Return an amount as percent of the revenue, to one decimal."""
        return round(100 * amount / self.revenue, 1)


@dataclass(frozen=True, slots=True)
class Report:
    """One file for the bucket, and what it says."""

    file_name: str
    pdf_bytes: bytes
    facts: Facts


def make_reports(n: int, seed: int) -> list[Report]:
    """Return `n` different reports, the same for the same seed. Needs the `satellites` extra."""
    chance = random.Random(seed)  # noqa: S311 - invented figures, not keys
    return [_report(number, _facts(number, chance)) for number in range(n)]


def _facts(number: int, chance: random.Random) -> Facts:
    names = (_FIRST, _SECOND, _KIND)
    revenue = chance.randrange(20_000, 4_000_000) / 100
    gross = round(revenue * chance.uniform(0.25, 0.7), 2)
    operating = round(gross * chance.uniform(-0.2, 0.6), 2)
    return Facts(
        company=f"{' '.join(chance.choice(part) for part in names)} ({number + 1})",
        quarter=f"Q{chance.randint(1, 4)}",
        year=str(chance.randint(2023, 2026)),
        revenue=revenue,
        gross_profit=gross,
        operating_income=operating,
        net_income=round(operating * chance.uniform(0.6, 0.9), 2),
    )


def _report(number: int, facts: Facts) -> Report:
    return Report(f"report-{number + 1:04d}.pdf", pdf_of(_pages(facts)), facts)


def _pages(facts: Facts) -> list[list[str]]:
    amounts = {
        "Revenue": facts.revenue,
        "Gross profit": facts.gross_profit,
        "Operating income": facts.operating_income,
        "Net income": facts.net_income,
    }
    margins = {name: facts.margin(amount) for name, amount in list(amounts.items())[1:]}
    return [
        [
            "QUARTERLY REPORT",
            f"Company: {facts.company}",
            f"Quarter: {facts.quarter}",
            f"Year: {facts.year}",
            "This company is invented, and so are its figures.",
        ],
        [
            "STATEMENT OF INCOME",
            "All amounts are in millions of dollars; parentheses mean a loss.",
            *(f"{name}: {_money(amount)}" for name, amount in amounts.items()),
        ],
        [
            "RATIOS AND OUTLOOK",
            *(f"{name} margin: {margin} %" for name, margin in margins.items()),
            "Management expects the next quarter to resemble this one.",
        ],
    ]


def _money(amount: float) -> str:
    return f"({-amount:,.2f})" if amount < 0 else f"{amount:,.2f}"
