"""A control plane whose satellites sleep behind a gateway: the same cluster as on a laptop."""

import json
import time
from collections import Counter
from pathlib import Path

import pytest
from fault_plane import SATELLITES, Plane, amount, doubled_or_lost, planes, until
from waking import Gateway, gateway

from controlplane.knative.names import service_name
from exospherehost.cli.errors import CliError
from functions_runtime.contract import JsonObject
from functions_runtime.manifest.model import load_manifest

pytestmark = pytest.mark.slow
PICKY = f"{service_name('lab/picky')}.lab.exo.test"
ECHO = f"{service_name('lab/echo')}.lab.exo.test"
FOLDERS = {PICKY: SATELLITES / "picky", ECHO: SATELLITES / "echo"}


def plane(folder: Path, given: Gateway, name: str = "plane", **more: str) -> Plane:
    return Plane(
        folder / "plane", name, EXO_ORBIT="knative", EXO_KNATIVE_NAMESPACE="lab",
        EXO_KNATIVE_GATEWAY=given.url, EXO_KNATIVE_DOMAIN="exo.test", **more,
    )  # fmt: skip


def deploy(made: Plane, journal: Path, seconds: float = 0.0) -> None:
    config = json.dumps({"file": str(journal), "seconds": seconds})
    made.deploy(
        "far",
        f"    - {{name: a, identifier: a, uses: lab/picky, config: {config}}}\n"
        f"    - {{name: b, identifier: b, uses: lab/picky, config: {config}}}\n"
        "    - {name: c, identifier: c, uses: lab/echo}",
        retries=9,
    )


def keys(journal: Path) -> Counter[str]:
    return Counter(line.split()[-1] for line in journal.read_text().splitlines())


