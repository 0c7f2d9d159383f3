"""Errors as `application/problem+json`.

Source: RFC 9457 sections 3 and 3.2. This is one of the two places where any error is caught.
"""

from collections.abc import Mapping
from http import HTTPStatus

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException

from controlplane.domain import errors
from controlplane.domain.errors import Diagnostic

_log = structlog.get_logger()
_STATUS: Mapping[type[errors.ExoError], int] = {
    errors.DocumentError: 422,
    errors.NotFoundError: 404,
    errors.ConflictError: 409,
    errors.PreconditionError: 412,
    errors.InvalidError: 422,
    errors.UnauthorizedError: 401,
    errors.UnavailableError: 503,
}
_CODES = {status: kind.code for kind, status in _STATUS.items()}
_RETRY_AFTER_S = 2


class DiagnosticView(BaseModel):
    """A fault in a document; lines and columns are 1-based."""

    code: str
    severity: str
    message: str
    line: int
    column: int
    end_column: int
    hint: str

    @staticmethod
    def of(diagnostic: Diagnostic) -> "DiagnosticView":
        """Return the view of a diagnostic."""
        place = diagnostic.place
        return DiagnosticView(
            code=diagnostic.code,
            severity=diagnostic.severity,
            message=diagnostic.message,
            line=place.line,
            column=place.column,
            end_column=place.end_column,
            hint=diagnostic.hint,
        )


class Problem(BaseModel):
    """What every error answers."""

    model_config = ConfigDict(extra="forbid")

    type: str
    title: str
    status: int
    detail: str
    code: str
    request_id: str
    diagnostics: list[DiagnosticView] | None = None


def problem(
    request: Request,
    status: int,
    code: str,
    detail: str,
    *,
    diagnostics: list[DiagnosticView] | None = None,
) -> JSONResponse:
    """Return the answer for an error."""
    body = Problem(
        type=f"https://exosphere.host/errors/{code}",
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        code=code,
        request_id=str(getattr(request.state, "request_id", "")),
        diagnostics=diagnostics,
    )
    headers = {"x-request-id": body.request_id}
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["retry-after"] = str(_RETRY_AFTER_S)
    if status == HTTPStatus.UNAUTHORIZED:
        headers["www-authenticate"] = "Bearer"
    return JSONResponse(
        body.model_dump(exclude_none=True),
        status_code=status,
        headers=headers,
        media_type="application/problem+json",
    )


async def _exo(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.ExoError)  # noqa: S101 - registered for this type alone
    diagnostics = None
    if isinstance(error, errors.DocumentError):
        diagnostics = [DiagnosticView.of(diagnostic) for diagnostic in error.diagnostics]
    return problem(request, _STATUS[type(error)], error.code, str(error), diagnostics=diagnostics)


async def _invalid(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this type alone
    faults = [
        f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}"
        for fault in error.errors()
    ]
    return problem(request, 422, errors.InvalidError.code, "; ".join(faults)[:2000])


async def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this type alone
    code = _CODES.get(error.status_code, errors.ExoError.code)
    return problem(request, error.status_code, code, error.detail)


async def _unexpected(request: Request, error: Exception) -> JSONResponse:
    _log.error("request.failed", path=request.url.path, exc_info=error)
    return problem(
        request, 500, errors.ExoError.code, "an error of ours; the log has it under the request id"
    )


def install(app: FastAPI) -> None:
    """Make every error of the application answer as a problem."""
    app.add_exception_handler(errors.ExoError, _exo)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)
