"""Uploads of blobs: whole, or in pieces where a registry takes no body of that size.

Source: OCI distribution specification 1.1, section on pushing blobs.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import BinaryIO, Final
from urllib.parse import quote, urlsplit

import httpx2

from exospherehost.deploy.oci.descriptors import Descriptor
from exospherehost.deploy.registry.transport import Call, Transport

CHUNK_BYTES: Final = 8 * 1024 * 1024
_PIECE_BYTES: Final = 256 * 1024

Opener = Callable[[], AbstractContextManager[BinaryIO]]
"""Opens a blob for reading, from its beginning each time."""

Moved = Callable[[int], None]
"""Is told how many bytes of the blob in hand have been moved so far."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A blob on its way into a repository.

    Attributes:
        transport: to the registry.
        scopes: that pushing there needs.
        blob: what is sent.
        opener: opens it.
        moved: is told how far it is.
    """

    transport: Transport
    scopes: tuple[str, ...]
    blob: Descriptor
    opener: Opener
    moved: Moved

    def whole(self, session: str) -> httpx2.Response:
        """Send all in one request; give the answer."""
        size_bytes = self.blob.size_bytes
        url = _with_digest(session, self.blob.digest)
        body = _Part(self.opener, 0, size_bytes, self.moved)
        return self.transport.call(Call("PUT", url, self.scopes, _headers(size_bytes), body))

    def in_chunks(self, session: str, chunk_bytes: int) -> httpx2.Response:
        """Send it in pieces; give the answer to the last, or to the first that was refused."""
        url, size_bytes = session, self.blob.size_bytes
        for start in range(0, size_bytes, chunk_bytes):
            end = min(start + chunk_bytes, size_bytes)
            headers = {**_headers(end - start), "content-range": f"{start}-{end - 1}"}
            body = _Part(self.opener, start, end, self.moved)
            # A piece that may have arrived cannot be sent again within the same session.
            call = Call("PATCH", url, self.scopes, headers, body, tries=1)
            response = self.transport.call(call)
            if response.status_code != HTTPStatus.ACCEPTED:
                return response
            url = self.transport.absolute(response.headers.get("location", url))
        headers = {"content-length": "0"}
        return self.transport.call(
            Call("PUT", _with_digest(url, self.blob.digest), self.scopes, headers)
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """The bytes of a blob from `start` to `end`, opened anew for each try."""

    opener: Opener
    start: int
    end: int
    moved: Moved

    def __call__(self) -> AbstractContextManager[Iterable[bytes]]:
        return self._opened()

    @contextmanager
    def _opened(self) -> Generator[Iterable[bytes]]:
        with self.opener() as file:
            file.seek(self.start)
            yield self._pieces(file)

    def _pieces(self, file: BinaryIO) -> Iterator[bytes]:
        done = self.start
        while done < self.end and (piece := file.read(min(_PIECE_BYTES, self.end - done))):
            yield piece
            done += len(piece)
            self.moved(done)


def _with_digest(url: str, digest: str) -> str:
    return f"{url}{'&' if urlsplit(url).query else '?'}digest={quote(digest)}"


def _headers(size_bytes: int) -> dict[str, str]:
    return {"content-type": "application/octet-stream", "content-length": str(size_bytes)}
