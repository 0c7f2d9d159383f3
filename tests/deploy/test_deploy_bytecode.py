import hashlib
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from deploy_wheels import Wheelhouse

from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.image.locks import read_lock
from exospherehost.deploy.image.wheels import (
    LayerFormat,
    add_bytecode,
    build_dependency_layer,
    can_compile,
)
from exospherehost.deploy.oci.layers import Entry
from exospherehost.deploy.oci.platforms import Platform

HERE = Platform(python=f"{sys.version_info.major}.{sys.version_info.minor}")
SOURCE = b"""\
WORDS = {'a', 'b', 'c'}
def said(word):
    return word in {'x', 'y', 'z'}, WORDS
"""
PRINTED = """\
import hashlib
from exospherehost.deploy.image.wheels import add_bytecode
from exospherehost.deploy.oci.layers import Entry
from exospherehost.deploy.oci.platforms import Platform
from pathlib import Path
platform = Platform(python={python!r})
found = list(add_bytecode([Entry("app/m.py", {source!r})], platform, Path({scratch!r})))
print(found[1].name, hashlib.sha256(found[1].source.read_bytes()).hexdigest())
"""


def compiled(source: bytes, scratch: Path) -> tuple[str, bytes]:
    found = list(add_bytecode([Entry("app/m.py", source)], HERE, scratch))[1:]
    for entry in found:
        assert isinstance(entry.source, Path)
        return entry.name, entry.source.read_bytes()
    return "", b""


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_byte_code_is_the_same_in_every_process(seed: str, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    text = PRINTED.format(source=SOURCE, python=HERE.python, scratch=str(tmp_path / "other"))
    done = subprocess.run(
        [sys.executable, "-c", text],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    name, body = compiled(SOURCE, tmp_path)
    assert done.stdout.split() == [name, hashlib.sha256(body).hexdigest()]


def test_python_runs_byte_code_without_its_source_being_looked_at(tmp_path: Path) -> None:
    name, body = compiled(b"print('compiled')", tmp_path)
    (tmp_path / "m.py").write_text("print('source')")
    target = tmp_path / Path(name).relative_to("app")
    target.parent.mkdir()
    target.write_bytes(body)
    command = [sys.executable, "-c", "import m"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert said.stdout == "compiled\n"


def test_what_is_no_python_has_no_byte_code_and_no_warning_is_told(tmp_path: Path) -> None:
    assert compiled(b"def :", tmp_path)[1] == b""
    assert compiled(b"\0", tmp_path)[1] == b""
    assert compiled(b"'\\d'", tmp_path)[1] != b""
    others = [Entry("a.txt", b"x"), Entry("b.py", b"", link="c.py")]
    assert list(add_bytecode(others, HERE, tmp_path)) == others


def test_for_another_python_there_is_none(tmp_path: Path) -> None:
    other = Platform(python="3.99")
    assert not can_compile(other)
    with pytest.raises(DeployError, match=r"writes no byte code for Python 3\.99"):
        list(add_bytecode([], other, tmp_path))


def test_dependencies_with_and_without_byte_code_are_kept_apart(
    wheelhouse: Wheelhouse, tmp_path: Path
) -> None:
    lock = read_lock(wheelhouse.add("one"), HERE, where="lock")
    plain, quick, again = (
        build_dependency_layer(
            lock, HERE, tmp_path, wheelhouse.environment, LayerFormat(bytecode=entry)
        )
        for entry in (False, True, True)
    )
    assert plain != quick == again
    with tarfile.open(quick.path) as archive:
        names = [member.name for member in archive]
    assert f"app/packages/one/__pycache__/__init__.{sys.implementation.cache_tag}.pyc" in names
