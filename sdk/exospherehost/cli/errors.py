"""What `exo` says when something is wrong, and the exit code that goes with it."""

import json
from collections.abc import Mapping
from enum import IntEnum
from typing import Self, cast

from exospherehost.cli.listing import objects, text
from functions_runtime.contract import Json, JsonObject


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


EXITS: Mapping[int, tuple[ExitCode, str]] = {
    400: (ExitCode.INVALID, ""),
    401: (ExitCode.AUTH, "set EXO_API_KEY to a key of this server"),
    403: (ExitCode.AUTH, "use a key that may do this"),
    404: (ExitCode.NOT_FOUND, ""),
    409: (ExitCode.CONFLICT, ""),
    412: (ExitCode.CONFLICT, "read it again: it has changed since"),
    413: (ExitCode.INVALID, ""),
    422: (ExitCode.INVALID, ""),
    429: (ExitCode.SERVER, "the same again in a moment"),
    503: (ExitCode.SERVER, "exo doctor   (nothing was done; the same again later is safe)"),
}
"""Status → exit code and what to try; every other status is the server's fault."""


class ApiError(CliError):
    """The server refused.

    Attributes:
        status: of the answer.
        title, detail: what it says, "" where it does not.
        diagnostics: faults of the document that was handed in, in the API's shape.
    """

    def __init__(self, status: int, problem: JsonObject, request_id: str = "") -> None:
        self.status = status
        self.title = text(problem.get("title"))
        self.detail = text(problem.get("detail"))
        self.diagnostics = objects(problem.get("diagnostics"))
        exit_code, hint = EXITS.get(status, (ExitCode.SERVER, "exo doctor"))
        message = self.title or self.detail or f"the server answered {status}"
        super().__init__(
            message,
            exit_code,
            code=text(problem.get("code")),
            cause=self.detail if self.detail != message else "",
            hint=hint,
        )
        self.request_id = text(problem.get("request_id")) or request_id

    @classmethod
    def of(cls, status: int, body: bytes, headers: Mapping[str, str]) -> Self:
        """The error that an answer is; one without a problem document keeps its first words."""
        try:
            value = cast("Json", json.loads(body))
        except ValueError:
            value = None
        words: JsonObject = {"detail": body[:200].decode(errors="replace").strip()}
        problem = value if isinstance(value, dict) else words
        return cls(status, problem, headers.get("x-request-id", ""))
