"""Delete one object.

Idempotent: an object that is not there is a success, and the output says `existed: false`.
Completeness: one item in, one output, which says what became of the object.
"""

from typing import TYPE_CHECKING

from botocore.exceptions import ClientError
from pydantic import Field

from functions_runtime import Context, Model, satellite
from satellites._providers.maps import Texts
from satellites._providers.s3 import account_of, code_of, is_gone, opened

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client


class Config(Model):
    """Which object, and with whose credentials."""

    bucket: str = Field(min_length=1)
    file_path: str = Field(min_length=1)
    secrets: Texts = Field(repr=False)
    region: str = ""
    endpoint: str = ""


class Output(Model):
    """What became of the object; `existed` is null when the credentials may delete but not look."""

    bucket: str
    file_path: str
    file_uri: str
    deleted: bool
    existed: bool | None


@satellite
def main(config: Config, ctx: Context) -> list[Output]:
    """Delete the object of the config."""
    uri = f"s3://{config.bucket}/{config.file_path}"
    account = account_of(config.secrets, region=config.region, endpoint=config.endpoint)
    with opened(account, uri) as client:
        existed = _exists(client, config)
        client.delete_object(Bucket=config.bucket, Key=config.file_path)
    ctx.log.info("object.deleted", uri=uri, existed=existed)
    return [
        Output(
            bucket=config.bucket,
            file_path=config.file_path,
            file_uri=uri,
            deleted=existed is not False,
            existed=existed,
        )
    ]


def _exists(client: "S3Client", config: Config) -> bool | None:
    try:
        client.head_object(Bucket=config.bucket, Key=config.file_path)
    except ClientError as error:
        if is_gone(error):
            return False
        # S3 tells "absent" from "forbidden" only to those who may list the bucket.
        if code_of(error) in {"403", "AccessDenied"}:
            return None
        raise
    return True
