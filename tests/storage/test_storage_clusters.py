from dataclasses import replace

import pytest

from controlplane.adapters.storage import Store
from controlplane.domain.errors import NotFoundError, PreconditionError
from controlplane.ports.jobs import JobRow
from controlplane.ports.records import KeptAnswer, Page, Registered, SecretRow
from tests.storage.storage_world import NOW_MS

pytestmark = pytest.mark.anyio


def secret(name: str, version: int = 1, cluster: str = "") -> SecretRow:
    return SecretRow("project", cluster, name, version, b"\0\xff" + name.encode(), NOW_MS)


async def put(store: Store, digest: str = "d1", **values: object):
    wanted: dict[str, object] = {
        "project": "project",
        "name": "cluster",
        "document": "satellites: []\n",
        "digest": digest,
        "manifests": {"project/one": {"identifier": "one"}},
        "triggers": [("cron", {"expression": "0 0 * * *"}, NOW_MS + 1), ("api-call", {}, None)],
        "secrets": [],
        "now_ms": NOW_MS,
    }
    return await store.clusters.put_cluster(**wanted | values)  # pyright: ignore[reportArgumentType] - by name


async def test_versions_of_a_cluster(store: Store) -> None:
    first, new = await put(store, secrets=[secret("KEY", cluster="cluster")])
    assert (new, first.version, first.manifests) == (
        True,
        1,
        {"project/one": {"identifier": "one"}},
    )
    same, new = await put(store, secrets=[secret("KEY", 2, cluster="cluster")])
    assert (new, same) == (False, first)
    assert [each.version for each in await store.secrets.secrets("project", "cluster")] == [2]
    second, new = await put(store, "d2", document="other")
    assert (new, second.version) == (True, 2)
    assert await store.clusters.cluster("project", "cluster") == second
    assert await store.clusters.cluster("project", "cluster", 1) == first
    assert await store.clusters.cluster("project", "cluster", 3) is None
    assert await store.clusters.cluster_version(first.id) == first


async def test_a_version_that_is_not_the_newest_is_told(store: Store) -> None:
    await put(store, if_version=0)
    await put(store, "d2", if_version=1)
    with pytest.raises(PreconditionError, match=r"version 1 was expected, but version 2 is"):
        await put(store, "d3", if_version=1, secrets=[secret("KEY")])
    assert await store.secrets.secrets("project", "") == []
    with pytest.raises(PreconditionError, match="no such cluster"):
        await put(store, name="unknown", if_version=4)


async def test_a_deleted_cluster_is_gone_but_its_versions_stay_readable(store: Store) -> None:
    version, _ = await put(store)
    assert await store.clusters.delete_cluster("project", "cluster", NOW_MS)
    assert not await store.clusters.delete_cluster("project", "cluster", NOW_MS)
    assert await store.clusters.cluster("project", "cluster") is None
    assert await store.triggers.triggers(None, None) == []
    assert (await store.clusters.clusters(Page(), None))[0] == []
    assert await store.clusters.cluster_version(version.id) == version
    again, new = await put(store)
    assert (new, again.version) == (True, 2)
    assert len(await store.triggers.triggers("project", "cluster")) == 2


async def test_clusters_are_paged_by_name(store: Store) -> None:
    for name in ("c", "a", "b"):
        await put(store, name=name)
    await put(store, project="other", name="z")
    rows, cursor = await store.clusters.clusters(Page(2), "project")
    assert [row.name for row in rows] == ["a", "b"]
    rest, end = await store.clusters.clusters(Page(2, cursor or ""), "project")
    assert ([row.name for row in rest], end) == (["c"], None)
    assert len((await store.clusters.clusters(Page(), None))[0]) == 4


async def test_a_due_trigger_is_fired_by_one(store: Store) -> None:
    await put(store)
    assert await store.triggers.due_triggers(NOW_MS) == []
    [due] = await store.triggers.due_triggers(NOW_MS + 1)
    assert (due.kind, due.spec, due.project, due.cluster) == (
        "cron",
        {"expression": "0 0 * * *"},
        "project",
        "cluster",
    )
    assert await store.triggers.advance_trigger(
        due.id, NOW_MS + 1, NOW_MS + 9, NOW_MS + 2, "started run-1"
    )
    assert not await store.triggers.advance_trigger(
        due.id, NOW_MS + 1, NOW_MS + 9, NOW_MS + 2, "again"
    )
    moved = await store.triggers.trigger(due.id)
    assert moved is not None
    assert (moved.next_ms, moved.last_ms, moved.last_outcome) == (
        NOW_MS + 9,
        NOW_MS + 2,
        "started run-1",
    )
    call = (await store.triggers.triggers(None, None))[1]
    assert await store.triggers.advance_trigger(call.id, None, None, NOW_MS, "called")
    assert await store.triggers.trigger(10**6) is None


