from __future__ import annotations

import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Exo, Server


@pytest.mark.parametrize(
    ("status", "code"),
    [
        *((400, 3), (401, 5), (403, 5), (404, 4), (409, 6), (412, 6), (413, 3), (422, 3)),
        *((429, 7), (500, 7), (503, 7), (418, 7)),
    ],
)
def test_each_refusal_has_its_exit_code(server: Server, exo: Exo, status: int, code: int) -> None:
    server.plan("GET /v1/runs/r1", server.problem(status, "No", "because", "EXO999"))
    assert exo("runs", "get", "r1").code == code


def test_an_error_names_code_cause_what_to_try_and_the_request(server: Server, exo: Exo) -> None:
    refusal = server.problem(401, "No key opens this", "the key was revoked", "EXO901")
    server.plan("GET /v1/runs/r1", refusal)
    result = exo("runs", "get", "r1")
    assert result.out == ""
    assert result.err == (
        "error[EXO901]: No key opens this\n"
        "  = cause: the key was revoked\n"
        "  = try: set EXO_API_KEY to a key of this server\n"
        "  = explained by: exo explain EXO901\n"
        "  = request id: req-7\n"
    )


def test_a_refusal_that_is_no_problem_document_keeps_its_words(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs/r1", server.reply(502, "<h1>Bad gateway</h1>"))
    result = exo("runs", "get", "r1")
    assert result.err.startswith("error: <h1>Bad gateway</h1>\n")
    assert "request id: req-1" in result.err


def test_an_answer_that_is_not_json_is_said_to_be_another_server(server: Server, exo: Exo) -> None:
    server.plan("GET /v1/runs/r1", server.reply(200, "<html>"))
    result = exo("runs", "get", "r1")
    assert result.code == 7
    assert "is EXO_URL the address of an ExosphereHost server?" in result.err


def test_a_server_that_is_not_there_is_said_in_lines_not_a_traceback(
    exo: Exo, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setenv("EXO_URL", f"http://127.0.0.1:{free.getsockname()[1]}")
        result = exo("runs", "list")
    assert result.code == 7
    assert result.err.startswith("error: no answer from http://127.0.0.1:")
    assert "  = try: exo doctor" in result.err
    assert "Traceback" not in result.err


def test_a_traceback_is_shown_only_to_who_asks(
    server: Server, exo: Exo, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.plan("GET /v1/runs/r1", server.problem(500, "Broken", "", "EXO900"))
    assert "Traceback" not in exo("runs", "get", "r1").err
    monkeypatch.setenv("EXO_DEBUG", "1")
    assert "Traceback" in exo("runs", "get", "r1").err


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such-verb",),
        ("run",),
        ("run", "no-slash"),
        ("run", "a/b/c"),
        ("run", "a/b", "--timeout", "6h"),
        ("run", "a/b", "--watch", "--timeout", "soon"),
        ("runs", "list", "-o", "xml"),
        ("runs", "list", "--limit", "-1"),
        ("items", "list"),
        ("dev", "no-such-folder"),
        ("dev", "--double", "s4=off"),
        ("dev", "--double", "s3=elsewhere"),
        ("deploy", "cluster", "no-such-file.yaml"),
    ],
)
def test_a_command_line_that_cannot_be_carried_out_ends_with_2(
    server: Server, exo: Exo, arguments: tuple[str, ...]
) -> None:
    result = exo(*arguments)
    assert result.code == 2
    assert "rror" in result.err
    assert server.asked == []


def test_without_a_server_every_verb_says_how_to_get_one(
    exo: Exo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (("runs", "list"), ("run", "a/b"), ("triggers", "list"), ("logs", "r1")):
        result = exo(*arguments)
        assert result.code == 2
        assert "= try: exo dev" in result.err
