import json
import sys
from pathlib import Path

import pytest
from deploy_bases import archive, layout, sample
from deploy_registry import RegistryServer, digest_of

from exospherehost.deploy.errors import BaseImageError, ToolError
from exospherehost.deploy.image.dockerfile import (
    DockerfileBuild,
    build_dockerfile,
    find_tool,
    has_tool,
)
from exospherehost.deploy.image.push import push
from exospherehost.deploy.oci.platforms import Platform
from exospherehost.deploy.oci.references import parse_reference
from exospherehost.deploy.registry.client import Registry

TOOL = """\
#!{python}
import json, os, shutil, sys
with open({log!r}, "a") as log:
    log.write(json.dumps([os.path.basename(sys.argv[0]), *sys.argv[1:]]) + "\\n")
if {fails!r} in sys.argv:
    sys.exit("no such file: function.py")
if sys.argv[1] in ("push", "save"):
    words = [word.removeprefix("oci-archive:") for word in sys.argv]
    shutil.copy({image!r}, next(word for word in words if word.endswith(".tar")))
"""


def tool(folder: Path, name: str, image: Path, fails: str = "") -> dict[str, str]:
    """Write a program in the place of a builder; give an environment with it alone on the PATH."""
    folder.mkdir(exist_ok=True)
    log = str(folder / "log")
    text = TOOL.format(python=sys.executable, log=log, image=str(image), fails=fails)
    (folder / name).write_text(text)
    (folder / name).chmod(0o755)
    return {"PATH": str(folder)}


def recipe(tmp_path: Path) -> DockerfileBuild:
    (tmp_path / "Dockerfile").write_text("FROM scratch\n")
    return DockerfileBuild(tmp_path / "Dockerfile", tmp_path, Platform(), "exo/shout")


@pytest.fixture
def image(tmp_path: Path) -> Path:
    return archive(tmp_path / "made.tar", layout(tmp_path / "layout", sample(tmp_path / "base")))


@pytest.mark.parametrize("name", ["buildah", "podman", "docker"])
def test_the_tool_builds_and_its_image_is_pushed_as_it_is(
    tmp_path: Path, image: Path, server: RegistryServer, registry: Registry, name: str
) -> None:
    environment = tool(tmp_path / "bin", name, image)
    found = find_tool(environment)
    out = tmp_path / "out" / "image.tar"
    made = build_dockerfile(found, recipe(tmp_path), out, environment)
    every = [json.loads(line) for line in (tmp_path / "bin" / "log").read_text().splitlines()]
    calls = [call for call in every if call[1] != "version"]
    assert [call[:2] for call in calls] == [
        [name, "build"],
        [name, "push" if name == "buildah" else "save"],
    ]
    wanted = {str(tmp_path / "Dockerfile"), "linux/amd64", "exo/shout", str(tmp_path)}
    assert wanted <= set(calls[0])
    target = parse_reference(f"{server.host}/shout:1")
    pushed = push(made, target, lambda _host: registry, tmp_path / "cache")
    assert pushed.reference.digest == digest_of(sample(tmp_path / "base").manifest)


def test_without_any_tool_a_dockerfile_cannot_be_built(tmp_path: Path) -> None:
    with pytest.raises(ToolError, match="needs one of buildah, podman, docker, and none"):
        find_tool({"PATH": str(tmp_path)})


def test_buildah_comes_before_podman_and_docker(tmp_path: Path, image: Path) -> None:
    for name in ("docker", "podman", "buildah"):
        environment = tool(tmp_path / "bin", name, image)
        assert find_tool(environment).name == name


def test_a_docker_whose_other_half_does_not_answer_is_no_tool(tmp_path: Path, image: Path) -> None:
    environment = tool(tmp_path / "bin", "docker", image, fails="version")
    assert not has_tool(environment)
    assert has_tool(tool(tmp_path / "bin", "podman", image))


def test_a_tool_that_fails_is_quoted(tmp_path: Path, image: Path) -> None:
    environment = tool(tmp_path / "bin", "podman", image, fails="build")
    with pytest.raises(ToolError, match=r"podman build ended with 1; no such file: function\.py"):
        build_dockerfile(find_tool(environment), recipe(tmp_path), tmp_path / "o.tar", environment)


def test_a_dockerfile_that_is_not_there_is_named(tmp_path: Path, image: Path) -> None:
    environment = tool(tmp_path / "bin", "podman", image)
    missing = DockerfileBuild(tmp_path / "Dockerfile", tmp_path, Platform(), "exo/shout")
    with pytest.raises(ToolError, match="Dockerfile does not exist"):
        build_dockerfile(find_tool(environment), missing, tmp_path / "o.tar", environment)


def test_what_a_tool_leaves_is_checked(tmp_path: Path) -> None:
    (tmp_path / "notes.tar").write_text("no image")
    environment = tool(tmp_path / "bin", "docker", tmp_path / "notes.tar")
    with pytest.raises(BaseImageError, match="is no image"):
        build_dockerfile(find_tool(environment), recipe(tmp_path), tmp_path / "o.tar", environment)
