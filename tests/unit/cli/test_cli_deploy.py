from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from functions_runtime.contract import JsonObject
    from tests.unit.cli.conftest import Exo, Server

DOCUMENT = "cluster:\n  satelites: []\n"
TYPO: JsonObject = {
    "code": "EXO101",
    "severity": "error",
    "message": 'unknown key "satelites" in cluster',
    "line": 2,
    "column": 3,
    "end_column": 12,
    "hint": 'did you mean "satellites"?',
}
STORED: JsonObject = {
    "identifier": "demo/pdfs",
    "version": 3,
    "stages": [{"identifier": "a"}],
    "triggers": [],
    "diagnostics": [],
}


@pytest.fixture
def document(tmp_path: Path) -> str:
    path = tmp_path / "pdfs.yaml"
    path.write_text(DOCUMENT)
    return str(path)


def test_the_document_is_handed_in_byte_for_byte(server: Server, exo: Exo, document: str) -> None:
    server.plan("POST /v1/clusters", server.reply(201, STORED))
    assert exo("deploy", "cluster", document, "-o", "json").json() == STORED
    assert server.asked[0].body == DOCUMENT.encode()
    assert server.asked[0].headers["content-type"] == "application/yaml"
    assert server.asked[0].query == {}


def test_a_dry_run_says_that_nothing_was_stored(server: Server, exo: Exo, document: str) -> None:
    server.plan("POST /v1/clusters", STORED)
    result = exo("deploy", "cluster", document, "--dry-run", "-o", "table")
    assert result.out == "demo/pdfs is sound: 1 stages; nothing was stored\n"
    assert server.asked[0].query == {"dry_run": "true"}


def test_faults_the_server_found_are_drawn_on_the_local_lines(
    server: Server, exo: Exo, document: str
) -> None:
    refusal = server.problem(
        422, "The document has faults", "1 error", "EXO100", diagnostics=[TYPO]
    )
    server.plan("POST /v1/clusters", refusal)
    result = exo("deploy", "cluster", document)
    assert result.code == 3
    assert result.out == ""
    assert 'error[EXO101]: unknown key "satelites" in cluster' in result.err
    assert f"{document}:2:3" in result.err
    assert "^^^^^^^^^" in result.err
    assert "error[EXO100]: The document has faults" in result.err


def test_warnings_go_to_stderr_and_the_answer_to_stdout(
    server: Server, exo: Exo, document: str
) -> None:
    answer: JsonObject = {**STORED, "diagnostics": [{**TYPO, "severity": "warning"}]}
    server.plan("POST /v1/clusters", server.reply(201, answer))
    result = exo("deploy", "cluster", document, "-o", "name")
    assert (result.code, result.out) == (0, "demo/pdfs\n")
    assert "warning[EXO101]" in result.err
