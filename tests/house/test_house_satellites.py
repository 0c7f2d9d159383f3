import ast
from pathlib import PurePosixPath

import pytest
from house_syntax import imported, tree
from house_tree import project_files, python_files

FOLDERS = sorted(
    {
        parts[1]
        for path in project_files()
        if len(parts := PurePosixPath(path).parts) > 2 and parts[0] == "satellites"
    }
)
SATELLITES = [each for each in FOLDERS if not each.startswith("_")]
SHARED = [each for each in FOLDERS if each.startswith("_")]


def others(source: ast.Module, package: str) -> list[str]:
    """Return the folders of `satellites` that a module of `package` imports, its own left out."""
    own = package.split(".")[1]
    named = [full.split(".") for full in imported(source, package).values()]
    parts = [each[1] for each in named if each[0] == "satellites" and len(each) > 1]
    return sorted(set(parts) - {own})


def imports_of(folder: str) -> dict[str, list[str]]:
    files = python_files(f"satellites/{folder}")
    return {path: others(tree(path), package_of(path)) for path in files}


def package_of(path: str) -> str:
    return ".".join(PurePosixPath(path).parent.parts)


def test_there_are_satellites_to_look_at() -> None:
    assert len(SATELLITES) >= 8


@pytest.mark.parametrize("folder", SATELLITES)
def test_a_satellite_has_a_manifest_a_function_and_a_page(folder: str) -> None:
    wanted = {
        f"satellites/{folder}/{name}" for name in ("satellite.yaml", "function.py", "README.md")
    }
    assert sorted(wanted - set(project_files())) == []


@pytest.mark.parametrize("folder", SATELLITES)
def test_a_satellite_knows_no_other_satellite(folder: str) -> None:
    assert {
        path: found
        for path, each in imports_of(folder).items()
        if (found := sorted(set(each) - set(SHARED)))
    } == {}


@pytest.mark.parametrize("folder", SHARED)
def test_what_satellites_share_knows_none_of_them(folder: str) -> None:
    assert {path: each for path, each in imports_of(folder).items() if each} == {}


@pytest.mark.parametrize(
    "line",
    [
        "import satellites.b.function",
        "import satellites.b as other",
        "from satellites import b",
        "from satellites.b.function import handle",
        "from .. import b",
        "from ..b import function",
        "def late():\n    from satellites.b import function",
    ],
)
def test_every_way_to_import_another_satellite_is_seen(line: str) -> None:
    assert others(ast.parse(line), "satellites.a") == ["b"]


@pytest.mark.parametrize(
    "line", ["from . import answers", "import satellites.a.answers", "import boto3"]
)
def test_a_satellite_may_import_itself_and_libraries(line: str) -> None:
    assert others(ast.parse(line), "satellites.a") == []