async def test_a_paused_trigger_stays_paused_in_the_next_version(store: Store) -> None:
    await put(store)
    [cron, _] = await store.triggers.triggers("project", "cluster")
    await store.triggers.pause_trigger(cron.id, paused=True)
    assert await store.triggers.due_triggers(NOW_MS + 1) == []
    await put(
        store,
        "d2",
        triggers=[("cron", {"expression": "0 0 * * *"}, 5), ("event", {"a": "b"}, None)],
    )
    kept, event = await store.triggers.triggers("project", "cluster")
    assert (kept.id, kept.paused, kept.next_ms, event.kind) == (cron.id, True, NOW_MS + 1, "event")
    await store.triggers.pause_trigger(cron.id, paused=False)
    assert len(await store.triggers.due_triggers(NOW_MS + 1)) == 1
    with pytest.raises(NotFoundError):
        await store.triggers.pause_trigger(10**6, paused=True)


async def test_secrets_are_kept_sealed_by_place(store: Store) -> None:
    await store.secrets.put_secrets([secret("B"), secret("A"), secret("A", cluster="cluster")])
    await store.secrets.put_secrets([secret("A", 2)])
    assert await store.secrets.secrets("project", "") == [secret("A", 2), secret("B")]
    assert await store.secrets.secrets("project", "cluster") == [secret("A", cluster="cluster")]
    assert await store.secrets.delete_secret("project", "A")
    assert not await store.secrets.delete_secret("project", "A")
    assert len(await store.secrets.secrets("project", "cluster")) == 1


async def test_a_job_is_opened_once_answers_once_and_is_forgotten(
    store: Store, other: Store
) -> None:
    first = JobRow("work", "one", b"sealed")
    assert await store.jobs.open_job(first, NOW_MS) == first
    assert await other.jobs.open_job(JobRow("work", "two", b"other"), NOW_MS) == first
    assert await store.jobs.job("two") is None
    assert not await other.jobs.end_job("two", b"x", "d")
    assert await other.jobs.end_job("one", b"answer", "digest")
    assert not await store.jobs.end_job("one", b"another", "more")
    assert await store.jobs.job("one") == JobRow("work", "one", b"sealed", b"answer", "digest")
    await store.jobs.close_job("one")
    assert await other.jobs.job("one") is None
    assert not await store.jobs.end_job("one", b"late", "d")
    await store.jobs.open_job(JobRow("old", "three", b""), NOW_MS)
    assert await store.jobs.forget_jobs(NOW_MS) == 0
    assert await store.jobs.forget_jobs(NOW_MS + 1) == 1


async def test_satellites_keys_and_answers_are_kept(store: Store) -> None:
    assert await store.satellites.put_satellite("p/s", {"a": "😀\0"}, "image:1", NOW_MS)
    assert not await store.satellites.put_satellite("p/s", {"b": 1}, "image:2", NOW_MS)
    assert await store.satellites.satellites() == {"p/s": Registered({"b": 1}, "image:2")}
    mark = await store.satellites.satellites_mark()
    assert await store.satellites.pause_satellite("p/s", NOW_MS + 5)
    assert not await store.satellites.pause_satellite("p/other", NOW_MS)
    assert await store.satellites.satellites_mark() != mark
    await store.satellites.put_satellite("p/s", {"b": 1}, "image:2", NOW_MS)
    assert await store.satellites.satellites() == {
        "p/s": Registered({"b": 1}, "image:2", NOW_MS + 5)
    }
    mark = await store.satellites.satellites_mark()
    await store.satellites.put_satellite("p/s", {"b": 1}, "image:3", NOW_MS + 1)
    assert await store.satellites.satellites_mark() != mark
    assert await store.satellites.delete_satellite("p/s")
    assert not await store.satellites.delete_satellite("p/s")
    assert await store.satellites.satellites() == {}
    await store.keys.put_key("hash", "project", "label", NOW_MS)
    await store.keys.put_key("hash", "*", "label", NOW_MS)
    assert (await store.keys.key_project("hash"), await store.keys.key_project("nothing")) == (
        "*",
        None,
    )
    first = KeptAnswer("scope", "key", "h", 201, "{}")
    await store.answers.remember([first, replace(first, request_hash="same call")], NOW_MS)
    await store.answers.remember([replace(first, request_hash="other", status=500)], NOW_MS)
    assert await store.answers.replay("scope", "key") == ("h", 201, "{}")
    await store.answers.remember([replace(first, key="new")], NOW_MS + 31 * 86_400_000)
    assert await store.answers.replay("scope", "key") is None
