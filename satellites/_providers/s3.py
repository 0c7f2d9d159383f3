"""S3 with the credentials that a cluster hands to its satellite, and S3's errors in our words."""

import os
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from boto3.session import Session
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, ParamValidationError
from httpx2 import URL

from functions_runtime import RetryableError, TerminalError
from satellites._providers.egress import from_environment
from satellites._providers.maps import redacted

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

GONE: Final = frozenset({"NoSuchKey", "404", "NotFound"})
_PASSING: Final = frozenset(
    {"SlowDown", "Throttling", "ThrottlingException", "RequestTimeout", "InternalError",
     "ServiceUnavailable", "RequestTimeTooSkewed", "OperationAborted", "TooManyRequests"}
)  # fmt: skip
_TOO_MANY: Final = 429
_SERVER_ERROR: Final = 500
_BUILDING: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class Account:
    """Credentials, where they are valid, and nothing of them in `repr`."""

    access_key: str = field(repr=False)
    secret_key: str = field(repr=False)
    session_token: str | None = field(default=None, repr=False)
    region: str = ""
    endpoint: str = ""


def account_of(
    secrets: Mapping[str, str], *, prefix: str = "", region: str = "", endpoint: str = ""
) -> Account:
    """Return the account that a satellite's `secrets` name, each behind `prefix`.

    The credentials of the machine are never used instead: they are not the cluster's.

    Raises:
        TerminalError: one of the two keys is missing.
    """
    names = [f"{prefix}AWS_ACCESS_KEY", f"{prefix}AWS_SECRET_KEY"]
    missing = [name for name in names if not secrets.get(name)]
    if missing:
        raise TerminalError(
            f"config.secrets lacks {' and '.join(missing)}; it has "
            f"{', '.join(sorted(secrets)) or 'nothing'}",
            code="secret-missing",
        )
    token = secrets.get(f"{prefix}AWS_SESSION_TOKEN") or None
    return Account(secrets[names[0]], secrets[names[1]], token, region, endpoint)


@contextmanager
def opened(account: Account, what: str) -> "Generator[S3Client]":
    """Return a client of the account, and turn what S3 says into errors about `what`.

    Raises:
        RetryableError: S3 is busy, out of order or out of reach.
        TerminalError: S3 refuses, or lacks what was asked for.
    """
    client = _client(account)
    secrets = [account.access_key, account.secret_key, account.session_token or ""]
    try:
        yield client
    except ClientError as error:
        raise _translated(error, what, secrets) from None
    except ParamValidationError as error:
        raise TerminalError(f"{what}: {redacted(str(error), secrets)}", code="s3-invalid") from None
    except BotoCoreError as error:
        raise RetryableError(
            f"{what}: S3 is out of reach ({type(error).__name__})", code="s3-connection"
        ) from None
    finally:
        client.close()


def code_of(error: ClientError) -> str:
    """Return S3's own code of an error, such as `NoSuchKey`."""
    return str(error.response.get("Error", {}).get("Code", "Unknown"))


def is_gone(error: ClientError) -> bool:
    """Return whether an error means that there is no such object."""
    return code_of(error) in GONE


def _translated(
    error: ClientError, what: str, secrets: list[str]
) -> RetryableError | TerminalError:
    code = code_of(error)
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    said = error.response.get("Error", {}).get("Message", "no message")
    message = redacted(f"{what}: S3 answered {code} to {error.operation_name}: {said}", secrets)
    if code in _PASSING or status == _TOO_MANY or status >= _SERVER_ERROR:
        return RetryableError(message, code=code)
    return TerminalError(message, code=code)


def _client(account: Account) -> "S3Client":
    endpoint = account.endpoint or os.environ.get("AWS_ENDPOINT_URL_S3") or None
    if account.endpoint:
        rules = from_environment()
        rules.addresses_sync(rules.destination(account.endpoint))
    config = Config(
        connect_timeout=5,
        read_timeout=60,
        retries={"total_max_attempts": 3, "mode": "standard"},
        s3={"addressing_style": "path" if endpoint else "auto"},
    )
    with _BUILDING:  # a session is not safe to use from two threads, its clients are
        return _session().client(
            "s3",
            aws_access_key_id=account.access_key,
            aws_secret_access_key=account.secret_key,
            aws_session_token=account.session_token,
            region_name=account.region or os.environ.get("AWS_DEFAULT_REGION") or "us-east-1",
            endpoint_url=str(URL(endpoint)) if endpoint else None,
            config=config,
        )


@cache
def _session() -> Session:
    """Return a session without credentials: it only keeps the service descriptions it has read."""
    return Session()
