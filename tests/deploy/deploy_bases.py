"""Small images to build on: in a registry, an OCI layout, an OCI archive."""

import json
import tarfile
from dataclasses import dataclass
from pathlib import Path

from deploy_registry import RegistryServer, digest_of

from exospherehost.deploy.oci.descriptors import CONFIG_TYPE, INDEX_TYPE, LAYER_TYPE, MANIFEST_TYPE
from exospherehost.deploy.oci.layers import Entry, write_layer
from functions_runtime.contract import Json, JsonObject


@dataclass(frozen=True)
class Sample:
    """An image as bytes, its blobs by digest."""

    manifest: bytes
    blobs: dict[str, bytes]

    @property
    def link(self) -> JsonObject:
        return described(MANIFEST_TYPE, self.manifest)


def described(kind: str, body: bytes) -> JsonObject:
    return {"mediaType": kind, "digest": digest_of(body), "size": len(body)}


def sample(
    folder: Path, *, architecture: str = "amd64", python: str = "3.11.9", size_bytes: int = 10
) -> Sample:
    layer = write_layer([Entry("usr/bin/python3", b"p" * size_bytes, executable=True)], folder)
    body = layer.path.read_bytes()
    config: JsonObject = {
        "architecture": architecture,
        "os": "linux",
        "config": {
            "Env": ["PATH=/usr/bin", f"PYTHON_VERSION={python}"],
            "Cmd": ["python3"],
            "Labels": {"base": "yes"},
        },
        "rootfs": {"type": "layers", "diff_ids": [layer.diff_id]},
        "history": [{"created_by": "base"}],
    }
    text = json.dumps(config).encode()
    manifest: JsonObject = {
        "schemaVersion": 2,
        "mediaType": MANIFEST_TYPE,
        "config": described(CONFIG_TYPE, text),
        "layers": [described(LAYER_TYPE, body)],
    }
    return Sample(
        json.dumps(manifest).encode(),
        {digest_of(body_bytes): body_bytes for body_bytes in (text, body)},
    )


def index(*links: tuple[Sample, str]) -> bytes:
    """Return an index of images and their architectures."""
    manifests: list[Json] = [
        {**link.link, "platform": {"os": "linux", "architecture": architecture}}
        for link, architecture in links
    ]
    return json.dumps(
        {"schemaVersion": 2, "mediaType": INDEX_TYPE, "manifests": manifests}
    ).encode()


def in_registry(server: RegistryServer, made: Sample, repository: str, tag: str) -> str:
    for body in made.blobs.values():
        server.add_blob(repository, body)
    server.add_manifest(repository, tag, MANIFEST_TYPE, made.manifest)
    return f"{server.host}/{repository}:{tag}"


def layout(folder: Path, made: Sample) -> Path:
    blobs = folder / "blobs" / "sha256"
    blobs.mkdir(parents=True)
    for digest, body in {**made.blobs, digest_of(made.manifest): made.manifest}.items():
        (blobs / digest.removeprefix("sha256:")).write_bytes(body)
    (folder / "oci-layout").write_text('{"imageLayoutVersion": "1.0.0"}')
    (folder / "index.json").write_text(json.dumps({"schemaVersion": 2, "manifests": [made.link]}))
    return folder


def archive(path: Path, folder: Path) -> Path:
    with tarfile.open(path, "w") as written:
        written.add(folder, arcname=".")
    return path
