"""What an installation of Knative Serving allows, as its ConfigMaps say."""

from collections.abc import Mapping
from typing import Final

from controlplane.adapters.orbit.knative.flags import EVERY_FLAG, ZERO_INITIAL_SCALE
from controlplane.adapters.orbit.knative.values import whole
from controlplane.adapters.orbit.knative.violation import ON_BY_DEFAULT, PlatformLimits

_AUTOSCALER: Final = "config-autoscaler"
_DEFAULTS: Final = "config-defaults"
_FEATURES: Final = "config-features"
CONFIG_MAPS: Final = (_AUTOSCALER, _DEFAULTS, _FEATURES)
"""Names of those that limit anything."""
_ENABLED_ONLY: Final = (
    "containerspec-addcapabilities",
    "multi-container",
    "podspec-init-containers",
    "podspec-persistent-volume",
    "podspec-volumes",
)
"""For these ``allowed`` is not enough: the webhook compares with ``enabled``."""

Texts = Mapping[str, str]

UNKNOWN: Final = PlatformLimits(
    revision_timeout_max_s=7 * 24 * 3600, container_concurrency_max=1000, flags=EVERY_FLAG
)
"""Those of a platform that cannot be asked: what it refuses, only its webhook can tell."""


def limits_of(config_maps: Mapping[str, Texts]) -> PlatformLimits:
    """Give the limits of a platform; ``config_maps`` are the data of its ConfigMaps by name.

    What is not there has upstream's default.

    Raises:
        ValueError: a number is none; it names the ConfigMap, the key and what would be right.

    Source: knative/serving, pkg/apis/config/defaults.go and features.go,
    pkg/autoscaler/config/config.go.
    """
    upstream = PlatformLimits()
    defaults, autoscaler = config_maps.get(_DEFAULTS, {}), config_maps.get(_AUTOSCALER, {})
    flags = _features(config_maps.get(_FEATURES, {}))
    if autoscaler.get("allow-zero-initial-scale", "false").lower() == "true":
        flags |= {ZERO_INITIAL_SCALE}
    unlimited = defaults.get("allow-container-concurrency-zero", "true").lower() == "true"
    return PlatformLimits(
        revision_timeout_max_s=_whole(
            defaults, _DEFAULTS, "max-revision-timeout-seconds", upstream.revision_timeout_max_s
        ),
        container_concurrency_max=_whole(
            defaults,
            _DEFAULTS,
            "container-concurrency-max-limit",
            upstream.container_concurrency_max,
        ),
        unlimited_concurrency=unlimited,
        max_scale_limit=_whole(autoscaler, _AUTOSCALER, "max-scale-limit", 0),
        flags=flags,
    )


def _whole(texts: Texts, config_map: str, key: str, otherwise: int) -> int:
    text = texts.get(key)
    if text is None:
        return otherwise
    found = whole(text)
    if found is None or found < 0:
        raise ValueError(f"ConfigMap {config_map}: {key} is {text!r}; give a whole number")
    return found


def _features(texts: Texts) -> frozenset[str]:
    said = {f"{_FEATURES}/{key}": _is_on(key, value) for key, value in texts.items()}
    on = {flag for flag, is_on in said.items() if is_on}
    return frozenset(on | (ON_BY_DEFAULT - said.keys()))


def _is_on(key: str, value: str) -> bool:
    strict = key.removeprefix("kubernetes.").startswith(_ENABLED_ONLY)
    return value.lower() in (("enabled",) if strict else ("enabled", "allowed"))
