"""Manifests, placements and platforms that several tests use."""

import copy
import json
from typing import Final, cast

import jsonschema_rs
from crd_schema import FILE

from controlplane.knative.admission import PlatformLimits, Violation, find_violations
from controlplane.knative.features import needed_flags
from controlplane.knative.placement import Placement
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import Manifest, parse_manifest

DIGEST: Final = "sha256:" + "0123456789abcdef" * 4
IMAGE: Final = f"registry.example/acme/split-text@{DIGEST}"

LIGHT: Final = """
identifier: acme/split-text
version: "1.0"
title: Split text into parts
resources: {cpu: 250m, memory: 256Mi}
scaling: {max: 5, concurrency: 4}
timeout: 2m
environment: {MODE: fast, PRICE: 5$, TEMPLATE: "$(HOME)"}
"""

GPU: Final = """
identifier: acme/llama-70b
version: 2.1.0+cuda12
resources:
  cpu: "8"
  memory: 200Gi
  gpu:
    count: 2
    product: NVIDIA-H100-80GB-HBM3
    runtime-class: nvidia
    node-selector: {pool: batch}
    tolerations:
      - {key: nvidia.com/gpu, operator: Exists, effect: NoSchedule}
      - {key: pool, operator: Equal, value: batch, effect: NoExecute, tolerationSeconds: 300}
scaling: {max: 2, concurrency: 32, window: 30s, retention: 90s}
timeout: 10m
model-volume: llama-70b
environment: {HF_HOME: /tmp/cache}
"""

NEAR: Final = Placement("satellites", IMAGE)
FULL: Final = Placement(
    "satellites",
    IMAGE,
    service_account="satellite",
    image_pull_secrets=("registry",),
    environment_secret="llama-70b",
    environment={"EXO_EGRESS_ALLOW": "10.0.0.0/8"},
    visibility="external",
    model_claim="models-llama-70b",
    shared_memory="16Gi",
    spread_over="topology.kubernetes.io/zone",
)
UPSTREAM: Final = PlatformLimits()
SCHEMA: Final = cast("JsonObject", json.loads(FILE.read_text(encoding="utf-8")))
VALIDATOR: Final = jsonschema_rs.validator_for(SCHEMA)


def manifest(text: str = LIGHT, **changes: Json) -> Manifest:
    """Return a manifest with some of its parts replaced."""
    parts = parse_manifest(text).as_json() | changes
    return Manifest.model_validate(parts)


def at(service: JsonObject, *path: str | int) -> Json:
    """Return what is at a place of an object."""
    value: Json = service
    for step in path:
        if isinstance(step, int):
            value = cast("list[Json]", value)[step]
        else:
            value = cast("JsonObject", value)[step]
    return value


def changed(service: JsonObject, value: Json, *path: str | int) -> JsonObject:
    """Return a copy with another value at a place; None takes it away."""
    found = copy.deepcopy(service)
    holder = at(found, *path[:-1])
    if isinstance(holder, list) and isinstance(path[-1], int):
        holder[path[-1]] = value
    elif isinstance(holder, dict) and value is None:
        holder.pop(str(path[-1]))
    elif isinstance(holder, dict):
        holder[str(path[-1])] = value
    return found


def faults(service: JsonObject, limits: PlatformLimits | None = None) -> list[Violation]:
    """Return what is wrong on a platform on which everything needed is switched on."""
    flags = needed_flags(service)
    return find_violations(service, limits or UPSTREAM.allowing(*flags))


def environment(service: JsonObject) -> dict[str, str]:
    """Return the variables as a process sees them: Kubernetes makes one dollar of two."""
    variables = at(service, "spec", "template", "spec", "containers", 0, "env")
    return {
        variable["name"]: variable["value"].replace("$$", "$")
        for variable in cast("list[dict[str, str]]", variables)
    }
