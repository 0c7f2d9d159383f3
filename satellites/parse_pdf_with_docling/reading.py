"""Read a PDF in a process of its own, within limits of memory, time and size."""

import asyncio
import importlib.util
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ValidationError

from functions_runtime import RetryableError, TerminalError

Engine = Literal["docling", "text"]

PDF_BYTES_MAX: Final = 64 * 1024 * 1024
MEMORY_BYTES: Final = {"text": 2 * 1024**3, "docling": 16 * 1024**3}
_WORKER: Final = Path(__file__).with_name("worker.py")
_PASSED_ON: Final = (
    "PATH", "PYTHONPATH", "HOME", "TMPDIR", "LANG", "HF_HOME", "DOCLING_ARTIFACTS_PATH",
)  # fmt: skip


class Page(BaseModel):
    """One page: its text, and whether nothing at all is drawn on it."""

    text: str
    is_blank: bool


class _Answer(BaseModel):
    pages: list[Page] = []
    count: int = 0
    fault: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long one document may take, and how many pages it may have."""

    timeout_s: float
    pages_max: int


def has_docling() -> bool:
    """Return whether docling is installed, without loading it."""
    return importlib.util.find_spec("docling") is not None


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what a parser of strangers' files may know of our environment."""
    return {name: environment[name] for name in _PASSED_ON if name in environment}


async def pages_of(data: bytes, engine: Engine, limits: Limits) -> list[Page]:
    """Return every page of a PDF, as many as pdfium counts.

    Raises:
        RetryableError: the file is torn, or the process died or ran out of time.
        TerminalError: the file is no PDF, locked, without pages, or too large.
    """
    _check_bytes(data)
    options = {
        "engine": engine,
        "memory_bytes": MEMORY_BYTES[engine],
        "cpu_s": max(1, round(limits.timeout_s)),
        "pages_max": limits.pages_max,
    }
    answer = await _run(data, json.dumps(options), limits.timeout_s)
    if answer.fault:
        raise _error_of(answer)
    if len(answer.pages) != answer.count:
        raise RetryableError(
            f"the PDF has {answer.count} pages, {len(answer.pages)} were read", code="pdf-partial"
        )
    return answer.pages


def _check_bytes(data: bytes) -> None:
    if len(data) > PDF_BYTES_MAX:
        raise TerminalError(
            f"the PDF has {len(data)} bytes, at most {PDF_BYTES_MAX} are read", code="pdf-too-large"
        )
    if not data:
        raise RetryableError("the file is empty; its upload may be torn", code="pdf-damaged")
    if b"%PDF-" not in data[:1024]:
        raise TerminalError(
            f"the file is no PDF: it begins with {data[:8]!r} instead of %PDF-", code="pdf-no-pdf"
        )
    # Readers rebuild a torn file as well as they can, and what was behind the tear is missing then.
    if b"%%EOF" not in data[-2048:]:
        raise RetryableError(
            "the PDF is damaged: it does not end with %%EOF; its upload may be torn",
            code="pdf-damaged",
        )


async def _run(data: bytes, options: str, timeout_s: float) -> _Answer:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        # Alone, but with PYTHONPATH: in an image the libraries are found by it.
        "-P",
        "-s",
        str(_WORKER),
        options,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=without_secrets(os.environ),
    )
    try:
        async with asyncio.timeout(timeout_s):
            answer, errors = await process.communicate(data)
    except TimeoutError:
        raise RetryableError(
            f"the PDF was not read within {timeout_s:g} s", code="pdf-timeout"
        ) from None
    finally:
        await _end(process)
    try:
        return _Answer.model_validate_json(answer)
    except ValidationError:
        last = errors.decode("utf-8", "replace").strip().rpartition("\n")[2][:300]
        raise RetryableError(
            f"the process that read the PDF died (exit {process.returncode}): {last or 'no word'}",
            code="pdf-crash",
        ) from None


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()


def _error_of(answer: _Answer) -> RetryableError | TerminalError:
    match answer.fault:
        case "damaged":
            return RetryableError(
                f"the PDF is damaged and cannot be opened: {answer.detail}", code="pdf-damaged"
            )
        case "partial":
            return RetryableError(f"pages were lost: {answer.detail}", code="pdf-partial")
        case "encrypted":
            return TerminalError("the PDF is locked with a password", code="pdf-encrypted")
        case "empty":
            return TerminalError("the PDF has no pages", code="pdf-empty")
        case _:
            return TerminalError(f"the PDF cannot be read: {answer.detail}", code="pdf-refused")
