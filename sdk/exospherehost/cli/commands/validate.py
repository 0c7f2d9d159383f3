"""`exo validate` and `exo explain`: documents, without a server."""

import json
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from exospherehost.cli.errors import CliError, ExitCode, usage
from exospherehost.cli.view.output import is_lively, say, write
from functions_runtime.contract import Json

if TYPE_CHECKING:
    from exospherehost.cli.documents import Checked

STDIN = Path("-")


class Report(StrEnum):
    """How `exo validate` reports."""

    TEXT = "text"
    JSON = "json"


def validate(
    files: Annotated[list[Path], typer.Argument(help="Cluster documents; - for stdin.")],
    report: Annotated[Report, typer.Option("-o", "--output", help="Format.")] = Report.TEXT,
    *,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
) -> None:
    """Check documents; exit code 3 when one has errors."""
    if fix and STDIN in files:
        raise usage("--fix needs files: what comes from stdin cannot be written back")
    if fix:
        _fix(files)
    checked = [_check(path) for path in files]
    faults = sum(report.count("error") + strict * report.count("warning") for report in checked)
    exit_code = ExitCode.INVALID if faults else ExitCode.OK
    if report is Report.JSON:
        _print_json(checked)
    else:
        _print_text(checked, exit_code)
    raise typer.Exit(exit_code)


def explain(code: Annotated[str, typer.Argument(help="A code such as EXO210.")]) -> None:
    """Print the page of a diagnostic's code."""
    from exospherehost.cli.documents import explanation

    page = explanation(code.strip().upper())
    if page is None:
        hint = "the code as it stands in a message, e.g. exo explain EXO210"
        raise CliError(f'no code "{code}"', ExitCode.NOT_FOUND, hint=hint)
    write([page.rstrip("\n") + "\n"])


def _fix(files: list[Path]) -> None:
    from exospherehost.cli.documents import mend
    from exospherehost.cli.input_values import read_bytes

    for path in files:
        content = read_bytes(path)
        mended = mend(content)
        if mended != content:
            _replace(path, mended)
            say(f"mended {path}")


def _replace(path: Path, content: bytes) -> None:
    """Put the new content in place at once: a crash leaves the old file or the new one."""
    from functions_runtime.files import write_atomically

    target = path.resolve()
    try:
        write_atomically(target, content, mode=target.stat().st_mode & 0o777)
    except OSError as error:
        raise usage(f"{path} cannot be written: {error.strerror or error}") from error


def _check(path: Path) -> "Checked":
    from exospherehost.cli.documents import catalogue_near, check
    from exospherehost.cli.input_values import read_bytes

    content = read_bytes(path)
    home = Path.cwd() if path == STDIN else path.resolve().parent
    catalogue = catalogue_near([Path.cwd(), home])
    return check("<stdin>" if path == STDIN else str(path), content, catalogue)


def _print_json(checked: "list[Checked]") -> None:
    from exospherehost.cli.documents import as_json

    rows: list[Json] = [row for document in checked for row in as_json(document)]
    write([json.dumps({"diagnostics": rows}, ensure_ascii=False, indent=2) + "\n"])


def _print_text(checked: "list[Checked]", exit_code: ExitCode) -> None:
    from exospherehost.cli.documents import draw

    colour = is_lively(sys.stdout, os.environ)
    # Each report ends with its own counts; the last line is about all files together.
    reports = [draw(document, colour=colour) for document in checked if document.diagnostics]
    only_strict = exit_code is ExitCode.INVALID and not any(
        report.count("error") for report in checked
    )
    if len(checked) > 1 or not reports or only_strict:
        reports.append(_summary(checked, exit_code))
    write(text.rstrip("\n") + "\n" for text in reports)


def _summary(checked: "list[Checked]", exit_code: ExitCode) -> str:
    files = _plural(len(checked), "file")
    counts = [
        (sum(report.count(kind) for report in checked), kind) for kind in ("error", "warning")
    ]
    totals = ", ".join(_plural(count, kind) for count, kind in counts if count)
    return f"{files}: {totals} · exit {exit_code}" if totals else f"{files}: no faults"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
