import json
from pathlib import Path

import httpx2
import pytest

from functions_runtime.contract import Succeeded
from functions_runtime.manifest.description import CHECKED_NAME
from functions_runtime.manifest.model import Manifest
from functions_runtime.run.loader import LoadError
from functions_runtime.testing import invoke, served

MANIFEST = 'identifier: acme/x\nversion: "1"\n'


@pytest.mark.parametrize(
    ("function", "said"),
    [
        (None, "entrypoint function:main needs the file"),
        ("import nowhere_to_be_found", "cannot be imported: ModuleNotFoundError"),
        ("def broken(:", "cannot be imported: SyntaxError"),
        ("raise SystemExit(3)", "cannot be imported: SystemExit"),
        ("def main(): ...", "decorate the function with @satellite"),
        (
            "from functions_runtime import satellite\n@satellite\ndef main(input: 'Gone'): ...",
            "annotations of main cannot be used: name 'Gone' is not defined",
        ),
    ],
)
def test_a_folder_without_a_satellite_is_told_in_one_line(
    tmp_path: Path, function: str | None, said: str
):
    (tmp_path / "satellite.yaml").write_text(MANIFEST)
    if function is not None:
        (tmp_path / "function.py").write_text(function)
    with pytest.raises(LoadError) as caught:
        invoke(tmp_path, [1])
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_folders_with_modules_of_the_same_name_do_not_mix(tmp_path: Path):
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "satellite.yaml").write_text(MANIFEST)
        (folder / "function.py").write_text(
            "from functions_runtime import satellite\n@satellite\n"
            f"def main(): return [{{'name': '{name}'}}]"
        )
    names = [invoke(tmp_path / name, [1]) for name in ("one", "two")]
    assert names == [[Succeeded([{"name": name}], {})] for name in ("one", "two")]


FUNCTION = """
import sys
from functions_runtime import satellite

@satellite
def main(): return [{"checks": "functions_runtime.manifest.model" in sys.modules}]
"""


def test_a_manifest_that_its_builder_has_checked_is_not_checked_again(tmp_path: Path):
    (tmp_path / "function.py").write_text(FUNCTION)
    manifest = Manifest.model_validate(
        {"identifier": "acme/x", "version": "7", "environment": {"A_NAME": "a value"}}
    )
    (tmp_path / CHECKED_NAME).write_text(json.dumps(manifest.as_json()))
    with served(tmp_path) as running:
        assert httpx2.get(f"{running.url}/manifest").json() == manifest.as_json()
        done = httpx2.post(running.url, json={"input": {}}).json()
    assert done["outputs"] == [{"checks": False}]


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"scaling": 1}'])
def test_what_no_builder_has_written_is_told_in_one_line(tmp_path: Path, text: str):
    (tmp_path / CHECKED_NAME).write_text(text)
    with pytest.raises(LoadError) as caught:
        invoke(tmp_path, [1])
    assert CHECKED_NAME in str(caught.value)
    assert "\n" not in str(caught.value)
