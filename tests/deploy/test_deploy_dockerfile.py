"""`exo deploy satellite` with a folder that has a Dockerfile: built by a tool, pushed by us."""

import json
import stat
import sys
from pathlib import Path

import pytest
from deploy_bases import archive, layout, sample
from deploy_registry import RegistryServer, digest_of

from tests.deploy.test_deploy_command import NAME, Site, site

__all__ = ["site"]

TOOL = """\
#!{python}
import json, os, pathlib, shutil, sys
words = sys.argv
if words[1] == "build":
    context = pathlib.Path(words[-1])
    seen = sorted(str(file.relative_to(context)) for file in context.rglob("*") if file.is_file())
    newest = max(file.stat().st_mtime for file in context.rglob("*") if file.is_file())
    pathlib.Path({log!r}).write_text(json.dumps([words, seen, newest]))
    if {fails!r}:
        sys.exit("step 2: no such file")
else:
    out = next(word for word in words if word.endswith(".tar")).removeprefix("oci-archive:")
    shutil.copy({image!r}, out)
"""


def with_tool(site: Site, tmp_path: Path, *, fails: bool = False, name: str = "Dockerfile") -> Path:
    """Put a builder on the PATH, and a Dockerfile into the folder; give what it has seen."""
    image = archive(tmp_path / "made.tar", layout(tmp_path / "made", sample(tmp_path / "parts")))
    program, log = tmp_path / "tools" / "podman", tmp_path / "seen.json"
    program.parent.mkdir()
    text = TOOL.format(python=sys.executable, log=str(log), image=str(image), fails=fails)
    program.write_text(text)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    site.environment["PATH"] = str(program.parent)
    site.environment.pop("EXO_BASE_IMAGE")
    (site.workshop.folder / name).write_text("FROM scratch\n")
    return log


@pytest.mark.parametrize("name", ["Dockerfile", "Containerfile"])
def test_a_satellite_with_a_dockerfile_is_built_by_the_tool_and_pushed_by_us(
    site: Site, server: RegistryServer, tmp_path: Path, name: str
) -> None:
    log = with_tool(site, tmp_path, name=name)
    done = site.deploy("-o", "json")
    assert done.returncode == 0, done.stderr
    digest = digest_of(sample(tmp_path / "again").manifest)
    assert json.loads(done.stdout)["image"].endswith(digest)
    assert ("demo/shout", digest) in server.manifests
    assert digest in json.dumps(site.api.services[NAME]["spec"])
    words, seen, newest = json.loads(log.read_text())
    assert newest == 0, "or layers that were kept would not be found again"
    assert words[words.index("--timestamp") + 1] == "0"
    assert str(site.workshop.folder / name) in words
    assert {"function.py", "satellites/shout/function.py", "satellites/__init__.py"} <= set(seen)
    assert "functions_runtime/__main__.py" in seen
    assert not [file for file in seen if file.endswith(".env")]


def test_without_a_tool_those_that_would_do_are_named_and_nothing_is_changed(
    site: Site, server: RegistryServer, tmp_path: Path
) -> None:
    with_tool(site, tmp_path).unlink(missing_ok=True)
    site.environment["PATH"] = str(tmp_path / "nowhere")
    done = site.deploy()
    assert (done.returncode, "one of buildah, podman, docker" in done.stderr) == (3, True)
    assert ".exoignore" in done.stderr
    assert (site.api.applied, server.count("PUT ")) == ([], 0)


def test_a_build_that_fails_is_quoted_and_nothing_is_changed(
    site: Site, server: RegistryServer, tmp_path: Path
) -> None:
    with_tool(site, tmp_path, fails=True)
    done = site.deploy()
    assert (done.returncode, "step 2: no such file" in done.stderr) == (3, True), done.stderr
    assert (site.api.applied, server.count("PUT ")) == ([], 0)


def test_a_dockerfile_that_is_left_out_is_not_used(site: Site, tmp_path: Path) -> None:
    base, path = site.environment["EXO_BASE_IMAGE"], site.environment["PATH"]
    log = with_tool(site, tmp_path)
    site.environment |= {"EXO_BASE_IMAGE": base, "PATH": path}
    (site.workshop.folder / ".exoignore").write_text("Dockerfile\n")
    done = site.deploy()
    assert (done.returncode, log.exists()) == (0, False), done.stderr


def test_without_a_tool_the_base_that_is_named_will_do_and_that_is_said(
    site: Site, tmp_path: Path
) -> None:
    base = site.environment["EXO_BASE_IMAGE"]
    with_tool(site, tmp_path)
    site.environment |= {"EXO_BASE_IMAGE": base, "PATH": str(tmp_path / "nowhere")}
    done = site.deploy()
    assert (done.returncode, "not by" in done.stderr) == (0, True), done.stderr


def test_without_a_dockerfile_a_base_has_to_be_named(site: Site, server: RegistryServer) -> None:
    site.environment.pop("EXO_BASE_IMAGE")
    done = site.deploy()
    assert (done.returncode, "EXO_BASE_IMAGE" in done.stderr) == (3, True), done.stderr
    assert (site.api.applied, server.count("PUT ")) == ([], 0)
