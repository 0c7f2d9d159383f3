import json
from collections.abc import Callable
from pathlib import Path

import pytest
from deploy_bases import archive, in_registry, index, layout, sample
from deploy_registry import RegistryServer, digest_of

from exospherehost.deploy.errors import BaseImageError, DeployError, ImageNameError, RegistryError
from exospherehost.deploy.image.base_image import Registries, open_base
from exospherehost.deploy.oci.descriptors import INDEX_TYPE, MANIFEST_TYPE
from exospherehost.deploy.oci.platforms import Platform
from exospherehost.deploy.registry.client import Registry

PLATFORM = Platform()


@pytest.fixture
def registries(registry: Registry) -> Registries:
    return lambda _host: registry


def test_the_same_image_is_read_from_a_registry_a_layout_and_an_archive(
    server: RegistryServer, registries: Registries, tmp_path: Path
) -> None:
    made = sample(tmp_path)
    folder = layout(tmp_path / "layout", made)
    names = [
        in_registry(server, made, "base", "1"),
        f"{server.host}/base@{digest_of(made.manifest)}",
        str(folder),
        str(archive(tmp_path / "base.tar", folder)),
    ]
    found = [open_base(name, PLATFORM, registries) for name in names]
    assert len({json.dumps(entry.config) for entry in found}) == 1
    assert len({entry.diff_ids for entry in found}) == 1
    assert len({tuple(one.descriptor for one in entry.layers) for entry in found}) == 1


def test_of_an_index_the_image_for_the_platform_is_taken(
    server: RegistryServer, registries: Registries, tmp_path: Path
) -> None:
    for entry in (arm := sample(tmp_path, architecture="arm64"), amd := sample(tmp_path)):
        in_registry(server, entry, "base", digest_of(entry.manifest))
    server.add_manifest("base", "1", INDEX_TYPE, index((arm, "arm64"), (amd, "amd64")))
    for architecture in ("amd64", "arm64"):
        base = open_base(f"{server.host}/base:1", Platform(architecture), registries)
        assert base.config["architecture"] == architecture
    server.add_manifest("base", "2", INDEX_TYPE, index((arm, "arm64")))
    with pytest.raises(BaseImageError, match=r"no image for linux/amd64.*it has linux/arm64"):
        open_base(f"{server.host}/base:2", PLATFORM, registries)


def test_a_base_for_another_machine_or_python_is_refused(
    registries: Registries, tmp_path: Path
) -> None:
    arm = layout(tmp_path / "arm", sample(tmp_path, architecture="arm64"))
    with pytest.raises(BaseImageError, match="is for linux/arm64, not for linux/amd64"):
        open_base(str(arm), PLATFORM, registries)
    newer = layout(tmp_path / "newer", sample(tmp_path, python="3.12.1"))
    with pytest.raises(BaseImageError, match=r"has Python 3\.12\.1; the dependencies .* 3\.11"):
        open_base(str(newer), PLATFORM, registries)


def spoilt(change: Callable[[Path], object]) -> Callable[[Path], Path]:
    def made(tmp_path: Path) -> Path:
        folder = layout(tmp_path / "layout", sample(tmp_path))
        change(folder)
        return folder

    return made


def gone(tmp_path: Path) -> Path:
    return tmp_path / "gone.tar"


def empty(tmp_path: Path) -> Path:
    return tmp_path


def text(tmp_path: Path) -> Path:
    (tmp_path / "notes.tar").write_text("no tar at all")
    return tmp_path / "notes.tar"


def other_blob(folder: Path) -> None:
    for blob in (folder / "blobs" / "sha256").iterdir():
        blob.write_bytes(b"?" * blob.stat().st_size)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (gone, "does not exist"),
        (empty, "is no image: index.json is not in it"),
        (text, "is no image: index.json is not in it"),
        (spoilt(lambda path: (path / "index.json").write_text("[]")), "index cannot be read"),
        (spoilt(lambda path: (path / "index.json").write_text('{"manifests":[]}')), "none at all"),
        (spoilt(other_blob), "is damaged"),
        (
            spoilt(lambda path: [blob.unlink() for blob in (path / "blobs" / "sha256").iterdir()]),
            "is no image: blobs/sha256/",
        ),
    ],
)
def test_what_is_no_image_is_refused(
    registries: Registries, tmp_path: Path, make: Callable[[Path], Path], said: str
) -> None:
    with pytest.raises(BaseImageError, match=said):
        open_base(str(make(tmp_path)), PLATFORM, registries)


def test_a_layer_that_is_missing_from_a_layout_is_seen_before_anything_is_built(
    registries: Registries, tmp_path: Path
) -> None:
    made = sample(tmp_path)
    folder = layout(tmp_path / "layout", made)
    layer = json.loads(made.manifest)["layers"][0]["digest"]
    (folder / "blobs" / "sha256" / layer.removeprefix("sha256:")).unlink()
    with pytest.raises(BaseImageError, match="is missing or has another size"):
        open_base(str(folder), PLATFORM, registries)


@pytest.mark.parametrize(
    ("kind", "config", "said"),
    [
        ("application/vnd.cncf.helm.config.v1+json", b"{}", "is no image but .*helm"),
        ("application/vnd.oci.image.config.v1+json", b"{}", "its configuration cannot be read"),
        ("application/vnd.oci.image.config.v1+json", b"\x00", "its configuration cannot be read"),
    ],
)
def test_something_else_in_a_registry_is_no_image(
    server: RegistryServer, registries: Registries, kind: str, config: bytes, said: str
) -> None:
    digest = server.add_blob("chart", config)
    link = {"mediaType": kind, "digest": digest, "size": len(config)}
    body = json.dumps({"schemaVersion": 2, "config": link, "layers": []}).encode()
    server.add_manifest("chart", "1", MANIFEST_TYPE, body)
    with pytest.raises(BaseImageError, match=said):
        open_base(f"{server.host}/chart:1", PLATFORM, registries)


def test_a_base_that_its_registry_does_not_have_is_not_found(
    server: RegistryServer, registries: Registries
) -> None:
    with pytest.raises(RegistryError, match="knows nothing of that name") as found:
        open_base(f"{server.host}/base:1", PLATFORM, registries)
    assert found.value.status == 404
    with pytest.raises(ImageNameError, match="names no registry"):
        open_base("python:3.11", PLATFORM, registries)


@pytest.mark.parametrize(
    ("architecture", "python"), [("riscv", "3.11"), ("amd64", "4.0"), ("amd64", "3")]
)
def test_a_platform_that_is_none_is_refused(architecture: str, python: str) -> None:
    with pytest.raises(DeployError):
        Platform(architecture, python)
