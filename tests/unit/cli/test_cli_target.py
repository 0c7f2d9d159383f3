import json
from pathlib import Path

import pytest

from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.options import find_target


def leave_dev_state(folder: Path, **fields: str) -> Path:
    home = folder / ".exo"
    home.mkdir()
    (home / "dev.json").write_text(json.dumps(fields))
    return home / "dev.json"


def test_the_environment_names_server_and_key(tmp_path: Path) -> None:
    target = find_target({"EXO_URL": "https://exo.example/", "EXO_API_KEY": " k \n"}, tmp_path)
    assert (target.url, target.api_key, target.origin) == ("https://exo.example", "k", "EXO_URL")


def test_a_dev_json_above_the_folder_is_found(tmp_path: Path) -> None:
    path = leave_dev_state(tmp_path, url="http://127.0.0.1:9", api_key="k")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    target = find_target({}, below)
    assert (target.url, target.api_key, target.origin) == ("http://127.0.0.1:9", "k", str(path))


def test_a_key_of_the_environment_wins_over_the_one_of_dev_json(tmp_path: Path) -> None:
    leave_dev_state(tmp_path, url="http://127.0.0.1:9", api_key="k")
    assert find_target({"EXO_API_KEY": "mine"}, tmp_path).api_key == "mine"


def test_the_key_of_dev_json_is_never_sent_to_another_server(tmp_path: Path) -> None:
    leave_dev_state(tmp_path, url="http://127.0.0.1:9", api_key="k")
    assert find_target({"EXO_URL": "http://elsewhere"}, tmp_path).api_key == ""
    assert find_target({"EXO_URL": "http://127.0.0.1:9"}, tmp_path).api_key == "k"


def test_without_any_server_the_error_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(CliError) as caught:
        find_target({}, tmp_path)
    assert caught.value.exit_code is ExitCode.USAGE
    assert "exo dev" in caught.value.hint


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"url": 7}', "\udcff"])
def test_a_broken_dev_json_is_named(tmp_path: Path, content: str) -> None:
    path = leave_dev_state(tmp_path)
    path.write_bytes(content.encode(errors="surrogateescape"))
    with pytest.raises(CliError, match=r"dev\.json cannot be used"):
        find_target({}, tmp_path)


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://host", "http://"])
def test_what_is_no_address_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(CliError, match="is no address"):
        find_target({"EXO_URL": url}, tmp_path)


def test_a_key_with_odd_characters_is_refused_without_showing_it(tmp_path: Path) -> None:
    with pytest.raises(CliError) as caught:
        find_target({"EXO_URL": "http://h", "EXO_API_KEY": "geh\u00e9im"}, tmp_path)
    assert "geh" not in str(caught.value)
