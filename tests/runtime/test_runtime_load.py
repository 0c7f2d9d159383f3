from pathlib import Path

import pytest

from functions_runtime.contract import Succeeded
from functions_runtime.load import LoadError
from functions_runtime.testing import invoke

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
