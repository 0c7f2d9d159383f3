"""Rendered manifests brought to their namespaces and their image."""

import copy
import json
from typing import cast

import pytest
from install_site import assembled

from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.install.rewrite import (
    Changes,
    Namespaces,
    find_namespaces,
    list_secret_keys,
    rewrite_objects,
)
from functions_runtime.contract import Json, JsonObject

OBJECTS = assembled()
IMAGE = "registry.example/exo@sha256:" + "1" * 64


def at(holder: Json, *path: str) -> Json:
    for key in path:
        assert isinstance(holder, dict)
        holder = holder.get(key)
    return holder


def job_name(objects: list[JsonObject]) -> str:
    [job] = [resource for resource in objects if resource["kind"] == "Job"]
    return str(at(job, "metadata", "name"))


def test_both_namespaces_are_changed_wherever_they_are_written() -> None:
    moved = rewrite_objects(OBJECTS, Changes("own-home", "team"))
    assert find_namespaces(moved) == Namespaces("own-home", "team")
    text = json.dumps(moved)
    assert "exosphere-satellites" not in text
    assert '"namespace": "exosphere"' not in text
    named = {
        (str(entry["kind"]), str(at(entry, "metadata", "name")))
        for entry in moved
        if entry["kind"] in ("Namespace", "PersistentVolume")
    }
    assert named == {
        ("Namespace", "own-home"), ("Namespace", "team"),
        ("PersistentVolume", "own-home-state"), ("PersistentVolume", "own-home-postgres"),
    }  # fmt: skip
    claims = [resource for resource in moved if resource["kind"] == "PersistentVolume"]
    assert {str(at(claim, "spec", "claimRef", "name")) for claim in claims} == {
        "exo-state", "exo-postgres",
    }  # fmt: skip


def test_a_claim_follows_its_volume() -> None:
    objects = copy.deepcopy(OBJECTS)
    for resource in objects:
        if resource["kind"] == "PersistentVolumeClaim":
            cast("JsonObject", resource["spec"])["volumeName"] = "exosphere-state"
    names = {
        str(at(resource, "spec", "volumeName"))
        for resource in rewrite_objects(objects, Changes("own-home"))
        if resource["kind"] == "PersistentVolumeClaim"
    }
    assert names == {"own-home-state"}


def test_what_is_not_chosen_stays_as_the_overlay_has_it() -> None:
    assert find_namespaces(rewrite_objects(OBJECTS, Changes())) == Namespaces(
        "exosphere", "exosphere-satellites"
    )


def test_the_image_is_that_of_the_replicas_and_of_the_migration_alone() -> None:
    text = json.dumps(rewrite_objects(OBJECTS, Changes(image=IMAGE)))
    assert text.count(f'"image": "{IMAGE}"') == 2
    assert text.count('"image": "postgres:17"') == 1


def test_another_image_means_another_migration_and_another_setting_does_not() -> None:
    first, again = (job_name([*rewrite_objects(OBJECTS, Changes(image=IMAGE))]) for _ in range(2))
    other = job_name([*rewrite_objects(OBJECTS, Changes(image=IMAGE.replace("1", "2")))])
    assert first == again
    assert first != other
    changed = copy.deepcopy(OBJECTS)
    [config] = [resource for resource in changed if resource["kind"] == "ConfigMap"]
    cast("JsonObject", config["data"])["EXO_LEASE_S"] = "20"
    after = rewrite_objects(changed, Changes(image=IMAGE))
    assert job_name([*after]) == first
    assert settings_of(rewrite_objects(OBJECTS, Changes(image=IMAGE))) != settings_of(after)


def settings_of(objects: object) -> Json:
    [server] = [
        resource
        for resource in cast("list[JsonObject]", objects)
        if resource["kind"] == "Deployment"
    ]
    annotations = at(server, "spec", "template", "metadata", "annotations")
    return at(annotations, "exosphere.host/settings")


def test_the_url_of_the_database_may_be_in_a_secret_of_its_own() -> None:
    keys = list_secret_keys(rewrite_objects(OBJECTS, Changes(database_secret="db")))
    assert keys["db"] == {"EXO_DATABASE_URL"}
    assert "EXO_DATABASE_URL" not in keys["exo-server"]


def test_secrets_that_come_along_and_optional_ones_are_not_asked_for() -> None:
    reference: JsonObject = {"secretKeyRef": {"name": "aws", "key": "id", "optional": True}}
    own: JsonObject = {"kind": "Secret", "metadata": {"name": "exo-server"}}
    assert list_secret_keys([*OBJECTS, own, {"kind": "Pod", "spec": reference}]) == {}


@pytest.mark.parametrize("kind", ["Deployment", "ConfigMap", "Job"])
def test_an_overlay_without_what_is_needed_is_refused(kind: str) -> None:
    with pytest.raises(DeployError, match=f"the overlay has no {kind} exo-"):
        rewrite_objects([resource for resource in OBJECTS if resource["kind"] != kind], Changes())


def test_an_overlay_that_does_not_name_its_namespaces_is_refused() -> None:
    objects = copy.deepcopy(OBJECTS)
    for resource in objects:
        cast("JsonObject", resource["metadata"]).pop("namespace", None)
    with pytest.raises(DeployError, match="does not say which namespaces are meant"):
        rewrite_objects(objects, Changes())
