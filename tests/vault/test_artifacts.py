"""Artifacts on the disk: whole or not at all, what was put or an error, each project its own."""

import resource
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from controlplane.adapters.objects.folder import FolderObjects
from controlplane.domain.errors import InvalidError, UnavailableError
from controlplane.operations.objects import ARTIFACT_BYTES_MAX, Artifacts, project_folder

pytestmark = pytest.mark.anyio


def digest(body: bytes) -> str:
    return sha256(body).hexdigest()


def files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


@pytest.mark.parametrize("body", [b"", b"report", bytes(range(256)) * 1000])
async def test_what_was_put_is_given_back(tmp_path: Path, body: bytes):
    await Artifacts(FolderObjects(tmp_path)).put("acme", digest(body), body)

    assert await Artifacts(FolderObjects(tmp_path)).get("acme", digest(body)) == body
    assert files(tmp_path) == [tmp_path / "acme" / digest(body)[:2] / digest(body)]


async def test_putting_again_changes_nothing(tmp_path: Path):
    artifacts = Artifacts(FolderObjects(tmp_path))
    await artifacts.put("acme", digest(b"x"), b"x")
    before = files(tmp_path)[0].stat().st_ino
    await artifacts.put("acme", digest(b"x"), b"x")

    assert files(tmp_path)[0].stat().st_ino == before


async def test_what_was_never_put_is_none(tmp_path: Path):
    assert await Artifacts(FolderObjects(tmp_path)).get("acme", digest(b"x")) is None


async def test_a_project_does_not_see_what_another_has(tmp_path: Path):
    artifacts = Artifacts(FolderObjects(tmp_path))
    await artifacts.put("acme", digest(b"x"), b"x")

    assert await artifacts.get("Acme", digest(b"x")) is None
    assert await artifacts.get("acme/../acme", digest(b"x")) is None


async def test_bytes_that_do_not_fit_their_digest_are_refused(tmp_path: Path):
    with pytest.raises(InvalidError, match=f"{digest(b'y')}, not {digest(b'x')}"):
        await Artifacts(FolderObjects(tmp_path)).put("acme", digest(b"x"), b"y")

    assert files(tmp_path) == []


@pytest.mark.parametrize(
    "name", ["", "abc", "../" * 21 + "a", "A" * 64, "g" * 64, "a" * 64 + "\n", "sha256-" + "a" * 64]
)
async def test_what_is_no_digest_is_refused(tmp_path: Path, name: str):
    artifacts = Artifacts(FolderObjects(tmp_path))

    with pytest.raises(InvalidError, match="no SHA-256"):
        await artifacts.get("acme", name)
    with pytest.raises(InvalidError, match="no SHA-256"):
        await artifacts.put("acme", name, b"")


async def test_more_than_the_limit_is_refused(tmp_path: Path):
    body = bytes(ARTIFACT_BYTES_MAX + 1)

    with pytest.raises(InvalidError, match="the limit is 67108864"):
        await Artifacts(FolderObjects(tmp_path)).put("acme", digest(body), body)


async def test_a_damaged_file_is_an_error_and_putting_again_repairs_it(tmp_path: Path):
    artifacts = Artifacts(FolderObjects(tmp_path))
    await artifacts.put("acme", digest(b"report"), b"report")
    files(tmp_path)[0].write_bytes(b"repost")

    with pytest.raises(UnavailableError, match="is damaged"):
        await artifacts.get("acme", digest(b"report"))
    await artifacts.put("acme", digest(b"report"), b"report")
    assert await artifacts.get("acme", digest(b"report")) == b"report"


async def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path: Path):
    body = bytes(300_000)
    artifacts = Artifacts(FolderObjects(tmp_path))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
    try:
        with pytest.raises(UnavailableError, match="cannot be stored"):
            await artifacts.put("acme", digest(body), body)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert files(tmp_path) == []
    await artifacts.put("acme", digest(body), body)


async def test_a_root_that_is_no_folder_is_said(tmp_path: Path):
    root = tmp_path / "file"
    root.write_text("")

    with pytest.raises(UnavailableError, match="File exists"):
        await Artifacts(FolderObjects(root)).put("acme", digest(b""), b"")
    with pytest.raises(UnavailableError, match="Not a directory"):
        await Artifacts(FolderObjects(root)).get("acme", digest(b""))


async def test_an_artifact_of_no_project_is_refused(tmp_path: Path):
    with pytest.raises(InvalidError, match="no project"):
        await Artifacts(FolderObjects(tmp_path)).get("", digest(b""))


@given(st.lists(st.text(min_size=1, max_size=300), min_size=2, max_size=2, unique=True))
def test_every_project_has_a_plain_folder_of_its_own(projects: list[str]):
    first, second = map(project_folder, projects)

    assert first.casefold() != second.casefold()
    assert len(first) <= 200
    assert not set(first) & set("./\\\0 ")
