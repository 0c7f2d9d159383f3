import gzip
import hashlib
import os
import tarfile
from pathlib import Path

import pytest

from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.oci.layers import Entry, read_source_date_s, write_layer

FILES = {"b/two.py": "2", "a.txt": "1", "b/c/three": "3", "ü/four": "4", "x" * 120 + "/y": "5"}


def entries(folder: Path, names: list[str]) -> list[Entry]:
    """Write the files in the order of `names`; give entries for them in that order."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[name])
    return [Entry(name, folder / name) for name in names]


def test_the_same_files_give_the_same_bytes_whatever_their_times_umask_and_order(
    tmp_path: Path,
) -> None:
    first = entries(tmp_path / "one", list(FILES))
    old_umask = os.umask(0o077)
    try:
        second = entries(tmp_path / "elsewhere" / "two", sorted(FILES, reverse=True))
    finally:
        os.umask(old_umask)
    for number, entry in enumerate(second):
        assert isinstance(entry.source, Path)
        os.utime(entry.source, (number, 1_000_000 * number))
    one, two = write_layer(first, tmp_path / "x"), write_layer(second, tmp_path / "y")
    assert one.path.read_bytes() == two.path.read_bytes()
    assert (one.digest, one.diff_id) == (two.digest, two.diff_id)


def test_digest_diff_id_and_size_are_those_of_the_file(tmp_path: Path) -> None:
    layer = write_layer(entries(tmp_path, list(FILES)), tmp_path / "layers")
    body = layer.path.read_bytes()
    assert layer.digest == f"sha256:{hashlib.sha256(body).hexdigest()}"
    assert layer.diff_id == f"sha256:{hashlib.sha256(gzip.decompress(body)).hexdigest()}"
    assert layer.size_bytes == len(body)
    assert body[4:8] == bytes(4), "gzip bears no time"


def test_owner_mode_time_and_order_are_fixed_and_the_content_is_there(tmp_path: Path) -> None:
    some = entries(tmp_path, ["b/two.py", "a.txt"])
    some += [Entry("run", b"#!", executable=True), Entry("link", b"", link="a.txt")]
    layer = write_layer(some, tmp_path / "layers", time_s=7)
    with tarfile.open(layer.path) as archive:
        found = archive.getmembers()
        told = archive.extractfile("b/two.py")
        assert told is not None
        assert told.read() == b"2"
    assert [(entry.name, oct(entry.mode)) for entry in found] == [
        ("b", "0o755"),
        ("a.txt", "0o644"),
        ("b/two.py", "0o644"),
        ("link", "0o777"),
        ("run", "0o755"),
    ]
    assert {(entry.uid, entry.gid, entry.mtime, entry.uname) for entry in found} == {
        (65532, 65532, 7, "")
    }
    assert found[3].linkname == "a.txt"


def test_another_content_name_mode_or_time_gives_another_digest(tmp_path: Path) -> None:
    variants = [
        write_layer([Entry("a", b"1")], tmp_path),
        write_layer([Entry("a", b"2")], tmp_path),
        write_layer([Entry("b", b"1")], tmp_path),
        write_layer([Entry("a", b"1", executable=True)], tmp_path),
        write_layer([Entry("a", b"1")], tmp_path, time_s=1),
    ]
    assert len({variant.digest for variant in variants}) == len(variants)


def test_a_file_that_cannot_be_read_leaves_no_half_layer(tmp_path: Path) -> None:
    with pytest.raises(DeployError, match="a layer cannot be written"):
        write_layer([Entry("a", b"1"), Entry("b", tmp_path / "gone")], tmp_path / "layers")
    assert list((tmp_path / "layers").iterdir()) == []


def test_a_layer_is_never_held_in_memory(tmp_path: Path) -> None:
    import tracemalloc  # noqa: PLC0415 - slows everything down that is imported after it

    large = tmp_path / "large"
    with large.open("wb") as file:
        for _ in range(32):
            file.write(os.urandom(1 << 20))
    tracemalloc.start()
    try:
        write_layer([Entry("large", large)], tmp_path / "layers")
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak_bytes < 4 << 20


@pytest.mark.parametrize(("text", "time_s"), [("", 0), ("0", 0), ("1700000000", 1_700_000_000)])
def test_the_time_is_that_of_source_date_epoch(text: str, time_s: int) -> None:
    assert read_source_date_s({"SOURCE_DATE_EPOCH": text}) == time_s
    assert read_source_date_s({}) == 0


@pytest.mark.parametrize("text", ["yesterday", "-1", "1.5", "9" * 12])
def test_a_source_date_epoch_that_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(DeployError, match="give whole seconds since 1970"):
        read_source_date_s({"SOURCE_DATE_EPOCH": text})
