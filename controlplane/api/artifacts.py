"""Artifacts: bytes that satellites leave for each other, by SHA-256.

Authorized by the token that travelled with the batch, not by a key: a satellite has none.
"""

import re
from typing import Annotated

from fastapi import APIRouter, Header, Request, Response

from controlplane.api.dependencies import CurrentServices, Services
from controlplane.domain.errors import InvalidError, NotFoundError, UnauthorizedError

router = APIRouter(tags=["artifacts"])
_DIGEST = re.compile(r"[0-9a-f]{64}")


def _project_of_token(services: Services, authorization: str | None) -> str:
    token = (authorization or "").removeprefix("Bearer ")
    subject = services.vault.check_token(token, services.clock() // 1000)
    kind, _, project = (subject or "").partition("/")
    if kind != "artifacts" or not project:
        raise UnauthorizedError("the artifact token is not valid any more")
    return project


def _parse_digest(text: str) -> str:
    digest = text.removeprefix("sha256-")
    if not _DIGEST.fullmatch(digest):
        raise InvalidError("an artifact is named by its SHA-256, 64 hexadecimal digits")
    return digest


@router.put("/artifacts/{digest}", status_code=204)
async def put_artifact(
    services: CurrentServices,
    request: Request,
    digest: str,
    authorization: Annotated[str | None, Header()] = None,
) -> None:
    """Store bytes; durable when this answers."""
    project = _project_of_token(services, authorization)
    await services.artifacts.put(project, _parse_digest(digest), await request.body())


@router.get("/artifacts/{digest}", response_class=Response)
async def get_artifact(
    services: CurrentServices, digest: str, authorization: Annotated[str | None, Header()] = None
) -> Response:
    """Return the bytes of an artifact."""
    body = await services.artifacts.get(
        _project_of_token(services, authorization), _parse_digest(digest)
    )
    if body is None:
        raise NotFoundError(f"no artifact {digest}")
    return Response(body, media_type="application/octet-stream")
