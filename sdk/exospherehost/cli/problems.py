"""Answers of the server that say no (RFC 9457), as errors of `exo`."""

import json
from collections.abc import Mapping
from typing import Self, cast

from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.listing import objects, text
from functions_runtime.contract import Json, JsonObject

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
