"""Files that are written whole and durably, or not at all."""

from pathlib import Path

import pytest

from functions_runtime.files import create_atomically, write_atomically


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_file_is_replaced_and_is_for_its_owner_unless_said_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "in" / "file"
    write_atomically(path, b"one")
    assert (path.read_bytes(), mode(path), mode(path.parent)) == (b"one", 0o600, 0o700)
    write_atomically(path, b"two", mode=0o664)
    assert (path.read_bytes(), mode(path)) == (b"two", 0o664)
    assert list(path.parent.iterdir()) == [path]


def test_the_first_of_several_creators_wins(tmp_path: Path) -> None:
    create_atomically(tmp_path / "file", b"first")
    with pytest.raises(FileExistsError):
        create_atomically(tmp_path / "file", b"second")
    assert (tmp_path / "file").read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


def test_what_cannot_be_put_in_place_leaves_no_draft(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_atomically(tmp_path / "folder", b"")
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]
