"""Which Knative Serving a kube cluster has, and what it allows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from controlplane.knative.features import CONFIG_MAPS, UNKNOWN, limits_of
from controlplane.knative.violation import PlatformLimits
from controlplane.kube import Kube, KubeError
from controlplane.kube.client import CONFIG_MAP, Kind
from controlplane.kube.errors import Trouble
from functions_runtime.contract import Json, JsonObject

SERVING_NAMESPACE: Final = "knative-serving"
OLDEST: Final = (1, 21)
"""The oldest release that upstream still mends (`knative/serving`, August 2026)."""

_DEFINITION: Final = Kind(
    "apiextensions.k8s.io", "v1", "customresourcedefinitions", namespaced=False
)
_RELEASE: Final = re.compile(r"v?(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Platform:
    """A Knative Serving.

    Attributes:
        version: such as ``1.23.0``; "" where it does not say.
        limits: what it allows.
        unread: why its settings could not be read; "" if they were. The limits are `UNKNOWN` then.
    """

    version: str
    limits: PlatformLimits
    unread: str = ""


async def platform_of(kube: Kube) -> Platform:
    """Ask a kube cluster for its Knative Serving.

    Whoever may not read the settings of the platform may still deploy: its webhook judges then.

    Raises:
        KubeError: there is none, it is too old, or a setting of it is no number.
    """
    serving = kube.within(SERVING_NAMESPACE)
    try:
        found = {name: await serving.get(CONFIG_MAP, name) for name in CONFIG_MAPS}
    except KubeError as error:
        if error.trouble is not Trouble.FORBIDDEN:
            raise
        return Platform("", UNKNOWN, str(error))
    if not any(found.values()):
        await _insist(kube)
        text = f"the namespace {SERVING_NAMESPACE} has no {', '.join(CONFIG_MAPS)}"
        return Platform("", UNKNOWN, text)
    version = _newest(found)
    try:
        limits = limits_of({name: _texts(each) for name, each in found.items()})
    except ValueError as error:
        raise KubeError(Trouble.INVALID, str(error)) from error
    return Platform(version, limits)


async def _insist(kube: Kube) -> None:
    """Refuse a kube cluster that has no Knative Serving at all."""
    name = "services.serving.knative.dev"
    try:
        found = await kube.get(_DEFINITION, name)
    except KubeError as error:
        if error.trouble is Trouble.FORBIDDEN:
            return
        raise
    if found is None:
        text = f"{kube.server} has no {name}; install Knative Serving, or choose another context"
        raise KubeError(Trouble.NO_KIND, text)


def _newest(config_maps: Mapping[str, JsonObject | None]) -> str:
    """Return the release that wrote the settings; a build from source says no number."""
    for each in config_maps.values():
        metadata = cast("JsonObject", (each or {}).get("metadata") or {})
        labels = cast("JsonObject", metadata.get("labels") or {})
        version = str(labels.get("app.kubernetes.io/version", ""))
        if number := _RELEASE.match(version):
            if (int(number[1]), int(number[2])) < OLDEST:
                oldest = ".".join(map(str, OLDEST))
                text = f"Knative Serving {version} is older than {oldest}: upgrade it"
                raise KubeError(Trouble.TOO_OLD, text)
            return version
    return ""


def _texts(config_map: JsonObject | None) -> Mapping[str, str]:
    data: Json = (config_map or {}).get("data")
    return {key: str(text) for key, text in data.items()} if isinstance(data, dict) else {}
