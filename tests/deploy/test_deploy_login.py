import json
import os
from base64 import b64encode
from pathlib import Path

import pytest
from deploy_registry import PASSWORD, USER, Fault, RegistryServer, digest_of

from exospherehost.deploy.errors import CredentialsError, RegistryError
from exospherehost.deploy.oci.descriptors import Descriptor
from exospherehost.deploy.registry.client import Registry
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.transport import RetryPolicy, parse_challenges

AUTH = b64encode(f"{USER}:{PASSWORD}".encode()).decode()


def keychain_of(folder: Path, config: object, **environment: str) -> Keychain:
    folder.mkdir(exist_ok=True)
    (folder / "config.json").write_text(config if isinstance(config, str) else json.dumps(config))
    return Keychain.read({"DOCKER_CONFIG": str(folder), **environment})


def helper(folder: Path, name: str, script: str) -> str:
    """Write a credential helper; give the PATH that it is on."""
    folder.mkdir(exist_ok=True)
    program = folder / f"docker-credential-{name}"
    program.write_text(f"#!/bin/sh\nread host\n{script}\n")
    program.chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def asks(server: RegistryServer, keychain: Keychain, policy: RetryPolicy) -> bool:
    server.with_tokens = True
    with Registry(server.host, keychain, policy=policy) as registry:
        return registry.has_blob("team/x", digest_of(b""))


def logged_in(server: RegistryServer, tmp_path: Path) -> Keychain:
    """Return a keychain with the name and password that the registry knows."""
    return keychain_of(tmp_path / "docker", {"auths": {server.host: {"auth": AUTH}}})


