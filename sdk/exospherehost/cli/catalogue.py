"""The catalogue of the control plane, for the verbs that change what is deployed.

`exo deploy satellite` registers an image here once it serves, `exo satellites scale` and `delete`
keep the catalogue in step. Nothing here touches a kube cluster.
"""

import asyncio
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.options import find_target
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import object_at

if TYPE_CHECKING:
    from pathlib import Path

    from exospherehost.cli.client import Client
    from functions_runtime.manifest.model import Manifest


_PAUSE_S: Final = 60


def control_plane(directory: "Path") -> "Client | None":
    """Return a client of the control plane that `EXO_URL` names, after a first request; None: none.

    A running `exo dev` does not count: it runs satellites from their folders.

    Raises:
        CliError: it does not answer, or the key is not good.
    """
    from exospherehost.cli.client import Client

    if not os.environ.get("EXO_URL", "").strip():
        return None
    target = find_target(os.environ, directory)
    client = Client(target.url, target.api_key)
    try:
        client.get("/v1/satellites", {"limit": 1})
    except CliError:
        client.close()
        raise
    return client


class CatalogueClient:
    """The catalogue of the control plane that `EXO_URL` names; without one every call does nothing.

    `deploy.pipeline` registers through it and pauses dispatch while a new revision needs the GPU
    that the old one holds.
    """

    def __init__(
        self, client: "Client | None", report: Callable[[str], None] | None = None
    ) -> None:
        self._client = client
        self._report = report
        self._renew_s = 0.0

    def register(self, manifest: "Manifest", image: str) -> None:
        """Record which image serves a satellite now.

        Raises:
            CliError: it was not taken; the satellite serves all the same.
        """
        if self._client is None:
            return
        try:
            body: JsonObject = {"manifest": manifest.as_json(), "image": image}
            self._client.put(_path(manifest.identifier), body)
        except CliError as error:
            cause = ": ".join(part for part in (error.message, error.cause) if part)
            headline = f"{manifest.identifier} serves, but {self._client.url} does not know of it"
            hint = "deploy it once more: only that is done then"
            raise CliError(headline, error.exit_code, cause=cause, hint=hint) from error

    def unregister(self, identifier: str) -> None:
        """Remove a satellite; one that is not in the catalogue is no error."""
        if self._client is None:
            return
        try:
            self._client.delete(_path(identifier))
        except CliError as error:
            if error.exit_code is not ExitCode.NOT_FOUND:
                raise

    def rescale(self, identifier: str, least: int, most: int) -> None:
        """Record how many pods there may be: dispatch sends no more than they take."""
        if self._client is None:
            return
        try:
            satellite = self._client.get(_path(identifier))
        except CliError as error:
            if error.exit_code is ExitCode.NOT_FOUND:
                return
            raise
        manifest = object_at(satellite, "manifest")
        if not satellite.get("image") or not manifest:
            return
        scaling: JsonObject = {**object_at(manifest, "scaling"), "min": least, "max": most}
        body: JsonObject = {"manifest": {**manifest, "scaling": scaling}}
        self._client.put(_path(identifier), {**body, "image": satellite["image"]})

    async def pause(self, identifier: str) -> None:
        """Have nothing sent to a satellite, or make the pause longer; it ends by itself.

        Raises:
            CliError: the control plane refuses.
        """
        if self._client is None or time.monotonic() < self._renew_s:
            return
        if not self._renew_s and self._report is not None:
            self._report(f"nothing is sent to {identifier} until its new revision has answered")
        path = f"{_path(identifier)}/pause"
        await asyncio.to_thread(self._client.put, path, {"seconds": _PAUSE_S})
        self._renew_s = time.monotonic() + _PAUSE_S / 3

    def resume(self, identifier: str) -> None:
        """End the pause, if there was one."""
        if self._client is not None and self._renew_s:
            self._client.delete(f"{_path(identifier)}/pause")


def _path(identifier: str) -> str:
    return f"/v1/satellites/{identifier}"
