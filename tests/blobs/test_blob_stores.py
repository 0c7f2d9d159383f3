import asyncio
import hashlib
import os
from pathlib import Path

import boto3
import pytest

from controlplane.adapters.objects import open_objects
from controlplane.domain.errors import InvalidError, UnavailableError
from controlplane.operations.objects import Blobs

pytestmark = pytest.mark.anyio

DAY = 20_000


async def everything(blobs: Blobs, before: int = DAY + 9, page: int = 2) -> list[str]:
    names: list[str] = []
    while found := await blobs.list_before(before, names[-1] if names else "", page):
        names += found
    return names


async def test_a_blob_comes_back_under_the_name_of_its_content(blobs: Blobs) -> None:
    body = os.urandom(300_000)
    name = await blobs.put(body, DAY)
    assert name == f"{DAY}/{hashlib.sha256(body).hexdigest()}"
    assert await blobs.get(name) == body


async def test_i1_a_put_that_is_repeated_changes_nothing(blobs: Blobs) -> None:
    names = await asyncio.gather(*(blobs.put(b"same" * 50_000, DAY) for _ in range(8)))
    assert len(set(names)) == 1
    assert await everything(blobs) == names[:1]


async def test_what_was_never_put_is_gone(blobs: Blobs) -> None:
    assert await blobs.get(f"{DAY}/{'0' * 64}") is None


async def test_blobs_are_listed_by_day_in_pages(blobs: Blobs) -> None:
    names = sorted([await blobs.put(b"%d" % n, DAY + n % 4) for n in range(13)])
    assert await everything(blobs, DAY + 3) == [n for n in names if not n.startswith(f"{DAY + 3}")]
    assert await everything(blobs, DAY) == []


async def test_deleting_what_is_not_there_is_no_error(blobs: Blobs) -> None:
    names = [await blobs.put(b"%d" % n, DAY) for n in range(3)]
    await blobs.delete(names[:2])
    await blobs.delete(names)
    assert await everything(blobs) == []
    assert await blobs.get(names[0]) is None


async def test_a_blob_put_again_after_it_was_deleted_is_there(blobs: Blobs) -> None:
    name = await blobs.put(b"again", DAY)
    await blobs.delete([name])
    assert await blobs.put(b"again", DAY) == name
    assert await blobs.get(name) == b"again"


async def test_files_are_for_their_owner_only(folder: Blobs, tmp_path: Path) -> None:
    await folder.put(b"private", DAY)
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "blobs").rglob("*")}
    assert modes == {0o600, 0o700}
    assert (tmp_path / "blobs").stat().st_mode & 0o777 == 0o700


async def test_a_damaged_blob_counts_as_gone_and_a_put_repairs_it(
    folder: Blobs, tmp_path: Path
) -> None:
    name = await folder.put(b"sound", DAY)
    [path] = [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]
    path.write_bytes(b"s0und")
    assert await folder.get(name) is None
    await folder.put(b"sound", DAY)
    assert await folder.get(name) == b"sound"


async def test_drafts_that_a_crash_left_are_listed_to_be_collected(
    folder: Blobs, tmp_path: Path
) -> None:
    await folder.put(b"whole", DAY)
    [path] = [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]
    draft = path.with_name(f".{path.name}.0123456789abcdef")
    draft.write_bytes(b"who")
    names = await everything(folder, page=1)
    assert len(names) == 2
    await folder.delete(names)
    assert list((tmp_path / "blobs").iterdir()) == []


async def test_a_full_or_broken_disk_is_unavailable(folder: Blobs, tmp_path: Path) -> None:
    (tmp_path / "blobs" / str(DAY)).write_text("in the way")
    with pytest.raises(UnavailableError, match="cannot be stored or read now"):
        await folder.put(b"lost?", DAY)


async def test_what_others_keep_below_the_prefix_is_left_alone(bucket: str, s3_url: str) -> None:
    opened = await open_objects(f"s3://{bucket}/p", Path("unused"))
    blobs = Blobs(opened.blobs)
    client = boto3.client("s3", endpoint_url=s3_url, region_name="us-east-1")
    for key in ("p/00-notes", "p/0/notes", "p/readme", "q/19999/x"):
        client.put_object(Bucket=bucket, Key=key, Body=b"theirs")
    client.close()
    name = await blobs.put(b"ours", DAY)
    assert [name for name in await everything(blobs, page=1) if name != "0/notes"] == [name]
    await opened.close()


async def test_an_s3_that_is_down_is_unavailable_within_its_time(
    bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = f"s3://{bucket}"
    await (await open_objects(place, Path("unused"))).close()
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1")
    with pytest.raises(UnavailableError, match="out of reach"):
        await open_objects(place, Path("unused"))


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("gs://bucket/x", "neither a folder"),
        ("http://host/bucket", "neither a folder"),
        ("s3://", "names no bucket"),
        ("s3:///prefix", "names no bucket"),
        ("/dev/null/blobs", "/dev/null/blobs cannot be used"),
    ],
)
async def test_a_place_that_is_none_is_refused(place: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidError, match=words) as caught:
        await open_objects(place, tmp_path)
    assert "EXO_BLOBS" in str(caught.value)


@pytest.mark.usefixtures("s3_url")
async def test_a_bucket_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidError, match=r"EXO_BLOBS: .*no-such-bucket.*NoSuchBucket"):
        await open_objects("s3://no-such-bucket-at-all/x", tmp_path)
