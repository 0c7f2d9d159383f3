"""Make the upgrade cases: what a release leaves behind when it is killed in the middle of its work.

Run it from the root of a checkout of that release, into which `tests/upgrade` was copied:

    python -m tests.upgrade.make_cases NAME

It starts the release as operators do, brings runs into every state over HTTP, kills it, and leaves
`tests/cases/upgrade/NAME/{sqlite,postgres}` with the state folder, the dump of the database and
`expected.json`. It takes about three minutes, as runs have to be removed too. What waits on purpose
does so for one minute: before that is over nobody should open a case.
"""

import hashlib
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import httpx2
import yaml

from functions_runtime.contract import Json, JsonObject
from tests.postgres_server import PostgresServer, find_binaries, run_server
from tests.system.fault_plane import KEY, Plane, amount, until
from tests.system.job_kube import JobKube, job_kube
from tests.upgrade.cases import DAMAGED, ENDED, OPEN, SHARED_SECRET, Case, work

HERE: Final = Path(__file__).parent
SATELLITES: Final = HERE / "satellites"
CASES: Final = HERE.parent / "cases" / "upgrade"
PROJECT_KEY: Final = "exo_a-key-of-the-project-lab"
INSERT_KEY: Final = (
    "insert into api_key (hash, project, label, created_ms) values "  # noqa: S608 - our own words
    f"('{hashlib.sha256(PROJECT_KEY.encode()).hexdigest()}', 'lab', 'laptop', 1)"
)
"""No route makes keys of a project yet; this is how `operations/access.py` would keep one."""
NAMESPACE: Final = "lab"
IMAGE: Final = f"registry.test/press@sha256:{'0' * 64}"
PRESS: Final = "lab-press-2w2umdkt"
"""The name of the satellite's objects on Kubernetes."""


@dataclass
class Made:
    """What has been made so far of one case.

    Attributes:
        home: of everything that is made.
        settings: of every control plane.
        execute: runs a statement of SQL.
        runs: what is expected of each, by name.
        more: what is expected beside runs.
    """

    home: Path
    settings: Mapping[str, str]
    execute: Callable[[str], object]
    runs: dict[str, JsonObject] = field(default_factory=dict[str, JsonObject])
    more: JsonObject = field(default_factory=dict[str, Json])

    def plane(self, name: str, **settings: str) -> Plane:
        (self.home / "gates").mkdir(exist_ok=True)
        ours = {
            "EXO_SATELLITES": json.dumps([str(SATELLITES)]),
            "EXO_SATELLITE_ENVIRONMENT": json.dumps({"GATES": str(self.home / "gates")}),
            "EXO_LEASE_S": "15",
            "EXO_PATIENCE": "1",
        }
        return Plane(self.home / "state", name, **{**ours, **self.settings, **settings})

    def note(self, case: Case, run: str) -> None:
        self.runs[case.name] = {
            "id": run,
            "ends": case.ends,
            "counts": {stage: dict(counts) for stage, counts in case.counts.items()},
            "outputs": case.outputs,
            "lines": case.lines,
            "codes": {stage: dict(codes) for stage, codes in case.codes.items()},
            "open": bool(case.stands),
            "retried": case.retried,
        }


def kill(plane: Plane) -> None:
    for child in plane.kill():
        if child.is_running():
            child.kill()


def apply(http: httpx2.Client, document: str, key: str = "") -> httpx2.Response:
    headers = {"content-type": "application/yaml"} | ({"idempotency-key": key} if key else {})
    answer = http.post("/v1/clusters", content=document, headers=headers)
    assert answer.status_code in {200, 201}, answer.text
    return answer


