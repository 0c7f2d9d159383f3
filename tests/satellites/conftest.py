"""The outside world of the satellites' tests: real servers, started once."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import boto3
import pytest

from exospherehost.doubles.suite import Doubles

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

VARIABLES = ("EXO_EGRESS_ALLOW", "EXO_REROUTE", "EXO_MODEL_BASE_URL", "EXO_MODEL_API_KEY")


@pytest.fixture(scope="session")
def doubles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doubles]:
    with Doubles() as running:
        running.start(tmp_path_factory.mktemp("doubles"))
        yield running


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*VARIABLES, *(name for name in os.environ if name.startswith("AWS_"))]:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def world(doubles: Doubles, bare: None, monkeypatch: pytest.MonkeyPatch) -> Doubles:  # noqa: ARG001 - order
    for name, value in doubles.environment().items():
        monkeypatch.setenv(name, value)
    return doubles


@pytest.fixture
def s3(world: Doubles) -> Iterator["S3Client"]:
    client = boto3.client(
        "s3",
        endpoint_url=world.urls["s3"],
        region_name="us-east-1",
        aws_access_key_id="testing",
        aws_secret_access_key="testing",
    )
    yield client
    client.close()


@pytest.fixture
def bucket(s3: "S3Client", tmp_path: Path) -> str:
    name = tmp_path.name.lower().replace("_", "-")[:50].strip("-")
    s3.create_bucket(Bucket=name)
    return name
