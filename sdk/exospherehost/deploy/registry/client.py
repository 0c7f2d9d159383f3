"""The protocol of registries: blobs, manifests, tags.

Source: OCI distribution specification 1.1.

What a registry's refusal means, in words.
"""

import hashlib
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, nullcontext
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self
from urllib.parse import quote

import httpx2
from pydantic import BaseModel, ConfigDict, ValidationError

from exospherehost.deploy.errors import RegistryError
from exospherehost.deploy.oci.descriptors import (
    INDEX_TYPES,
    MANIFEST_TYPES,
    Descriptor,
    digest_of,
    kind_of,
)
from exospherehost.deploy.registry.authorization import to_pull, to_push
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.transport import Call, Patience, Transport
from exospherehost.deploy.registry.uploads import CHUNK_BYTES, Moved, Opener, Upload

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


class _Fault(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    code: str = ""
    message: str = ""


class _Faults(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    errors: list[_Fault]


def refusal(response: httpx2.Response, host: str, who: str, doing: str) -> RegistryError:
    """Return the error for an answer that is no success; `who` asked, while `doing` something."""
    status = response.status_code
    failed = ("failed", "try again later; the registry's log says more")
    meaning, hint = _MEANINGS.get(status, failed)
    said = meaning.format(who=who, host=host)
    return RegistryError(
        f"the registry {host} {said} ({status}, {doing})",
        status=status,
        cause=_reported(response),
        hint=hint.format(who=who, host=host),
    )


def _reported(response: httpx2.Response) -> str:
    """Return the first fault that the body names, in one line."""
    try:
        faults = _Faults.model_validate_json(response.content).errors
    except ValidationError:
        return ""
    words = (faults[0].code, faults[0].message) if faults else ()
    return " ".join(": ".join(each for each in words if each).split())[:300]


MANIFEST_BYTES_MAX: Final = 4 * 1024 * 1024
_PIECE_BYTES: Final = 256 * 1024
_ACCEPTED: Final = {"accept": ", ".join(MANIFEST_TYPES + INDEX_TYPES)}
_DENIED: Final = {401, 403}
_NEXT: Final = re.compile(r"<([^>]+)>\s*;\s*rel=\"?next\"?")


@dataclass(frozen=True, slots=True)
class Pulled:
    """A manifest as a registry gave it, with its media type and the digest of its bytes."""

    body: bytes
    media_type: str
    digest: str


class _Tags(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    tags: list[str] | None = None


class Registry:
    """One registry, spoken to as one user; use it as a context manager.

    Every method raises `RegistryError` where the registry refuses or does not answer.

    Args:
        host: with its port where it has one.
        keychain: who to be there.
        patience: how long to wait and how often to ask again.
        chunk_bytes: of uploads in pieces; those follow where a whole blob is too large to send.
    """

    def __init__(
        self,
        host: str,
        keychain: Keychain,
        *,
        patience: Patience | None = None,
        chunk_bytes: int = CHUNK_BYTES,
    ) -> None:
        self._transport = Transport(host, keychain, patience or Patience())
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
        """Return the connections back."""
        self._transport.close()

    @property
    def host(self) -> str:
        """Name of the registry."""
        return self._transport.host

    def ping(self) -> str:
        """Ask whether it is there and lets us in; give as whom."""
        self._check(self._transport.call(Call("GET", "/v2/")), "asking whether it is there")
        return str(self._transport.authorizer.credentials)

    def has_blob(self, repository: str, digest: str) -> bool:
        """Return whether the repository has the blob."""
        call = Call("HEAD", f"/v2/{repository}/blobs/{digest}", to_push(repository))
        response = self._transport.call(call)
        if response.status_code == HTTPStatus.NOT_FOUND:
            return False
        self._check(response, f"asking {repository} for a blob")
        return True

    def mount(self, repository: str, digest: str, source: str) -> bool:
        """Take a blob over from the repository `source`; tell whether the registry did it."""
        url = f"/v2/{repository}/blobs/uploads/?mount={quote(digest)}&from={quote(source)}"
        scopes = (*to_push(repository), *to_pull(source))
        try:
            response = self._transport.call(Call("POST", url, scopes))
        except RegistryError as error:
            if error.status in _DENIED:
                return False  # no token for both; whether we may push is seen when we do
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
        told = moved or _nobody
        upload = Upload(self._transport, to_push(repository), blob, opener, told)
        response = upload.whole(self._session(repository))
        if response.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            told(0)
            response = upload.in_chunks(self._session(repository), self._chunk_bytes)
        self._check(response, f"uploading {blob.digest} to {repository}")
        told(blob.size_bytes)

    def download(
        self, repository: str, blob: Descriptor, path: Path, moved: Moved | None = None
    ) -> None:
        """Download a blob to `path`, which appears only once size and digest are right."""
        path.parent.mkdir(parents=True, exist_ok=True)
        patience = self._transport.patience
        for tried in range(1, patience.tries + 1):
            try:
                self._download(repository, blob, path, moved or _nobody)
            except httpx2.TransportError as error:
                if tried == patience.tries:
                    raise self._cut(blob.digest, error) from error
                patience.sleep(patience.pause_s(tried, None))
            else:
                return

    def blob(self, repository: str, blob: Descriptor) -> bytes:
        """Return a small blob, such as a configuration, its digest checked."""
        if blob.size_bytes > MANIFEST_BYTES_MAX:
            raise RegistryError(f"{blob.digest} of {repository} is too large to be read whole")
        call = Call("GET", f"/v2/{repository}/blobs/{blob.digest}", to_pull(repository))
        response = self._transport.call(call)
        self._check(response, f"pulling {blob.digest} from {repository}")
        self._same(digest_of(response.content), blob.digest, repository)
        return response.content

    def manifest(self, repository: str, key: str) -> Pulled:
        """Return the manifest of a tag or digest; the digest is checked where it was asked for."""
        call = Call("GET", f"/v2/{repository}/manifests/{key}", to_pull(repository), _ACCEPTED)
        response = self._transport.call(call, stream=True)
        self._check(response, f"pulling {repository}:{key}")
        try:
            body = b"".join(_limited(response.iter_bytes(_PIECE_BYTES), repository))
        except httpx2.TransportError as error:
            raise self._cut(repository, error) from error
        finally:
            response.close()
        digest = digest_of(body)
        if key.startswith("sha256:"):
            self._same(digest, key, repository)
        said = response.headers.get("content-type", "").partition(";")[0].strip()
        return Pulled(body, kind_of(body, said), digest)

    def resolve(self, repository: str, tag: str) -> str | None:
        """Return the digest that a tag stands for; None where there is no such tag."""
        call = Call("HEAD", f"/v2/{repository}/manifests/{tag}", to_pull(repository), _ACCEPTED)
        response = self._transport.call(call)
        if response.status_code == HTTPStatus.NOT_FOUND:
            return None
        self._check(response, f"asking for {repository}:{tag}")
        said = response.headers.get("docker-content-digest", "")
        return said or self.manifest(repository, tag).digest

    def put_manifest(self, repository: str, key: str, body: bytes, media_type: str) -> str:
        """Put a manifest under a tag or its digest; give the digest."""
        call = Call(
            "PUT",
            f"/v2/{repository}/manifests/{key}",
            to_push(repository),
            {"content-type": media_type},
            lambda: nullcontext(body),
        )
        response = self._transport.call(call)
        self._check(response, f"putting {repository}:{key}")
        digest = digest_of(body)
        self._same(response.headers.get("docker-content-digest", digest), digest, repository)
        return digest

    def tags(self, repository: str) -> Iterator[str]:
        """Return the tags of a repository, page by page."""
        url = f"/v2/{repository}/tags/list"
        while url:
            response = self._transport.call(Call("GET", url, to_pull(repository)))
            self._check(response, f"listing the tags of {repository}")
            try:
                yield from _Tags.model_validate_json(response.content).tags or ()
            except ValidationError as error:
                raise RegistryError(f"{self.host} gave no list of tags of {repository}") from error
            following = _NEXT.search(response.headers.get("link", ""))
            url = self._transport.absolute(following[1]) if following else ""

    def _session(self, repository: str) -> str:
        """Begin an upload; give where to send it."""
        call = Call("POST", f"/v2/{repository}/blobs/uploads/", to_push(repository))
        response = self._transport.call(call)
        self._check(response, f"beginning an upload to {repository}")
        location = response.headers.get("location", "")
        if response.status_code != HTTPStatus.ACCEPTED or not location:
            message = f"{self.host} does not say where to upload to"
            raise RegistryError(message, status=response.status_code)
        return self._transport.absolute(location)

    def _abandon(self, repository: str, location: str) -> None:
        """End an upload that is not wanted; a registry that keeps it ends it by itself later."""
        if location:
            call = Call("DELETE", self._transport.absolute(location), to_push(repository), tries=1)
            self._transport.call(call)

    def _download(self, repository: str, blob: Descriptor, path: Path, moved: Moved) -> None:
        call = Call("GET", f"/v2/{repository}/blobs/{blob.digest}", to_pull(repository))
        response = self._transport.call(call, stream=True)
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
        found, done = hashlib.sha256(), 0
        for piece in response.iter_raw(_PIECE_BYTES):
            file.write(piece)
            found.update(piece)
            done += len(piece)
            if done > blob.size_bytes:
                break
            moved(done)
        if done != blob.size_bytes:
            message = f"{self.host} gave {done} bytes or more of {blob.digest}"
            raise RegistryError(message, cause=f"its size should be {blob.size_bytes}")
        self._same(f"sha256:{found.hexdigest()}", blob.digest, self.host)

    def _check(self, response: httpx2.Response, doing: str) -> None:
        if not response.is_success:
            raise refusal(response, self.host, str(self._transport.authorizer.credentials), doing)

    def _cut(self, what: str, error: httpx2.TransportError) -> RegistryError:
        message = f"{self.host} broke off in the middle of {what}"
        return RegistryError(message, cause=str(error) or type(error).__name__)

    def _same(self, found: str, wanted: str, where: str) -> None:
        if found != wanted:
            raise RegistryError(
                f"{self.host} gave {found} where {wanted} was asked for ({where})",
                hint="the registry, or something on the way to it, is broken; nothing was kept",
            )


def _limited(pieces: Iterable[bytes], repository: str) -> Iterator[bytes]:
    done = 0
    for piece in pieces:
        done += len(piece)
        if done > MANIFEST_BYTES_MAX:
            raise RegistryError(f"the manifest of {repository} is larger than 4 MiB")
        yield piece


def _nobody(_bytes: int) -> None:
    """Tell nobody."""
