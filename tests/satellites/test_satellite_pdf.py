import base64
import sys
from pathlib import Path

import pytest

import satellites
from exospherehost.doubles.reports import damage, make_reports, pdf_of
from functions_runtime.contract import Failed, JsonObject, Result, Succeeded
from functions_runtime.testing import invoke
from satellites.parse_pdf_with_docling.function import Config, engine_of
from satellites.parse_pdf_with_docling.reading import has_docling, without_secrets

PARSE = Path(satellites.__path__[0]) / "parse_pdf_with_docling"


def parsed(pdf: bytes, **config: str | float | bool) -> Result:
    uri = "data:application/pdf;base64," + base64.b64encode(pdf).decode()
    (result,) = invoke(
        PARSE, [{"content": uri, "file-path": "sec/a.pdf", "size": 1}], {"engine": "text", **config}
    )
    return result


def output_of(result: Result) -> JsonObject:
    assert isinstance(result, Succeeded), result
    (output,) = result.outputs
    return output


def failure_of(result: Result) -> Failed:
    assert isinstance(result, Failed), result
    return result


def locked_pdf() -> bytes:
    """A PDF whose password is not the empty one (RC4, 40 bits, standard security handler)."""
    entry = "<" + "41" * 32 + ">"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>",
        f"<< /Filter /Standard /V 1 /R 2 /O {entry} /U {entry} /P -4 >>",
    ]
    return assembled(objects, "/Encrypt 4 0 R /ID [<41> <41>]")


def assembled(objects: list[str], trailer: str = "") -> bytes:
    """A PDF of these objects, the first of them the catalogue, with a right table of places."""
    text = "%PDF-1.4\n"
    places: list[int] = []
    for number, body in enumerate(objects, start=1):
        places.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    text += "".join(f"{place:010d} 00000 n \n" for place in places)
    text += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n"
    return f"{text}startxref\n{start}\n%%EOF\n".encode()


def pages_with(contents: str) -> bytes:
    return assembled(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
            f"<< /Length {len(contents)} >>\nstream\n{contents}\nendstream",
        ]
    )


def test_every_page_of_a_report_arrives_with_its_figures() -> None:
    (report,) = make_reports(1, seed=3)

    output = output_of(parsed(report.pdf_bytes))

    assert output["pages"] == 3
    assert output["engine"] == "text"
    assert output["format"] == "markdown-string"
    assert output["file-path"] == "sec/a.pdf"
    text = str(output["text"])
    assert [f"## Page {number}" in text for number in (1, 2, 3, 4)] == [True, True, True, False]
    assert f"Company: {report.facts.company}" in text
    assert f"Revenue: {report.facts.revenue:,.2f}" in text


def test_plain_text_has_no_headings() -> None:
    output = output_of(parsed(pdf_of([["one"], ["two"]]), **{"output-format": "text-string"}))

    assert output["text"] == "one\n\ntwo"


def test_text_outside_ascii_arrives_as_it_is() -> None:
    assert "Größe: 5 €" in str(output_of(parsed(pdf_of([["Größe: 5 €"]])))["text"])


@pytest.mark.parametrize(
    ("pdf", "code", "retryable", "said"),
    [
        (b"", "pdf-damaged", True, "empty"),
        (damage(pdf_of([["a"]])), "pdf-damaged", True, "does not end with %%EOF"),
        (pdf_of([["a"]])[:-200], "pdf-damaged", True, "does not end with %%EOF"),
        (b"%PDF-1.4\nnothing\n%%EOF", "pdf-damaged", True, "cannot be opened"),
        (b"PK\x03\x04 a zip named .pdf", "pdf-no-pdf", False, "is no PDF"),
        (b"<html>not found</html>", "pdf-no-pdf", False, "<html>"),
        (locked_pdf(), "pdf-encrypted", False, "password"),
        (pdf_of([]), "pdf-empty", False, "no pages"),
        (pdf_of([["a"], [], ["c"]]), "pdf-without-text", False, "1 of 3 pages (2)"),
        (pages_with("0 0 m 50 50 l S"), "pdf-without-text", False, "1 of 1 pages (1)"),
        (pages_with("garbage \x01 not an operator"), "pdf-without-text", False, "1 of 1"),
    ],
)
def test_what_cannot_be_read_whole_is_a_failure_with_its_reason(
    pdf: bytes, code: str, *, retryable: bool, said: str
) -> None:
    failure = failure_of(parsed(pdf))

    assert (failure.code, failure.retryable) == (code, retryable)
    assert said in failure.error


