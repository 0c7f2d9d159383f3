import json
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

import pytest
from deploy_registry import PASSWORD, RESET, USER, Fault, RegistryServer, digest_of, running

from exospherehost.deploy.errors import RegistryError
from exospherehost.deploy.oci.descriptors import INDEX_TYPE, MANIFEST_TYPE, Descriptor
from exospherehost.deploy.registry.client import OpenRegistries, Registry, cache_folder
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.transport import RetryPolicy

BODY = bytes(range(256)) * 1000


def opener(path: Path, body: bytes = BODY) -> Callable[[], AbstractContextManager[BinaryIO]]:
    path.write_bytes(body)
    return lambda: path.open("rb")


def described(body: bytes = BODY) -> Descriptor:
    return Descriptor("application/octet-stream", digest_of(body), len(body))


def test_a_blob_that_was_uploaded_is_there_and_comes_back(
    server: RegistryServer, registry: Registry, tmp_path: Path
) -> None:
    told = list[int]()
    assert not registry.has_blob("team/x", described().digest)
    registry.upload("team/x", described(), opener(tmp_path / "blob"), told.append)
    assert registry.has_blob("team/x", described().digest)
    registry.download("team/x", described(), tmp_path / "got" / "it")
    assert (tmp_path / "got" / "it").read_bytes() == BODY
    assert told == sorted(told)
    assert told[-1] == len(BODY)
    assert server.count("PATCH") == 0


def test_a_blob_that_is_too_large_for_one_request_goes_in_pieces(
    server: RegistryServer, keychain: Keychain, policy: RetryPolicy, tmp_path: Path
) -> None:
    server.body_bytes_max = 100_000
    with Registry(server.host, keychain, policy=policy, chunk_bytes=90_000) as registry:
        registry.upload("x", described(), opener(tmp_path / "blob"))
    assert server.blobs["x", described().digest] == BODY
    assert server.count("PATCH") == 3


def test_a_registry_that_takes_not_even_pieces_is_explained(
    server: RegistryServer, registry: Registry, tmp_path: Path
) -> None:
    server.body_bytes_max = server.chunk_bytes_max = 1000
    with pytest.raises(RegistryError, match="takes no upload of that size") as found:
        registry.upload("x", described(), opener(tmp_path / "blob"))
    assert found.value.status == 413
    assert "proxy" in found.value.hint


def test_a_blob_of_another_repository_is_mounted_and_not_sent(
    server: RegistryServer, registry: Registry
) -> None:
    digest = server.add_blob("base", BODY)
    assert registry.mount("team/x", digest, "base")
    assert server.blobs["team/x", digest] == BODY
    assert not registry.mount("team/x", digest_of(b"else"), "base")
    assert not server.uploads, "an upload that nobody wants is ended"


def test_an_empty_blob_is_a_blob(
    server: RegistryServer, registry: Registry, tmp_path: Path
) -> None:
    registry.upload("x", described(b""), opener(tmp_path / "blob", b""))
    assert server.blobs["x", digest_of(b"")] == b""


def test_a_manifest_goes_under_its_tag_and_comes_back_by_tag_and_digest(
    server: RegistryServer, registry: Registry
) -> None:
    digest = server.add_blob("x", b"{}")
    link = {"mediaType": "a/b", "digest": digest, "size": 2}
    body = json.dumps({"schemaVersion": 2, "config": link, "layers": []}).encode()
    assert registry.resolve("x", "1") is None
    put = registry.put_manifest("x", "1", body, MANIFEST_TYPE)
    assert put == digest_of(body) == registry.resolve("x", "1")
    for key in ("1", put):
        pulled = registry.get_manifest("x", key)
        assert (pulled.body, pulled.media_type, pulled.digest) == (body, MANIFEST_TYPE, put)


def test_tags_come_page_by_page(server: RegistryServer, registry: Registry) -> None:
    for tag in ("1", "2", "3", "4", "latest"):
        server.add_manifest("x", tag, MANIFEST_TYPE, b"{}")
    assert list(registry.list_tags("x")) == ["1", "2", "3", "4", "latest"]
    assert server.count("GET /v2/x/tags") == 3


