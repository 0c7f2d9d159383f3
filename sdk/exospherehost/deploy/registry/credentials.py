"""Find the credentials for a registry in the `config.json` that Docker's command writes.

Used by `registry.transport`. No secret appears in an error or a repr; nothing is written.

Source: Docker's documentation of `docker login` and of the protocol of credential helpers.
"""

import re
import shutil
import subprocess
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from exospherehost.deploy.errors import CredentialsError

_HELPER_LIMIT_S: Final = 30
_HELPER: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_NOT_FOUND: Final = "credentials not found"
_INSTEAD_OF_NAME: Final = "<token>"
"""User name of a secret that is an identity token."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """A login at a registry; the repr shows no secret.

    Attributes:
        username: "" with an identity token, and for an anonymous user.
        password: "" with an identity token, and for an anonymous user.
        identity_token: to be exchanged for a bearer token; "" for none.
        source: where they come from, for people.
    """

    username: str = ""
    password: str = ""
    identity_token: str = ""
    source: str = "no credentials"

    def __repr__(self) -> str:
        return f"Credentials({self})"

    def __str__(self) -> str:
        if self.username:
            return f"{self.username} ({self.source})"
        return f"an identity token ({self.source})" if self.identity_token else "nobody"


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", validate_by_name=False)


class _Login(_Document):
    auth: str = ""
    username: str = ""
    password: str = ""
    identity_token: str = Field(default="", alias="identitytoken")


class _Config(_Document):
    auths: dict[str, _Login] = Field(default_factory=dict)
    helpers: dict[str, str] = Field(default_factory=dict, alias="credHelpers")
    store: str = Field(default="", alias="credsStore")


class _Answer(_Document):
    username: str = Field(alias="Username")
    secret: str = Field(alias="Secret")


@dataclass(frozen=True, slots=True)
class Keychain:
    """The logins of a `config.json`.

    Attributes:
        path: of the file, for errors.
        text: its content; "" where there is none.
        environment: of credential helpers.
    """

    path: Path
    text: str
    environment: Mapping[str, str]

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Keychain":
        """Read `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json`; neither has to exist.

        Raises:
            CredentialsError: it is there and cannot be read.
        """
        home = environment.get("HOME", "")
        folder = environment.get("DOCKER_CONFIG", "") or f"{home}/.docker"
        path = Path(folder) / "config.json"
        try:
            text = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            text = ""
        except (OSError, UnicodeDecodeError) as error:
            raise CredentialsError(f"{path} cannot be read", cause=str(error)) from error
        return cls(path, text, environment)

    def find_credentials(self, host: str) -> Credentials:
        """Return the login for `host` (with its port): a helper's answer first, then the file's.

        Raises:
            CredentialsError: the file or a helper's answer cannot be parsed.
        """
        if not self.text.strip():
            return Credentials()
        try:
            config = _Config.model_validate_json(self.text)
        except ValidationError as error:
            hint = "repair it, or write it anew with `docker login`"
            raise CredentialsError(f"{self.path} is no config.json", hint=hint) from error
        helper = config.helpers.get(host) or config.store
        helper_login = _ask_helper(helper, host, self.environment) if helper else None
        return helper_login or self._find_login(config, host)

    def _find_login(self, config: _Config, host: str) -> Credentials:
        for key, login in config.auths.items():
            if _parse_host(key) == host:
                return self._decode(login, host)
        return Credentials()

    def _decode(self, login: _Login, host: str) -> Credentials:
        username, password = login.username, login.password
        if login.auth:
            try:
                decoded = b64decode(login.auth, validate=True).decode()
            except (Base64Error, UnicodeDecodeError) as error:
                message = f"{self.path}: auth of {host} is not base64 of name:password"
                raise CredentialsError(message, hint=f"docker login {host}") from error
            username, _, password = decoded.partition(":")
        if login.identity_token:
            return Credentials(identity_token=login.identity_token, source=str(self.path))
        if not username:
            return Credentials()
        return Credentials(username, password.rstrip("\0"), source=str(self.path))


def _parse_host(key: str) -> str:
    """Return the host of a key of `auths`, which may be a whole address."""
    return key.partition("://")[2].partition("/")[0] if "://" in key else key.partition("/")[0]


def _ask_helper(helper: str, host: str, environment: Mapping[str, str]) -> Credentials | None:
    """Run a credential helper; None where it has nothing for the host."""
    if not _HELPER.fullmatch(helper):
        raise CredentialsError(f"{helper!r} in config.json is no name of a credential helper")
    program = f"docker-credential-{helper}"
    output = _run_helper(program, host, environment)
    if output is None:
        return None
    try:
        answer = _Answer.model_validate_json(output)
    except ValidationError as error:
        raise CredentialsError(f"{program} gave no Username and Secret for {host}") from error
    if answer.username == _INSTEAD_OF_NAME:
        return Credentials(identity_token=answer.secret, source=program)
    return Credentials(answer.username, answer.secret, source=program)


def _run_helper(program: str, host: str, environment: Mapping[str, str]) -> str | None:
    path = _find_program(program, environment)
    try:
        done = subprocess.run(  # noqa: S603 - the helper that the user's configuration names
            [path, "get"],
            input=host,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=_HELPER_LIMIT_S,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CredentialsError(f"{program} could not be run", cause=str(error)) from error
    if done.returncode == 0:
        return done.stdout
    output = (done.stdout + done.stderr).strip()
    if _NOT_FOUND in output:
        return None
    raise CredentialsError(f"{program} failed for {host}", cause=output[:300])


def _find_program(program: str, environment: Mapping[str, str]) -> str:
    path = shutil.which(program, path=environment.get("PATH", ""))
    if path is None:
        raise CredentialsError(
            f"{program} is not on the PATH; config.json names it",
            hint="install it, or take it out of config.json",
        )
    return path


def encode_basic(credentials: Credentials) -> str:
    """Return the value of an `Authorization` header with name and password."""
    pair = f"{credentials.username}:{credentials.password}".encode()
    return f"Basic {b64encode(pair).decode()}"
