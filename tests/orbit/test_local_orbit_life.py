"""Processes of the local orbit: started, reloaded, idle, drained, ended."""

import asyncio
import json
import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from orbit_world import (
    CANARY,
    FUNCTION,
    World,
    add_satellite,
    alive,
    call,
    catalogue,
    go,
    is_zombie,
    output,
    pid,
    reason,
    until,
)

from controlplane.adapters.orbit.local.orbit import LocalSettings
from controlplane.ports.orbit import BatchRefusal, SatelliteBusy

pytestmark = pytest.mark.anyio


async def test_nothing_is_left_after_close(world: World):
    async with world.orbit() as orbit:
        process = pid(await orbit.send(call({})))
        started = pid(await orbit.send(call({"do": "child"})))

    assert not alive(process)
    await until(lambda: not alive(started) or is_zombie(started))
    assert list((world.settings.runtime_dir).iterdir()) == []


async def test_an_idle_process_ends_and_the_next_batch_starts_another(world: World):
    world.settings = replace(world.settings, idle_s=0.1)
    async with world.orbit() as orbit:
        process = pid(await orbit.send(call({})))
        await until(lambda: not alive(process))

        assert orbit.readiness("acme/x").instances == 0
        assert pid(await orbit.send(call({}))) != process


async def test_a_process_that_shall_stay_is_not_ended_when_idle(world: World):
    add_satellite(world.root, min=1)
    world.settings = replace(world.settings, idle_s=0.01)
    async with world.orbit() as orbit:
        process = pid(await orbit.send(call({})))
        await asyncio.sleep(0.2)

        assert alive(process)


async def test_a_process_that_died_while_idle_costs_the_next_batch_nothing(world: World):
    async with world.orbit() as orbit:
        process = pid(await orbit.send(call({})))
        os.kill(process, signal.SIGKILL)
        await until(lambda: orbit.readiness("acme/x").instances == 0)

        assert (await orbit.send(call({}))).fault is None


async def test_close_lets_what_is_in_flight_finish(world: World, tmp_path: Path):
    flag = tmp_path / "flag"
    async with world.orbit() as orbit:
        sent = asyncio.create_task(orbit.send(call({"do": "wait", "value": str(flag)}, {})))
        await until(flag.exists)
        closing = asyncio.create_task(orbit.close())
        await asyncio.sleep(0.1)
        go(flag)
        await closing
        reply = await sent

        # The second one had not been begun: it goes back as if it had never been sent.
        assert reply.results.keys() == {"0.1"}
        assert reply.fault is None
        assert isinstance((await orbit.send(call({}))).fault, SatelliteBusy)


async def test_close_kills_what_does_not_finish_in_time(world: World):
    world.settings = replace(world.settings, grace_s=0.5)
    async with world.orbit() as orbit:
        process = pid(await orbit.send(call({})))
        sent = asyncio.create_task(orbit.send(call({"do": "hang"})))
        await asyncio.sleep(0.1)
        await orbit.close()

        assert not alive(process)
        # We ended it: its item goes back and burns no retry.
        assert isinstance((await sent).fault, SatelliteBusy)


async def test_a_process_knows_only_what_it_is_given(world: World):
    world.settings = replace(
        world.settings,
        environment={"S3_ENDPOINT": "http://s3"},
        inherited={
            "PATH": os.environ["PATH"],
            "HOME": "/srv/x",
            "EXO_VAULT_KEY": CANARY,
            "EXO_API_KEY": CANARY,
            "EXO_DATABASE_URL": CANARY,
            "AWS_SECRET_ACCESS_KEY": CANARY,
        },
    )
    async with world.orbit() as orbit:
        environment = output(await orbit.send(call({})))["env"]

    assert isinstance(environment, dict)
    names = {*environment}
    expected = {"PATH", "HOME", "S3_ENDPOINT", "PYTHONUNBUFFERED", "EXO_GRACE_SECONDS"}
    # The interpreter may set its own locale.
    assert names - {"LC_CTYPE"} == expected
    assert CANARY not in json.dumps(environment)


