"""Bytes by reference: ``artifact:sha256-…`` in the artifact store, or ``data:`` URIs."""

import asyncio
import re
import threading
from base64 import b64encode
from binascii import Error as Base64Error
from binascii import a2b_base64
from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_to_bytes

from functions_runtime.contract import ARTIFACTS_HEADER, ARTIFACTS_TOKEN_HEADER
from functions_runtime.types import RetryableError, TerminalError

if TYPE_CHECKING:
    from httpx2 import Client, Response

_STORED: Final = re.compile(r"artifact:sha256-([0-9a-f]{64})")
_TIMEOUT_SECONDS: Final = 60.0
_NOT_FOUND: Final = 404


class Artifacts:
    """Reads and writes bytes by reference.

    Attributes:
        base: URL of the store, or "": then `put` gives ``data:`` URIs, which need no store.
        token: bearer token for it.
    """

    def __init__(self, base: str = "", token: str = "") -> None:
        self.base = base.rstrip("/")
        self.token = token
        self._lock = threading.Lock()
        self._client: Client | None = None

    @classmethod
    def of_request(cls, headers: Mapping[str, str]) -> "Artifacts":
        """Return the store that the caller named in its (lower-case) `headers`."""
        return cls(headers.get(ARTIFACTS_HEADER, ""), headers.get(ARTIFACTS_TOKEN_HEADER, ""))

    def close(self) -> None:
        """Close the connections to the store."""
        with self._lock:
            if self._client is not None:
                self._client.close()
                self._client = None

    async def put(self, data: bytes, media_type: str = "application/octet-stream") -> str:
        """Store `data` and give its URI; the same bytes have the same URI.

        Raises:
            RetryableError: the store cannot be reached or refuses.
        """
        if not self.base:
            return _data_uri(data, media_type)
        return await asyncio.to_thread(self.put_sync, data, media_type)

    async def get(self, uri: str) -> bytes:
        """Return the bytes behind `uri`, checked against the hash that it names.

        Raises:
            TerminalError: `uri` is no artifact, or the store does not have it.
            RetryableError: the store cannot be reached, refuses or gives other bytes.
        """
        if uri.startswith("data:"):
            return _data(uri)
        return await asyncio.to_thread(self.get_sync, uri)

    def put_sync(self, data: bytes, media_type: str = "application/octet-stream") -> str:
        """Do as `put`, blocking; for functions that are not async."""
        if not self.base:
            return _data_uri(data, media_type)
        digest = sha256(data).hexdigest()
        self._request("PUT", digest, data, {"content-type": media_type})
        return f"artifact:sha256-{digest}"

    def get_sync(self, uri: str) -> bytes:
        """Do as `get`, blocking; for functions that are not async."""
        if uri.startswith("data:"):
            return _data(uri)
        match = _STORED.fullmatch(uri)
        if match is None:
            raise TerminalError(
                f"{uri[:80]!r} is no artifact; give an artifact:sha256-… or data: URI",
                code="artifact-invalid",
            )
        data = self._request("GET", match[1]).content
        if sha256(data).hexdigest() != match[1]:
            raise RetryableError(
                f"the artifact store gave other bytes for {uri} ({len(data)} bytes)",
                code="artifact-corrupt",
            )
        return data

    def _request(
        self,
        method: str,
        digest: str,
        data: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> "Response":
        # Needed by few functions: a satellite without artifacts must not pay for the import.
        from httpx2 import HTTPError, InvalidURL  # noqa: PLC0415

        if not self.base:
            raise TerminalError(
                f"artifact:sha256-{digest} cannot be read: the caller named no artifact store "
                f"(header {ARTIFACTS_HEADER})",
                code="artifact-store-missing",
            )
        try:
            response = self._connected().request(
                method,
                f"{self.base}/{digest}",
                content=data,
                headers={"authorization": f"Bearer {self.token}", **(headers or {})},
            )
        except (HTTPError, InvalidURL) as error:
            raise RetryableError(
                f"the artifact store cannot be reached: {error}", code="artifact-store"
            ) from error
        return _accepted(response, method, digest)

    def _connected(self) -> "Client":
        from httpx2 import Client  # noqa: PLC0415 - as above

        with self._lock:
            if self._client is None:
                # The store is the caller's own: no proxy of the environment, no redirects.
                self._client = Client(timeout=_TIMEOUT_SECONDS, trust_env=False)
            return self._client


def _accepted(response: "Response", method: str, digest: str) -> "Response":
    if response.is_success:
        return response
    said = f"the artifact store answered {response.status_code} to {method} of sha256-{digest}"
    if response.status_code == _NOT_FOUND and method == "GET":
        raise TerminalError(said, code="artifact-missing")
    raise RetryableError(said, code="artifact-store")


def _data_uri(data: bytes, media_type: str) -> str:
    return f"data:{media_type};base64,{b64encode(data).decode()}"


def _data(uri: str) -> bytes:
    """Return the bytes in a ``data:`` URI. Source: RFC 2397."""
    head, comma, text = uri.removeprefix("data:").partition(",")
    if not comma:
        raise TerminalError("a data: URI has no comma before its data", code="artifact-invalid")
    data = unquote_to_bytes(text)
    if not head.endswith(";base64"):
        return data
    try:
        return a2b_base64(data, strict_mode=True)
    except Base64Error as error:
        raise TerminalError(
            f"a data: URI is not base64: {error}", code="artifact-invalid"
        ) from error
