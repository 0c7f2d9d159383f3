"""What `exo` says when something is wrong, and the exit code that goes with it."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Every exit code of `exo`; a number is never used again for something else."""

    OK = 0
    RUN_FAILED = 1
    """The run ended, but not every item reached the end."""
    USAGE = 2
    INVALID = 3
    """A document or a request was checked and refused."""
    NOT_FOUND = 4
    AUTH = 5
    CONFLICT = 6
    SERVER = 7
    """The server or the way to it."""
    TIMEOUT = 8
    """Waited as long as was asked."""
    INTERRUPTED = 130


class CliError(Exception):
    """A fault to tell the user: what, why, and what to try.

    Attributes:
        message: one line.
        exit_code: what the process ends with.
        code: `EXO…` when a page explains it, else "".
        cause: one line or "".
        hint: what to try, or "".
        request_id: of the answer of the server, or "".
        report: lines already drawn (diagnostics of a document), or "".
    """

    def __init__(
        self, message: str, exit_code: ExitCode, *, code: str = "", cause: str = "", hint: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.exit_code = exit_code
        self.code = code
        self.cause = cause
        self.hint = hint
        self.request_id = ""
        self.report = ""


def usage(message: str, hint: str = "") -> CliError:
    """The fault of a command line that cannot be carried out as it stands."""
    return CliError(message, ExitCode.USAGE, hint=hint)


def describe(error: CliError) -> str:
    """The lines for stderr: headline, cause, `try:`, explanation, request id."""
    label = f"error[{error.code}]" if error.code else "error"
    details = [
        ("cause", error.cause),
        ("try", error.hint),
        ("explained by", f"exo explain {error.code}" if error.code else ""),
        ("request id", error.request_id),
    ]
    lines = [error.report.rstrip()] if error.report else []
    lines.append(f"{label}: {error.message}")
    lines += [f"  = {name}: {text}" for name, text in details if text]
    return "\n".join(lines)
