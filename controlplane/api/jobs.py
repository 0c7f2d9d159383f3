"""Jobs: fetch the batch, and return the answer.

Authorized by the token that the job was started with, not by a key; it is good for one answer.
"""

from typing import Annotated

from fastapi import APIRouter, Header, Request, Response

from controlplane.api.dependencies import CurrentServices
from functions_runtime.contract import (
    ARTIFACTS_HEADER,
    ARTIFACTS_TOKEN_HEADER,
    BATCH_TYPE,
    DEADLINE_HEADER,
)

router = APIRouter(tags=["jobs"])


def _token(authorization: str | None) -> str:
    return (authorization or "").removeprefix("Bearer ")


@router.get("/jobs/{job}/batch", response_class=Response)
async def get_batch(
    services: CurrentServices, job: str, authorization: Annotated[str | None, Header()] = None
) -> Response:
    """Return the batch of a job, as a satellite would receive it over HTTP."""
    batch = await services.jobs.batch(job, _token(authorization))
    deadline = batch.deadline.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    headers = {DEADLINE_HEADER: deadline}
    if batch.artifacts_url:
        headers[ARTIFACTS_HEADER] = batch.artifacts_url
        headers[ARTIFACTS_TOKEN_HEADER] = batch.artifacts_token
    return Response(batch.body, media_type=BATCH_TYPE, headers=headers)


@router.put("/jobs/{job}/answer", status_code=204)
async def put_answer(
    services: CurrentServices,
    request: Request,
    job: str,
    authorization: Annotated[str | None, Header()] = None,
) -> None:
    """Take the answer of a job, a result event a line; durable when this answers."""
    await services.jobs.end(job, _token(authorization), await request.body())
