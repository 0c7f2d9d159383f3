"""The vault: secrets sealed with AES-256-GCM, and bearer tokens that need no table.

A sealed value is ``format (1 byte) · key id (4) · nonce (12) · ciphertext · tag (16)``. The head
and the *place* that the value is for (kind, project, name, version, …) are authenticated with
it, so a row that is copied to another place does not open there. A token is ``expiry · subject``
and an HMAC. Three keys are derived from one, for sealing, tokens and the key id, so that neither
use weakens the other. The key comes from `EXO_VAULT_KEY`, or from a file that only its owner may
read and that the first start makes.

`operations.secrets` and `operations.jobs` decide what is sealed for which place; nothing here
knows what a value means, and no text of an error holds one.

Sources: NIST SP 800-38D (GCM with random 96-bit nonces: at most 2³² values per key); RFC 5869
(HKDF).
"""

import base64
import binascii
import hmac
import os
import secrets
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from controlplane.domain.errors import InvalidError, VaultKeyError
from functions_runtime.files import create_atomically

KEY_BYTES: Final = 32
_OTHERS_MAY: Final = 0o077
_HOW: Final = f"give {KEY_BYTES} random bytes in base64, for example of: openssl rand -base64 32"


def load_key(path: Path, environment_value: str | None) -> bytes:
    """Return the key of `environment_value`, else of the file `path`, which is made if missing.

    Raises:
        VaultKeyError: the value or the file holds no key, the file can be read by others, or it
            can be neither read nor made.
    """
    if environment_value:
        return _decode_key(environment_value, "EXO_VAULT_KEY")
    try:
        if not path.exists():
            _create(path)
        return _read(path)
    except OSError as error:
        raise VaultKeyError(f"the vault key {path} cannot be used: {error.strerror}") from error


def _decode_key(text: str, where: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise VaultKeyError(f"{where} is not base64; {_HOW}") from error
    if len(key) != KEY_BYTES:
        raise VaultKeyError(f"{where} holds {len(key)} bytes; {_HOW}")
    return key


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise VaultKeyError(f"the vault key {path} is no file")
        mode = stat.S_IMODE(status.st_mode)
        if mode & _OTHERS_MAY:
            raise VaultKeyError(
                f"the vault key {path} can be read by others (mode {mode:04o}); "
                f"run: chmod 600 {path}"
            )
        text = file.read(1024)
    return _decode_key(text.decode(errors="replace"), str(path))


def _create(path: Path) -> None:
    """Make the file with a new key, unless another process is faster: its key is the key."""
    with suppress(FileExistsError):
        create_atomically(path, base64.b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")


_FORMAT: Final = b"\x01"
_KEY_ID_BYTES: Final = 4
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_HEAD_BYTES: Final = len(_FORMAT) + _KEY_ID_BYTES
_EXPIRY_BYTES: Final = 8
_LENGTH_BYTES: Final = 4
_TOKEN_CHARACTERS_MAX: Final = 4096


class EnvelopeVault:
    """Seals values for a place and signs tokens, with keys derived from one."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise VaultKeyError(f"the vault key has {len(key)} bytes, it needs {KEY_BYTES}")
        self._cipher = AESGCM(_derive(key, b"exo vault: seal", KEY_BYTES))
        self._token_key = _derive(key, b"exo vault: tokens", KEY_BYTES)
        self._key_id = _derive(key, b"exo vault: key id", _KEY_ID_BYTES)

    def __repr__(self) -> str:
        return f"EnvelopeVault(key id {self.key_id})"

    @property
    def key_id(self) -> str:
        """Identify the key in hexadecimal, without revealing anything of it."""
        return self._key_id.hex()

    def seal(self, value: str, place: Sequence[str]) -> bytes:
        """Return `value` encrypted, so that only this key opens it, and only for `place`."""
        head = _FORMAT + self._key_id
        nonce = secrets.token_bytes(_NONCE_BYTES)
        plain = value.encode(errors="surrogatepass")
        return head + nonce + self._cipher.encrypt(nonce, plain, _associated_data(head, place))

    def open(self, sealed: bytes, place: Sequence[str]) -> str:
        """Return the value that was sealed for `place`.

        Raises:
            InvalidError: it was sealed for another place, by another key, or is damaged.
        """
        head, rest = sealed[:_HEAD_BYTES], sealed[_HEAD_BYTES:]
        self._check_head(head, rest)
        nonce, cipher = rest[:_NONCE_BYTES], rest[_NONCE_BYTES:]
        try:
            plain = self._cipher.decrypt(nonce, cipher, _associated_data(head, place))
        except InvalidTag as error:
            raise InvalidError(
                f"the value sealed for {'/'.join(place)} does not open: it is damaged or was "
                "sealed for another place; set the secret anew"
            ) from error
        return plain.decode(errors="surrogatepass")

    def _check_head(self, head: bytes, rest: bytes) -> None:
        if head[:1] != _FORMAT or len(rest) < _NONCE_BYTES + _TAG_BYTES:
            raise InvalidError(f"these {len(head) + len(rest)} bytes are no sealed value")
        key_id = head[1:]
        if key_id != self._key_id:
            raise InvalidError(
                f"the value was sealed with the key {key_id.hex()}, this vault has the key "
                f"{self.key_id}; bring the old key back or set the secret anew"
            )

    def token(self, subject: str, lifetime_s: int, now_s: int) -> str:
        """Return a bearer token for `subject` that holds for `lifetime_s` from `now_s` on."""
        expiry = (now_s + lifetime_s).to_bytes(_EXPIRY_BYTES, "big")
        claims = _text64(expiry + subject.encode())
        return f"{claims}.{self._signature(claims)}"

    def check_token(self, token: str, now_s: int) -> str | None:
        """Return the subject of a valid token, else None; in constant time."""
        if len(token) > _TOKEN_CHARACTERS_MAX or not token.isascii():
            return None
        claims, _, signature = token.partition(".")
        if not hmac.compare_digest(signature.encode(), self._signature(claims).encode()):
            return None
        # Signed by us, so it is what `token` wrote.
        content = base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4))
        if now_s >= int.from_bytes(content[:_EXPIRY_BYTES], "big"):
            return None
        return content[_EXPIRY_BYTES:].decode()

    def _signature(self, claims: str) -> str:
        return _text64(hmac.digest(self._token_key, claims.encode(), "sha256"))


def _derive(key: bytes, purpose: bytes, length_bytes: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length_bytes, salt=None, info=purpose).derive(key)


def _associated_data(head: bytes, place: Sequence[str]) -> bytes:
    """Return what is authenticated besides the value; different for each place."""
    parts = [part.encode(errors="surrogatepass") for part in place]
    return head + b"".join(len(part).to_bytes(_LENGTH_BYTES, "big") + part for part in parts)


def _text64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")