def test_blank_pages_pass_when_the_config_allows_them_and_are_named() -> None:
    output = output_of(parsed(pdf_of([["a"], [], ["c"]]), **{"allow-blank-pages": True}))

    assert (output["pages"], output["blank-pages"]) == (3, [2])


def test_a_page_with_drawings_but_no_text_fails_even_if_blank_pages_are_allowed() -> None:
    failure = failure_of(parsed(pages_with("0 0 m 50 50 l S"), **{"allow-blank-pages": True}))

    assert failure.code == "pdf-without-text"


def test_more_pages_than_allowed_are_refused_not_cut() -> None:
    failure = failure_of(parsed(pdf_of([["a"], ["b"], ["c"]]), **{"max-pages": 2}))

    assert "3 pages, at most 2" in failure.error
    assert not failure.retryable


def test_a_document_that_takes_too_long_is_given_up_and_its_process_ended() -> None:
    failure = failure_of(parsed(pdf_of([["a"]]), timeout=0.001))

    assert (failure.code, failure.retryable) == ("pdf-timeout", True)


def test_i11_every_byte_lost_in_the_middle_leads_to_the_whole_text_or_a_failure() -> None:
    pdf = pdf_of([["alpha"], ["beta"], ["gamma"]])
    for cut in range(0, len(pdf), max(1, len(pdf) // 6)):
        result = parsed(pdf[:cut] + pdf[cut + 40 :])
        if isinstance(result, Succeeded):
            text = str(result.outputs[0]["text"])
            assert all(word in text for word in ("alpha", "beta", "gamma")), cut


def test_an_input_without_content_fails_with_the_reason_it_was_given() -> None:
    (gone,) = invoke(
        PARSE, [{"content": None, "content-error": "the object was listed, but is gone"}]
    )
    (never,) = invoke(PARSE, [{"file-path": "a.pdf"}])

    assert failure_of(gone).error.endswith("the object was listed, but is gone")
    assert "include-content: true" in failure_of(never).error


def test_the_config_can_insist_on_docling() -> None:
    config = Config(engine="docling")

    assert engine_of(config, docling_is_here=True) == "docling"
    assert engine_of(Config(), docling_is_here=True) == "docling"
    assert engine_of(Config(), docling_is_here=False) == "text"
    if not has_docling():
        failure = failure_of(parsed(pdf_of([["a"]]), engine="docling"))
        assert (failure.code, failure.retryable) == ("engine-missing", False)


def test_images_are_refused_rather_than_left_out() -> None:
    assert "extract-images" in failure_of(parsed(pdf_of([["a"]]), **{"extract-images": True})).error


def test_the_process_that_reads_a_pdf_gets_no_secrets_in_its_environment() -> None:
    ours = {"PATH": "/bin", "HOME": "/srv/a", "EXO_MODEL_API_KEY": "canary", "AWS_X": "canary"}

    assert without_secrets(ours) == {"PATH": "/bin", "HOME": "/srv/a"}


@pytest.mark.parametrize("last_act", ["kill -SEGV $$", "echo not json; exit 0", "exit 3"])
def test_a_reader_that_dies_or_babbles_is_a_retryable_failure_of_its_document_alone(
    last_act: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = tmp_path / "python"
    reader.write_text(f"#!/bin/sh\ncat >/dev/null\necho last words >&2\n{last_act}\n")
    reader.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(reader))

    failure = failure_of(parsed(pdf_of([["a"]])))

    assert (failure.code, failure.retryable) == ("pdf-crash", True)
    assert "last words" in failure.error
