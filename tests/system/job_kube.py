"""An API server whose Jobs are processes of this machine: as much of one as jobs can tell."""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from functions_runtime.contract import Json, JsonObject
from tests.kube.knative_api import missing
from tests.kube.kube_server import kube_server

_OBJECT = re.compile(r".*/namespaces/lab/(jobs|secrets|podtemplates|pods)(?:/([\w-]+))?(/log)?$")


def at(holder: Json, *path: str | int) -> Json:
    for key in path:
        if isinstance(holder, dict) and isinstance(key, str):
            holder = holder.get(key)
        elif isinstance(holder, list) and isinstance(key, int):
            holder = holder[key]
        else:
            return None
    return holder


@dataclass
class JobKube:
    """Jobs of the satellites in `folders`, by the name of their PodTemplate.

    Attributes:
        started: jobs in the order in which they were applied.
        unpullable: whether no image can be pulled.
    """

    folders: Mapping[str, Path]
    logs: Path
    started: list[str] = field(default_factory=list[str])
    unpullable: bool = False
    kinds: dict[str, dict[str, JsonObject]] = field(
        default_factory=lambda: {
            kind: dict[str, JsonObject]() for kind in ("jobs", "secrets", "podtemplates")
        }
    )
    processes: dict[str, subprocess.Popen[bytes]] = field(
        default_factory=dict[str, subprocess.Popen[bytes]]
    )
    lock: threading.RLock = field(default_factory=threading.RLock)

    def answer(
        self, method: str, path: str, query: dict[str, list[str]], body: str
    ) -> tuple[int, Json]:
        found = _OBJECT.match(path)
        if found is None:
            return missing(path)
        kind, name, log = found.groups()
        with self.lock:
            if log:
                return 200, self._words(name)
            if kind == "pods":
                [selector] = query["labelSelector"]
                return 200, {"items": [self._pod(selector.partition("=")[2])]}
            if method == "PATCH":
                return 200, self._apply(kind, name, json.loads(body), rehearse="dryRun" in query)
            there = self.kinds[kind].get(name)
            if method == "DELETE" and there is not None:
                del self.kinds[kind][name]
                self.kill(name)
            if there is not None and kind == "jobs":
                there["status"] = {"conditions": self._conditions(name)}
            return missing(path) if there is None else (200, there)

    def kill(self, name: str) -> None:
        """Kill the process of a job, if it has one."""
        process = self.processes.get(name)
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()

    def working(self) -> list[str]:
        return [name for name, each in self.processes.items() if each.poll() is None]

    def _apply(self, kind: str, name: str, wanted: JsonObject, *, rehearse: bool) -> JsonObject:
        before = self.kinds[kind].get(name)
        made: JsonObject = {**wanted, "metadata": {**_object(wanted["metadata"]), "uid": name}}
        if rehearse:
            return made
        self.kinds[kind][name] = made
        if kind == "jobs" and before is None:
            self.started.append(name)
            if not self.unpullable:
                self.processes[name] = self._start(name, made)
        return made

    def _start(self, name: str, made: JsonObject) -> subprocess.Popen[bytes]:
        variables = at(made, "spec", "template", "spec", "containers", 0, "env")
        assert isinstance(variables, list)
        environment = dict(os.environ)
        for each in variables:
            value = at(each, "value")
            if value is None:
                secret = str(at(each, "valueFrom", "secretKeyRef", "name"))
                value = at(self.kinds["secrets"][secret], "stringData", "token")
            environment[str(at(each, "name"))] = str(value)
        folder = self.folders[str(at(made, "metadata", "labels", "app.kubernetes.io/instance"))]
        with (self.logs / name).open("wb") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "functions_runtime", str(folder)], env=environment,
                stdout=log, stderr=log,
            )  # fmt: skip

    def _words(self, job: str) -> str:
        path = self.logs / job
        return path.read_text() if path.exists() else ""

    def _conditions(self, name: str) -> list[Json]:
        process = self.processes.get(name)
        code = None if process is None else process.poll()
        if code is None:
            return []
        kind = "Failed" if code else "Complete"
        return [{"type": kind, "status": "True", "reason": "BackoffLimitExceeded", "message": ""}]

    def _pod(self, job: str) -> JsonObject:
        process = self.processes.get(job)
        code = None if process is None else process.poll()
        state: JsonObject = {"running": {}} if code is None else {"terminated": {"exitCode": code}}
        if self.unpullable:
            state = {"waiting": {"reason": "ErrImagePull", "message": "not found"}}
        container: JsonObject = {"name": "user-container", "image": "x@sha256:1", "state": state}
        return {"metadata": {"name": job}, "status": {"containerStatuses": [container]}}


def _object(value: Json) -> JsonObject:
    assert isinstance(value, dict)
    return value


@contextmanager
def job_kube(folders: Mapping[str, Path], path: Path) -> Generator[JobKube]:
    """Serve, and write the configuration that leads there to `path`."""
    logs = path.with_suffix(".logs")
    logs.mkdir()
    made = JobKube(folders, logs)
    with kube_server(made.answer, path):
        try:
            yield made
        finally:
            for name in made.processes:
                made.kill(name)
