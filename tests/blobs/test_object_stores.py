"""The object store: both adapters, the key spaces, and what earlier releases have written."""

from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import boto3
import pytest

from controlplane.adapters.objects import ObjectStores, open_objects
from controlplane.adapters.objects.fallback import FallbackObjects
from controlplane.adapters.objects.folder import FolderObjects
from controlplane.domain.errors import UnavailableError
from controlplane.engine.events import Paged, Succeeded
from controlplane.operations import output_pages
from controlplane.operations.objects import Artifacts, Blobs
from controlplane.operations.output_pages import Pager
from controlplane.ports.objects import ObjectStore

pytestmark = pytest.mark.anyio

DAY = 20_000
KEYS = [f"{group}{name}" for group in ("", "a/", "a-b/", "b/") for name in ("aa1", "aa2", "b0")]


@pytest.fixture(params=["folder", "s3", "fallback"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[ObjectStore]:
    if request.param == "fallback":
        opened: ObjectStore = FallbackObjects(
            FolderObjects(tmp_path / "new"), FolderObjects(tmp_path / "old")
        )
    else:
        of_s3 = request.param == "s3"
        place = f"s3://{request.getfixturevalue('bucket')}/deep" if of_s3 else ""
        opened = (await open_objects(place, tmp_path)).artifacts
    yield opened
    await opened.close()


@pytest.fixture
async def in_s3(bucket: str, tmp_path: Path) -> AsyncIterator[ObjectStores]:
    opened = await open_objects(f"s3://{bucket}/deep", tmp_path)
    yield opened
    await opened.close()


def keys_of(bucket: str, url: str) -> list[str]:
    client = boto3.client("s3", endpoint_url=url, region_name="us-east-1")
    found = client.list_objects_v2(Bucket=bucket).get("Contents", [])
    client.close()
    return [entry.get("Key", "") for entry in found]


def files(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def listed(store: ObjectStore, before: str = "", page: int = 2) -> list[str]:
    keys: list[str] = []
    while found := await store.list_keys(keys[-1] if keys else "", before, page):
        keys += found
    return keys


async def test_keys_are_listed_in_order_within_their_bounds(store: ObjectStore) -> None:
    for key in KEYS:
        await store.put(key, key.encode())
    assert await listed(store) == sorted(KEYS)
    for bound in [*KEYS, "a", "c", "0"]:
        assert await listed(store, bound) == [key for key in sorted(KEYS) if key < bound]
        after = await store.list_keys(bound, "", 99)
        assert list(after) == [key for key in sorted(KEYS) if key > bound]


async def test_a_put_replaces_and_a_delete_removes(store: ObjectStore) -> None:
    await store.put("a/key", b"one")
    await store.put("a/key", b"two")
    assert await store.get("a/key") == b"two"
    await store.delete(["a/key", "a/other"])
    assert await store.get("a/key") is None
    assert await listed(store) == []


async def test_no_key_leads_out_of_the_folder(tmp_path: Path) -> None:
    store = FolderObjects(tmp_path / "in")
    for key in ("../x", "a/../../x", "/x", "", "a//b", "."):
        with pytest.raises(ValueError, match="no key"):
            await store.put(key, b"")
    await store.close()


async def test_the_last_object_takes_its_folders_with_it_but_not_the_root(tmp_path: Path) -> None:
    store = FolderObjects(tmp_path / "in")
    await store.put("a/key", b"")
    await store.put("key", b"")
    await store.delete(["a/key", "key"])
    assert files(tmp_path / "in") == []
    await store.close()


async def test_key_spaces_of_a_bucket_do_not_see_each_other(
    in_s3: ObjectStores, bucket: str, s3_url: str, tmp_path: Path
) -> None:
    body = b"the same in all three"
    digest = sha256(body).hexdigest()
    blobs = Blobs(in_s3.blobs)
    await blobs.put(body, DAY)
    await Artifacts(in_s3.artifacts).put("acme", digest, body)
    await in_s3.pages.put(digest, body)
    assert keys_of(bucket, s3_url) == [
        f"deep/{DAY}/{digest}", f"deep/artifacts/acme/{digest}", f"deep/pages/{digest}",
    ]  # fmt: skip
    assert list(await blobs.list_before(99_999, "", 9)) == [f"{DAY}/{digest}"]
    assert await listed(in_s3.artifacts) == [f"acme/{digest}"]
    assert await listed(in_s3.pages) == [digest]
    assert files(tmp_path) == []


async def test_replicas_with_a_bucket_share_no_folder(
    in_s3: ObjectStores, bucket: str, tmp_path: Path
) -> None:
    other = await open_objects(f"s3://{bucket}/deep", tmp_path / "of another replica")
    digest = sha256(b"body").hexdigest()
    name = await Blobs(in_s3.blobs).put(b"body", DAY)
    await Artifacts(in_s3.artifacts).put("acme", digest, b"body")
    await in_s3.pages.put(digest, b"body")
    assert await Blobs(other.blobs).get(name) == b"body"
    assert await Artifacts(other.artifacts).get("acme", digest) == b"body"
    assert await other.pages.get(digest) == b"body"
    await other.close()


async def test_what_lies_in_the_state_folder_is_still_read_once_s3_is_there(
    in_s3: ObjectStores, bucket: str, s3_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output_pages, "PAGE_ITEMS", 1)
    before = await open_objects("", tmp_path)
    digest = sha256(b"report").hexdigest()
    await Artifacts(before.artifacts).put("Acme", digest, b"report")
    first = await Pager(before.pages).split(Succeeded(["1", "2"]))
    await before.close()
    assert isinstance(first, Paged)

    assert await Artifacts(in_s3.artifacts).get("Acme", digest) == b"report"
    assert await Pager(in_s3.pages).page(first.cursor) == Succeeded(["2"])
    assert keys_of(bucket, s3_url) == []
    await in_s3.artifacts.delete([f"%41cme/{digest}"])
    assert await Artifacts(in_s3.artifacts).get("Acme", digest) is None


async def test_files_of_the_release_before_lie_where_they_are_looked_for(tmp_path: Path) -> None:
    """The paths that commit 2bcaafa has written, spelled out."""
    digest = sha256(b"body").hexdigest()
    for place in (f"blobs/{DAY}", "artifacts/acme", "pages"):
        path = tmp_path / place / digest[:2] / digest
        path.parent.mkdir(parents=True)
        path.write_bytes(b"body")
    opened = await open_objects("", tmp_path)
    assert await Blobs(opened.blobs).get(f"{DAY}/{digest}") == b"body"
    assert await Artifacts(opened.artifacts).get("acme", digest) == b"body"
    assert await opened.pages.get(digest) == b"body"
    await opened.close()


async def test_an_artifact_in_s3_that_is_damaged_is_an_error(in_s3: ObjectStores) -> None:
    artifacts = Artifacts(in_s3.artifacts)
    digest = sha256(b"report").hexdigest()
    await in_s3.artifacts.put(f"acme/{digest}", b"repost")
    with pytest.raises(UnavailableError, match="is damaged"):
        await artifacts.get("acme", digest)
    await artifacts.put("acme", digest, b"report")
    assert await artifacts.get("acme", digest) == b"report"
