import re
import subprocess
from pathlib import Path

from house_tree import ROOT, project_files

TOP = {
    "pyproject.toml",
    "controlplane",
    "satellites",
    "functions_runtime",
    "manifests",
    "sdk",
    "tests",
    "README.md",
    "Makefile",
    "LICENSE",
    "requirements.lock",
}


def top_level(files: tuple[str, ...]) -> set[str]:
    return {first for path in files if not (first := path.partition("/")[0]).startswith(".")}


def write(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x\n")


def test_the_top_level_is_exactly_what_was_agreed() -> None:
    assert top_level(project_files()) == TOP


def test_no_file_at_the_top_is_empty() -> None:
    tops = [each for each in project_files() if "/" not in each]
    assert [each for each in tops if not (ROOT / each).stat().st_size] == []


def test_the_build_server_can_start_its_script() -> None:
    assert (ROOT / ".ci/run").stat().st_mode & 0o111 == 0o111


def test_a_folder_without_git_is_listed_without_what_is_ignored(tmp_path: Path) -> None:
    write(tmp_path, "a/b.py", "a/__pycache__/b.pyc", ".venv/c.py", "d.egg-info/e", ".ci/run")
    (tmp_path / ".gitignore").write_text(".venv/\n__pycache__/\n*.egg-info/\n")
    assert project_files(tmp_path) == (".ci/run", ".gitignore", "a/b.py")


def test_a_checkout_is_listed_with_new_files_and_without_deleted_ones(tmp_path: Path) -> None:
    write(tmp_path, "old", "gone", "ignored")
    (tmp_path / ".gitignore").write_text("ignored\n")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "old", "gone"], cwd=tmp_path, check=True)
    (tmp_path / "gone").unlink()
    write(tmp_path, "new")
    assert project_files(tmp_path) == (".gitignore", "new", "old")


def test_a_folder_inside_another_checkout_is_listed_by_itself(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    write(tmp_path, "outer", "inner/file")
    (tmp_path / "inner/.gitignore").write_text("nothing\n")
    assert project_files(tmp_path / "inner") == (".gitignore", "file")


def test_every_decision_has_a_number_of_its_own_and_says_why_what_and_at_what_price() -> None:
    pages = [each for each in project_files() if each.startswith("controlplane/adr/0")]
    numbers = [int(Path(each).name[:4]) for each in pages]
    assert numbers == list(range(1, len(pages) + 1))
    for page in pages:
        headings = re.findall("^## (.+)$", (ROOT / page).read_text(), re.MULTILINE)
        assert headings == ["Context", "Decision", "Price"], page


def test_every_decision_that_a_file_points_to_exists() -> None:
    files = [each for each in project_files() if each.endswith((".py", ".md", ".toml", ".yaml"))]
    for path in files:
        for named in re.findall(r"adr/(\d{4}[\w-]*\.md)", (ROOT / path).read_text()):
            assert (ROOT / "controlplane/adr" / named).is_file(), f"{path} points to {named}"