def test_the_token_of_a_login_is_asked_for_once_and_used_again(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    server.with_tokens = True
    digest = server.add_blob("team/x", b"1")
    keychain = logged_in(server, tmp_path)
    with Registry(server.host, keychain, policy=policy) as registry:
        assert registry.has_blob("team/x", digest)
        assert registry.has_blob("team/x", digest)
    assert server.count("GET /token") == 1


def test_a_token_that_has_run_out_is_replaced(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    server.with_tokens = True
    digest = server.add_blob("team/x", b"1")
    keychain = logged_in(server, tmp_path)
    with Registry(server.host, keychain, policy=policy) as registry:
        assert registry.has_blob("team/x", digest)
        server.tokens = {token: set() for token in server.tokens}
        assert registry.has_blob("team/x", digest)
    assert server.count("GET /token") == 2


def test_a_mount_asks_for_both_repositories_in_one_token(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    server.with_tokens = True
    digest = server.add_blob("base", b"1")
    keychain = logged_in(server, tmp_path)
    with Registry(server.host, keychain, policy=policy) as registry:
        assert registry.mount("team/x", digest, "base")


def test_a_registry_that_wants_name_and_password_gets_them(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    basic = {"www_authenticate": 'Basic realm="here"'}
    server.faults = [Fault("HEAD", "/blobs/", 401, headers=basic)]
    digest = server.add_blob("x", b"1")
    for login, said in ({"auth": AUTH}, ""), ({}, "does not let nobody in"):
        keychain = keychain_of(tmp_path / "docker", {"auths": {server.host: login}})
        with Registry(server.host, keychain, policy=policy) as registry:
            server.faults[0].times = 1
            if said:
                with pytest.raises(RegistryError, match=said):
                    registry.has_blob("x", digest)
            else:
                assert registry.has_blob("x", digest)
    assert server.authorizations[1] == f"Basic {AUTH}"


def test_without_a_token_for_both_repositories_nothing_is_mounted(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    server.with_tokens = True
    digest = server.add_blob("base", b"1")
    keychain = logged_in(server, tmp_path)
    server.faults = [Fault("GET", "/token", 403)]
    with Registry(server.host, keychain, policy=policy) as registry:
        assert not registry.mount("team/x", digest, "base")
        server.faults = [Fault("POST", "/uploads/", 500, times=9)]
        assert not registry.mount("team/x", digest, "base")


def test_the_case_of_a_host_makes_no_difference(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    server.with_tokens = True
    host = f"LocalHost:{server.port}"
    keychain = keychain_of(tmp_path / "docker", {"auths": {host: {"auth": AUTH}}})
    (tmp_path / "blob").write_bytes(b"1")
    blob = Descriptor("a/b", digest_of(b"1"), 1)
    with Registry(host, keychain, policy=policy) as registry:
        registry.upload("x", blob, lambda: (tmp_path / "blob").open("rb"))
    assert server.blobs["x", digest_of(b"1")] == b"1"


@pytest.mark.parametrize("key", ["{host}", "http://{host}", "https://{host}/v2/"])
def test_a_login_is_found_under_every_form_of_the_host(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path, key: str
) -> None:
    login = {"username": USER, "password": PASSWORD}
    config = {"auths": {"other.example": {"auth": "eDp5"}, key.format(host=server.host): login}}
    assert not asks(server, keychain_of(tmp_path / "docker", config), policy)


@pytest.mark.parametrize("kind", ["credHelpers", "credsStore"])
def test_a_credential_helper_is_asked_in_a_process_of_its_own(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path, kind: str
) -> None:
    said = json.dumps({"ServerURL": "", "Username": USER, "Secret": PASSWORD})
    path = helper(
        tmp_path / "bin", "test", f"test $1 = get && test $host = {server.host} && echo '{said}'"
    )
    config = {kind: {server.host: "test"} if kind == "credHelpers" else "test"}
    assert not asks(server, keychain_of(tmp_path / "docker", config, PATH=path), policy)


def test_a_helper_that_has_nothing_leaves_it_to_the_file(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    path = helper(tmp_path / "bin", "test", "echo credentials not found in native keychain; exit 1")
    config = {"credsStore": "test", "auths": {server.host: {"auth": AUTH}}}
    assert not asks(server, keychain_of(tmp_path / "docker", config, PATH=path), policy)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo the keychain is locked >&2; exit 1", "the keychain is locked"),
        ("echo nonsense", "gave no Username and Secret"),
    ],
)
def test_a_helper_that_fails_is_named(tmp_path: Path, script: str, said: str) -> None:
    path = helper(tmp_path / "bin", "test", script)
    keychain = keychain_of(tmp_path / "docker", {"credsStore": "test"}, PATH=path)
    with pytest.raises(CredentialsError, match=f"docker-credential-test .*{said}"):
        keychain.find_credentials("registry.example")


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("{", "is no config.json"),
        ({"auths": []}, "is no config.json"),
        ({"auths": {"registry.example": {"auth": "%%"}}}, "is not base64"),
        ({"credsStore": "gone"}, "docker-credential-gone is not on the PATH"),
        ({"credsStore": "../evil"}, "is no name of a credential helper"),
    ],
)
def test_a_config_that_cannot_be_used_is_named(tmp_path: Path, config: object, said: str) -> None:
    keychain = keychain_of(tmp_path / "docker", config, PATH=str(tmp_path))
    with pytest.raises(CredentialsError, match=said):
        keychain.find_credentials("registry.example")


def test_without_a_config_one_is_nobody(tmp_path: Path) -> None:
    assert (
        str(Keychain.read({"HOME": str(tmp_path)}).find_credentials("registry.example")) == "nobody"
    )


def test_no_secret_is_shown(tmp_path: Path) -> None:
    keychain = keychain_of(tmp_path, {"auths": {"registry.example": {"auth": AUTH}}})
    credentials = keychain.find_credentials("registry.example")
    assert credentials.password == PASSWORD
    assert PASSWORD not in f"{credentials} {credentials!r}"
    assert USER in str(credentials)


def test_an_identity_token_is_exchanged_in_the_body_of_a_request(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    config = {"auths": {server.host: {"auth": AUTH, "identitytoken": "long-lived"}}}
    with pytest.raises(RegistryError, match="does not let an identity token"):
        asks(server, keychain_of(tmp_path / "docker", config), policy)
    assert server.count("POST /token 401") == 1, "and not in the address"


@pytest.mark.parametrize(
    ("login", "said"),
    [
        ({"username": USER, "password": "wrong"}, rf"does not let {USER} .*docker login"),
        ({}, "does not let nobody in.*docker login"),
    ],
)
def test_a_login_that_is_refused_says_who_was_tried(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path, login: object, said: str
) -> None:
    keychain = keychain_of(tmp_path / "docker", {"auths": {server.host: login}})
    with pytest.raises(RegistryError, match=said) as found:
        asks(server, keychain, policy)
    assert found.value.status == 401
    assert "wrong" not in str(found.value).replace("wrong name or password", "")


def test_who_may_not_push_is_told_so(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    server.forbidden = {"team/x"}
    keychain = logged_in(server, tmp_path)
    with pytest.raises(RegistryError, match=f"does not allow this to {USER}") as found:
        asks(server, keychain, policy)
    assert found.value.status == 403


def test_a_token_is_never_asked_for_in_clear_text_on_another_machine(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    keychain = logged_in(server, tmp_path)
    challenge = {"www_authenticate": 'Bearer realm="http://token.example/t"'}
    server.faults = [Fault("HEAD", "/blobs/", 401, headers=challenge)]
    with pytest.raises(RegistryError, match="in clear text"):
        asks(server, keychain, policy)


def test_a_login_of_an_unknown_kind_is_named(
    server: RegistryServer, policy: RetryPolicy, tmp_path: Path
) -> None:
    server.faults = [Fault("HEAD", "/", 401, headers={"www_authenticate": "Negotiate, Bearer"})]
    with pytest.raises(RegistryError, match=r"a kind that is not known here.*Negotiate"):
        asks(server, keychain_of(tmp_path / "docker", {}), policy)


def test_a_challenge_is_read_with_all_its_parameters() -> None:
    text = 'Basic realm="x", Bearer realm="https://h/t?a=b",service="s",scope="r:a:pull,push"'
    basic, bearer = parse_challenges(text)
    assert (basic.scheme, basic.parameters) == ("basic", {"realm": "x"})
    assert bearer.parameters == {
        "realm": "https://h/t?a=b",
        "service": "s",
        "scope": "r:a:pull,push",
    }
