"""The local orbit with real satellites: batches, crashes, limits, logs."""

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs
from orbit_world import (
    CANARY,
    World,
    add_satellite,
    alive,
    call,
    go,
    pid,
    reason,
    until,
)

from controlplane.ports.orbit import BatchRefusal, Orbit, SatelliteBusy
from functions_runtime.contract import Failed

pytestmark = pytest.mark.anyio


async def test_a_batch_is_worked_on_by_a_process_of_its_own(world: World):
    async with world.orbit() as orbit:
        port: Orbit = orbit
        reply = await port.send(call({}, {}))

        assert reply.fault is None
        assert pid(reply, 0) == pid(reply, 1) != os.getpid()
        assert orbit.readiness("acme/x").instances == 1


async def test_batches_one_after_the_other_share_a_process(world: World):
    async with world.orbit() as orbit:
        assert pid(await orbit.send(call({}))) == pid(await orbit.send(call({})))


async def test_an_alias_is_run_by_the_same_process(world: World):
    async with world.orbit() as orbit:
        by_alias = await orbit.send(call({}, satellite="acme/x-alias"))

        assert pid(by_alias) == pid(await orbit.send(call({})))


async def test_a_crash_tells_how_the_process_ended_and_the_next_batch_has_a_new_one(world: World):
    async with world.orbit() as orbit:
        before = pid(await orbit.send(call({})))
        crash = await orbit.send(call({}, {"do": "exit"}, {}))
        after = await orbit.send(call({}))

    assert crash.results.keys() == {"0.1"}
    assert reason(crash) == (
        "the process of acme/x ended with exit code 3; its last line: about to leave"
    )
    assert pid(after) != before


async def test_a_signal_is_named(world: World):
    async with world.orbit() as orbit:
        assert "ended with signal SIGKILL" in reason(await orbit.send(call({"do": "kill"})))


async def test_a_crash_does_not_touch_another_satellite(world: World, tmp_path: Path):
    add_satellite(world.root, "y")
    flag = tmp_path / "flag"
    async with world.orbit() as orbit:
        other = asyncio.create_task(
            orbit.send(call({"do": "wait", "value": str(flag)}, satellite="acme/y"))
        )
        await until(flag.exists)
        await orbit.send(call({"do": "exit"}))
        go(flag)

        assert (await other).fault is None


async def test_after_a_crash_its_items_are_tried_without_company(world: World, tmp_path: Path):
    add_satellite(world.root, concurrency=4)
    flag = tmp_path / "flag"
    suspect = call({"do": "exit"})
    innocent = call({"do": "wait", "value": str(flag)})
    innocent = replace(
        innocent, invocations=[structs.replace(innocent.invocations[0], key="innocent")]
    )
    async with world.orbit() as orbit:
        await orbit.send(suspect)
        waiting = asyncio.create_task(orbit.send(innocent))
        await until(flag.exists)
        again = asyncio.create_task(orbit.send(suspect))
        await asyncio.wait([again], timeout=0.3)
        assert not again.done()
        go(flag)

        assert (await waiting).fault is None
        assert "exit code 3" in reason(await again)


async def test_a_suspected_item_gets_no_company_while_it_is_worked_on(world: World, tmp_path: Path):
    add_satellite(world.root, concurrency=4)
    flag = tmp_path / "flag"
    innocent = call({})
    innocent = replace(
        innocent, invocations=[structs.replace(innocent.invocations[0], key="innocent")]
    )
    async with world.orbit() as orbit:
        await orbit.send(call({"do": "exit"}))
        again = asyncio.create_task(orbit.send(call({"do": "wait", "value": str(flag)})))
        await until(flag.exists)
        other = asyncio.create_task(orbit.send(innocent))
        await asyncio.wait([other], timeout=0.3)
        assert not other.done()
        go(flag)

        assert (await again).fault is None
        assert (await other).fault is None


async def test_a_hanging_process_is_killed_without_being_asked_first(world: World):
    world.settings = replace(world.settings, grace_s=60)
    async with world.orbit() as orbit:
        process = pid(await orbit.send(call({})))
        hanging = await orbit.send(call({}, {"do": "hang"}, timeout_s=1))
        await until(lambda: not alive(process))

        assert hanging.results.keys() == {"0.1"}
        assert reason(hanging) == "no answer within 1 s"
        assert (await orbit.send(call({}))).fault is None


async def test_a_failing_item_spares_the_others_and_its_secret_is_masked(world: World):
    async with world.orbit() as orbit:
        reply = await orbit.send(call({}, {"do": "fail", "value": f"denied for {CANARY}"}, {}))

    assert reply.fault is None
    failed = reply.results["1.1"]
    assert isinstance(failed, Failed)
    assert "denied for •••" in failed.error
    assert CANARY not in repr(reply)


async def test_batches_at_once_have_a_process_each_up_to_the_limit(world: World, tmp_path: Path):
    add_satellite(world.root, max=5)
    flags = [tmp_path / "a", tmp_path / "b", tmp_path / "c"]
    async with world.orbit() as orbit:
        assert orbit.slots("acme/x") == orbit.slots("acme/x-alias") == 2
        sent = [
            asyncio.create_task(orbit.send(call({"do": "wait", "value": str(flag)})))
            for flag in flags
        ]
        await until(lambda: flags[0].exists() and flags[1].exists())
        assert orbit.readiness("acme/x").instances == 2
        assert not flags[2].exists()
        for flag in flags:
            go(flag)

        assert len({pid(await one) for one in sent}) == 2


async def test_without_a_free_slot_a_batch_is_turned_away_unattempted(world: World, tmp_path: Path):
    flag = tmp_path / "flag"
    async with world.orbit() as orbit:
        first = asyncio.create_task(orbit.send(call({"do": "wait", "value": str(flag)})))
        await until(flag.exists)
        turned_away = await orbit.send(call({}, timeout_s=0.1))
        go(flag)
        await first

    assert turned_away.fault == SatelliteBusy("all 1 slots of acme/x are taken", 1000)


async def test_what_an_item_prints_is_logged_as_its_own_and_masked(world: World):
    async with world.orbit() as orbit:
        await orbit.send(call({"do": "print", "value": f"key is {CANARY}"}))

    said = [one for one in world.logs if one.item]
    assert [one.message for one in said] == ["key is •••", "said key is •••"]
    assert {(one.run, one.stage, one.item) for one in said} == {("run-1", "stage-1", "0")}
    assert said[1].fields["number"] == 1
    assert CANARY not in repr(world.logs)


async def test_a_flood_of_lines_is_cut_and_counted(world: World):
    async with world.orbit() as orbit:
        await orbit.send(call({"do": "flood"}))
        await until(lambda: any("line 1" in one.message for one in world.logs))
        await asyncio.sleep(0.2)
        await orbit.send(call({"do": "print", "value": "after"}))

    assert len(world.logs) < 4000
    dropped_lines = [one for one in world.logs if "lines dropped" in one.message]
    assert dropped_lines
    assert (dropped_lines[0].level, dropped_lines[0].run) == ("warning", "run-1")


async def test_an_unknown_satellite_is_refused_with_those_that_are_known(world: World):
    async with world.orbit() as orbit:
        reply = await orbit.send(call({}, satellite="acme/nope"))

        assert reply.fault == BatchRefusal(
            "there is no satellite 'acme/nope'; known: acme/x, acme/x-alias"
        )
        assert orbit.slots("acme/nope") == 0
        assert not orbit.readiness("acme/nope").ready
