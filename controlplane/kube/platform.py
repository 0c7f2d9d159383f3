"""Read which Knative Serving a kube cluster has, and what its settings allow.

The preflight of every command that changes something there, and the base of `exo doctor`. It only
reads: what would have to be changed on the platform is for its operator to do.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from controlplane.knative.features import CONFIG_MAPS, UNKNOWN, PlatformLimits, read_limits
from controlplane.kube import Kube, KubeError
from controlplane.kube.client import CONFIG_MAP, Kind
from controlplane.kube.errors import KubeErrorKind
from functions_runtime.contract import JsonObject
from functions_runtime.wire.json_path import text_at, texts_at

SERVING_NAMESPACE: Final = "knative-serving"
OLDEST: Final = (1, 21)
"""The oldest release that upstream still maintains (`knative/serving`, August 2026)."""

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


async def read_platform(kube: Kube) -> Platform:
    """Read the version and the limits of Knative Serving.

    Who may not read the settings of the platform may still deploy: its webhook judges then.

    Raises:
        KubeError: there is none, it is too old, or a setting of it is no number.
    """
    serving = kube.in_namespace(SERVING_NAMESPACE)
    try:
        config_maps = {name: await serving.get(CONFIG_MAP, name) for name in CONFIG_MAPS}
    except KubeError as error:
        if error.kind is not KubeErrorKind.FORBIDDEN:
            raise
        return Platform("", UNKNOWN, str(error))
    if not any(config_maps.values()):
        await _check_installed(kube)
        text = f"the namespace {SERVING_NAMESPACE} has no {', '.join(CONFIG_MAPS)}"
        return Platform("", UNKNOWN, text)
    version = _check_version(config_maps)
    try:
        limits = read_limits(
            {name: texts_at(kube_object, "data") for name, kube_object in config_maps.items()}
        )
    except ValueError as error:
        raise KubeError(KubeErrorKind.INVALID, str(error)) from error
    return Platform(version, limits)


async def _check_installed(kube: Kube) -> None:
    """Refuse a kube cluster that has no Knative Serving at all."""
    name = "services.serving.knative.dev"
    try:
        kube_object = await kube.get(_DEFINITION, name)
    except KubeError as error:
        if error.kind is KubeErrorKind.FORBIDDEN:
            return
        raise
    if kube_object is None:
        text = f"{kube.server} has no {name}; install Knative Serving, or choose another context"
        raise KubeError(KubeErrorKind.NO_KIND, text)


def _check_version(config_maps: Mapping[str, JsonObject | None]) -> str:
    """Return the release that wrote the settings; "" for a build from source.

    Raises:
        KubeError: it is too old.
    """
    for config_map in config_maps.values():
        version = text_at(config_map, "metadata", "labels", "app.kubernetes.io/version")
        if number := _RELEASE.match(version):
            if (int(number[1]), int(number[2])) < OLDEST:
                oldest = ".".join(map(str, OLDEST))
                text = f"Knative Serving {version} is older than {oldest}: upgrade it"
                raise KubeError(KubeErrorKind.TOO_OLD, text)
            return version
    return ""
