"""Objects in a bucket of S3, or of a store that speaks its protocol: ``PREFIX/KEY``.

Endpoint, region and credentials come from where every AWS client looks for them
(`AWS_ENDPOINT_URL_S3`, `AWS_DEFAULT_REGION`, `AWS_ACCESS_KEY_ID`, …). The client is boto3, which
blocks: its calls run in threads, and each is bounded by the client's own time-outs and retries.

Sources: Amazon S3 API Reference: PutObject, GetObject, ListObjectsV2, DeleteObjects.
"""

import asyncio
import base64
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import md5
from typing import TYPE_CHECKING, Final, Self, TypeVar

from boto3.session import Session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from controlplane.domain.errors import InvalidError, UnavailableError

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

T = TypeVar("T")
_THREADS: Final = 8
_GONE: Final = frozenset({"NoSuchKey", "404", "NotFound"})
_REFUSED: Final = frozenset({400, 401, 403, 404})
_PAGE_MAX: Final = 1000
"""Most keys of one listing or deletion. Source: Amazon S3 API, ListObjectsV2, DeleteObjects."""


class S3Bucket:
    """A bucket, and the client and threads that all its key spaces share."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.client = _client()
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="objects")

    @classmethod
    async def open(cls, name: str) -> Self:
        """Return the bucket once it has answered.

        Raises:
            InvalidError: there is no such bucket, or it is not for us.
            UnavailableError: S3 does not answer.
        """
        try:
            bucket = cls(name)
        except (BotoCoreError, ValueError) as error:
            raise InvalidError(f"EXO_BLOBS: no S3 client can be made: {error}") from error
        try:
            await S3Objects(bucket, "").list_keys("", "", 1)
        except UnavailableError as error:
            await bucket.close()
            cause = error.__cause__
            if isinstance(cause, ClientError) and _status(cause) in _REFUSED:
                raise InvalidError(f"EXO_BLOBS: {error}") from cause
            raise
        return bucket

    async def call(self, verb: str, work: Callable[[], T]) -> T:
        """Run a blocking call of the client in a thread.

        Raises:
            UnavailableError: it fails; the text never holds the request, which names the key's id.
        """
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        except (ClientError, BotoCoreError) as error:
            raise UnavailableError(
                f"the bucket {self.name!r} does not {verb} objects now: {_reason(error)}"
            ) from error

    async def close(self) -> None:
        """Release connections and threads, after what is under way; once more is harmless."""
        await asyncio.to_thread(self._threads.shutdown)
        self.client.close()


class S3Objects:
    """Keeps objects below a prefix of a bucket; the prefix is empty or ends with a slash."""

    def __init__(self, bucket: S3Bucket, prefix: str) -> None:
        self._bucket = bucket
        self._prefix = prefix

    async def put(self, key: str, body: bytes) -> None:
        """See `ObjectStore.put`."""
        await self._bucket.call("put", lambda: self._put(key, body))

    async def get(self, key: str) -> bytes | None:
        """See `ObjectStore.get`."""
        return await self._bucket.call("get", lambda: self._get(key))

    async def list_keys(self, after: str, before: str, limit: int) -> Sequence[str]:
        """See `ObjectStore.list_keys`."""
        return await self._bucket.call("list", lambda: self._list(after, before, limit))

    async def delete(self, keys: Sequence[str]) -> None:
        """See `ObjectStore.delete`."""
        for first in range(0, len(keys), _PAGE_MAX):
            page = keys[first : first + _PAGE_MAX]
            await self._bucket.call("delete", partial(self._delete, page))

    async def close(self) -> None:
        """See `ObjectStore.close`; closes the bucket for its other key spaces as well."""
        await self._bucket.close()

    def _put(self, key: str, body: bytes) -> None:
        digest = base64.b64encode(md5(body, usedforsecurity=False).digest()).decode()
        self._bucket.client.put_object(
            Bucket=self._bucket.name, Key=self._prefix + key, Body=body, ContentMD5=digest
        )

    def _get(self, key: str) -> bytes | None:
        try:
            answer = self._bucket.client.get_object(
                Bucket=self._bucket.name, Key=self._prefix + key
            )
        except ClientError as error:
            if _code(error) in _GONE:
                return None
            raise
        with answer["Body"] as stream:
            return stream.read()

    def _list(self, after: str, before: str, limit: int) -> Sequence[str]:
        answer = self._bucket.client.list_objects_v2(
            Bucket=self._bucket.name,
            Prefix=self._prefix,
            StartAfter=self._prefix + after,
            MaxKeys=min(limit, _PAGE_MAX),
        )
        names = [entry.get("Key", "") for entry in answer.get("Contents", ())]
        keys = [name.removeprefix(self._prefix) for name in names]
        return [key for key in keys if not before or key < before]

    def _delete(self, keys: Sequence[str]) -> None:
        answer = self._bucket.client.delete_objects(
            Bucket=self._bucket.name,
            Delete={"Objects": [{"Key": self._prefix + key} for key in keys], "Quiet": True},
        )
        errors = answer.get("Errors", [])
        if errors:
            raise UnavailableError(
                f"the bucket {self._bucket.name!r} keeps {len(errors)} of {len(keys)} objects that "
                f"were to be deleted: {errors[0].get('Code', 'Unknown')}"
            )


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


def _reason(error: ClientError | BotoCoreError) -> str:
    if isinstance(error, ClientError):
        return f"S3 answered {_code(error)} to {error.operation_name}"
    return f"S3 is out of reach ({type(error).__name__})"
