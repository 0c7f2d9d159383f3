"""A client of the registry protocol: blobs, manifests, tags, uploads.

The model
---------
A registry stores blobs under their digest in repositories, and manifests under a digest or a tag.
Reading needs the scope `pull`, writing `pull,push`. `registry.transport` authorises, retries and
keeps clear text away; here is what is said and checked. `OpenRegistries` keeps one client per host
for the length of a deploy.

A blob gets into a repository in the cheapest way that the registry allows: it is there already
(HEAD), it is mounted from another repository of the same registry, it is uploaded in one request,
or in pieces where one request is too large (413), as a proxy in front of a registry often decides.

Invariants
----------
- Content is checked, whichever side it comes from: size and digest of every blob and manifest that
  is read, the digest that the registry reports for a manifest that was put. What does not match is
  an error and is not kept.
- A download appears under its name only when it is complete; two processes may do the same at once.
- An upload is repeated from its beginning with a new session. A piece that may have arrived is not
  sent again in the same session: its range would be refused, or counted twice.
- A refused mount is no error. The registry may lack the right to read the source, or not support
  it; an upload tells what holds.
- Errors name host, status and operation, and who we are there, never a token.

Why a client of our own: adr/0015-own-client-of-registries.md.

Source: OCI distribution specification 1.1.
"""

import hashlib
import re
import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Final, Self
from urllib.parse import quote, urlsplit

import httpx2
from pydantic import BaseModel, ConfigDict, ValidationError

from exospherehost.deploy.errors import RegistryError
from exospherehost.deploy.oci.descriptors import (
    INDEX_TYPES,
    MANIFEST_TYPES,
    Descriptor,
    detect_media_type,
    digest_of,
)
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.transport import (
    Call,
    RetryPolicy,
    Transport,
    pull_scopes,
    push_scopes,
)

CHUNK_BYTES: Final = 8 * 1024 * 1024

Opener = Callable[[], AbstractContextManager[BinaryIO]]
"""Opens a blob for reading, from its beginning each time."""

Moved = Callable[[int], None]
"""Takes how many bytes of a blob have been moved so far."""
MANIFEST_BYTES_MAX: Final = 4 * 1024 * 1024
_PIECE_BYTES: Final = 256 * 1024
_ACCEPTED: Final = {"accept": ", ".join(MANIFEST_TYPES + INDEX_TYPES)}
_DENIED: Final = {401, 403}
_NEXT: Final = re.compile(r"<([^>]+)>\s*;\s*rel=\"?next\"?")
_MEANINGS: Final = {
    400: ("found a fault in what was sent", "push again; a file may have changed meanwhile"),
    401: ("does not let {who} in", "docker login {host}"),
    403: ("does not allow this to {who}", "ask for the right to push and pull there"),
    404: ("knows nothing of that name", "is the repository or tag written as it is there?"),
    405: ("does not support this", "is it a registry of the OCI distribution protocol?"),
    413: (
        "takes no upload of that size, not even in pieces",
        "raise the limit of the registry or of the proxy before it",
    ),
    429: ("wants fewer requests", "try again later"),
}


class _ErrorEntry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    code: str = ""
    message: str = ""


