"""One real request to a revision before anybody relies on it."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import httpx2

from functions_runtime.contract import BATCH_TYPE
from functions_runtime.manifest.model import Manifest

_TIMEOUT: Final = httpx2.Timeout(None, connect=5.0)
"""Whoever tries a satellite knows how long its start may take."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a Knative Service is reached from here.

    Attributes:
        gateway: ``http://host[:port]`` of the ingress.
        domain: what the platform appends to ``service.namespace``.
        namespace: of the Service.
        service: its name.
    """

    gateway: str
    domain: str
    namespace: str
    service: str

    def host(self, tag: str) -> str:
        """Return the host of the Service, or of the revision behind a tag of its traffic."""
        name = f"{tag}-{self.service}" if tag else self.service
        return f"{name}.{self.namespace}.{self.domain}"


async def try_out(way: Way, manifest: Manifest, tag: str) -> str:
    """Wake a revision with an empty batch and ask what it is; gives what is wrong, "" for nothing.

    An empty batch goes through everything but the function itself: image, imports, codec, port.
    """
    headers = {"host": way.host(tag)}
    try:
        async with httpx2.AsyncClient(base_url=way.gateway, timeout=_TIMEOUT) as client:
            batch = {**headers, "content-type": BATCH_TYPE}
            answer = await client.post("/", content=b"[]", headers=batch)
            while answer.status_code == HTTPStatus.GATEWAY_TIMEOUT:
                # It starts for longer than a request may wait for it, such as with a large model.
                answer = await client.post("/", content=b"[]", headers=batch)
            said = await client.get("/manifest", headers=headers)
    except httpx2.HTTPError as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        return f"the canary got no answer at {way.gateway}: {reason}"
    if answer.status_code != HTTPStatus.OK:
        return f"the canary got {answer.status_code}: {' '.join(answer.text.split())[:300]}"
    try:
        found = said.json()
        name = f"{found['identifier']} {found['version']}"
    except (ValueError, KeyError, TypeError):
        return f"the canary did not answer as a satellite: {said.text[:100]!r}"
    wanted = f"{manifest.identifier} {manifest.version}"
    return "" if name == wanted else f"the canary is {name}, not {wanted}"
