"""The vault's key: made once, kept for its owner, refused when others may read it."""

import base64
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from controlplane.adapters.vault import load_key
from controlplane.domain.errors import VaultKeyError

GOOD = base64.b64encode(bytes(range(32))).decode()


def test_a_missing_file_is_made_for_its_owner_alone(tmp_path: Path):
    path = tmp_path / "state" / "vault.key"

    key = load_key(path, None)

    assert len(key) == 32
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_key(path, None) == key
    assert list(path.parent.iterdir()) == [path]


def test_two_files_hold_two_keys(tmp_path: Path):
    assert load_key(tmp_path / "a", None) != load_key(tmp_path / "b", None)


def test_processes_that_start_at_once_agree_on_the_key(tmp_path: Path):
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(load_key, [tmp_path / "vault.key"] * 40, [None] * 40))

    assert len(keys) == 1


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660, 0o601])
def test_a_file_that_others_may_use_is_refused_with_the_remedy(tmp_path: Path, mode: int):
    path = tmp_path / "vault.key"
    load_key(path, None)
    path.chmod(mode)

    with pytest.raises(VaultKeyError, match=rf"chmod 600 {path}"):
        load_key(path, None)


def test_the_environment_comes_before_the_file(tmp_path: Path):
    path = tmp_path / "vault.key"

    assert load_key(path, GOOD + "\n") == bytes(range(32))
    assert not path.exists()


@pytest.mark.parametrize(
    ("value", "fault"),
    [("???", "not base64"), ("c2hvcnQ=", "holds 5 bytes"), (GOOD[:-4], "holds 30 bytes")],
)
def test_a_value_that_is_no_key_is_refused_without_showing_it(
    tmp_path: Path, value: str, fault: str
):
    with pytest.raises(VaultKeyError, match=f"EXO_VAULT_KEY .*{fault}.*openssl rand") as refusal:
        load_key(tmp_path / "vault.key", value)

    assert value not in str(refusal.value)


def test_a_file_that_holds_no_key_is_refused(tmp_path: Path):
    path = tmp_path / "vault.key"
    path.write_bytes(b"\xff\xfe nonsense")
    path.chmod(0o600)

    with pytest.raises(VaultKeyError, match="is not base64"):
        load_key(path, None)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path):
    with pytest.raises(VaultKeyError, match="cannot be used"):
        load_key(tmp_path, None)