class _ErrorBody(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    errors: list[_ErrorEntry]


def build_error(response: httpx2.Response, host: str, who: str, operation: str) -> RegistryError:
    """Return the error for a response that is no success; `who` is our login there."""
    status = response.status_code
    failed = ("failed", "try again later; the registry's log says more")
    meaning, hint = _MEANINGS.get(status, failed)
    explained = meaning.format(who=who, host=host)
    return RegistryError(
        f"the registry {host} {explained} ({status}, {operation})",
        status=status,
        cause=_parse_error(response),
        hint=hint.format(who=who, host=host),
    )


def _parse_error(response: httpx2.Response) -> str:
    """Return the first error of the body, in one line."""
    try:
        errors = _ErrorBody.model_validate_json(response.content).errors
    except ValidationError:
        return ""
    parts = (errors[0].code, errors[0].message) if errors else ()
    return " ".join(": ".join(part for part in parts if part).split())[:300]


@dataclass(frozen=True, slots=True)
class PulledManifest:
    """A manifest as a registry sent it, with its media type and the digest of its bytes."""

    body: bytes
    media_type: str
    digest: str


class _Tags(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    tags: list[str] | None = None


@dataclass(frozen=True, slots=True)
class Upload:
    """A blob on its way into a repository.

    Attributes:
        transport: to the registry.
        scopes: that pushing there needs.
        blob: what is sent.
        opener: opens it.
        moved: is called as it moves.
    """

    transport: Transport
    scopes: tuple[str, ...]
    blob: Descriptor
    opener: Opener
    moved: Moved

    def send_whole(self, session: str) -> httpx2.Response:
        """Send all in one request; return the response."""
        size_bytes = self.blob.size_bytes
        url = _with_digest(session, self.blob.digest)
        body = _Part(self.opener, 0, size_bytes, self.moved)
        return self.transport.send(Call("PUT", url, self.scopes, _headers(size_bytes), body))

    def send_chunks(self, session: str, chunk_bytes: int) -> httpx2.Response:
        """Send it in pieces; return the last response, or the first refusal."""
        url, size_bytes = session, self.blob.size_bytes
        for start in range(0, size_bytes, chunk_bytes):
            end = min(start + chunk_bytes, size_bytes)
            headers = {**_headers(end - start), "content-range": f"{start}-{end - 1}"}
            body = _Part(self.opener, start, end, self.moved)
            # A piece that may have arrived cannot be sent again within the same session.
            call = Call("PATCH", url, self.scopes, headers, body, tries=1)
            response = self.transport.send(call)
            if response.status_code != HTTPStatus.ACCEPTED:
                return response
            url = self.transport.resolve_location(response.headers.get("location", url))
        headers = {"content-length": "0"}
        return self.transport.send(
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
        return self._open()

    @contextmanager
    def _open(self) -> Generator[Iterable[bytes]]:
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


class Registry:
    """One registry, as one user; use it as a context manager.

    Every method raises `RegistryError` where the registry refuses or does not answer.

    Args:
        host: with its port where it has one.
        keychain: logins.
        policy: how long to wait and how often to retry.
        chunk_bytes: size of pieces, where a whole blob is too large to send.
    """

    def __init__(
        self,
        host: str,
        keychain: Keychain,
        *,
        policy: RetryPolicy | None = None,
        chunk_bytes: int = CHUNK_BYTES,
    ) -> None:
        self._transport = Transport(host, keychain, policy or RetryPolicy())
        self._chunk_bytes = chunk_bytes

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    @property
    def host(self) -> str:
        """Name of the registry."""
        return self._transport.host

    def ping(self) -> str:
        """Check that it answers and accepts our login; return the login."""
        self._check(self._transport.send(Call("GET", "/v2/")), "asking whether it is there")
        return str(self._transport.authorizer.credentials)

    def has_blob(self, repository: str, digest: str) -> bool:
        """Return whether the repository has the blob."""
        call = Call("HEAD", f"/v2/{repository}/blobs/{digest}", push_scopes(repository))
        response = self._transport.send(call)
        if response.status_code == HTTPStatus.NOT_FOUND:
            return False
        self._check(response, f"asking {repository} for a blob")
        return True

    def mount(self, repository: str, digest: str, source: str) -> bool:
        """Mount a blob of the repository `source`; return whether the registry did it."""
        url = f"/v2/{repository}/blobs/uploads/?mount={quote(digest)}&from={quote(source)}"
        scopes = (*push_scopes(repository), *pull_scopes(source))
        try:
            response = self._transport.send(Call("POST", url, scopes))
        except RegistryError as error:
            if error.status in _DENIED:
                return False  # no token for both repositories; the upload tells whether we may push
            raise
        if response.status_code == HTTPStatus.CREATED:
            return True
        if response.status_code == HTTPStatus.ACCEPTED:
            self._abandon(repository, response.headers.get("location", ""))
        # A registry that may not or does not want to mount takes an upload.
        return False

    def upload(
        self, repository: str, blob: Descriptor, opener: Opener, moved: Moved | None = None
    ) -> None:
        """Upload a blob: in one request, in pieces where that is too large for the registry."""
        report = moved or _ignore
        upload = Upload(self._transport, push_scopes(repository), blob, opener, report)
        response = upload.send_whole(self._begin_upload(repository))
        if response.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            report(0)
            response = upload.send_chunks(self._begin_upload(repository), self._chunk_bytes)
        self._check(response, f"uploading {blob.digest} to {repository}")
        report(blob.size_bytes)

    def download(
        self, repository: str, blob: Descriptor, path: Path, moved: Moved | None = None
    ) -> None:
        """Download a blob to `path`, which appears only once size and digest are right."""
        path.parent.mkdir(parents=True, exist_ok=True)
        policy = self._transport.policy
        for tries in range(1, policy.tries + 1):
            try:
                self._download(repository, blob, path, moved or _ignore)
            except httpx2.TransportError as error:
                if tries == policy.tries:
                    raise self._build_truncation_error(blob.digest, error) from error
                policy.sleep(policy.compute_pause_s(tries, None))
            else:
                return

    def get_blob(self, repository: str, blob: Descriptor) -> bytes:
        """Return a small blob, such as a configuration."""
        if blob.size_bytes > MANIFEST_BYTES_MAX:
            raise RegistryError(f"{blob.digest} of {repository} is too large to be read whole")
        call = Call("GET", f"/v2/{repository}/blobs/{blob.digest}", pull_scopes(repository))
        response = self._transport.send(call)
        self._check(response, f"pulling {blob.digest} from {repository}")
        self._check_digest(digest_of(response.content), blob.digest, repository)
        return response.content

    def get_manifest(self, repository: str, key: str) -> PulledManifest:
        """Return the manifest of a tag or digest."""
        call = Call("GET", f"/v2/{repository}/manifests/{key}", pull_scopes(repository), _ACCEPTED)
        response = self._transport.send(call, stream=True)
        self._check(response, f"pulling {repository}:{key}")
        try:
            body = b"".join(_limit(response.iter_bytes(_PIECE_BYTES), repository))
        except httpx2.TransportError as error:
            raise self._build_truncation_error(repository, error) from error
        finally:
            response.close()
        digest = digest_of(body)
        if key.startswith("sha256:"):
            self._check_digest(digest, key, repository)
        declared = response.headers.get("content-type", "").partition(";")[0].strip()
        return PulledManifest(body, detect_media_type(body, declared), digest)

    def resolve(self, repository: str, tag: str) -> str | None:
        """Return the digest of a tag; None where there is no such tag."""
        call = Call("HEAD", f"/v2/{repository}/manifests/{tag}", pull_scopes(repository), _ACCEPTED)
        response = self._transport.send(call)
        if response.status_code == HTTPStatus.NOT_FOUND:
            return None
        self._check(response, f"asking for {repository}:{tag}")
        declared = response.headers.get("docker-content-digest", "")
        return declared or self.get_manifest(repository, tag).digest

    def put_manifest(self, repository: str, key: str, body: bytes, media_type: str) -> str:
        """Put a manifest under a tag or its digest; return the digest."""
        call = Call(
            "PUT",
            f"/v2/{repository}/manifests/{key}",
            push_scopes(repository),
            {"content-type": media_type},
            lambda: nullcontext(body),
        )
        response = self._transport.send(call)
        self._check(response, f"putting {repository}:{key}")
        digest = digest_of(body)
        self._check_digest(
            response.headers.get("docker-content-digest", digest), digest, repository
        )
        return digest

    def list_tags(self, repository: str) -> Iterator[str]:
        """Yield the tags of a repository, page by page."""
        url = f"/v2/{repository}/tags/list"
        while url:
            response = self._transport.send(Call("GET", url, pull_scopes(repository)))
            self._check(response, f"listing the tags of {repository}")
            try:
                yield from _Tags.model_validate_json(response.content).tags or ()
            except ValidationError as error:
                raise RegistryError(f"{self.host} gave no list of tags of {repository}") from error
            next_page = _NEXT.search(response.headers.get("link", ""))
            url = self._transport.resolve_location(next_page[1]) if next_page else ""

    def _begin_upload(self, repository: str) -> str:
        """Begin an upload; return the address to send it to."""
        call = Call("POST", f"/v2/{repository}/blobs/uploads/", push_scopes(repository))
        response = self._transport.send(call)
        self._check(response, f"beginning an upload to {repository}")
        location = response.headers.get("location", "")
        if response.status_code != HTTPStatus.ACCEPTED or not location:
            message = f"{self.host} does not say where to upload to"
            raise RegistryError(message, status=response.status_code)
        return self._transport.resolve_location(location)

    def _abandon(self, repository: str, location: str) -> None:
        """End an upload that is not wanted; a registry that keeps it ends it by itself later."""
        if location:
            call = Call(
                "DELETE",
                self._transport.resolve_location(location),
                push_scopes(repository),
                tries=1,
            )
            self._transport.send(call)

    def _download(self, repository: str, blob: Descriptor, path: Path, moved: Moved) -> None:
        call = Call("GET", f"/v2/{repository}/blobs/{blob.digest}", pull_scopes(repository))
        response = self._transport.send(call, stream=True)
        self._check(response, f"pulling {blob.digest} from {repository}")
        with (
            closing(response),
            tempfile.NamedTemporaryFile(dir=path.parent, prefix=".blob-", delete=False) as file,
        ):
            part = Path(file.name)
            try:
                self._copy(response, file, blob, moved)
            except BaseException:
                part.unlink()
                raise
        part.replace(path)

    def _copy(
        self, response: httpx2.Response, file: IO[bytes], blob: Descriptor, moved: Moved
    ) -> None:
        digest, done = hashlib.sha256(), 0
        for piece in response.iter_raw(_PIECE_BYTES):
            file.write(piece)
            digest.update(piece)
            done += len(piece)
            if done > blob.size_bytes:
                break
            moved(done)
        if done != blob.size_bytes:
            message = f"{self.host} gave {done} bytes or more of {blob.digest}"
            raise RegistryError(message, cause=f"its size should be {blob.size_bytes}")
        self._check_digest(f"sha256:{digest.hexdigest()}", blob.digest, self.host)

    def _check(self, response: httpx2.Response, operation: str) -> None:
        if not response.is_success:
            raise build_error(
                response, self.host, str(self._transport.authorizer.credentials), operation
            )

    def _build_truncation_error(self, what: str, error: httpx2.TransportError) -> RegistryError:
        message = f"{self.host} broke off in the middle of {what}"
        return RegistryError(message, cause=str(error) or type(error).__name__)

    def _check_digest(self, actual: str, expected: str, where: str) -> None:
        if actual != expected:
            raise RegistryError(
                f"{self.host} gave {actual} where {expected} was asked for ({where})",
                hint="the registry, or something on the way to it, is broken; nothing was kept",
            )


def _limit(pieces: Iterable[bytes], repository: str) -> Iterator[bytes]:
    done = 0
    for piece in pieces:
        done += len(piece)
        if done > MANIFEST_BYTES_MAX:
            raise RegistryError(f"the manifest of {repository} is larger than 4 MiB")
        yield piece


def _ignore(_bytes: int) -> None:
    """Report to nobody."""


class OpenRegistries:
    """The registries of one deploy, one client per host; use it as a context manager."""

    def __init__(self, keychain: Keychain, policy: RetryPolicy | None = None) -> None:
        self._keychain = keychain
        self._policy = policy
        self._opened: dict[str, Registry] = {}
        self._stack = ExitStack()

    def __call__(self, host: str) -> Registry:
        """Return the registry of `host`, opened at its first use."""
        if host not in self._opened:
            opened = Registry(host, self._keychain, policy=self._policy)
            self._opened[host] = self._stack.enter_context(opened)
        return self._opened[host]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder of layers and blobs: `EXO_CACHE`, else `exospherehost` in the user's cache.

    It may be deleted at any time; the next build takes longer then.
    """
    if own := environment.get("EXO_CACHE", ""):
        return Path(own)
    caches = environment.get("XDG_CACHE_HOME", "")
    return (Path(caches) if caches else Path.home() / ".cache") / "exospherehost"