def test_an_index_is_known_as_one_even_where_the_registry_calls_it_otherwise(
    server: RegistryServer, registry: Registry
) -> None:
    server.add_manifest("x", "1", "application/json", b'{"manifests": []}')
    assert registry.get_manifest("x", "1").media_type == INDEX_TYPE


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429, RESET])
def test_what_passes_is_tried_again_with_longer_and_longer_pauses(
    server: RegistryServer, registry: Registry, pauses: list[float], status: int, tmp_path: Path
) -> None:
    server.faults = [Fault("PUT", "/blobs/uploads/", status, times=2)]
    registry.upload("x", described(), opener(tmp_path / "blob"))
    assert server.blobs["x", described().digest] == BODY
    assert pauses == [0.5, 1.0]


def test_the_registry_says_how_long_to_wait(
    server: RegistryServer, registry: Registry, pauses: list[float]
) -> None:
    server.faults = [Fault("HEAD", "/blobs/", 429, headers={"retry_after": "7"})]
    registry.has_blob("x", described().digest)
    assert pauses == [7.0]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (403, "does not allow this to nobody"),
        (404, "knows nothing of that name"),
        (413, "takes no upload of that size"),
        (500, "failed"),
        (503, "failed"),
        (418, "failed"),
    ],
)
def test_a_refusal_is_explained_with_what_the_registry_said(
    server: RegistryServer, registry: Registry, status: int, said: str
) -> None:
    server.faults = [Fault("POST", "/uploads/", status, times=9)]
    with pytest.raises(RegistryError, match=said) as found:
        registry.upload("x", described(), lambda: pytest.fail("nothing is sent"))
    assert found.value.status == status
    assert "FAULT: made by the test" in found.value.cause
    assert "beginning an upload to x" in found.value.message


def test_a_reset_that_does_not_end_is_an_error_after_so_many_tries(
    server: RegistryServer, registry: Registry, pauses: list[float]
) -> None:
    server.faults = [Fault("HEAD", "/blobs/", RESET, times=9)]
    with pytest.raises(RegistryError, match=r"no answer from the registry .* \(3 tries\)"):
        registry.has_blob("x", described().digest)
    assert len(pauses) == 2


def test_a_refused_connection_is_told_at_once(
    server: RegistryServer, keychain: Keychain, policy: RetryPolicy, pauses: list[float]
) -> None:
    nobody = "127.0.0.1:9"
    assert server.host != nobody
    with (
        Registry(nobody, keychain, policy=policy) as registry,
        pytest.raises(RegistryError, match=r"no answer from the registry 127\.0\.0\.1:9"),
    ):
        registry.has_blob("x", described().digest)
    assert pauses == []


@pytest.mark.parametrize("held", [BODY[:-1], BODY + b"x", BODY[:-1] + b"x"])
def test_a_blob_with_other_content_is_not_kept(
    server: RegistryServer, registry: Registry, tmp_path: Path, held: bytes
) -> None:
    server.blobs["x", described().digest] = held
    with pytest.raises(RegistryError, match="gave"):
        registry.download("x", described(), tmp_path / "got" / "it")
    assert list((tmp_path / "got").iterdir()) == []


def test_a_manifest_or_configuration_with_another_digest_is_refused(
    server: RegistryServer, registry: Registry
) -> None:
    digest = digest_of(b"{}")
    server.manifests["x", digest] = (MANIFEST_TYPE, b"[]")
    server.blobs["x", digest] = b"[]"
    with pytest.raises(RegistryError, match="was asked for"):
        registry.get_manifest("x", digest)
    with pytest.raises(RegistryError, match="was asked for"):
        registry.get_blob("x", Descriptor("a/b", digest, 2))


def test_a_manifest_of_any_size_is_not_read_whole(
    server: RegistryServer, registry: Registry
) -> None:
    server.add_manifest("x", "1", MANIFEST_TYPE, b" " * (5 << 20))
    with pytest.raises(RegistryError, match="larger than 4 MiB"):
        registry.get_manifest("x", "1")


