"""Turn a PDF into text, with docling where it is installed and with its text layer otherwise.

Completeness: pages in = pages out. A page that gives no text is a failure that names the page, as
is a document that an engine has read in part. With `allow-blank-pages`, pages on which nothing is
drawn are let through and named in the output; without it they are a failure too, because a page
whose content is destroyed looks the same.
"""

from typing import Final, Literal

from pydantic import Field

from functions_runtime import Artifact, Context, Model, TerminalError, satellite
from satellites.parse_pdf_with_docling.reading import Engine, Limits, Page, has_docling, pages_of

TEXT_BYTES_MAX: Final = 3 * 1024 * 1024
PAGES_NAMED_MAX: Final = 20


class Config(Model):
    """How to read.

    `language` is for the reader of a cluster; neither engine needs it for text that is there.
    """

    language: str = "en"
    output_format: Literal["markdown-string", "text-string"] = "markdown-string"
    extract_images: bool = False
    engine: Literal["auto", "docling", "text"] = "auto"
    allow_blank_pages: bool = False
    max_pages: int = Field(default=3000, gt=0)
    timeout: float = Field(default=300, gt=0)


class Input(Model, extra="ignore"):
    """An output of get-files-from-s3, or anything else with a PDF by reference."""

    content: Artifact | None = None
    content_error: str | None = None
    file_path: str | None = None


class Output(Model):
    """The text of the whole document."""

    text: str
    format: str
    pages: int
    engine: str
    blank_pages: list[int] = Field(default_factory=list[int])
    file_path: str | None = None


@satellite
async def main(config: Config, input: Input, ctx: Context) -> list[Output]:  # noqa: A002 - the runtime passes it by this name
    """Return the text of the input's PDF as one output."""
    engine = engine_of(config, docling_is_here=has_docling())
    data = await ctx.artifacts.get(_content_of(input))
    pages = await pages_of(data, engine, Limits(_timeout_s(config, ctx), config.max_pages))
    blank = _blank_pages(pages, engine, config)
    text = _joined(pages, config.output_format, engine)
    if len(text.encode()) > TEXT_BYTES_MAX:
        raise TerminalError(
            f"the text of the PDF is larger than {TEXT_BYTES_MAX} bytes", code="pdf-too-large"
        )
    ctx.log.info("pdf.read", engine=engine, pages=len(pages), path=input.file_path)
    return [
        Output(
            text=text,
            format=config.output_format,
            pages=len(pages),
            engine=engine,
            blank_pages=blank,
            file_path=input.file_path,
        )
    ]


def engine_of(config: Config, *, docling_is_here: bool) -> Engine:
    """Return the engine to use: what the config insists on, else the best that is installed.

    Raises:
        TerminalError: the config asks for what is not here.
    """
    if config.extract_images:
        raise TerminalError(
            "extract-images: true is not supported; set it to false", code="config-invalid"
        )
    if config.engine == "docling" and not docling_is_here:
        raise TerminalError(
            "engine: docling is asked for, but docling is not installed here; install "
            "requirements.lock of this satellite, or set engine: text",
            code="engine-missing",
        )
    if config.engine == "auto":
        return "docling" if docling_is_here else "text"
    return config.engine


def _timeout_s(config: Config, ctx: Context) -> float:
    left = ctx.time_left()
    return config.timeout if left is None else min(config.timeout, max(left.total_seconds(), 1.0))


def _content_of(given: Input) -> str:
    if given.content is not None:
        return given.content
    why = given.content_error or "set include-content: true where the file comes from"
    raise TerminalError(f"the input has no content: {why}", code="content-missing")


def _blank_pages(pages: list[Page], engine: Engine, config: Config) -> list[int]:
    """Return the numbers of the pages that may be without text.

    Raises:
        TerminalError: there are pages that may not.
    """
    mute = [number for number, page in enumerate(pages, start=1) if not page.text.strip()]
    wrong = [
        number for number in mute if not (config.allow_blank_pages and pages[number - 1].is_blank)
    ]
    if not wrong:
        return mute
    named = ", ".join(map(str, wrong[:PAGES_NAMED_MAX]))
    if len(wrong) > PAGES_NAMED_MAX:
        named += ", …"
    cure = "engine: docling reads scanned pages, " if engine == "text" else ""
    raise TerminalError(
        f"no text was found on {len(wrong)} of {len(pages)} pages ({named}); {cure}"
        "allow-blank-pages: true lets empty ones through",
        code="pdf-without-text",
    )


def _joined(pages: list[Page], output_format: str, engine: Engine) -> str:
    texts = [page.text.strip() for page in pages]
    if engine == "docling" or output_format == "text-string":
        return "\n\n".join(texts)
    numbered = enumerate(texts, start=1)
    return "\n\n".join(f"## Page {number}\n\n{_lines(text)}" for number, text in numbered)


def _lines(text: str) -> str:
    """Return text in which markdown keeps the line ends, as tables without borders need it."""
    return "  \n".join(line.rstrip() for line in text.splitlines())
