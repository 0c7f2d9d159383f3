import tarfile
from pathlib import Path

import pytest
from deploy_wheels import Wheelhouse

from exospherehost.deploy.errors import InstallError, LockError
from exospherehost.deploy.image.locks import Lock, read_lock
from exospherehost.deploy.image.wheels import build_dependency_layer
from exospherehost.deploy.oci.platforms import Platform

PLATFORM = Platform()
HASH = "--hash=sha256:" + "0" * 64


def lock(text: str, platform: Platform = PLATFORM) -> Lock:
    return read_lock(text, platform, where="requirements.lock")


def names(path: Path) -> list[str]:
    with tarfile.open(path) as archive:
        return [member.name for member in archive if member.isfile()]


def test_a_layer_holds_what_the_lock_names_and_nothing_of_this_machine(
    wheelhouse: Wheelhouse, tmp_path: Path
) -> None:
    locked = lock(wheelhouse.add("one") + wheelhouse.add("two", script=True))
    layer = build_dependency_layer(locked, PLATFORM, tmp_path / "cache", wheelhouse.environment)
    assert names(layer.path) == [
        "app/packages/one-1.0.dist-info/METADATA",
        "app/packages/one-1.0.dist-info/WHEEL",
        "app/packages/one/__init__.py",
        "app/packages/two-1.0.dist-info/METADATA",
        "app/packages/two-1.0.dist-info/WHEEL",
        "app/packages/two-1.0.dist-info/entry_points.txt",
        "app/packages/two/__init__.py",
    ]


def test_the_same_lock_gives_the_same_layer_in_another_cache(
    wheelhouse: Wheelhouse, tmp_path: Path
) -> None:
    locked = lock(wheelhouse.add("one") + wheelhouse.add("two", script=True))
    made = [
        build_dependency_layer(locked, PLATFORM, tmp_path / cache, wheelhouse.environment).digest
        for cache in ("first", "second")
    ]
    assert made[0] == made[1]


def test_a_second_build_does_not_run_pip(wheelhouse: Wheelhouse, tmp_path: Path) -> None:
    text = wheelhouse.add("one")
    first = build_dependency_layer(lock(text), PLATFORM, tmp_path, wheelhouse.environment)
    for wheel in wheelhouse.folder.iterdir():
        wheel.unlink()
    again = build_dependency_layer(
        lock(f"# words\n{text}"), PLATFORM, tmp_path, wheelhouse.environment
    )
    assert again == first
    with pytest.raises(InstallError, match=r"no wheel of one==1\.0"):
        build_dependency_layer(
            lock(text), Platform(python="3.12"), tmp_path, wheelhouse.environment
        )


def test_a_layer_that_is_damaged_in_the_cache_is_made_anew(
    wheelhouse: Wheelhouse, tmp_path: Path
) -> None:
    locked = lock(wheelhouse.add("one"))
    first = build_dependency_layer(locked, PLATFORM, tmp_path, wheelhouse.environment)
    whole = first.path.read_bytes()
    first.path.write_bytes(whole[:-1])
    assert build_dependency_layer(locked, PLATFORM, tmp_path, wheelhouse.environment) == first
    assert first.path.read_bytes() == whole


@pytest.mark.parametrize(
    ("tag", "platform"),
    [
        ("cp311-cp311-manylinux_2_28_x86_64", PLATFORM),
        ("cp38-abi3-manylinux2014_x86_64", PLATFORM),
        ("cp311-cp311-manylinux_2_17_x86_64", PLATFORM),
        ("cp312-cp312-manylinux_2_17_aarch64", Platform("arm64", "3.12")),
    ],
)
def test_wheels_for_the_image_are_taken_whatever_this_machine_is(
    wheelhouse: Wheelhouse, tmp_path: Path, tag: str, platform: Platform
) -> None:
    locked = lock(wheelhouse.add("one", tag=tag))
    layer = build_dependency_layer(locked, platform, tmp_path, wheelhouse.environment)
    assert "app/packages/one/__init__.py" in names(layer.path)


@pytest.mark.parametrize(
    "tag",
    ["cp311-cp311-win_amd64", "cp311-cp311-manylinux_2_39_x86_64", "cp310-cp310-linux_x86_64"],
)
def test_a_requirement_without_a_wheel_for_the_platform_is_named(
    wheelhouse: Wheelhouse, tmp_path: Path, tag: str
) -> None:
    locked = lock(wheelhouse.add("one", tag=tag))
    with pytest.raises(InstallError, match=r"no wheel of one==1\.0 for linux/amd64, Python 3\.11"):
        build_dependency_layer(locked, PLATFORM, tmp_path, wheelhouse.environment)


def test_a_wheel_that_is_not_the_one_of_the_lock_is_refused(
    wheelhouse: Wheelhouse, tmp_path: Path
) -> None:
    wheelhouse.add("one")
    with pytest.raises(InstallError, match="is not the file that the lock names"):
        build_dependency_layer(lock(f"one==1.0 {HASH}"), PLATFORM, tmp_path, wheelhouse.environment)


def test_any_other_refusal_of_pip_is_one_line(wheelhouse: Wheelhouse, tmp_path: Path) -> None:
    environment = {**wheelhouse.environment, "PIP_TIMEOUT": "soon"}
    with pytest.raises(InstallError, match="pip could not install") as found:
        build_dependency_layer(lock(wheelhouse.add("one")), PLATFORM, tmp_path, environment)
    assert "\n" not in str(found.value)


def test_pip_configured_for_the_user_installs_into_the_image_all_the_same(
    wheelhouse: Wheelhouse, tmp_path: Path
) -> None:
    environment = {**wheelhouse.environment, "PIP_USER": "1"}
    build_dependency_layer(lock(wheelhouse.add("one")), PLATFORM, tmp_path, environment)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("one==1.0", "line 3: one has no hash"),
        ("one==1.0 --hash=md5:0123", "line 3: one has no hash"),
        (f"one>=1.0 {HASH}", "line 3: 'one>=1.0"),
        (f"one {HASH}", "line 3: 'one "),
        (f"one @ file.whl {HASH}", "line 3"),
        (f"-e . {HASH}", "line 3"),
        ("--index-url somewhere", "line 3"),
        ("-r other.lock", "line 3"),
        (f"one==1.0 ; python_version in {HASH}", "is no environment marker"),
    ],
)
def test_a_lock_that_does_not_say_exactly_what_to_install_is_refused(line: str, said: str) -> None:
    with pytest.raises(LockError, match=said):
        lock(f"# a comment\nzero==1 {HASH}\n{line}\n")


def test_markers_are_those_of_the_image_and_not_of_this_machine() -> None:
    text = "".join(
        f"{name}==1 ; {marker} \\\n    {HASH}\n"
        for name, marker in {
            "old": "python_full_version < '3.12'",
            "new": "python_full_version >= '3.12'",
            "windows": "sys_platform == 'win32'",
            "arm": "platform_machine == 'aarch64' and sys_platform == 'linux'",
        }.items()
    )
    assert lock(text).names == {"old"}
    assert lock(text, Platform("arm64", "3.13")).names == {"new", "arm"}


def test_order_comments_and_order_of_hashes_of_a_lock_make_no_difference() -> None:
    other = HASH.replace("0", "1")
    one = lock(f"b==2 {HASH}\na==1 \\\n    {HASH} \\\n    {other}\n    # via b\n")
    assert one == lock(f"A==1 {other} {HASH}\nb==2 {HASH} # why\n")
