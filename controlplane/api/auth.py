"""One dependency on the router; no route can forget it."""

from typing import Annotated

from fastapi import Depends, Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer

from controlplane.api.services import Given
from controlplane.domain.errors import NotFoundError

_BEARER = HTTPBearer(auto_error=False, description="A key of a project")
_HEADER = APIKeyHeader(name="x-api-key", auto_error=False)


async def project_of_key(
    given: Given,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Security(_BEARER)],
    header: Annotated[str | None, Security(_HEADER)],
) -> str | None:
    """Give the project that the caller's key opens; None: all of them."""
    return await given.access.project_of(bearer.credentials if bearer else header)


Project = Annotated[str | None, Depends(project_of_key)]


def require(project: str, allowed: str | None) -> str:
    """Give the project of the path if the key opens it.

    Raises:
        NotFoundError: it does not; the same as for a project that is not there.
    """
    if allowed not in {None, project}:
        raise NotFoundError(f"no project {project[:100]}")
    return project