def begin(http: httpx2.Client, case: Case, key: str = "") -> str:
    body: JsonObject = {"input": case.input, "labels": {**case.labels}}
    headers = {"idempotency-key": key} if key else {}
    answer = http.post(f"/v1/clusters/lab/{case.name}/runs", json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def make_removed(made: Made) -> None:
    """Make a run that is removed again, so that only the identity of its start is left."""
    case = Case("removed", (work("quick", "echo"),), {"n": 0})
    plane = made.plane("first", EXO_RETENTION="1m")
    plane.start()
    with plane.http() as http:
        apply(http, case.document())
        run = begin(http, case, "removed-start")
        made.more["removed"] = {"cluster": "lab/removed", "key": "removed-start", "run": run}
        until(lambda: http.get(f"/v1/runs/{run}").status_code == 404, 240)
    kill(plane)


def pod_template() -> JsonObject:
    """Return what jobs of the satellite are made from, as `exo deploy satellite` leaves it."""
    marks: JsonObject = {"app.kubernetes.io/instance": PRESS}
    container: JsonObject = {"name": "user-container", "image": IMAGE}
    metadata: JsonObject = {"name": PRESS, "namespace": NAMESPACE, "labels": marks}
    template: JsonObject = {"metadata": {"labels": marks}, "spec": {"containers": [container]}}
    return {"apiVersion": "v1", "kind": "PodTemplate", "metadata": metadata, "template": template}


def make_jobs(made: Made, kube: JobKube, port: int) -> None:
    """Make two runs whose batches are jobs at work when their control plane is killed."""
    kube.kinds["podtemplates"][PRESS] = pod_template()
    plane = made.plane(
        "jobs", EXO_ORBIT="knative", EXO_KNATIVE_NAMESPACE=NAMESPACE, EXO_SATELLITES="[]",
        EXO_PORT=str(port), KUBECONFIG=str(made.home / "kube"),
    )  # fmt: skip
    plane.start()
    manifest = yaml.safe_load((SATELLITES / "press" / "satellite.yaml").read_text())
    with plane.http() as http:
        body = {"manifest": manifest, "image": IMAGE}
        assert http.put("/v1/satellites/lab/press", json=body).status_code == 201
        for name in ("answered", "unanswered"):
            stage = f"name: p, identifier: p, uses: lab/press, config: {{gate: {name}}}"
            outputs: list[Json] = [{"n": 0, "pressed": 1, "by": "a job"}]
            case = Case(f"job-{name}", (stage,), {"n": 0}, outputs=outputs, stands={"p": {}})
            apply(http, case.document())
            made.note(case, begin(http, case))
            wanted = len(kube.started) + 1
            until(lambda wanted=wanted: len(kube.started) == wanted, 60)
    until(lambda: len(kube.working()) == 2)
    made.more["jobs"] = {"answered": kube.started[0], "unanswered": kube.started[1]}
    kill(plane)


def stands(http: httpx2.Client, case: Case, run: str) -> bool:
    view = http.get(f"/v1/runs/{run}").json()
    if not case.stands:
        return view["status"] == case.ends
    reached = all(
        amount(view, stage, status) == count
        for stage, counts in case.stands.items()
        for status, count in counts.items()
    )
    return reached and view["status"] == "running"


def make_runs(made: Made, http: httpx2.Client, cases: tuple[Case, ...]) -> None:
    for case in cases:
        apply(http, case.document())
        made.note(case, begin(http, case))
    for case in cases:
        run = str(made.runs[case.name]["id"])
        try:
            until(lambda case=case, run=run: stands(http, case, run), 60)
        except AssertionError:
            view = http.get(f"/v1/runs/{run}").text
            items = http.get(f"/v1/runs/{run}/items").text
            raise AssertionError(f"{case.name}: {view}\n{items}") from None


def make_cancelled(made: Made, http: httpx2.Client) -> None:
    case = Case(
        "cancelled",
        (work("gate", "echo", "gate: never"),),
        numbered_two(),
        ends="cancelled",
        counts={"gate": {"cancelled": 2}},
    )
    apply(http, case.document())
    run = begin(http, case)
    until(lambda: amount(http.get(f"/v1/runs/{run}").json(), "gate", "running") == 2)
    assert http.post(f"/v1/runs/{run}/cancel").status_code == 202
    made.note(case, run)


def numbered_two() -> list[Json]:
    return [{"n": 0}, {"n": 1}]


def make_versions(made: Made, http: httpx2.Client) -> None:
    """Make open runs of a version that is not the newest, and of a cluster that was deleted."""
    for name in ("replaced", "deleted"):
        case = Case(
            name,
            (work("gate", "echo", "gate: never, value: old"),),
            {"n": 0},
            stands={"gate": {"running": 1}},
            counts={"gate": {"succeeded": 1}},
            outputs=[{"value": "old", "input": {"n": 0}}],
        )
        make_runs(made, http, (case,))
    newer = Case("replaced", (work("gate", "echo", "value: new"),), {})
    assert apply(http, newer.document()).json()["version"] == 2
    assert http.delete("/v1/clusters/lab/deleted").status_code == 204


def make_triggers(made: Made, http: httpx2.Client) -> None:
    """Make triggers: one that comes due, one that is far away, one that is paused."""
    ids: dict[str, Json] = {}
    for name, expression in (
        ("minutely", "* * * * *"),
        ("yearly", "0 3 1 1 *"),
        ("paused", "* * * * *"),
    ):
        head = f'  trigger: {{cron: "{expression}", timezone: Europe/Berlin}}'
        apply(http, Case(name, (work("quick", "echo"),), {}, head=head).document())
        [trigger] = http.get("/v1/triggers", params={"cluster": f"lab/{name}"}).json()["items"]
        ids[name] = trigger["id"]
    assert http.post(f"/v1/triggers/{ids['paused']}/pause").status_code == 200
    made.more["triggers"] = ids


def make_answers(made: Made, http: httpx2.Client) -> None:
    """Make answers that are kept: of a document, and of the start of a run."""
    case = Case("answered", (work("quick", "echo"),), {"n": 0})
    document = apply(http, case.document(), "apply-once")
    run = begin(http, case, "start-once")
    until(lambda: http.get(f"/v1/runs/{run}").json()["status"] == "succeeded")
    made.note(case, run)
    made.more["answers"] = {
        "document": case.document(),
        "key": "apply-once",
        "status": document.status_code,
        "answer": document.json(),
        "start-key": "start-once",
        "run": run,
    }


def make_local(made: Made, kube: JobKube, port: int) -> None:
    """Make everything that runs beside the control plane, and let one of the jobs answer."""
    plane = made.plane("local", EXO_PORT=str(port))
    plane.start()
    with plane.http() as http:
        (made.home / "job-gates" / "answered").touch()
        until(lambda: len(kube.working()) == 1, 60)
        secret = http.put("/v1/projects/lab/secrets/SHARED", json={"value": SHARED_SECRET})
        assert secret.status_code == 204
        made.execute(INSERT_KEY)
        make_answers(made, http)
        make_runs(made, http, ENDED)
        make_cancelled(made, http)
        make_versions(made, http)
        make_triggers(made, http)
        make_runs(made, http, OPEN + DAMAGED)
        wide = str(made.runs["wide"]["id"])
        until(lambda: len(http.get(f"/v1/runs/{wide}/outputs").text.splitlines()) == 10_000)
        for case in OPEN + DAMAGED:
            assert stands(http, case, str(made.runs[case.name]["id"])), f"{case.name} went on"
    kill(plane)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def make(home: Path, settings: Mapping[str, str], execute: Callable[[str], object]) -> Made:
    made = Made(home, settings, execute)
    (home / "job-gates").mkdir()
    os.environ |= {"GATES": str(home / "job-gates"), "PRESS": "a job"}  # jobs inherit them
    port = free_port()
    make_removed(made)
    with job_kube({PRESS: SATELLITES / "press"}, home / "kube") as kube:
        make_jobs(made, kube, port)
        make_local(made, kube, port)
    return made


def write(made: Made, target: Path, commit: str) -> None:
    """Write down the state folder, without sockets, and what is expected."""
    target.mkdir(parents=True)
    shutil.rmtree(made.home / "state" / "run", ignore_errors=True)
    with tarfile.open(target / "state.tar.xz", "w:xz") as archive:
        archive.add(made.home / "state", "state", filter=nameless)
    expected = {"commit": commit, "key": KEY, "project-key": PROJECT_KEY, **made.more}
    text = json.dumps(expected | {"runs": made.runs}, indent=1, sort_keys=True)
    (target / "expected.json").write_text(f"{text}\n")


def nameless(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out who made it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def make_sqlite(target: Path, commit: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "state" / "exo.db"

        def execute(statement: str) -> None:
            with closing(sqlite3.connect(file, timeout=10)) as database, database:
                database.execute(statement)

        write(make(Path(folder), {}, execute), target, commit)


def make_postgres(target: Path, commit: str) -> None:
    for server in run_server(find_binaries()):
        url = server.url(server.create())

        def execute(statement: str, url: str = url, server: PostgresServer = server) -> None:
            call(server, "psql", "-q", "-c", statement, url)

        with tempfile.TemporaryDirectory() as folder:
            made = make(Path(folder), {"EXO_DATABASE_URL": url}, execute)
            # As statements, so that who restores it needs no program but a driver.
            dump = call(
                server, "pg_dump", "--no-owner", "--no-privileges", "--rows-per-insert=500", url
            )
            write(made, target, commit)
        # Older programs than the one that wrote them do not know these.
        lines = [
            line for line in dump.splitlines() if not line.startswith((b"\\restrict", b"\\unr"))
        ]
        (target / "database.sql").write_bytes(b"\n".join(lines) + b"\n")


def call(server: PostgresServer, program: str, *words: str) -> bytes:
    done = subprocess.run(
        [server.binaries / program, *words], stdout=subprocess.PIPE, check=True, timeout=60
    )
    return done.stdout


def main() -> None:
    [_, name] = sys.argv
    makers: Mapping[str, Callable[[Path, str], None]] = {
        "sqlite": make_sqlite,
        "postgres": make_postgres,
    }
    for store, maker in makers.items():
        target = CASES / name / store
        shutil.rmtree(target, ignore_errors=True)
        maker(target, name)


if __name__ == "__main__":
    main()
