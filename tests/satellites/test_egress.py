"""Where satellites may call: spellings of addresses, rerouting, and a listener never reached."""

import asyncio
import socket
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from functions_runtime import RetryableError, TerminalError
from functions_runtime.wire.retry_after import retry_after_seconds
from satellites._providers.egress import (
    Egress,
    from_environment,
    is_allowed,
    origin_of,
    parse_networks,
)
from satellites._providers.http import WAIT_MAX_S, Call, send

NOTHING_ALLOWED = Egress((), {})

PRIVATE = [
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.0.0.1",  # noqa: S104 - an address to refuse
    "172.16.0.1", "172.31.255.255",
    "192.168.1.1", "169.254.169.254", "169.254.170.2", "100.64.0.1", "100.100.100.200",
    "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "192.88.99.1",
    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
    "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1",
    "2001:0:7f00:1::", "2001:0:0:0:0:0:80ff:fffe", "2606:4700::5efe:7f00:1",
    "2606:4700::200:5efe:a00:1",
]  # fmt: skip
PUBLIC = ["1.1.1.1", "8.8.8.8", "172.32.0.1", "2606:4700:4700::1111", "64:ff9b::101:101"]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_refused_in_every_form(address: str) -> None:
    assert not is_allowed(address, ())


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_allowed(address: str) -> None:
    assert is_allowed(address, ())


def test_the_operator_can_allow_a_network_and_its_forms() -> None:
    networks = parse_networks("127.0.0.0/8, fd00::/8")

    assert is_allowed("127.0.0.1", networks)
    assert is_allowed("::ffff:127.0.0.1", networks)
    assert is_allowed("fd00::1", networks)
    assert not is_allowed("10.0.0.1", networks)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A socket on the loopback address that must never get a connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        yield server


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "127.1", "127.0.1", "0x7f000001", "0x7f.1", "2130706433",
        "0177.0.0.1", "017700000001", "0", "0.0.0.0", "[::1]",  # noqa: S104 - an address to refuse
        "[::ffff:127.0.0.1]", "[::]",
        "[0:0:0:0:0:ffff:7f00:1]", "[::ffff:7f00:1]", "LOCALHOST", "localhost.", "127.0.0.1.",
        "①②⑦.⓪.⓪.①", "127。0。0。1", "%31%32%37.0.0.1",
    ],
)  # fmt: skip
def test_no_spelling_of_the_own_machine_is_reached(listener: socket.socket, host: str) -> None:
    call = Call("GET", f"http://{host}:{listener.getsockname()[1]}/latest/meta-data/")

    with pytest.raises((TerminalError, RetryableError)) as caught:
        asyncio.run(send(call, NOTHING_ALLOWED))

    assert getattr(caught.value, "code", "") in {"egress-refused", "url-invalid", "dns"}
    with pytest.raises(BlockingIOError):
        listener.accept()


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("file:///etc/passwd", "url-invalid"),
        ("gopher://example.com/", "url-invalid"),
        ("unix:///var/run/docker.sock", "url-invalid"),
        ("//example.com/", "url-invalid"),
        ("example.com/path", "url-invalid"),
        ("https://", "url-invalid"),
        ("", "url-invalid"),
        ("https://user:pass@example.com/", "url-invalid"),
        ("https://example.com:22/", "egress-refused"),
        ("https://example.com:99999/", "url-invalid"),
        ("http://exa mple.com/", "url-invalid"),
        ("http://example.com/\r\nx-injected: 1", "url-invalid"),
    ],
)
def test_a_url_that_is_none_of_ours_is_refused(url: str, code: str) -> None:
    with pytest.raises(TerminalError) as caught:
        NOTHING_ALLOWED.destination(url)

    assert caught.value.code == code
    assert "pass" not in str(caught.value).replace("password", "")


def test_a_host_that_does_not_exist_may_exist_later() -> None:
    with pytest.raises(RetryableError, match="cannot be resolved"):
        asyncio.run(send(Call("GET", "http://no-such-host.invalid/"), NOTHING_ALLOWED))


def test_rerouting_keeps_path_and_query_and_leaves_other_origins_to_the_star() -> None:
    rules = Egress(
        (), {"https://api.example.com": "http://127.0.0.1:8081/x", "*": "http://sink:8080"}
    )

    assert str(rules.destination("https://api.example.com/v1/a?b=c%20d")) == (
        "http://127.0.0.1:8081/x/v1/a?b=c%20d"
    )
    assert str(rules.destination("https://API.example.com:443/")) == "http://127.0.0.1:8081/x/"
    assert str(rules.destination("https://other.example.com/v1")) == "http://sink:8080/v1"
    assert str(rules.destination("http://127.0.0.1:9000/v1")) == "http://127.0.0.1:9000/v1"


def test_an_origin_rerouted_to_itself_is_exempt_from_the_star() -> None:
    own = "https://model.example.com"

    assert origin_of(Egress((), {own: own, "*": "http://sink:8080"}).destination(own)) == own


@pytest.mark.parametrize(
    "environment",
    [{"EXO_EGRESS_ALLOW": "localhost"}, {"EXO_REROUTE": "{"}, {"EXO_REROUTE": "[]"}],
)
def test_variables_that_cannot_be_read_are_said_so(environment: dict[str, str]) -> None:
    with pytest.raises(TerminalError, match="EXO_EGRESS_ALLOW or EXO_REROUTE cannot be read"):
        from_environment(environment)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("7", 7.0),
        (" 120 ", 120.0),
        ("999999999999", 3600.0),
        ("-1", None),
        ("soon", None),
        ("Sat, 21 Nov 2026 12:00:30 GMT", 30.0),
        ("Sat, 21 Nov 2026 11:00:00 GMT", 0.0),
        ("Sat, 21 Nov 2099 11:00:00 GMT", 3600.0),
        ("²", None),
    ],
)
def test_retry_after_is_read_in_both_forms(value: str | None, seconds: float | None) -> None:
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    assert retry_after_seconds(value, now, WAIT_MAX_S) == seconds
