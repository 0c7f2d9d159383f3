import os
import socket
from pathlib import Path, PurePosixPath

import pytest

from exospherehost.deploy.errors import FolderError
from exospherehost.deploy.image.folder import (
    Folder,
    list_companion_files,
    list_folder,
    list_runtime_files,
)
from exospherehost.deploy.image.ignore_rules import IgnoreRules

ROOT = Path(__file__).parents[2]


def write(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n")
    return folder


def names(folder: Folder) -> list[str]:
    return sorted(entry.name for entry in folder.entries)


def test_what_a_function_reads_goes_in_and_clutter_stays_out(tmp_path: Path) -> None:
    wanted = ["function.py", "satellite.yaml", "data/words.txt", "a/b/c.py"]
    clutter = [".git/config", "__pycache__/a.pyc", "a/__pycache__/b.pyc", "Dockerfile", ".venv/x"]
    folder = list_folder(write(tmp_path, *wanted, *clutter))
    assert names(folder) == sorted(wanted)
    assert folder.has_dockerfile
    assert folder.size_bytes == 6 * len(wanted)


@pytest.mark.parametrize(
    "name",
    [
        ".env",
        ".env.production",
        "prod.env",
        "tls/server.pem",
        "SERVER.KEY",
        "id_rsa",
        "id_ed25519",
        "a/.netrc",
        ".aws/credentials",
        ".ssh/known_hosts",
        ".docker/config.json",
        "cert.p12",
    ],
)
def test_what_looks_like_a_secret_stays_out_and_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, "function.py", name, ".exoignore")
    (tmp_path / ".exoignore").write_text(f"!{name}\n!**\n")
    folder = list_folder(tmp_path)
    assert names(folder) == ["function.py"]
    assert folder.left_out[0] in {name, name.partition("/")[0]}


def test_what_only_resembles_a_secret_goes_in(tmp_path: Path) -> None:
    wanted = ["environment.py", "keys.py", "monkey.txt", "pem.py"]
    assert names(list_folder(write(tmp_path, *wanted))) == wanted


def test_the_folders_own_list_leaves_out_and_brings_back(tmp_path: Path) -> None:
    write(tmp_path, "function.py", "notes.md", "README.md", "a/notes.md", "data/big", "data/small")
    (tmp_path / ".dockerignore").write_text("# words\n*.md\n!README.md\ndata\n!data/small\n")
    assert names(list_folder(tmp_path)) == ["README.md", "a/notes.md", "data/small", "function.py"]
    (tmp_path / ".exoignore").write_text("**/*.md\n")
    assert names(list_folder(tmp_path)) == ["data/big", "data/small", "function.py"]


@pytest.mark.parametrize(
    ("pattern", "path", "out"),
    [
        ("a", "a/b/c", True),
        ("a", "b/a", False),
        ("**/a", "b/c/a", True),
        ("**/a", "a", True),
        ("a/**", "a/b/c", True),
        ("a/**/d", "a/d", True),
        ("a/**/d", "a/b/c/d", True),
        ("*.txt", "a.txt", True),
        ("*.txt", "b/a.txt", False),
        ("?.txt", "a.txt", True),
        ("?.txt", "ab.txt", False),
        ("[ab].txt", "b.txt", True),
        ("/a/", "a/b", True),
        ("./a", "a", True),
        ("a.b", "axb", False),
        ("*", "a/b", True),
    ],
)
def test_a_line_of_the_list_matches_as_in_a_dockerignore(
    pattern: str, path: str, *, out: bool
) -> None:
    assert IgnoreRules.parse(pattern).exclude(PurePosixPath(path)) is out


@pytest.mark.parametrize("content", [b"\xff", b"[z-a]"])
def test_a_list_that_cannot_be_used_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ".exoignore").write_bytes(content)
    with pytest.raises(FolderError, match=r"\.exoignore cannot be used"):
        list_folder(tmp_path)


def test_a_link_within_the_folder_stays_a_link(tmp_path: Path) -> None:
    write(tmp_path, "data/words.txt", "a/function.py")
    (tmp_path / "a" / "words").symlink_to(tmp_path / "data" / "words.txt")
    (tmp_path / "b").symlink_to("data", target_is_directory=True)
    folder = list_folder(tmp_path)
    assert {entry.name: entry.link for entry in folder.entries if entry.link} == {
        "a/words": "../data/words.txt",
        "b": "data",
    }
    assert folder.size_bytes == 12


@pytest.mark.parametrize("target", ["../outside", "/etc/hostname"])
def test_a_link_that_leaves_the_folder_is_refused(tmp_path: Path, target: str) -> None:
    write(tmp_path, "outside", "in/function.py")
    (tmp_path / "in" / "link").symlink_to(target)
    with pytest.raises(FolderError, match=r"link is a link that leaves the folder"):
        list_folder(tmp_path / "in")
    (tmp_path / "in" / ".exoignore").write_text("link")
    assert names(list_folder(tmp_path / "in")) == ["function.py"]


def test_a_link_to_nothing_or_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("gone")
    with pytest.raises(FolderError, match="leads to nothing"):
        list_folder(tmp_path)
    (tmp_path / "gone").symlink_to("link")
    with pytest.raises(FolderError, match="leads to nothing"):
        list_folder(tmp_path)


def test_a_socket_is_refused(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(tmp_path / "s"))
        with pytest.raises(FolderError, match="neither a file nor a folder"):
            list_folder(tmp_path)


def test_a_folder_over_the_limit_is_refused_and_its_largest_file_named(tmp_path: Path) -> None:
    write(tmp_path, "function.py", "model/weights.bin")
    with (tmp_path / "model" / "weights.bin").open("wb") as file:
        file.truncate(3 << 20)
    with pytest.raises(FolderError, match=r"more than 2 MiB.*weights\.bin \(3\.0 MiB\)"):
        list_folder(tmp_path, bytes_max=2 << 20)
    assert list_folder(tmp_path).size_bytes == (3 << 20) + 6


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "gone", write(tmp_path, "file") / "file"):
        with pytest.raises(FolderError, match="is no folder"):
            list_folder(path)


def test_the_runtime_goes_in_whole() -> None:
    found = {file.name for file in list_runtime_files()}
    assert {"functions_runtime/__main__.py", "functions_runtime/contract.py"} <= found
    assert not any("__pycache__" in entry or entry.endswith(".md") for entry in found)


def test_a_satellite_of_ours_takes_what_it_imports_of_its_neighbours() -> None:
    folder = list_folder(ROOT / "satellites" / "call_webhook")
    found = {file.name for file in list_companion_files(folder.imports, folder.name)}
    assert {"satellites/__init__.py", "satellites/_providers/http.py"} <= found
    assert not any(entry.startswith("satellites/call_webhook") for entry in found)


def test_a_satellite_of_a_users_takes_none_of_ours(tmp_path: Path) -> None:
    folder = list_folder(write(tmp_path, "function.py"))
    assert list_companion_files(folder.imports, folder.name) == ()


@pytest.mark.parametrize(
    "line", ["import controlplane.engine", "from exospherehost.cli import main"]
)
def test_an_import_of_what_no_image_has_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "function.py").write_text(line)
    with pytest.raises(FolderError, match="is not in images of satellites"):
        list_folder(tmp_path)


def test_an_import_of_a_neighbour_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    (tmp_path / "function.py").write_text("from satellites.nowhere import x")
    with pytest.raises(FolderError, match=r"satellites\.nowhere, which does not exist"):
        list_companion_files(list_folder(tmp_path).imports, "mine")
