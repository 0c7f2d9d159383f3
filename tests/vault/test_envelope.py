"""The vault: a sealed value opens in its place only, a token holds until it expires."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from controlplane.adapters.vault import EnvelopeVault
from controlplane.domain.errors import InvalidError, VaultKeyError
from controlplane.ports.orbit import Vault

KEY = bytes(range(32))
PLACE = ("acme", "reports", "S3_SECRET")


@pytest.fixture
def vault() -> EnvelopeVault:
    return EnvelopeVault(KEY)


def test_the_vault_is_what_the_port_asks_for(vault: EnvelopeVault):
    port: Vault = vault

    assert port.open(port.seal("canary", PLACE), PLACE) == "canary"


@given(value=st.text(st.characters(exclude_categories=())), place=st.lists(st.text(), max_size=4))
def test_what_was_sealed_opens_in_its_place(value: str, place: list[str]):
    sealer, opener = EnvelopeVault(KEY), EnvelopeVault(KEY)

    assert opener.open(sealer.seal(value, place), place) == value


@given(
    place=st.lists(st.text(), max_size=4),
    other=st.lists(st.text(), max_size=4),
)
def test_what_was_sealed_for_one_place_opens_in_no_other(place: list[str], other: list[str]):
    vault = EnvelopeVault(KEY)
    sealed = vault.seal("canary", place)

    if other != place:
        with pytest.raises(InvalidError):
            vault.open(sealed, other)


@pytest.mark.parametrize("other", [("ab", "c"), ("a", "b", "c"), ("abc",), ("a", "bc", ""), ()])
def test_places_that_look_alike_when_joined_differ(vault: EnvelopeVault, other: tuple[str, ...]):
    sealed = vault.seal("canary", ("a", "bc"))

    with pytest.raises(InvalidError, match="another place"):
        vault.open(sealed, other)


def test_no_bit_of_a_sealed_value_can_be_flipped(vault: EnvelopeVault):
    sealed = vault.seal("canary-value", PLACE)

    for position in range(len(sealed) * 8):
        flipped = bytearray(sealed)
        flipped[position // 8] ^= 1 << position % 8
        with pytest.raises(InvalidError):
            vault.open(bytes(flipped), PLACE)


def test_ten_thousand_manipulated_values_are_all_refused(vault: EnvelopeVault):
    chance = random.Random(20)  # noqa: S311 - repeatable, not secret
    sealed = [vault.seal(f"canary-{number}", PLACE) for number in range(8)]
    accepted = 0
    for _ in range(10_000):
        one, other = chance.sample(sealed, 2)
        cut = chance.randrange(len(one))
        forged = chance.choice(
            [one[:cut], one[:cut] + other[cut:], one + one[cut:], one[:cut] + chance.randbytes(9)]
        )
        try:
            vault.open(forged, PLACE)
        except InvalidError:
            continue
        accepted += forged not in sealed

    assert accepted == 0


def test_the_same_value_is_never_sealed_the_same_way_twice(vault: EnvelopeVault):
    assert len({vault.seal("canary", PLACE) for _ in range(1000)}) == 1000


def test_another_key_is_named_in_the_refusal(vault: EnvelopeVault):
    other = EnvelopeVault(bytes(32))

    with pytest.raises(InvalidError, match=f"key {vault.key_id}.*key {other.key_id}"):
        other.open(vault.seal("canary", PLACE), PLACE)


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"\x02" + bytes(60), b"canary in the clear"])
def test_what_was_never_sealed_is_refused(vault: EnvelopeVault, sealed: bytes):
    with pytest.raises(InvalidError, match="no sealed value"):
        vault.open(sealed, PLACE)


def test_refusals_do_not_tell_the_value(vault: EnvelopeVault):
    sealed = vault.seal("canary", PLACE)

    with pytest.raises(InvalidError) as refusal:
        vault.open(sealed, ("acme",))

    assert "canary" not in str(refusal.value)
    assert "canary" not in repr(vault)


@given(subject=st.text())
def test_a_token_gives_its_subject_until_it_expires(subject: str):
    vault = EnvelopeVault(KEY)
    token = vault.token(subject, lifetime_s=60, now_s=1000)

    assert vault.check_token(token, 1000) == subject
    assert vault.check_token(token, 1059) == subject
    assert vault.check_token(token, 1060) is None


@pytest.mark.parametrize(
    "token", ["", ".", "a.b", "é.ü", "x" * 100_000, "AAAAAAAAAAAAAAAA.", "\ud800.x"]
)
def test_what_is_no_token_gives_no_subject(vault: EnvelopeVault, token: str):
    assert vault.check_token(token, 0) is None


def test_ten_thousand_manipulated_tokens_are_all_refused(vault: EnvelopeVault):
    chance = random.Random(21)  # noqa: S311 - repeatable, not secret
    token = vault.token("project/acme", 60, 1000)
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.="
    accepted = 0
    for _ in range(10_000):
        position = chance.randrange(len(token) + 1)
        skipped = chance.randrange(2)
        forged = token[:position] + chance.choice(letters) + token[position + skipped :]
        accepted += forged != token and vault.check_token(forged, 1000) is not None

    assert accepted == 0


def test_a_token_of_another_key_is_refused(vault: EnvelopeVault):
    assert vault.check_token(EnvelopeVault(bytes(32)).token("acme", 60, 0), 0) is None


def test_a_key_of_the_wrong_length_is_refused():
    with pytest.raises(VaultKeyError, match="16 bytes"):
        EnvelopeVault(bytes(16))
