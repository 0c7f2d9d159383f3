"""GPUs of a satellite: the resource, the node labels, and what can be wrong with a request."""

from collections.abc import Iterator
from typing import Final

from functions_runtime.manifest.model import Gpu, Manifest, Problem

RESOURCE: Final = "nvidia.com/gpu"
PRODUCT_LABEL: Final = "nvidia.com/gpu.product"
"""What NVIDIA's feature discovery writes on machines."""


def node_selector(gpu: Gpu) -> dict[str, str]:
    """Return the labels that a machine has to have."""
    product = {PRODUCT_LABEL: gpu.product} if gpu.product else {}
    return gpu.node_selector | product


def problems(gpu: Gpu) -> Iterator[Problem]:
    """Return what no machine could fulfil or no pod could say."""
    path = "resources.gpu"
    selected = gpu.node_selector.get(PRODUCT_LABEL)
    if gpu.product and selected not in (None, gpu.product):
        message = (
            f"wants {PRODUCT_LABEL} {selected!r} and product {gpu.product!r}; "
            "no machine has both, leave one of them out"
        )
        yield Problem(f"{path}.node-selector", message)
    if gpu.product == "":
        yield Problem(f"{path}.product", "is empty; name a product or leave it out")
    if gpu.runtime_class == "":
        yield Problem(f"{path}.runtime-class", "is empty; name a class or leave it out")


def notes(manifest: Manifest) -> tuple[str, ...]:
    """Return what has to be known before a new revision is rolled out where no GPU is spare.

    Empty for a satellite without GPUs.
    """
    gpu = manifest.resources.gpu
    if gpu is None:
        return ()
    most = gpu.count * manifest.scaling.max
    timeout_s = round(manifest.timeout.total_seconds())
    lines = [
        (
            f"Needs {gpu.count} GPU for each instance, {most} at most. With initial-scale 0 the "
            "new revision is routed without a pod: nothing has proven yet that it starts."
        ),
        (
            "Without a spare GPU: pause dispatch, wait for leases, apply, let the old revision go "
            "to zero, send a canary to the new one, then resume or route back."
        ),
        (
            "The old pod keeps its GPU for at least 30 s after its last request arrived, and for "
            f"up to {timeout_s} s while one is at work."
        ),
    ]
    if manifest.scaling.min:
        lines.append(
            f"scaling.min is {manifest.scaling.min}: the old revision keeps its GPU while it is "
            "routed, and the new one waits for another until its progress deadline. Set it to 0."
        )
    return tuple(lines)
