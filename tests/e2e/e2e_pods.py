"""When pods come to be what they are, by the clock of this machine; Kubernetes tells seconds."""

import asyncio
import json
import threading
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager

import httpx2
from lightkube.config.client_adapter import AsyncClient, ConnectionParams
from lightkube.config.kubeconfig import KubeConfig

from controlplane.kube.client import POD
from functions_runtime.contract import Json, JsonObject

MADE = "made"


class Watched:
    """Moments in the lives of pods, in milliseconds since 1970, as the API server told of them.

    By pod: when it was `MADE`, and when each of its conditions became true.
    """

    def __init__(self) -> None:
        self.pods: dict[str, dict[str, float]] = {}
        self.begun = threading.Event()

    def note(self, pod: JsonObject, now_ms: float) -> None:
        moments = self.pods.setdefault(text(pod, "metadata", "name"), {MADE: now_ms})
        for condition in inside(pod, "status", "conditions"):
            if text(condition, "status") == "True":
                moments.setdefault(text(condition, "type"), now_ms)


@contextmanager
def watching(namespace: str, labels: Mapping[str, str]) -> Generator[Watched]:
    """Watch the pods with these labels, those that are made from now on."""
    watched, loop = Watched(), asyncio.new_event_loop()
    task = loop.create_task(_watch(watched, namespace, labels))

    def run() -> None:
        try:
            loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
        finally:
            loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        assert watched.begun.wait(20)
        yield watched
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join()


async def _watch(watched: Watched, namespace: str, labels: Mapping[str, str]) -> None:
    config = KubeConfig.from_env().get()
    assert config is not None
    selector = ",".join(f"{name}={value}" for name, value in labels.items())
    params = {"labelSelector": selector, "watch": "1"}
    async with (
        AsyncClient(config, ConnectionParams(timeout=httpx2.Timeout(None))) as client,
        client.stream("GET", POD.path(namespace), params=params) as answer,
    ):
        watched.begun.set()
        async for line in answer.aiter_lines():
            now_ms = time.time() * 1000
            told: JsonObject = json.loads(line)
            pod = told["object"]
            if isinstance(pod, dict) and told["type"] != "DELETED":
                watched.note(pod, now_ms)


def inside(holder: JsonObject, *path: str) -> Iterator[JsonObject]:
    """Return the objects in a list below; none where it is not there."""
    value: Json = holder
    for part in path:
        value = value.get(part) if isinstance(value, dict) else None
    for entry in value if isinstance(value, list) else []:
        assert isinstance(entry, dict)
        yield entry


def text(holder: JsonObject, *path: str) -> str:
    """Return the text below."""
    value: Json = holder
    for part in path:
        assert isinstance(value, dict)
        value = value[part]
    return str(value)
