import os
from pathlib import Path

import pytest

from controlplane.adapters.objects import FolderObjects
from controlplane.adapters.storage import Store
from controlplane.domain.errors import UnavailableError
from controlplane.operations.definitions import Definitions
from controlplane.operations.enqueue import OutputIds
from controlplane.operations.objects import Blobs
from controlplane.operations.output_pages import Pager
from controlplane.operations.payloads import Payloads
from controlplane.operations.run_log import LogWriter
from controlplane.operations.runs import Runs
from controlplane.operations.schedules import Schedules
from tests.storage.storage_outage import Outage
from tests.storage.storage_tables import query
from tests.storage.storage_world import NOW_MS

pytestmark = pytest.mark.anyio

DOCUMENT = """
version: 0.0.1b
cluster:
  identifier: project/cluster
  sla: now
  trigger: api-call
  satellites:
    - {name: one, identifier: one, uses: project/one}
"""


async def deploy(store: Store) -> None:
    await store.clusters.put_cluster(
        project="project",
        name="cluster",
        document=DOCUMENT,
        digest="d1",
        manifests={"project/one": {"identifier": "project/one", "version": "1.0.0", "title": "x"}},
        triggers=[("cron", {"expression": "0 0 * * *", "timezone": "UTC"}, NOW_MS)],
        secrets=[],
        now_ms=NOW_MS,
    )


def schedules(store: Store, folder: Path) -> Schedules:
    runs = Runs(
        store.commits, store.runs, store.clusters, Definitions(store.clusters, store.lanes),
        OutputIds(store.commits), LogWriter(store.logs),
        pager=Pager(FolderObjects(folder)),
        payloads=Payloads(Blobs(FolderObjects(folder)), lambda: NOW_MS),
        clock=lambda: NOW_MS, random_bytes=os.urandom, patience=0, started=lambda _: None,
    )  # fmt: skip
    return Schedules(store.triggers, runs, lambda: NOW_MS)


@pytest.mark.parametrize("carried_out", [False, True])
async def test_i1_a_fire_time_that_falls_into_an_outage_is_made_up_for_once(
    store: Store, tmp_path: Path, *, carried_out: bool
) -> None:
    await deploy(store)
    fires = schedules(store, tmp_path)
    outage = Outage(store.database, at="Commits.start", carried_out=carried_out)
    store.commits.database = outage
    with pytest.raises(UnavailableError):
        await fires.fire_due()
    store.commits.database = outage.behind

    assert await fires.fire_due() == 1

    [(identity,)] = await query(store, "select identity from run")
    assert str(identity).endswith(f":{NOW_MS}")
    assert await fires.fire_due() == 0