@pytest.mark.parametrize("name", ["EXO_VAULT_KEY", "EXO_API_KEY", "EXO_DATABASE_URL"])
def test_the_control_planes_own_secrets_cannot_be_handed_on(tmp_path: Path, name: str):
    with pytest.raises(ValueError, match=f"{name} must not reach a satellite"):
        LocalSettings(tmp_path, environment={name: "x"})


async def test_a_satellite_that_does_not_start_says_why(world: World):
    add_satellite(world.root, function="import no_such_module")
    async with world.orbit() as orbit:
        reply = await orbit.send(call({}))
        readiness = orbit.readiness("acme/x")

    assert "acme/x does not start: it was not ready when it ended with exit code 2" in reason(reply)
    assert "No module named 'no_such_module'" in reason(reply)
    assert not readiness.ready
    assert "no_such_module" in readiness.reason


async def test_a_satellite_that_takes_too_long_to_start_is_given_up(world: World):
    add_satellite(
        world.root,
        function="import os, time\nos.write(2, b'loading')\nos.write(2, b'...\\n')\ntime.sleep(60)",
    )
    world.settings = replace(world.settings, startup_s=1.5)
    async with world.orbit() as orbit:
        said = reason(await orbit.send(call({})))

    assert "not ready after 1.5 s" in said
    assert "loading" in said


async def test_a_folder_that_is_gone_is_a_reason_not_a_crash(world: World):
    async with world.orbit() as orbit:
        (world.root / "x").rename(world.root / "moved")

        assert "cannot be started" in reason(await orbit.send(call({})))


async def test_standing_is_said_in_words(world: World):
    async with world.orbit() as orbit:
        rest = orbit.readiness("acme/x")
        await orbit.send(call({}))
        up = orbit.readiness("acme/x")

    assert (rest.ready, rest.reason, rest.instances) == (True, "starts with its first batch", 0)
    assert (up.ready, up.reason, up.instances) == (True, "runs in 1 process", 1)


async def test_reload_lets_old_batches_finish_and_runs_new_ones_on_new_code(
    world: World, tmp_path: Path
):
    flag = tmp_path / "flag"
    async with world.orbit() as orbit:
        old = asyncio.create_task(orbit.send(call({"do": "wait", "value": str(flag)})))
        await until(flag.exists)
        add_satellite(world.root, function=FUNCTION.replace("os.getpid()", "0"))
        orbit.reload("acme/x")
        new = await orbit.send(call({}))
        go(flag)

        assert pid(new) == 0
        process = pid(await old)
        await until(lambda: not alive(process))


async def test_replace_restarts_what_has_changed_and_only_that(world: World):
    add_satellite(world.root, "y")
    add_satellite(world.root, "z")
    async with world.orbit() as orbit:
        before = {name: pid(await orbit.send(call({}, satellite=f"acme/{name}"))) for name in "xyz"}
        add_satellite(world.root, "y", max=2)
        folders, manifests = catalogue(world.root)
        del manifests["acme/z"], manifests["acme/z-alias"]
        orbit.replace(folders, manifests)
        after = {name: pid(await orbit.send(call({}, satellite=f"acme/{name}"))) for name in "xy"}
        gone = await orbit.send(call({}, satellite="acme/z"))
        await until(lambda: not alive(before["z"]))

    assert after["x"] == before["x"]
    assert after["y"] != before["y"]
    assert isinstance(gone.fault, BatchRefusal)


async def test_a_long_runtime_folder_does_not_make_the_socket_path_too_long(
    world: World, tmp_path: Path
):
    world.settings = replace(world.settings, runtime_dir=tmp_path / ("long" * 30))
    async with world.orbit() as orbit:
        assert (await orbit.send(call({}))).fault is None


async def test_a_cancelled_batch_ends_its_process(world: World, tmp_path: Path):
    flag = tmp_path / "flag"
    async with world.orbit() as orbit:
        process = pid(await orbit.send(call({})))
        sent = asyncio.create_task(orbit.send(call({"do": "wait", "value": str(flag)})))
        await until(flag.exists)
        sent.cancel()
        go(flag)
        await until(lambda: not alive(process))

        assert (await orbit.send(call({}))).fault is None
