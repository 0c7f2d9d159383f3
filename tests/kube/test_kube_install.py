"""`exo server install` onto an API server: in which order, what stops it, and what it leaves."""

import base64
import json
from collections.abc import Generator
from pathlib import Path

import pytest
import yaml
from install_api import InstallApi, part
from install_site import IMAGE, MANIFESTS, Site, assembled
from kube_server import kube_server

from controlplane.kube import Kube
from controlplane.kube.client import SECRET
from exospherehost.deploy.install.dry_run import dry_run
from exospherehost.deploy.install.install import WaitPolicy, apply_steps
from functions_runtime.contract import JsonObject

pytestmark = pytest.mark.anyio


@pytest.fixture
def site(tmp_path: Path) -> Generator[Site]:
    api = InstallApi()
    with kube_server(api.answer, tmp_path / "config"):
        yield Site(tmp_path, api, assembled())


def secret(site: Site) -> JsonObject:
    found = site.api.find("Secret", "exo-server")
    assert found is not None
    return part(found, "data")


def job(site: Site) -> str:
    [found] = [name for _, plural, name in site.api.objects if plural == "jobs"]
    return found


def test_everything_is_applied_in_the_order_in_which_it_is_needed(site: Site) -> None:
    answer = site.installed()
    done = site.api.done
    assert set(done[:2]) == {"apply namespaces exosphere", "apply namespaces exosphere-satellites"}
    assert done[2] == "create secrets exo-server"
    assert done[-3:] == [
        "apply statefulsets exo-postgres",
        f"apply jobs {job(site)}",
        "apply deployments exo-server",
    ]
    assert len(done) == len(site.objects) + 1
    assert answer["image"] == IMAGE
    changed = answer["changed"]
    assert isinstance(changed, list)
    assert len(changed) == len(done)


def test_all_is_rehearsed_before_anything_is_changed(site: Site) -> None:
    site.installed()
    inside = [submitted for submitted in site.api.rehearsed if submitted.startswith("deployments")]
    # Its own namespace is not there yet.
    assert inside == ["deployments exo-server-rehearsal in default"]
    assert len(site.api.rehearsed) == len(site.objects)
    assert not any(name.endswith("-rehearsal") for _, _, name in site.api.objects)


def test_again_without_a_change_nothing_is_changed(site: Site) -> None:
    site.installed()
    before = dict(secret(site))
    site.api.done.clear()
    assert site.installed()["changed"] == []
    assert (site.api.done, secret(site)) == ([], before)


def test_another_setting_starts_the_replicas_anew_and_nothing_else(site: Site) -> None:
    site.installed()
    [config] = [resource for resource in site.objects if resource["kind"] == "ConfigMap"]
    part(config, "data")["EXO_LEASE_S"] = "20"
    assert site.installed()["changed"] == ["ConfigMap exo-settings", "Deployment exo-server"]


def test_keys_are_made_once_and_never_shown(site: Site) -> None:
    done = site.install()
    keys = secret(site)
    assert len(base64.b64decode(str(keys["EXO_VAULT_KEY"]))) == 32
    assert str(keys["EXO_API_KEY"]).startswith("exo_")
    assert str(keys["POSTGRES_PASSWORD"]) in str(keys["EXO_DATABASE_URL"])
    said = done.stdout + done.stderr
    assert "-n exosphere get secret exo-server" in said
    assert [value for value in keys.values() if str(value) in said] == []


def test_a_secret_that_is_there_is_used_as_it_is(site: Site) -> None:
    site.installed()
    before = dict(secret(site))
    del site.api.objects["exosphere", "deployments", "exo-server"]
    site.installed()
    assert secret(site) == before
    del secret(site)["EXO_VAULT_KEY"]
    site.api.done.clear()
    done = site.install()
    assert (done.returncode, site.api.done) == (3, [])
    assert "the Secret exo-server in exosphere lacks EXO_VAULT_KEY" in done.stderr


