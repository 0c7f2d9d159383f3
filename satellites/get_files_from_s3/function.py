"""List a bucket and give one output per object, with its content by reference.

Completeness: every object that the listing names and the filter keeps is one output. An object
whose content cannot be given (gone meanwhile, larger than `max-bytes`) is still an output, with
`content` null and the reason in `content-error`, so that the stage behind fails for that object
alone and says why.
"""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from botocore.exceptions import ClientError
from pydantic import Field

from functions_runtime import Artifact, Artifacts, Context, Model, Page, RetryableError, satellite
from satellites._providers.maps import Texts
from satellites._providers.s3 import account_of, is_gone, opened

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import ListObjectsV2RequestTypeDef

DOWNLOADS_AT_ONCE: Final = 8
MEBIBYTE: Final = 1024 * 1024


class Config(Model):
    """Which objects, and with whose credentials."""

    bucket: str = Field(min_length=1)
    prefix: str = ""
    recursive: bool = True
    extension: str = ""
    secrets: Texts = Field(repr=False)
    region: str = ""
    endpoint: str = ""
    include_content: bool = True
    max_bytes: int = Field(default=64 * MEBIBYTE, gt=0)


class Output(Model):
    """One object."""

    bucket: str
    file_path: str
    file_name: str
    file_uri: str
    size: int
    etag: str
    last_modified: str
    content: Artifact | None = None
    content_error: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """An object as the listing names it."""

    key: str
    size: int
    etag: str
    last_modified: str


@satellite
def main(config: Config, ctx: Context) -> Page[Output]:
    """Return the objects of the bucket, in the order of their keys, a page of its listing each."""
    account = account_of(config.secrets, region=config.region, endpoint=config.endpoint)
    with opened(account, f"bucket {config.bucket!r}") as client:
        page, cursor = listed(client, config, ctx.cursor)
        objects = [found for found in page if is_wanted(found.key, config)]
        with ThreadPoolExecutor(DOWNLOADS_AT_ONCE) as threads:
            outputs = list(threads.map(partial(_output, client, config, ctx), objects))
    lost = [output.file_path for output in outputs if output.content_error]
    for path in lost:
        ctx.log.warning("object.without-content", bucket=config.bucket, path=path)
    ctx.log.info(
        "bucket.listed", bucket=config.bucket, objects=len(outputs), without_content=len(lost)
    )
    return Page(outputs, cursor)


def listed(
    client: "S3Client", config: Config, cursor: str | None
) -> tuple[list[Listed], str | None]:
    """Return a page of the objects under the prefix, and the cursor of the next, if there is one.

    Only the objects of the prefix's own folder unless recursive.
    """
    prefix = config.prefix
    wish: ListObjectsV2RequestTypeDef = {"Bucket": config.bucket, "Prefix": prefix}
    if not config.recursive:
        wish["Prefix"] = prefix if not prefix or prefix.endswith("/") else f"{prefix}/"
        wish["Delimiter"] = "/"
    if cursor is not None:
        wish["ContinuationToken"] = cursor
    page = client.list_objects_v2(**wish)
    found = [
        Listed(
            entry.get("Key", ""),
            entry.get("Size", 0),
            entry.get("ETag", "").strip('"'),
            entry["LastModified"].isoformat() if "LastModified" in entry else "",
        )
        for entry in page.get("Contents", [])
    ]
    return found, page.get("NextContinuationToken") if page.get("IsTruncated") else None


def is_wanted(key: str, config: Config) -> bool:
    """Return whether a key is a file, not the marker of a folder, with the wanted extension."""
    extension = config.extension.lower().lstrip(".")
    return not key.endswith("/") and (not extension or key.lower().endswith(f".{extension}"))


def _output(client: "S3Client", config: Config, ctx: Context, found: Listed) -> Output:
    content, reason = content_of(client, config, ctx.artifacts, found)
    return Output(
        bucket=config.bucket,
        file_path=found.key,
        file_name=found.key.rpartition("/")[2],
        file_uri=f"s3://{config.bucket}/{found.key}",
        size=found.size,
        etag=found.etag,
        last_modified=found.last_modified,
        content=content,
        content_error=reason,
    )


def content_of(
    client: "S3Client", config: Config, artifacts: Artifacts, found: Listed
) -> tuple[str | None, str | None]:
    """Return the artifact with the object's bytes, or the reason why there is none."""
    if not config.include_content:
        return None, None
    if found.size > config.max_bytes:
        return None, f"the object has {found.size} bytes, max-bytes allows {config.max_bytes}"
    try:
        answer = client.get_object(Bucket=config.bucket, Key=found.key)
    except ClientError as error:
        if not is_gone(error):
            raise
        return None, "the object was listed, but is gone"
    with closing(answer["Body"]) as body:
        data = body.read(config.max_bytes + 1)
    if len(data) > config.max_bytes:
        return None, f"the object has grown beyond max-bytes ({config.max_bytes})"
    if len(data) != answer["ContentLength"]:
        raise RetryableError(
            f"{found.key} has {answer['ContentLength']} bytes, but {len(data)} arrived",
            code="s3-torn",
        )
    media_type = answer.get("ContentType") or "application/octet-stream"
    return artifacts.put_sync(data, media_type), None
