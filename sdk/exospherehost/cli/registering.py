"""A deployed satellite into the catalogue of the control plane."""

import os
from typing import TYPE_CHECKING

from exospherehost.cli.errors import CliError
from exospherehost.cli.target import find_target

if TYPE_CHECKING:
    from pathlib import Path

    from exospherehost.cli.client import Client
    from functions_runtime.contract import JsonObject
    from functions_runtime.manifest import Manifest


def control_plane(directory: "Path") -> "Client | None":
    """Give the control plane that `EXO_URL` names, once it has let us in; None: it names none.

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
