"""The README: every command in it is run, every file in it is the file."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from system_help import eventually

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
EXAMPLES = ROOT / "sdk" / "examples"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def commands(block: str) -> list[str]:
    """Its lines without remarks."""
    return [line.partition("  #")[0].strip() for line in block.splitlines() if line.strip()]


MAKES, SERVE, USE = blocks("sh")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder like a checkout after `make setup`, with the first terminal at work in it."""
    root = tmp_path_factory.mktemp("checkout")
    ignored = shutil.ignore_patterns(".exo", "__pycache__")
    shutil.copytree(EXAMPLES, root / "sdk" / "examples", ignore=ignored)
    (root / ".venv").symlink_to(sys.prefix)
    *before, serve = commands(SERVE)
    assert serve == "exo dev"
    script = "\n".join([*before, f"exec {serve}"])
    with (root / "terminal").open("wb") as terminal:
        process = subprocess.Popen(["bash", "-ec", script], cwd=root, stderr=terminal)
    try:
        ready = root / "sdk" / "examples" / ".exo" / "dev.json"
        eventually(
            lambda: ready.exists() or process.poll() is not None,
            60,
            (root / "terminal").read_text,
        )
        assert process.poll() is None, (root / "terminal").read_text()
        yield root
    finally:
        process.terminate()
        process.wait(30)


def in_second_terminal(checkout: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run it where the first terminal is, with what that one has activated."""
    place = "\n".join(commands(SERVE)[:-1])
    return subprocess.run(
        ["bash", "-ec", f"{place}\n{script}"],
        cwd=checkout,
        env={name: value for name, value in os.environ.items() if not name.startswith("EXO_")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_commands_of_the_everyday_loop_do_what_they_say(checkout: Path) -> None:
    spaced = "\n".join(f"{each}\necho '-- done'" for each in commands(USE))
    done = in_second_terminal(checkout, spaced)
    assert done.returncode == 0, done.stderr
    said = dict(zip(commands(USE), done.stdout.split("-- done\n"), strict=False))
    assert said["exo validate hello.yml"] == "1 file: no faults\n"
    assert "succeeded" in said["exo run demo/hello -i name=Ada --wait"]
    assert '"cluster":"demo/hello"' in said["exo runs list"]
    assert said["exo runs outputs $RUN"] == '{"text": "HELLO ADA!"}\n'
    assert '"stage":"shout"' in said["exo items list --run $RUN"]
    assert '"message":"shouting"' in said["exo logs $RUN"]
    assert '"demo/shout"' in said["exo satellites list"]
    assert said["exo explain EXO210"].startswith("EXO210")
    assert '"server"' in said["exo doctor"]


def test_what_a_command_is_said_to_print_is_what_it_prints(checkout: Path) -> None:
    promised = re.findall(r"^(exo .*?)\s+# (\{.*\})$", USE, re.MULTILINE)
    assert promised
    for command, output in promised:
        run = "RUN=$(exo run demo/hello -i name=Ada --wait -o name)"
        done = in_second_terminal(checkout, f"{run}\n{command}")
        assert (done.stdout, done.returncode) == (output + "\n", 0), done.stderr


def test_the_files_it_shows_are_the_files_of_the_examples() -> None:
    shown = re.findall(r"`([\w/.]+)`:\n\n```(?:yaml|python)\n(.*?)```", README, re.DOTALL)
    assert len(shown) == len(blocks("yaml")) + len(blocks("python"))
    for path, text in shown:
        assert (EXAMPLES / path).read_text() == text, path
    files = {
        str(each.relative_to(EXAMPLES))
        for each in EXAMPLES.rglob("*")
        if each.is_file() and not {".exo", "__pycache__"} & {*each.relative_to(EXAMPLES).parts}
    }
    assert files == {path for path, _ in shown}


def test_its_two_commands_are_what_the_makefile_has_and_the_build_calls() -> None:
    made = commands(MAKES)
    assert made == ["make demo", "make test"]
    makefile = (ROOT / "Makefile").read_text()
    recipes = dict(re.findall(r"^(\w+): \w+\n((?:\t.*\n)+)", makefile, re.MULTILINE))
    assert recipes["demo"].split() == ["$(BIN)/exo", "demo"]
    tools = ["ruff format --check", "ruff check", "lint-imports", "pyright"]
    assert [tool for tool in tools if f"$(BIN)/{tool}" in recipes["static"]] == tools
    assert "\ntest: static\n\t$(PYTEST) " in makefile
    build = (ROOT / ".ci" / "run").read_text()
    assert sorted(re.findall(r"^step (make \w+)", build, re.MULTILINE)) == sorted(made)


def test_what_it_links_to_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [each for each in links if not (ROOT / each).exists()] == []
    folders = re.findall(r"^\| `([\w/]+)/` \|", README, re.MULTILINE)
    assert [each for each in folders if not (ROOT / each).is_dir()] == []
    assert len(folders) == 6
