"""Blobs as objects of an S3 bucket: ``PREFIX/DAY/SHA-256``.

Endpoint, region and credentials come from where every AWS client looks for them
(`AWS_ENDPOINT_URL_S3`, `AWS_DEFAULT_REGION`, `AWS_ACCESS_KEY_ID`, …).
"""

import asyncio
import base64
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import md5, sha256
from typing import TYPE_CHECKING, Final, Self, TypeVar

from boto3.session import Session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from controlplane.domain.blob import blob_name, day_of
from controlplane.domain.errors import InvalidError, UnavailableError

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

T = TypeVar("T")
_THREADS: Final = 8
_GONE: Final = frozenset({"NoSuchKey", "404", "NotFound"})
_REFUSED: Final = frozenset({400, 401, 403, 404})
_PAGE_MAX: Final = 1000
"""Most keys of one listing or deletion. Source: Amazon S3 API, ListObjectsV2, DeleteObjects."""


class S3Blobs:
    """Keeps blobs below a prefix of a bucket; the client waits in threads, for a bounded time."""

    def __init__(self, bucket: str, prefix: str) -> None:
        self._bucket = bucket
        self._prefix = f"{prefix}/" if prefix else ""
        self._client = _client()
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="blobs")

    @classmethod
    async def open(cls, bucket: str, prefix: str) -> Self:
        """Return the store once the bucket has answered.

        Raises:
            InvalidError: there is no such bucket, or it is not for us.
            UnavailableError: S3 does not answer.
        """
        try:
            store = cls(bucket, prefix)
        except (BotoCoreError, ValueError) as error:
            raise InvalidError(f"EXO_BLOBS: no S3 client can be made: {error}") from error
        try:
            await store.list_before(0, "", 1)
        except UnavailableError as error:
            await store.close()
            cause = error.__cause__
            if isinstance(cause, ClientError) and _status(cause) in _REFUSED:
                raise InvalidError(f"EXO_BLOBS: {error}") from cause
            raise
        return store

    async def put(self, body: bytes, day: int) -> str:
        """See `Blobs.put`."""
        return await self._call("put", lambda: self._put(body, day))

    async def get(self, name: str) -> bytes | None:
        """See `Blobs.get`."""
        return await self._call("get", lambda: self._get(name))

    async def list_before(self, day: int, after: str, limit: int) -> Sequence[str]:
        """See `Blobs.list_before`."""
        return await self._call("list", lambda: self._list(day, after, limit))

    async def delete(self, names: Sequence[str]) -> None:
        """See `Blobs.delete`."""
        for first in range(0, len(names), _PAGE_MAX):
            part = names[first : first + _PAGE_MAX]
            await self._call("delete", partial(self._delete, part))

    async def close(self) -> None:
        """See `Blobs.close`; what is under way is finished first."""
        await asyncio.to_thread(self._threads.shutdown)
        self._client.close()

    async def _call(self, what: str, work: Callable[[], T]) -> T:
        def translated() -> T:
            try:
                return work()
            except (ClientError, BotoCoreError) as error:
                raise UnavailableError(
                    f"the bucket {self._bucket!r} does not {what} blobs now: {_said(error)}"
                ) from error

        return await asyncio.get_running_loop().run_in_executor(self._threads, translated)

    def _put(self, body: bytes, day: int) -> str:
        name = blob_name(day, sha256(body).hexdigest())
        digest = base64.b64encode(md5(body, usedforsecurity=False).digest()).decode()
        self._client.put_object(
            Bucket=self._bucket, Key=self._prefix + name, Body=body, ContentMD5=digest
        )
        return name

    def _get(self, name: str) -> bytes | None:
        try:
            answer = self._client.get_object(Bucket=self._bucket, Key=self._prefix + name)
        except ClientError as error:
            if _code(error) in _GONE:
                return None
            raise
        with answer["Body"] as stream:
            body = stream.read()
        return body if sha256(body).hexdigest() == name.partition("/")[2] else None

    def _list(self, day: int, after: str, limit: int) -> Sequence[str]:
        while True:
            answer = self._client.list_objects_v2(
                Bucket=self._bucket,
                Prefix=self._prefix,
                StartAfter=self._prefix + after,
                MaxKeys=min(limit, _PAGE_MAX),
            )
            keys = [each.get("Key", "") for each in answer.get("Contents", ())]
            ours = list(filter(_is_ours, (key.removeprefix(self._prefix) for key in keys)))
            # What others left below the prefix must not end the listing.
            if ours or not answer.get("IsTruncated"):
                return [name for name in ours if day_of(name) < day]
            after = keys[-1].removeprefix(self._prefix)

    def _delete(self, names: Sequence[str]) -> None:
        answer = self._client.delete_objects(
            Bucket=self._bucket,
            Delete={"Objects": [{"Key": self._prefix + name} for name in names], "Quiet": True},
        )
        errors = answer.get("Errors", [])
        if errors:
            raise UnavailableError(
                f"the bucket {self._bucket!r} keeps {len(errors)} of {len(names)} blobs that were "
                f"to be deleted: {errors[0].get('Code', 'Unknown')}"
            )


def _is_ours(name: str) -> bool:
    day, separator, _ = name.partition("/")
    return bool(separator) and day.isdecimal()


def _client() -> "S3Client":
    endpoint = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
    region = os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION")
    config = Config(
        connect_timeout=5,
        read_timeout=30,
        max_pool_connections=_THREADS,
        retries={"total_max_attempts": 3, "mode": "standard"},
        # Stores that are like S3 know neither the newest checksums nor names as subdomains.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        s3={"addressing_style": "path" if endpoint else "auto"},
    )
    session = Session()
    return session.client(
        "s3", region_name=region or session.region_name or "us-east-1", config=config
    )


def _status(error: ClientError) -> int:
    return error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", "Unknown"))


def _said(error: ClientError | BotoCoreError) -> str:
    """Return what S3 said; never the request, which carries the key's name."""
    if isinstance(error, ClientError):
        return f"S3 answered {_code(error)} to {error.operation_name}"
    return f"S3 is out of reach ({type(error).__name__})"