def test_a_run_wakes_its_satellites_and_nothing_is_invoked_twice(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    with gateway(FOLDERS) as given, planes(made := plane(tmp_path, given)):
        deploy(made, journal)
        run = made.begin("far", [{"n": n} for n in range(90)])
        view = made.wait(run, 60)
        assert (view["status"], amount(view, "c")) == ("succeeded", 90)
        assert doubled_or_lost(made.database_url, run) == []
        assert given.wakes == 2
        assert set(keys(journal).values()) == {1}


def test_i4_pods_that_are_killed_in_mid_batch_lose_and_double_nothing(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    with gateway(FOLDERS) as given, planes(made := plane(tmp_path, given)):
        deploy(made, journal, seconds=0.02)
        run = made.begin("far", [{"n": n} for n in range(200)])
        kills = 0
        for _ in range(4):
            before = journal.stat().st_size if journal.exists() else 0
            until(lambda size=before: journal.exists() and journal.stat().st_size > size)
            kills += given.kill(PICKY)
            time.sleep(0.2)
        view = made.wait(run, 90)
        assert kills >= 2
        assert (view["status"], amount(view, "c")) == ("succeeded", 200)
        assert doubled_or_lost(made.database_url, run) == []
        # Some worked twice, always with the same key; none was left out.
        assert len(keys(journal)) == 400


def test_a_batch_that_takes_longer_than_a_request_may_goes_through_in_slices(
    tmp_path: Path,
) -> None:
    journal = tmp_path / "journal"
    given_input = "${{ satellites.a.output.input }}"
    seconds = "${{ satellites.a.output.input.seconds }}"
    with (
        gateway(FOLDERS, limit_s=3.0) as given,
        planes(made := plane(tmp_path, given, EXO_KNATIVE_TIMEOUT_MAX_S="3")),
    ):
        made.deploy(
            "far",
            "    - {name: a, identifier: a, uses: lab/echo}\n"
            f'    - {{name: b, identifier: b, uses: lab/picky, input: "{given_input}",'
            f' config: {{file: "{journal}", seconds: "{seconds}"}}}}',
        )
        # Nothing of the short ones tells of a long one, which needs nearly half of a request.
        lengths = [1.2 if n % 11 == 10 else 0.15 for n in range(44)]
        run = made.begin("far", [{"n": n, "seconds": each} for n, each in enumerate(lengths)])
        view = made.wait(run, 60)
        assert (view["status"], amount(view, "b")) == ("succeeded", 44)
        assert amount(view, "b", "retried") == 0
        assert doubled_or_lost(made.database_url, run) == []
        assert set(keys(journal).values()) == {1}
        assert given.cut == 0


def test_a_satellite_that_is_not_deployed_is_waited_for_and_told(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    folders = {PICKY: FOLDERS[PICKY]}
    with gateway(folders) as given, planes(made := plane(tmp_path, given)):
        deploy(made, journal)
        run = made.begin("far", [{"n": 1}])
        until(lambda: bool(made.said("satellite.shut")), 30)
        [told] = made.said("satellite.shut")[:1]
        assert told["satellite"] == "lab/echo"
        assert "is it deployed?" in str(told["reason"])
        folders[ECHO] = FOLDERS[ECHO]
        view = made.wait(run, 60)
        assert (view["status"], amount(view, "c", "retried")) == ("succeeded", 0)


def register(made: Plane, folder: Path, image: str) -> None:
    manifest = load_manifest(folder)
    with made.client() as client:
        body: JsonObject = {"manifest": manifest.as_json(), "image": image}
        client.put(f"/v1/satellites/{manifest.identifier}", body)


def satellite(made: Plane, name: str) -> JsonObject:
    with made.client() as client:
        return client.get(f"/v1/satellites/{name}")


def applied(made: Plane) -> list[str]:
    """Apply a cluster of one satellite; give its diagnostics in short."""
    document = """
version: 0.0.1b
cluster:
  identifier: lab/near
  sla: now
  trigger: api-call
  satellites:
    - {name: c, identifier: c, uses: lab/echo}
"""
    with made.client() as client:
        found = client.post_document("/v1/clusters", document.encode())["diagnostics"]
    assert isinstance(found, list)
    return [f"{each['code']} {each['line']}" for each in found if isinstance(each, dict)]


def test_what_is_registered_serves_on_every_replica_without_a_folder(tmp_path: Path) -> None:
    with gateway(FOLDERS) as given:
        one, two = (plane(tmp_path, given, name, EXO_SATELLITES="[]") for name in ("one", "two"))
        with planes(one, two):
            with pytest.raises(CliError):
                applied(one)
            register(one, FOLDERS[ECHO], "registry.test/echo@sha256:1")
            assert applied(one) == []
            until(lambda: satellite(two, "lab/echo")["ready"] is True)
            run = two.begin("near", [{"n": n} for n in range(20)])
            view = one.wait(run)
            assert (view["status"], amount(view, "c")) == ("succeeded", 20)
            with two.client() as client:
                client.delete("/v1/satellites/lab/echo")
                with pytest.raises(CliError):
                    client.delete("/v1/satellites/lab/echo")
            with pytest.raises(CliError):
                applied(two)


def test_a_cluster_is_warned_of_satellites_that_are_not_deployed(tmp_path: Path) -> None:
    with gateway(FOLDERS) as given, planes(made := plane(tmp_path, given)):
        assert applied(made) == ["EXO207 8"]
        view = satellite(made, "lab/echo")
        assert (view["ready"], view["reason"]) == (
            False, "lab/echo is not deployed: exo deploy satellite FOLDER",
        )  # fmt: skip
        register(made, FOLDERS[ECHO], "registry.test/echo@sha256:1")
        assert applied(made) == []


def test_a_pause_holds_on_every_replica_and_ends_by_itself_or_when_told(tmp_path: Path) -> None:
    with gateway(FOLDERS) as given:
        one, two = (plane(tmp_path, given, name, EXO_SATELLITES="[]") for name in ("one", "two"))
        with planes(one, two), one.client() as client:
            with pytest.raises(CliError):
                client.put("/v1/satellites/lab/echo/pause", {"seconds": 60})
            register(one, FOLDERS[ECHO], "registry.test/echo@sha256:1")
            applied(one)
            client.put("/v1/satellites/lab/echo/pause", {"seconds": 60})
            until(lambda: "rolled out" in str(satellite(two, "lab/echo")["reason"]))
            run = one.begin("near", [{"n": n} for n in range(5)])
            time.sleep(1.5)
            assert (given.wakes, amount(one.view(run), "c")) == (0, 0)
            client.delete("/v1/satellites/lab/echo/pause")
            assert one.wait(run)["status"] == "succeeded"
