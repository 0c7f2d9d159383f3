"""Move one object: copy it, check the copy, then delete the origin.

The bytes go through this process, because no account can be expected to reach both ends; they are
spooled to disk beyond 8 MiB. Idempotent: the copy carries the item's key, so that a second attempt
recognises a move that was already done. Completeness: one object in, one out, the same size; the
origin is deleted only after the copy has been looked at.
"""

import hashlib
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Final, Literal

from botocore.exceptions import ClientError
from pydantic import Field

from functions_runtime import Context, Model, RetryableError, TerminalError, satellite
from satellites._providers.maps import Texts
from satellites._providers.s3 import account_of, is_gone, opened

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import GetObjectOutputTypeDef

MEBIBYTE: Final = 1024 * 1024
SPOOL_BYTES: Final = 8 * MEBIBYTE
KEY_METADATA: Final = "exo-key"


class Config(Model):
    """Where from, where to, and with whose credentials at either end."""

    origin_source: Literal["s3"] = "s3"
    origin_bucket: str = Field(min_length=1)
    origin_file_path: str = Field(min_length=1)
    origin_region: str = ""
    origin_endpoint: str = ""
    destination_source: Literal["s3"] = "s3"
    destination_bucket: str = Field(min_length=1)
    destination_file_path: str = Field(min_length=1)
    destination_region: str = ""
    destination_endpoint: str = ""
    secrets: Texts = Field(repr=False)


class Output(Model):
    """The object at its new place."""

    bucket: str
    file_path: str
    file_name: str
    file_uri: str
    size: int
    origin_uri: str
    already_moved: bool


@dataclass(frozen=True, slots=True)
class Place:
    """One end of the move."""

    client: "S3Client"
    bucket: str
    path: str

    @property
    def uri(self) -> str:
        """The place as people write it."""
        return f"s3://{self.bucket}/{self.path}"


@satellite
def main(config: Config, ctx: Context) -> list[Output]:
    """Move the object of the config."""
    _check_ends(config)
    secrets = config.secrets
    giver = account_of(
        secrets, prefix="ORIGIN_", region=config.origin_region, endpoint=config.origin_endpoint
    )
    taker = account_of(
        secrets,
        prefix="DESTINATION_",
        region=config.destination_region,
        endpoint=config.destination_endpoint,
    )
    origin_uri = f"s3://{config.origin_bucket}/{config.origin_file_path}"
    destination_uri = f"s3://{config.destination_bucket}/{config.destination_file_path}"
    with opened(giver, origin_uri) as source, opened(taker, destination_uri) as target:
        origin = Place(source, config.origin_bucket, config.origin_file_path)
        destination = Place(target, config.destination_bucket, config.destination_file_path)
        size, already_moved = _move(origin, destination, ctx.key)
    ctx.log.info("object.moved", origin=origin_uri, to=destination_uri, already=already_moved)
    return [
        Output(
            bucket=config.destination_bucket,
            file_path=config.destination_file_path,
            file_name=config.destination_file_path.rpartition("/")[2],
            file_uri=destination_uri,
            size=size,
            origin_uri=origin_uri,
            already_moved=already_moved,
        )
    ]


def _check_ends(config: Config) -> None:
    origin = (config.origin_endpoint, config.origin_bucket, config.origin_file_path)
    destination = (
        config.destination_endpoint, config.destination_bucket, config.destination_file_path,
    )  # fmt: skip
    if origin == destination:
        raise TerminalError(
            "origin and destination are the same object; give it another path or bucket",
            code="move-onto-itself",
        )


def _move(origin: Place, destination: Place, key: str) -> tuple[int, bool]:
    """Return the size of the moved object, and whether an earlier attempt had moved it."""
    answer = _opened_object(origin)
    if answer is None:
        return _size_of_earlier_move(origin, destination, key), True
    etag, size = answer["ETag"], answer["ContentLength"]
    with SpooledTemporaryFile(SPOOL_BYTES) as spool, closing(answer["Body"]) as body:
        digest = _copy(body.iter_chunks(MEBIBYTE), spool)
        if spool.tell() != size:
            raise RetryableError(
                f"{origin.uri} has {size} bytes, but {spool.tell()} arrived", code="move-torn"
            )
        spool.seek(0)
        destination.client.upload_fileobj(
            spool,
            destination.bucket,
            destination.path,
            ExtraArgs={
                "Metadata": {KEY_METADATA: _metadata_text(key), "exo-sha256": digest},
                "ContentType": answer.get("ContentType") or "application/octet-stream",
            },
        )
    _check_copy(destination, size, digest)
    _delete_if_unchanged(origin, etag)
    return size, False


def _opened_object(place: Place) -> "GetObjectOutputTypeDef | None":
    try:
        return place.client.get_object(Bucket=place.bucket, Key=place.path)
    except ClientError as error:
        if is_gone(error):
            return None
        raise


def _size_of_earlier_move(origin: Place, destination: Place, key: str) -> int:
    try:
        head = destination.client.head_object(Bucket=destination.bucket, Key=destination.path)
    except ClientError as error:
        if not is_gone(error):
            raise
        raise TerminalError(f"there is no object {origin.uri}", code="NoSuchKey") from None
    if head["Metadata"].get(KEY_METADATA) != _metadata_text(key):
        raise TerminalError(
            f"there is no object {origin.uri}, and {destination.uri} comes from another move",
            code="NoSuchKey",
        )
    return head["ContentLength"]


def _copy(chunks: Iterable[bytes], spool: IO[bytes]) -> str:
    """Write the chunks to the spool and return the SHA-256 of all of them."""
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
        spool.write(chunk)
    return digest.hexdigest()


def _check_copy(destination: Place, size: int, digest: str) -> None:
    head = destination.client.head_object(Bucket=destination.bucket, Key=destination.path)
    if head["ContentLength"] != size or head["Metadata"].get("exo-sha256") != digest:
        raise RetryableError(
            f"the copy at {destination.uri} has {head['ContentLength']} bytes instead of {size}, "
            "or was replaced meanwhile; the origin is untouched",
            code="move-torn",
        )


def _delete_if_unchanged(origin: Place, etag: str) -> None:
    """Delete the origin, unless somebody has written it anew since it was read."""
    head = origin.client.head_object(Bucket=origin.bucket, Key=origin.path)
    if head["ETag"] != etag:
        raise RetryableError(
            f"{origin.uri} has changed while it was moved; it is untouched", code="move-raced"
        )
    origin.client.delete_object(Bucket=origin.bucket, Key=origin.path)


def _metadata_text(key: str) -> str:
    """Return the item's key as metadata can hold it: short, and ASCII."""
    return hashlib.sha256(key.encode()).hexdigest()
