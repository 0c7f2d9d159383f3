from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from exospherehost.cli.listing import objects

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Exo

SOUND = """\
version: 0.0.1b
cluster:
  title: Call
  description: Calls one address.
  identifier: demo/call
  sla: 6h
  trigger:
    api-call: true
  satellites:
    - identifier: call-webhook
      uses: satellite/call-webhook
      config:
        url: https://hooks.example/in
        method: POST
"""
TYPO = SOUND.replace("satellites:", "satelites:")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sound.yaml").write_text(SOUND)
    (tmp_path / "typo.yaml").write_text(TYPO)


def test_a_sound_document_ends_with_0_and_says_so(exo: Exo) -> None:
    result = exo("validate", "sound.yaml")
    assert (result.code, result.out) == (0, "1 file: no faults\n")


def test_a_fault_is_drawn_with_its_place_and_ends_with_3(exo: Exo) -> None:
    result = exo("validate", "typo.yaml", "sound.yaml")
    assert result.code == 3
    assert "typo.yaml:9:3" in result.out
    assert 'did you mean "satellites"?' in result.out
    assert "\x1b" not in result.out
    assert result.out.splitlines()[-1] == "2 files: 1 error · exit 3"


def test_json_is_the_shape_of_the_api_with_the_path_added(exo: Exo) -> None:
    result = exo("validate", "typo.yaml", "-o", "json")
    assert result.code == 3
    found = objects(result.json()["diagnostics"])
    assert {tuple(fault) for fault in found} == {
        ("code", "severity", "message", "line", "column", "end_column", "hint", "path")
    }
    assert (found[0]["line"], found[0]["column"], found[0]["end_column"]) == (9, 3, 12)
    assert all(fault["path"] == "typo.yaml" for fault in found)


def test_without_faults_json_is_an_empty_list(exo: Exo) -> None:
    result = exo("validate", "sound.yaml", "-o", "json")
    assert (result.code, result.json()) == (0, {"diagnostics": []})


def test_a_missing_file_is_a_fault_of_usage(exo: Exo) -> None:
    result = exo("validate", "none.yaml")
    assert result.code == 2
    assert "none.yaml cannot be read" in result.err


def test_fix_mends_the_file_and_checks_what_came_out(exo: Exo, tmp_path: Path) -> None:
    (tmp_path / "typo.yaml").chmod(0o640)
    result = exo("validate", "typo.yaml", "--fix")
    assert (result.code, (tmp_path / "typo.yaml").read_text()) == (0, SOUND)
    assert "mended typo.yaml" in result.err
    assert (tmp_path / "typo.yaml").stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sound.yaml", "typo.yaml"]


def test_fix_leaves_a_sound_file_untouched(exo: Exo, tmp_path: Path) -> None:
    before = (tmp_path / "sound.yaml").stat()
    assert exo("validate", "sound.yaml", "--fix").code == 0
    after = (tmp_path / "sound.yaml").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_fix_refuses_stdin(exo: Exo) -> None:
    assert exo("validate", "-", "--fix").code == 2


def test_strict_counts_warnings_as_errors(exo: Exo, tmp_path: Path) -> None:
    warned = SOUND.replace("https://hooks.example/in", "${{ secrets.TOKEN }}")
    (tmp_path / "warned.yaml").write_text(warned)
    found = objects(exo("validate", "warned.yaml", "-o", "json").json()["diagnostics"])
    assert [fault["severity"] for fault in found] == ["warning"]
    plain = exo("validate", "warned.yaml")
    assert (plain.code, plain.out.count("1 warning")) == (0, 1)
    strict = exo("validate", "warned.yaml", "--strict")
    assert (strict.code, strict.out.splitlines()[-1]) == (3, "1 file: 1 warning · exit 3")


def test_satellites_beside_the_file_are_known(exo: Exo, tmp_path: Path) -> None:
    own = SOUND.replace("uses: satellite/call-webhook", "uses: demo/my-own")
    (tmp_path / "own.yaml").write_text(own)
    assert exo("validate", "own.yaml").code == 3
    home = tmp_path / "satellites" / "my_own"
    home.mkdir(parents=True)
    manifest = {"identifier": "demo/my-own", "version": "1", "title": "Mine"}
    (home / "satellite.yaml").write_text(json.dumps(manifest))
    assert exo("validate", "own.yaml").out == "1 file: no faults\n"


def test_a_broken_manifest_beside_the_file_is_named(exo: Exo, tmp_path: Path) -> None:
    home = tmp_path / "satellites" / "my_own"
    home.mkdir(parents=True)
    (home / "satellite.yaml").write_text("identifier: demo/my-own\nversion: '1'\nscalin: {}\n")
    result = exo("validate", "sound.yaml")
    assert result.code == 3
    assert "my_own/satellite.yaml: scalin" in result.err


def test_explain_prints_the_page_of_a_code(exo: Exo) -> None:
    result = exo("explain", "exo101")
    assert result.code == 0
    assert "EXO101" in result.out


def test_explain_of_no_code_ends_with_4(exo: Exo) -> None:
    result = exo("explain", "EXO9999")
    assert result.code == 4
    assert 'no code "EXO9999"' in result.err
