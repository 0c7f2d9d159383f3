"""A deployed satellite into the catalogue of the control plane."""

import asyncio
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.options import find_target
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from pathlib import Path

    from exospherehost.cli.client import Client
    from functions_runtime.manifest.model import Manifest


_PAUSE_S: Final = 60


def control_plane(directory: "Path") -> "Client | None":
    """Return the control plane that `EXO_URL` names, once it has let us in; None: it names none.

    An `exo dev` near by is not meant: it runs satellites from their folders.

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


class Pause:
    """Has the control plane send nothing to a satellite while its new revision needs the room."""

    def __init__(
        self, client: "Client | None", identifier: str, tell: Callable[[str], None]
    ) -> None:
        self._client = client
        self._tell = tell
        self._identifier = identifier
        self._renew_s = 0.0

    async def make_room(self) -> None:
        """Begin the pause, or make it longer; it ends by itself if we do not come back.

        Without a control plane, the room is waited for.

        Raises:
            CliError: the control plane refuses.
        """
        if self._client is None or time.monotonic() < self._renew_s:
            return
        if not self._renew_s:
            self._tell(f"nothing is sent to {self._identifier} until its new revision has answered")
        await asyncio.to_thread(self._client.put, self._path, {"seconds": _PAUSE_S})
        self._renew_s = time.monotonic() + _PAUSE_S / 3

    def end(self) -> None:
        """Let what is due be sent again, if there was a pause."""
        if self._client is not None and self._renew_s:
            self._client.delete(self._path)

    @property
    def _path(self) -> str:
        return f"/v1/satellites/{self._identifier}/pause"


def register(client: "Client", manifest: "Manifest", image: str) -> None:
    """Tell the catalogue which image serves a satellite now.

    Raises:
        CliError: it was not taken; the satellite serves all the same.
    """
    try:
        body: JsonObject = {"manifest": manifest.as_json(), "image": image}
        client.put(f"/v1/satellites/{manifest.identifier}", body)
    except CliError as error:
        cause = ": ".join(each for each in (error.message, error.cause) if each)
        headline = f"{manifest.identifier} serves, but {client.url} does not know of it"
        hint = "deploy it once more: only that is done then"
        raise CliError(headline, error.exit_code, cause=cause, hint=hint) from error


def unregister(client: "Client", identifier: str) -> None:
    """Have the catalogue forget a satellite; one that it does not know is as well."""
    try:
        client.delete(f"/v1/satellites/{identifier}")
    except CliError as error:
        if error.exit_code is not ExitCode.NOT_FOUND:
            raise


def rescaled(client: "Client", identifier: str, least: int, most: int) -> None:
    """Tell the control plane how many pods there may be: it sends no more than they take."""
    try:
        known = client.get(f"/v1/satellites/{identifier}")
    except CliError as error:
        if error.exit_code is ExitCode.NOT_FOUND:
            return
        raise
    manifest = known["manifest"]
    if not known.get("image") or not isinstance(manifest, dict):
        return
    scaling = manifest.get("scaling")
    changed: JsonObject = {**(scaling if isinstance(scaling, dict) else {})}
    changed |= {"min": least, "max": most}
    body: JsonObject = {"manifest": {**manifest, "scaling": changed}, "image": known["image"]}
    client.put(f"/v1/satellites/{identifier}", body)
