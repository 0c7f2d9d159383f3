"""Secrets of a project: write, list and delete; a value can never be read."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from controlplane.api.dependencies import CurrentServices, Project, require
from controlplane.domain.run import rfc3339

router = APIRouter(tags=["secrets"])


class SecretBody(BaseModel):
    """The value; it never comes back."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    value: str


class SecretView(BaseModel):
    """A secret without its value."""

    name: str
    version: int
    updated_at: str


class SecretList(BaseModel):
    """The secrets of a project."""

    items: list[SecretView]
    next_cursor: str | None = None


@router.put("/projects/{project_name}/secrets/{name}", status_code=204)
async def put_secret(
    services: CurrentServices, project: Project, project_name: str, name: str, body: SecretBody
) -> None:
    """Store a secret; a new value of a known name is a new version."""
    await services.secrets.put(require(project_name, project), name, body.value)


@router.get("/projects/{project_name}/secrets")
async def list_secrets(
    services: CurrentServices, project: Project, project_name: str
) -> SecretList:
    """List names, versions and times."""
    rows = await services.secrets.listing(require(project_name, project))
    return SecretList(
        items=[
            SecretView(name=row.name, version=row.version, updated_at=rfc3339(row.updated_ms))
            for row in rows
        ]
    )


@router.delete("/projects/{project_name}/secrets/{name}", status_code=204)
async def delete_secret(
    services: CurrentServices, project: Project, project_name: str, name: str
) -> None:
    """Delete a secret."""
    await services.secrets.remove(require(project_name, project), name)
