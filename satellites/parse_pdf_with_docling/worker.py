"""The process that opens a PDF: PDF on standard input, one JSON object on standard output.

Run as a file, isolated (`python -I worker.py '{"engine": …}'`), for one document and then no more:
pdfium is not safe to use from two threads, and a file made to crash or to fill the memory takes
nothing with it. It imports nothing of ours and gets no secret in its environment.

Answers `{"pages": [{"text", "is_blank"}, …]}` or `{"fault": "damaged" | "encrypted" | "empty" |
"partial", "detail": …}`.
"""

import ctypes
import importlib
import io
import json
import resource
import sys
from collections.abc import Iterator, Sequence
from typing import Protocol, cast

_PASSWORD = 4  # FPDF_ERR_PASSWORD of fpdfview.h


class _TextPage(Protocol):
    def get_text_range(self) -> str: ...
    def close(self) -> None: ...


class _Page(Protocol):
    raw: object

    def get_textpage(self) -> _TextPage: ...
    def close(self) -> None: ...


class _Pdf(Protocol):
    """The part of pypdfium2's document that is used here; the package has no types of its own."""

    def __len__(self) -> int: ...
    def __getitem__(self, index: int) -> _Page: ...


class _Fault(Exception):  # noqa: N818 - the answer, not an error of ours
    """Why a document cannot be read."""

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(kind)
        self.answer = {"fault": kind, "detail": detail}


def main() -> None:
    """Read one document and answer."""
    options: dict[str, str | int] = json.loads(sys.argv[1])
    limit = int(options["memory_bytes"])
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CPU, (int(options["cpu_s"]), int(options["cpu_s"]) + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        answer = _answer(sys.stdin.buffer.read(), options)
    except _Fault as fault:
        answer = fault.answer
    sys.stdout.write(json.dumps(answer))


def _answer(data: bytes, options: dict[str, str | int]) -> object:
    pdf = _opened(data)
    count = len(pdf)
    if count == 0:
        raise _Fault("empty")
    if count > int(options["pages_max"]):
        raise _Fault("too-long", f"{count} pages, at most {options['pages_max']} are read")
    if options["engine"] == "docling":
        return {"pages": list(_docling_pages(data, count)), "count": count}
    return {"pages": [_text_page(pdf, number) for number in range(count)], "count": count}


def _opened(data: bytes) -> _Pdf:
    pdfium = importlib.import_module("pypdfium2")
    try:
        return cast("_Pdf", pdfium.PdfDocument(data))
    except pdfium.PdfiumError as error:
        said = str(error)
        if "Success" in said:  # pdfium has no complaint, but nothing to show either
            raise _Fault("empty") from error
        is_locked = getattr(error, "err_code", None) == _PASSWORD or "password" in said.lower()
        raise _Fault("encrypted" if is_locked else "damaged", said) from error


def _text_page(pdf: _Pdf, number: int) -> dict[str, str | bool]:
    """Return the text of a page; a page on which nothing at all is drawn is blank."""
    pdfium = importlib.import_module("pypdfium2")
    raw = importlib.import_module("pypdfium2.raw")
    try:
        page = pdf[number]
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        is_blank = int(raw.FPDFPage_CountObjects(page.raw)) == 0
        text_page.close()
        page.close()
    except (pdfium.PdfiumError, ctypes.ArgumentError) as error:
        raise _Fault("damaged", f"page {number + 1}: {error}") from error
    clean = text.replace("\r\n", "\n").replace("\0", "").replace("￾", "-")
    return {"text": clean.encode("utf-8", "replace").decode(), "is_blank": is_blank}


class _DoclingResult(Protocol):
    class _Status(Protocol):
        name: str

    class _Error(Protocol):
        error_message: str

    class _Document(Protocol):
        def export_to_markdown(self, *, page_no: int) -> str: ...

    status: _Status
    errors: Sequence[_Error]
    document: _Document


def _docling_pages(data: bytes, count: int) -> Iterator[dict[str, str | bool]]:
    """Yield docling's markdown page by page; anything but a full success is a fault.

    docling has reported success for pages that it had lost, so the pages are counted by pdfium and
    each of them is asked for.
    """
    converter = importlib.import_module("docling.document_converter").DocumentConverter()
    stream = importlib.import_module("docling.datamodel.base_models").DocumentStream(
        name="document.pdf", stream=io.BytesIO(data)
    )
    result = cast("_DoclingResult", converter.convert(stream, raises_on_error=False))
    if result.status.name != "SUCCESS":
        said = "; ".join(error.error_message for error in result.errors)[:500]
        raise _Fault("partial", f"docling ended with {result.status.name}: {said}")
    for number in range(1, count + 1):
        yield {"text": result.document.export_to_markdown(page_no=number), "is_blank": False}


if __name__ == "__main__":
    main()
