"""Outputs in pages: cut, spilled and read again."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from controlplane.adapters.objects.folder import FolderObjects
from controlplane.domain.errors import UnavailableError
from controlplane.engine.events import ClaimedBlock, Failed, Outcome, Paged, Settlement, Succeeded
from controlplane.operations import output_pages as paging
from controlplane.operations.output_pages import (
    PAGE_CHARACTERS,
    PAGE_ITEMS,
    Pager,
    is_page_cursor,
    pages_of,
)

pytestmark = pytest.mark.anyio

FEW = [f'{{"n":"é{n}"}}' for n in range(25)]


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def remove(path: Path) -> None:
    path.unlink()


def damage(path: Path) -> None:
    path.write_bytes(b"{}")


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "PAGE_ITEMS", 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pages"


@pytest.fixture
def pager(folder: Path) -> Pager:
    return Pager(FolderObjects(folder))


async def unrolled(pager: Pager, first: Outcome) -> list[str]:
    """Return all outputs, page by page."""
    found: list[str] = []
    while isinstance(first, Paged) and is_page_cursor(first.cursor):
        found += first.outputs
        first = await pager.page(first.cursor)
    assert isinstance(first, Succeeded)
    return [*found, *first.outputs]


@given(st.lists(st.text("ab", max_size=9)), st.integers(1, 5), st.integers(1, 20))
def test_pages_are_the_outputs_in_order_and_none_is_too_large(
    outputs: list[str], items: int, characters: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paging, "PAGE_ITEMS", items)
        patch.setattr(paging, "PAGE_CHARACTERS", characters)
        pages = list(pages_of(outputs))
    assert [output for page in pages for output in page] == outputs
    assert len(pages) == 1 or all(pages)
    assert all(len(page) <= items for page in pages)
    assert all(len(page) == 1 or sum(map(len, page)) <= characters for page in pages)


async def test_what_fits_a_page_is_not_spilled(pager: Pager, folder: Path) -> None:
    outputs = ["{}"] * PAGE_ITEMS
    assert await pager.split(Succeeded(outputs)) == Succeeded(outputs)
    assert files(folder) == []


@pytest.mark.usefixtures("small_pages")
async def test_what_does_not_fit_comes_back_page_by_page(pager: Pager, folder: Path) -> None:
    first = await pager.split(Succeeded(FEW))
    assert isinstance(first, Paged)
    assert list(first.outputs) == FEW[:10]
    assert len(files(folder)) == 2
    assert await unrolled(pager, first) == FEW


@pytest.mark.usefixtures("small_pages")
async def test_the_same_outputs_twice_are_the_same_pages(pager: Pager, folder: Path) -> None:
    first = await pager.split(Succeeded(FEW))
    written = files(folder)
    assert await pager.split(Succeeded(FEW)) == first
    assert files(folder) == written


@pytest.mark.usefixtures("small_pages")
async def test_after_the_last_page_the_satellite_goes_on_from_its_own_cursor(pager: Pager) -> None:
    page: Outcome = await pager.split(Paged(FEW, '"token"'))
    for lo in (0, 10):
        assert isinstance(page, Paged)
        assert list(page.outputs) == FEW[lo : lo + 10]
        assert is_page_cursor(page.cursor)
        page = await pager.page(page.cursor)
    assert page == Paged(FEW[20:], '"token"')
    assert not is_page_cursor('"token"')


async def test_bytes_bound_a_page_too(pager: Pager) -> None:
    half = "x" * (PAGE_CHARACTERS // 2)
    first = await pager.split(Succeeded([half, half, half]))
    assert isinstance(first, Paged)
    assert len(first.outputs) == 2


@pytest.mark.usefixtures("small_pages")
async def test_only_outcomes_that_are_too_wide_are_parted(pager: Pager) -> None:
    def settlement(outcomes: Sequence[Outcome]) -> Settlement:
        return Settlement(ClaimedBlock(1, 1, 5, 4 + len(outcomes), 1, 0), outcomes)

    narrow = [settlement([Succeeded(FEW[:10]), Failed("", "", retryable=True)])]
    assert await pager.split_all(narrow) is narrow
    wide = [settlement([Failed("", "", retryable=True), Succeeded(FEW)])]
    [split] = await pager.split_all(wide)
    assert split.outcomes[0] == wide[0].outcomes[0]
    assert await unrolled(pager, split.outcomes[1]) == FEW


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize("harm", [remove, damage])
async def test_a_page_that_is_gone_or_damaged_fails_its_item_and_says_what_to_do(
    pager: Pager, folder: Path, harm: Callable[[Path], None]
) -> None:
    first = await pager.split(Succeeded(FEW))
    assert isinstance(first, Paged)
    for file in files(folder):
        harm(file)
    failed = await pager.page(first.cursor)
    assert isinstance(failed, Failed)
    assert (failed.code, failed.retryable) == ("page-missing", True)
    assert "put it back and retry the item" in failed.error
    assert await pager.split(Succeeded(FEW)) == first
    assert await unrolled(pager, first) == FEW


@pytest.mark.usefixtures("small_pages")
async def test_a_disk_that_does_not_take_pages_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UnavailableError, match="cannot be stored or read now"):
        await Pager(FolderObjects(tmp_path / "file")).split(Succeeded(FEW))
