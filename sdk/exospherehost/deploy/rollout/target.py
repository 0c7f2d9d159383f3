"""The two things that a satellite can be on a kube cluster, behind one protocol.

`deploy.pipeline` renders and rolls out through `Target` and does not know which of them it has:
`rollout.service` is the Knative Service of `mode: request`, `rollout.job` the PodTemplate of
`mode: job`. A target may apply, watch and delete objects of its own satellite; it never builds or
pushes an image and never speaks to the control plane.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from controlplane.knative.features import PlatformLimits
from controlplane.knative.placement import Placement
from controlplane.kube import Kube
from exospherehost.deploy.rbac import Right
from functions_runtime.contract import JsonObject
from functions_runtime.manifest.model import Manifest


@dataclass(frozen=True, slots=True)
class Rollout:
    """The result of a rollout.

    Attributes:
        changed: whether anything was applied.
        revision: name of the revision that serves now.
        failure: why the new one does not serve; "" if it does.
    """

    changed: bool
    revision: str
    failure: str = ""


@dataclass(frozen=True, slots=True)
class RolloutOptions:
    """How a rollout is waited for.

    Attributes:
        report: is called with each new reason to wait.
        timeout_s: at most so long for each step; with 0 the object is applied and left to the
            platform: nothing is waited for or tried.
        make_room: is called, now and then, while the new revision waits for what the old one may
            hold, such as the only GPU: the old one goes to zero when nothing is sent to it.
    """

    report: Callable[[str], None]
    timeout_s: float = 600.0
    make_room: Callable[[], Awaitable[None]] | None = None


class Target(Protocol):
    """One way to run a satellite on a kube cluster."""

    @property
    def rights(self) -> Sequence[Right]:
        """What deploying this needs beside the rights that every deploy needs."""
        ...

    def render(
        self, manifest: Manifest, placement: Placement, limits: PlatformLimits
    ) -> JsonObject:
        """Return the object to apply.

        Raises:
            PlacementError, DeployError: the platform would refuse it.
        """
        ...

    async def roll_out(self, kube: Kube, rendered: JsonObject, options: RolloutOptions) -> Rollout:
        """Bring the object into service; what served before keeps serving where it fails.

        Raises:
            KubeError: the kube cluster refused it; nothing was changed.
        """
        ...
