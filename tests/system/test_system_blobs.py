"""Large payloads through the whole product: a control plane as its operators run it."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import boto3
import pytest
from fault_plane import Plane, amount, planes, until
from system_help import at, items, outputs

from exospherehost.doubles.s3 import S3Server
from tests.postgres_server import PostgresServer, postgres

__all__ = ["postgres"]

pytestmark = pytest.mark.slow

CHAIN = """
  - {identifier: grow, uses: lab/grow, config: {bytes: 100000}}
  - {identifier: look, uses: lab/echo, config: {size: "${{ length(satellites.grow.output.text) }}"}}
  - {identifier: all, uses: lab/echo, joins: run}
"""


@pytest.fixture
def bucket(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Settings that put blobs into a bucket."""
    server = S3Server()
    server.start()
    client = boto3.client(
        "s3", endpoint_url=server.url, region_name="us-east-1",
        aws_access_key_id="test", aws_secret_access_key="test",
    )  # fmt: skip
    client.create_bucket(Bucket="blobs")
    client.close()
    yield {
        "EXO_BLOBS": "s3://blobs/exo",
        "AWS_ENDPOINT_URL_S3": server.url,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "HOME": str(tmp_path),
    }
    server.stop()


@pytest.fixture(params=["sqlite and a folder", "postgres and s3"])
def plane(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Plane]:
    if request.param == "sqlite and a folder":
        made = Plane(tmp_path / "state")
    else:
        server: PostgresServer = request.getfixturevalue("postgres")
        settings = request.getfixturevalue("bucket")
        made = Plane(tmp_path / "state", EXO_DATABASE_URL=server.url(server.create()), **settings)
    with planes(made):
        yield made


def test_large_payloads_pass_through_every_kind_of_stage_and_every_view(plane: Plane) -> None:
    plane.deploy("large", CHAIN)
    given = [{"n": n, "own": "y" * 70_000} for n in range(5)]
    view = plane.wait(plane.begin("large", given))
    assert view["status"] == "succeeded", plane.log()[-5:]
    with plane.client() as client:
        grown = outputs(client, view, "grow")
        assert grown == [{**each, "text": "x" * 100_000} for each in given]
        looked = outputs(client, view, "look")
        assert [each["config"] for each in looked if isinstance(each, dict)] == [
            {"size": 100_000}
        ] * 5
        [joined] = outputs(client, view, "all")
        assert isinstance(joined, dict)
        assert joined["input"] == looked
        one = client.get(f"/v1/items/{items(client, view, stage='look')[0]['id']}")
        assert one["input"] == grown[0]
        assert one["outputs"] == looked[:1]
        assert isinstance(one["lineage"], dict)
        assert one["lineage"]["grow"] == grown[0]


def test_a_blob_that_is_gone_fails_its_items_for_good_and_is_named(tmp_path: Path) -> None:
    plane = Plane(tmp_path / "state")
    with planes(plane):
        plane.deploy("gone", '  - {identifier: echo, uses: lab/echo, delay: "1s"}')
        run = plane.begin("gone", [{"n": 1, "x": "y" * 70_000}, {"n": 2}])
        shutil.rmtree(tmp_path / "state" / "blobs")
        view = plane.wait(run)
        assert (amount(view, "echo", "failed"), amount(view, "echo")) == (1, 1)
        with plane.client() as client:
            [bad] = items(client, view, status="failed")
            detail = client.get(f"/v1/items/{bad['id']}")
            assert at(detail, "attempt_log", 0, "code") == "blob-missing"
            assert "is gone from the blob store" in str(detail["input"])
        assert "blob.missing" in "\n".join(plane.log())


def test_items_wait_for_a_blob_store_that_is_down_and_burn_no_retry(tmp_path: Path) -> None:
    plane = Plane(tmp_path / "state")
    blobs, aside = tmp_path / "state" / "blobs", tmp_path / "aside"
    with planes(plane):
        plane.deploy("down", CHAIN, retries=0)
        warm = plane.wait(plane.begin("down", [{"n": 0}]))
        assert warm["status"] == "succeeded"
        plane.deploy(
            "late", '  - {identifier: grow, uses: lab/grow, config: {bytes: 99999}, delay: "1s"}'
        )
        run = plane.begin("late", [{"n": 1, "x": "y" * 70_000}])
        blobs.rename(aside)
        blobs.write_text("not a folder")
        until(lambda: any("batch.failed" in line for line in plane.log()))
        assert plane.view(run)["status"] == "running"
        with plane.http() as http:
            refused = http.post("/v1/clusters/lab/late/runs", json={"input": {"x": "z" * 70_000}})
        assert refused.status_code == 503
        blobs.unlink()
        aside.rename(blobs)
        view = plane.wait(run)
    assert (view["status"], amount(view, "grow"), amount(view, "grow", "retried")) == (
        "succeeded", 1, 0,
    )  # fmt: skip


def test_a_batch_of_large_items_goes_in_several_requests_and_a_huge_join_fails_with_the_limit(
    tmp_path: Path,
) -> None:
    plane = Plane(tmp_path / "state")
    with planes(plane):
        stages = """
  - {identifier: grow, uses: lab/grow, config: {bytes: 3500000}}
  - {identifier: next, uses: lab/grow, config: {bytes: 10}, batch: {size: 100}}
  - {identifier: all, uses: lab/echo, joins: run, needs: [grow]}
"""
        plane.deploy("huge", stages)
        view = plane.wait(plane.begin("huge", [{"n": n} for n in range(19)]), 60)
        assert amount(view, "next") == 19
        assert amount(view, "next", "retried") == 0
        with plane.client() as client:
            [bad] = items(client, view, status="failed")
        assert bad["stage"] == "all"
        assert "nearer stage join" in str(bad["error"])
    with closing(sqlite3.connect(tmp_path / "state" / "exo.db")) as database:
        [(largest,)] = database.execute("select max(length(payload)) from output").fetchall()
        [(claims,)] = database.execute(
            "select count(*) from block where stage = 2 and status = 3"
        ).fetchall()
    assert largest <= 64 * 1024
    assert claims >= 5
