"""Both places where blobs may lie, the real ones: a folder, and an S3 server over HTTP."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import boto3
import pytest

from controlplane.adapters.objects import open_objects
from controlplane.adapters.objects.folder import FolderObjects
from controlplane.operations.objects import Blobs
from exospherehost.doubles.s3 import S3Server
from tests.postgres_server import postgres
from tests.storage.conftest import (
    other,
    postgres_template,
    postgres_url,
    shared_database,
    sqlite_template,
    sqlite_url,
    store,
    url,
)

__all__ = [
    "other",
    "postgres",
    "postgres_template",
    "postgres_url",
    "shared_database",
    "sqlite_template",
    "sqlite_url",
    "store",
    "url",
]


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    server = S3Server()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def s3_url(s3_server: S3Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of the server, where every AWS client finds it."""
    for name in [variable for variable in os.environ if variable.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", s3_server.url)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    return s3_server.url


@pytest.fixture
def bucket(s3_url: str, tmp_path: Path) -> str:
    name = tmp_path.name.lower().replace("_", "-")[:50].strip("-") + "-b"
    client = boto3.client("s3", endpoint_url=s3_url, region_name="us-east-1")
    client.create_bucket(Bucket=name)
    client.close()
    return name


@pytest.fixture(params=["folder", "s3"])
async def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Blobs]:
    place = "" if request.param == "folder" else f"s3://{request.getfixturevalue('bucket')}/deep/in"
    opened = await open_objects(place, tmp_path)
    yield Blobs(opened.blobs)
    await opened.close()


@pytest.fixture
async def folder(tmp_path: Path) -> AsyncIterator[Blobs]:
    opened = FolderObjects.open(tmp_path / "blobs")
    yield Blobs(opened)
    await opened.close()
