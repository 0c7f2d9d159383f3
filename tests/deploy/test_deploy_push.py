import json
import shutil
import time
from pathlib import Path

import pytest
from deploy_bases import Sample, archive, in_registry, layout, sample
from deploy_registry import RESET, Fault, RegistryServer, running
from deploy_wheels import Wheelhouse
from deploy_workshop import FUNCTION, Workshop, satellite

from exospherehost.deploy.errors import DeployError, RegistryError
from exospherehost.deploy.image.push import push
from exospherehost.deploy.oci.references import parse_reference
from exospherehost.deploy.registry.client import Registry
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.transport import RetryPolicy


def test_an_image_that_was_pushed_is_whole_and_was_told_of_from_first_to_last(
    workshop: Workshop, server: RegistryServer
) -> None:
    told = list[tuple[int, int]]()

    def tell(done_bytes: int, total_bytes: int) -> None:
        told.append((done_bytes, total_bytes))

    image = workshop.image()
    target = parse_reference(f"{server.host}/team/shout:1")
    pushed = push(image, target, workshop.registries, workshop.cache, tell)
    assert str(pushed.reference) == f"{server.host}/team/shout:1@{image.digest}"
    manifest = json.loads(server.manifests["team/shout", "1"][1])
    assert [("team/shout", layer["digest"]) in server.blobs for layer in manifest["layers"]] == [
        True
    ] * 3
    assert told[-1] == (image.size_bytes, image.size_bytes)
    assert told == sorted(told)


def test_a_base_of_the_same_registry_is_mounted_and_a_second_push_sends_nothing(
    workshop: Workshop, server: RegistryServer
) -> None:
    image = workshop.image()
    target = parse_reference(f"{server.host}/team/shout:1")
    first = push(image, target, workshop.registries, workshop.cache)
    assert first.mounted_bytes == image.layers[0].descriptor.size_bytes
    assert first.sent_bytes == image.size_bytes - first.mounted_bytes
    second = push(image, target, workshop.registries, workshop.cache)
    assert (second.sent_bytes, second.mounted_bytes) == (0, 0)
    assert second.present_bytes == image.size_bytes
    assert second.reference == first.reference


def test_a_registry_that_does_not_mount_is_sent_the_base(
    workshop: Workshop, server: RegistryServer
) -> None:
    server.mounts = False
    image = workshop.image()
    target = parse_reference(f"{server.host}/team/shout:1")
    pushed = push(image, target, workshop.registries, workshop.cache)
    assert (pushed.sent_bytes, pushed.mounted_bytes) == (image.size_bytes, 0)


def test_a_base_of_another_registry_is_copied_over(
    workshop: Workshop, keychain: Keychain, policy: RetryPolicy
) -> None:
    image = workshop.image()
    with running() as other, Registry(other.host, keychain, policy=policy) as second:

        def registries(host: str) -> Registry:
            return second if host == other.host else workshop.registries(host)

        target = parse_reference(f"{other.host}/shout:1")
        pushed = push(image, target, registries, workshop.cache)
        assert pushed.sent_bytes == image.size_bytes
        assert ("shout", image.layers[0].descriptor.digest) in other.blobs


@pytest.mark.parametrize("kind", ["layout", "archive"])
def test_a_base_in_files_is_uploaded(
    workshop: Workshop, server: RegistryServer, base: Sample, tmp_path: Path, kind: str
) -> None:
    folder = layout(tmp_path / "layout", base)
    name = folder if kind == "layout" else archive(tmp_path / "base.tar", folder)
    local = Workshop(
        workshop.folder, str(name), workshop.cache, workshop.wheelhouse, workshop.registries
    )
    image = local.image()
    assert image.digest == workshop.image().digest
    pushed = push(image, parse_reference(f"{server.host}/shout:1"), local.registries, local.cache)
    assert pushed.sent_bytes == image.size_bytes


def test_only_the_code_goes_again_when_only_the_code_has_changed(
    workshop: Workshop, server: RegistryServer
) -> None:
    target = parse_reference(f"{server.host}/team/shout:1")
    first = workshop.image()
    push(first, target, workshop.registries, workshop.cache)
    (workshop.folder / "function.py").write_text(f"{FUNCTION}# changed\n")
    for wheel in workshop.wheelhouse.folder.iterdir():
        wheel.unlink()
    second = workshop.image()
    assert second.layers[:-1] == first.layers[:-1]
    pushed = push(second, target, workshop.registries, workshop.cache)
    changed = (second.layers[-1], second.config)
    assert pushed.sent_bytes == sum(resource.descriptor.size_bytes for resource in changed)


def test_a_push_that_breaks_off_leaves_no_image_and_can_be_repeated(
    workshop: Workshop, server: RegistryServer
) -> None:
    server.faults = [Fault("PUT", "/blobs/uploads/", RESET, times=3)]
    image, target = workshop.image(), parse_reference(f"{server.host}/team/shout:1")
    with pytest.raises(RegistryError, match="no answer"):
        push(image, target, workshop.registries, workshop.cache)
    assert ("team/shout", "1") not in server.manifests
    push(image, target, workshop.registries, workshop.cache)
    assert ("team/shout", "1") in server.manifests


def test_a_layer_that_has_gone_from_the_cache_is_named(
    workshop: Workshop, server: RegistryServer
) -> None:
    image = workshop.image()
    shutil.rmtree(workshop.cache)
    with pytest.raises(DeployError, match=r"sha256:.* cannot be read"):
        push(image, parse_reference(f"{server.host}/x:1"), workshop.registries, workshop.cache)


@pytest.mark.slow
def test_a_change_of_the_code_is_built_and_pushed_within_two_seconds(
    tmp_path: Path, server: RegistryServer, wheelhouse: Wheelhouse, registry: Registry
) -> None:
    large = sample(tmp_path / "base", size_bytes=20 << 20)
    name = in_registry(server, large, "base", "1")
    folder = satellite(tmp_path / "shout", wheelhouse.runtime_lock())
    workshop = Workshop(folder, name, tmp_path / "cache", wheelhouse, lambda _host: registry)
    target = parse_reference(f"{server.host}/shout:1")
    push(workshop.image(), target, workshop.registries, workshop.cache)
    (folder / "function.py").write_text(f"{FUNCTION}# changed\n")
    start = time.perf_counter()
    push(workshop.image(), target, workshop.registries, workshop.cache)
    assert time.perf_counter() - start < 2.0