def test_content_that_changes_on_the_way_is_refused_by_the_registry(
    server: RegistryServer, registry: Registry, tmp_path: Path
) -> None:
    with pytest.raises(RegistryError, match="found a fault in what was sent") as found:
        registry.upload("x", described(), opener(tmp_path / "blob", b"y" * len(BODY)))
    assert "DIGEST_INVALID" in found.value.cause
    assert not server.blobs


@pytest.mark.parametrize("place", ["http://registry.example/elsewhere", "ftp://127.0.0.1/x"])
def test_a_redirect_to_plain_http_on_another_machine_is_not_followed(
    server: RegistryServer, registry: Registry, place: str
) -> None:
    server.faults = [Fault("HEAD", "/blobs/", 307, headers={"location": place})]
    with pytest.raises(RegistryError):
        registry.has_blob("x", described().digest)


def test_an_upload_to_plain_http_on_another_machine_is_not_made(
    server: RegistryServer, registry: Registry, tmp_path: Path
) -> None:
    place = {"location": "http://registry.example/upload"}
    server.faults = [Fault("POST", "/uploads/", 202, headers=place)]
    with pytest.raises(RegistryError, match="in clear text"):
        registry.upload("x", described(), opener(tmp_path / "blob"))


def test_a_token_is_not_shown_to_another_host_that_takes_the_upload(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    login = {"username": USER, "password": PASSWORD}
    text = json.dumps({"auths": {server.host: login}})
    server.with_tokens = True
    with (
        running() as other,
        Registry(server.host, Keychain(tmp_path, text, {}), policy=policy) as registry,
    ):
        assert not registry.has_blob("x", described().digest)
        other.uploads["s0"] = bytearray()
        place = {"location": f"http://{other.host}/v2/x/blobs/uploads/s0"}
        server.faults = [Fault("POST", "/uploads/", 202, headers=place)]
        registry.upload("x", described(), opener(tmp_path / "blob"))
        assert server.authorizations[-1].startswith("Bearer token-")
        assert other.authorizations == [""]
        assert other.blobs["x", described().digest] == BODY


def test_a_download_that_breaks_off_is_begun_again(
    server: RegistryServer, registry: Registry, pauses: list[float], tmp_path: Path
) -> None:
    server.add_blob("x", BODY)
    cut = {"content_length": str(len(BODY)), "connection": "close"}
    server.faults = [Fault("GET", "/blobs/", 200, times=2, headers=cut)]
    registry.download("x", described(), tmp_path / "got" / "it")
    assert (tmp_path / "got" / "it").read_bytes() == BODY
    assert pauses == [0.5, 1.0]
    server.faults = [Fault("GET", "/blobs/", 200, times=9, headers=cut)]
    with pytest.raises(RegistryError, match="broke off in the middle"):
        registry.download("x", described(), tmp_path / "got" / "again")
    assert [file.name for file in (tmp_path / "got").iterdir()] == ["it"]


def test_a_registry_that_never_answers_is_given_up(keychain: Keychain, pauses: list[float]) -> None:
    policy = RetryPolicy(timeout_s=0.1, tries=2, sleep=pauses.append)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        host = f"127.0.0.1:{silent.getsockname()[1]}"
        with (
            Registry(host, keychain, policy=policy) as registry,
            pytest.raises(RegistryError, match=r"no answer from the registry .* \(2 tries\)"),
        ):
            registry.has_blob("x", described().digest)
    assert len(pauses) == 1


def test_each_host_has_one_registry_and_all_are_closed_together(
    server: RegistryServer, keychain: Keychain
) -> None:
    server.add_blob("x", BODY)
    with OpenRegistries(keychain) as registries:
        assert registries(server.host) is registries(server.host)
        assert registries(server.host).has_blob("x", described().digest)
        kept = registries(server.host)
    with pytest.raises(RuntimeError, match="closed"):
        kept.has_blob("x", described().digest)


def test_the_cache_is_where_the_user_wants_it() -> None:
    assert cache_folder({"EXO_CACHE": "a", "XDG_CACHE_HOME": "b"}) == Path("a")
    assert cache_folder({"XDG_CACHE_HOME": "b"}) == Path("b/exospherehost")
    assert cache_folder({}).parts[-2:] == (".cache", "exospherehost")
