"""One HTTP call that cannot be turned against the network it starts in.

The host is resolved once, every address is checked, and the connection goes to the checked
address with the original name in `Host` and in TLS, so that a second answer of the name server
changes nothing. Redirects are not followed. Proxies of the environment are not used. The answer
is asked for, and read, without compression and up to a limit.
"""

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Final

import httpx2

from functions_runtime import RetryableError, TerminalError
from functions_runtime.wire.retry_after import retry_after_seconds
from satellites._providers.egress import Egress, from_environment, origin_of, port_of
from satellites._providers.maps import credentials, redacted

ANSWER_BYTES_MAX: Final = 1024 * 1024
EXCERPT_CHARACTERS: Final = 500
WAIT_MAX_S: Final = 3600.0
"""No server may hold an item back for longer than an hour at a time."""

_RETRYABLE: Final = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class Call:
    """One request.

    Attributes:
        method, url, headers, content: of the request.
        timeout_s: for the whole call, from the look-up of the name to the last byte.
        answer_bytes_max: how much of the answer is read.
        secrets: further texts, beside header values, that no message may show.
    """

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    content: bytes = field(default=b"", repr=False)
    timeout_s: float = 30.0
    answer_bytes_max: int = ANSWER_BYTES_MAX
    secrets: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: header names are lowercase; `is_cut` when the body was longer."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    is_cut: bool


async def send(call: Call, egress: Egress | None = None) -> Answer:
    """Return the answer to a call, whatever its status.

    Raises:
        TerminalError: the call is malformed or leads where satellites may not go.
        RetryableError: no answer: not resolved, not connected, not in time.
    """
    rules = egress or from_environment()
    target = rules.destination(call.url)
    _check_headers(call.headers)
    try:
        async with asyncio.timeout(call.timeout_s):
            addresses = await rules.addresses(target)
            return await _first_answer(call, target, addresses)
    except (TimeoutError, httpx2.TimeoutException) as error:
        raise RetryableError(
            f"{origin_of(target)} gave no answer within {call.timeout_s:g} s", code="timeout"
        ) from error
    except httpx2.LocalProtocolError:
        # Its text quotes the header that is wrong, which may be a secret.
        raise TerminalError(
            "the request is not valid HTTP; check its method and headers", code="request-invalid"
        ) from None
    except httpx2.TransportError as error:
        raise RetryableError(
            f"the connection to {origin_of(target)} failed: {type(error).__name__}",
            code="connection",
        ) from error


def failure_of(call: Call, answer: Answer) -> RetryableError | TerminalError | None:
    """Return the error that an answer means; None for 2xx.

    408, 425, 429 and 5xx may pass and are retryable, `Retry-After` is honoured; others do not.
    """
    status = answer.status
    if httpx2.codes.is_success(status):
        return None
    where = origin_of(from_environment().destination(call.url))
    if httpx2.codes.is_redirect(status):
        return TerminalError(
            f"{where} answered {status}, a redirect, which is not followed; write its target as "
            "the url",
            code=f"http-{status}",
        )
    message = f"{where} answered {status}: {_excerpt(call, answer)}"
    if status in _RETRYABLE or httpx2.codes.is_server_error(status):
        wait_s = retry_after_seconds(
            answer.headers.get("retry-after"), datetime.now(UTC), WAIT_MAX_S
        )
        return RetryableError(message, wait_s, code=f"http-{status}")
    return TerminalError(message, code=f"http-{status}")


def _excerpt(call: Call, answer: Answer) -> str:
    text = answer.body.decode("utf-8", "replace")
    shown = redacted(text, [*credentials(call.headers), *call.secrets])
    return shown[:EXCERPT_CHARACTERS].strip() or "(no body)"


def _check_headers(headers: Mapping[str, str]) -> None:
    for name, value in headers.items():
        if not value.isprintable() or not value.isascii() or not name.isascii():
            raise TerminalError(
                f"the header {name!r} has characters that HTTP does not allow", code="url-invalid"
            )


async def _first_answer(call: Call, target: httpx2.URL, addresses: list[str]) -> Answer:
    """Return the answer from the first address that can be connected to."""
    for address in addresses[:-1]:
        try:
            return await _exchange(call, target, address)
        except httpx2.ConnectError:
            continue
    return await _exchange(call, target, addresses[-1])


async def _exchange(call: Call, target: httpx2.URL, address: str) -> Answer:
    headers = {
        "user-agent": "exospherehost",
        **{name.lower(): value for name, value in call.headers.items()},
        "host": target.netloc.decode("ascii"),
        "accept-encoding": "identity",
    }
    pinned = target.copy_with(host=address, port=port_of(target))
    # A connection of its own per call: a pool is keyed by address, and one address may serve many
    # names, each of which has to prove itself with its own certificate.
    async with (
        httpx2.AsyncClient(verify=_trust(), trust_env=False, timeout=call.timeout_s) as client,
        client.stream(
            call.method,
            pinned,
            headers=headers,
            content=call.content,
            extensions={"sni_hostname": target.host},
        ) as response,
    ):
        body, is_cut = await _read(response, call.answer_bytes_max)
        return Answer(response.status_code, dict(response.headers.items()), body, is_cut)


async def _read(response: httpx2.Response, bytes_max: int) -> tuple[bytes, bool]:
    """Return at most `bytes_max` bytes as they came, and whether there were more."""
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > bytes_max:
            return bytes(body[:bytes_max]), True
    return bytes(body), False


@cache
def _trust() -> ssl.SSLContext:
    """Return the trusted authorities; reading them takes longer than a call."""
    return httpx2.create_ssl_context()
