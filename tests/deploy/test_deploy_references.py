import pytest
from deploy_registry import digest_of

from exospherehost.deploy.errors import ImageNameError, RegistryError
from exospherehost.deploy.oci.references import is_loopback, parse_reference, scheme_of


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("registry.example/team/x", "latest"),
        ("registry.example/team/x:1.2", "1.2"),
        ("localhost:5000/x:1", "1"),
        ("https://registry.example/x:1", "1"),
        ("[::1]:5000/x:1", "1"),
        (f"localhost/x:1@{digest_of(b'')}", digest_of(b"")),
    ],
)
def test_a_reference_is_read(text: str, key: str) -> None:
    reference = parse_reference(text)
    assert reference.key == key
    assert str(reference) == text.removeprefix("https://")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "python:3.11",
        "team/x:1",
        "registry.example/Team/x",
        "registry.example/x:",
        "registry.example/x:a b",
        "registry.example/x@sha256:12",
        "registry.example/../x",
        "registry.example",
    ],
)
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(ImageNameError):
        parse_reference(text)


@pytest.mark.parametrize("text", ["http://registry.example/x:1", "http://10.0.0.1:5000/x"])
def test_plain_http_to_another_machine_is_refused(text: str) -> None:
    with pytest.raises(RegistryError, match="plain HTTP is for registries on this machine"):
        parse_reference(text)


@pytest.mark.parametrize(
    ("host", "scheme"),
    [
        ("localhost:5000", "http"),
        ("127.0.0.2", "http"),
        ("[::1]:5000", "http"),
        ("10.0.0.1:5000", "https"),
        ("localhost.example", "https"),
        ("127.0.0.1.example:5000", "https"),
    ],
)
def test_only_this_machine_is_spoken_to_in_clear_text(host: str, scheme: str) -> None:
    assert scheme_of(host) == scheme
    assert is_loopback("localhost")
