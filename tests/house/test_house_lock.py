import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

import pytest
from house_tree import ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PINNED = re.compile(
    r"(?P<name>[\w.-]+)(\[[\w,.-]+\])?==(?P<version>[\w.!+-]+)(?P<marker> ;[^\\]*?)?"
    r"(?P<hashes>( --hash=sha256:[0-9a-f]{64})+)"
)
LEADS_TO_A_HOST = re.compile(r"://|\s@\s|(?:^|\s)-(?!-hash=)[\w-]+|^\S+/", re.MULTILINE)


def requirements(text: str) -> list[str]:
    """Return the requirements of a lock, each on one line."""
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def unpinned(text: str) -> list[str]:
    return [each[:80] for each in requirements(text) if not PINNED.fullmatch(each)]


def versions(text: str) -> dict[str, set[str]]:
    result: defaultdict[str, set[str]] = defaultdict(set)
    for each in requirements(text):
        if found := PINNED.fullmatch(each):
            result[canonicalize_name(found["name"])].add(found["version"])
    return result


def wanted() -> Iterator[Requirement]:
    """Return what pyproject.toml asks for: to build, to run, and in every extra."""
    document = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras: dict[str, list[str]] = document["project"]["optional-dependencies"]
    lists: list[list[str]] = [
        document["build-system"]["requires"],
        document["project"]["dependencies"],
        *extras.values(),
    ]
    for each in chain.from_iterable(lists):
        requirement = Requirement(each)
        if canonicalize_name(requirement.name) != "exospherehost":
            yield requirement


def missing(text: str) -> list[str]:
    locked = versions(text)
    return [
        str(each)
        for each in wanted()
        if not any(each.specifier.contains(one) for one in locked[canonicalize_name(each.name)])
    ]


LOCK = (ROOT / "requirements.lock").read_text()
HASH = "--hash=sha256:" + "0" * 64


def test_every_requirement_is_pinned_and_has_a_hash() -> None:
    assert requirements(LOCK)
    assert unpinned(LOCK) == []


def test_no_host_and_no_address_is_named() -> None:
    assert LEADS_TO_A_HOST.findall(LOCK) == []


def test_everything_that_the_project_asks_for_is_locked() -> None:
    assert missing(LOCK) == []


@pytest.mark.parametrize(
    "line",
    [
        f"aiohttp>=3 {HASH}",
        f"aiohttp {HASH}",
        "aiohttp==3.14.5",
        "aiohttp==3.14.5 --hash=md5:00",
        f"aiohttp @ file.whl {HASH}",
        f"-e . {HASH}",
    ],
)
def test_a_requirement_without_version_or_hash_is_seen(line: str) -> None:
    assert unpinned(f"attrs==26.1 \\\n    {HASH}\n{line}\n") == [line[:80]]


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://index.example/simple",
        "--extra-index-url index.example",
        "--find-links=wheels.example",
        "-i index.example",
        "--trusted-host index.example",
        "aiohttp @ git+ssh:repository",
        "wheels/aiohttp.whl",
    ],
)
def test_every_way_to_name_a_host_is_seen(line: str) -> None:
    assert LEADS_TO_A_HOST.findall(f"attrs==26.1 \\\n    {HASH}\n{line}\n")


def test_what_is_missing_from_the_lock_or_too_old_is_seen() -> None:
    assert "pyyaml>=6.0.3" in missing(LOCK.replace("pyyaml==", "other=="))
    assert "pyyaml>=6.0.3" in missing(re.sub(r"pyyaml==[\d.]+", "pyyaml==5.0", LOCK))


def test_a_requirement_for_some_machines_only_may_stand_twice() -> None:
    two = f"a==1 ; python_full_version < '3.12' \\\n    {HASH}\nA==2 ; x >= '3' \\\n    {HASH}\n"
    assert versions(two) == {"a": {"1", "2"}}
