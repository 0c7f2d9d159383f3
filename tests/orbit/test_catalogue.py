"""The satellites of a few folders, also while they are being edited."""

from pathlib import Path

from controlplane.adapters.catalogue import FolderCatalogue


def add(root: Path, folder: str, identifier: str, text: str = "") -> Path:
    path = root / folder / "satellite.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"identifier: {identifier}\nversion: '1'\n{text}")
    return path


def test_satellites_are_found_by_identifier_and_by_alias(tmp_path: Path):
    add(tmp_path, "move", "acme/move-to-s3", "aliases: [move-file, other/move]")
    (tmp_path / "no_satellite").mkdir()
    catalogue = FolderCatalogue([tmp_path, tmp_path / "missing"])

    names = {"acme/move-to-s3", "acme/move-file", "move-file", "other/move"}
    assert catalogue.manifests().keys() == catalogue.folders().keys() == names
    assert {one.identifier for one in catalogue.manifests().values()} == {"acme/move-to-s3"}
    assert set(catalogue.folders().values()) == {tmp_path / "move"}
    assert catalogue.faults() == ()


def test_a_later_folder_goes_before_an_earlier_one(tmp_path: Path):
    add(tmp_path / "ours", "x", "acme/x", "title: ours")
    add(tmp_path / "theirs", "x", "acme/x", "title: theirs")

    catalogue = FolderCatalogue([tmp_path / "ours", tmp_path / "theirs"])

    assert catalogue.manifests()["acme/x"].title == "theirs"
    assert catalogue.folders()["acme/x"] == tmp_path / "theirs" / "x"


def test_an_identifier_goes_before_an_alias(tmp_path: Path):
    add(tmp_path, "a", "acme/a", "aliases: [acme/b]")
    add(tmp_path, "b", "acme/b")

    assert FolderCatalogue([tmp_path]).manifests()["acme/b"].identifier == "acme/b"


def test_the_same_identifier_twice_in_a_folder_is_a_fault(tmp_path: Path):
    first, second = add(tmp_path, "a", "acme/x"), add(tmp_path, "b", "acme/x")

    catalogue = FolderCatalogue([tmp_path])

    assert catalogue.folders()["acme/x"] == first.parent
    assert catalogue.faults() == ((second, f"acme/x is also the identifier of {first}"),)


def test_reload_tells_what_is_new_changed_or_gone(tmp_path: Path):
    gone = add(tmp_path, "gone", "acme/gone")
    add(tmp_path, "same", "acme/same")
    add(tmp_path, "changed", "acme/changed")
    catalogue = FolderCatalogue([tmp_path])

    gone.unlink()
    add(tmp_path, "changed", "acme/changed", "title: new")
    add(tmp_path, "new", "acme/new")

    assert catalogue.reload() == {"acme/gone", "acme/changed", "acme/new"}
    assert catalogue.manifests().keys() == {"acme/same", "acme/changed", "acme/new"}
    assert catalogue.reload() == frozenset()


def test_a_manifest_that_breaks_keeps_its_last_good_version(tmp_path: Path):
    path = add(tmp_path, "x", "acme/x", "title: good")
    catalogue = FolderCatalogue([tmp_path])

    path.write_text("identifier: [")

    assert catalogue.reload() == frozenset()
    assert catalogue.manifests()["acme/x"].title == "good"
    assert [where for where, _ in catalogue.faults()] == [path]
    add(tmp_path, "x", "acme/x", "title: better")
    assert catalogue.reload() == {"acme/x"}
    assert catalogue.faults() == ()


def test_a_manifest_that_was_never_good_is_only_a_fault(tmp_path: Path):
    path = add(tmp_path, "x", "not an identifier")
    add(tmp_path, "y", "acme/y")

    catalogue = FolderCatalogue([tmp_path])

    assert catalogue.manifests().keys() == {"acme/y"}
    assert catalogue.faults()[0][0] == path
    assert "identifier" in catalogue.faults()[0][1]