async def test_a_secret_that_somebody_makes_meanwhile_is_left_as_it_is(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUBECONFIG", str(site.folder / "config"))
    metadata: JsonObject = {"name": "exo-server"}
    async with Kube.open(namespace="exosphere") as kube:
        for value, made in (("first", True), ("second", False)):
            given: JsonObject = {"metadata": metadata, "stringData": {"KEY": value}}
            assert (await kube.create(SECRET, given) is not None) is made
    assert secret(site) == {"KEY": "first"}


def test_without_a_database_it_is_asked_for_before_anything_is_changed(site: Site) -> None:
    site.objects = [resource for resource in site.objects if resource["kind"] != "StatefulSet"]
    done = site.install()
    assert (done.returncode, site.api.done) == (3, [])
    assert "nothing says what EXO_DATABASE_URL is" in done.stderr
    assert "--database-url-secret" in done.stderr
    done = site.install("--database-url-secret", "db")
    assert "the Secret db in exosphere lacks EXO_DATABASE_URL" in done.stderr
    site.api.give("v1", "Namespace", "", "exosphere")
    site.api.give("v1", "Secret", "exosphere", "db")["data"] = {"EXO_DATABASE_URL": "x"}
    site.installed("--database-url-secret", "db")
    assert secret(site).keys() == {"EXO_VAULT_KEY", "EXO_API_KEY"}


def test_all_that_would_be_refused_is_told_and_nothing_is_changed(site: Site) -> None:
    site.api.refuses = {
        "networkpolicies": "no such field", "deployments": "replicas: 2 is odd",
        "secrets": 'User "ann" cannot create resource "secrets" in API group "" in the namespace',
    }  # fmt: skip
    done = site.install()
    assert (done.returncode, site.api.done) == (3, [])
    assert "no such field" in done.stderr
    assert "replicas: 2 is odd" in done.stderr
    assert "ann may not create secrets" in done.stderr


def test_a_kind_that_the_server_lacks_is_named(site: Site) -> None:
    text = (MANIFESTS / "components" / "eventing" / "eventing.yaml").read_text()
    for resource in yaml.safe_load_all(text):
        resource["metadata"]["namespace"] = "exosphere"
        site.objects.append(resource)
    done = site.install()
    assert (done.returncode, site.api.done) == (3, [])
    assert "the server has no Trigger of eventing.knative.dev/v1" in done.stderr


def test_without_knative_nothing_is_changed(site: Site) -> None:
    del site.api.objects["knative-serving", "configmaps", "config-features"]
    done = site.install()
    assert (done.returncode, site.api.done) == (7, [])
    assert "install Knative Serving" in done.stderr


def test_a_migration_that_fails_stops_before_the_replicas_and_runs_again(site: Site) -> None:
    site.api.broken = {"exo-migrate"}
    done = site.install()
    assert done.returncode == 1
    assert "its last words: controlplane: the database does not answer" in done.stderr
    assert site.api.find("Deployment", "exo-server") is None
    site.api.broken = set()
    site.api.done.clear()
    assert site.installed()["changed"] == [f"Job {job(site)}", "Deployment exo-server"]
    assert site.api.done[0] == f"delete jobs {job(site)}"


def test_a_migration_that_has_run_long_ago_and_is_gone_does_not_run_again(site: Site) -> None:
    site.installed()
    del site.api.objects["exosphere", "jobs", job(site)]
    assert site.installed()["changed"] == []


async def test_replicas_that_do_not_start_are_explained_once_that_is_sure(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.api.broken = {"exo-server"}
    monkeypatch.setenv("KUBECONFIG", str(site.folder / "config"))
    said: list[str] = []
    async with Kube.open(namespace="exosphere") as kube:
        steps = await dry_run(kube, site.objects, None, said.append)
        done = await apply_steps(kube, steps, None, said.append, WaitPolicy(poll_s=0.01, polls=5))
    words = "server ends right after its start, with exit code 1; its last words: "
    assert done.failure.startswith(f"Deployment exo-server: {words}")
    assert said == [done.failure]
    assert done.changed[-1] == "Deployment exo-server"


def test_patience_has_an_end_that_says_what_was_seen_last(site: Site) -> None:
    site.api.broken = {"exo-server"}
    done = site.install("--timeout", "1s")
    assert done.returncode == 1
    assert "what ran before keeps running" in done.stderr
    assert "not well after 1 s: server ends right after its start" in done.stderr


def test_a_namespace_of_satellites_that_others_have_made_stays_as_it_is(site: Site) -> None:
    site.api.give("v1", "Namespace", "", "team")
    done = site.install("--satellites-namespace", "team")
    assert done.returncode == 0, done.stderr
    assert "Namespace team is somebody else's and stays as it is" in done.stderr
    assert "apply namespaces team" not in site.api.done
    assert site.api.find("Role", "exo-server", "team")


def test_a_namespace_that_others_use_is_refused(site: Site) -> None:
    site.api.give("v1", "Namespace", "", "exosphere")
    site.api.give("v1", "Pod", "exosphere", "shop")
    done = site.install()
    assert (done.returncode, site.api.done) == (3, [])
    assert "others use it, such as the pod shop; choose a namespace of its own" in done.stderr


def test_a_namespace_that_nobody_makes_is_told(site: Site) -> None:
    site.objects = [resource for resource in site.objects if resource["kind"] != "Namespace"]
    done = site.install()
    assert (done.returncode, site.api.done) == (3, [])
    assert "the namespace exosphere, exosphere-satellites does not exist" in done.stderr


def test_a_rehearsal_prints_what_would_be_applied_and_asks_nobody(site: Site) -> None:
    done = site.install("--dry-run", "--namespace", "here")
    assert done.returncode == 0, done.stderr
    printed = list(yaml.safe_load_all(done.stdout))
    assert len(printed) == len(site.objects)
    assert printed[0]["kind"] == "Namespace"
    assert {resource["metadata"].get("namespace") for resource in printed} == {
        None, "here", "exosphere-satellites",
    }  # fmt: skip
    assert (site.api.rehearsed, site.api.done) == ([], [])
    listed = json.loads(site.install("--dry-run", "-o", "json").stdout)
    assert (listed["kind"], len(listed["items"])) == ("List", len(printed))


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["kind"], 2, "--image NAME@sha256:…, or --registry and --base"),
        (["kind", "--image", "registry.example/exo:1"], 2, "names no digest"),
        (["nowhere", "--image", IMAGE], 3, "name kind or production, or a folder"),
        (["kind", "--image", IMAGE], 3, "neither is on the PATH; try"),
    ],
)
def test_a_command_line_that_cannot_be_carried_out_is_told(
    site: Site, words: list[str], code: int, said: str
) -> None:
    done = site.run(*words, PATH=str(site.folder))
    assert done.returncode == code, done.stderr
    assert said.partition(";")[0] in done.stderr
    assert site.api.rehearsed == []


def test_what_kustomize_refuses_is_told(site: Site) -> None:
    kubectl = site.folder / "kubectl"
    kubectl.write_text("#!/bin/sh\necho 'accumulating resources: no base' >&2\nexit 1\n")
    kubectl.chmod(0o755)
    done = site.run("kind", "--image", IMAGE, PATH=str(site.folder))
    assert done.returncode == 3
    assert "accumulating resources: no base" in done.stderr


def test_one_namespace_for_both_is_refused(site: Site) -> None:
    done = site.install("--satellites-namespace", "exosphere")
    assert (done.returncode, site.api.rehearsed) == (3, [])
    assert "cannot share the namespace exosphere" in done.stderr
