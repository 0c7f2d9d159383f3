"""The Knative orbit: batches to the Knative Services that `exo deploy satellite` has made.

Services scale from zero and back by themselves; this orbit decides only how many requests may be in
flight. One request wakes a satellite, and the others wait here, in the control plane, until it has
been answered: in the activator their clocks would run already. Then it is as many as `scaling.max`
pods take. Satellites of `mode: job` go to `KubeJobs` instead, a Kubernetes Job for each batch.

What is known of a satellite comes from the catalogue (manifest, image, pause) and from its own
replies (`cold_start`); no request to the kube cluster is on the way of a batch.
"""

from dataclasses import dataclass, replace

from controlplane.adapters.orbit.knative.cold_start import ColdStartEstimate
from controlplane.adapters.orbit.knative.jobs import KubeJobs
from controlplane.adapters.orbit.log_records import records_of_reply
from controlplane.adapters.orbit.log_relay import LogRelay, LogSink
from controlplane.adapters.orbit.transport import PlatformIngress, Transport
from controlplane.domain.errors import InvalidError
from controlplane.knative.endpoint import KnativeEndpoint
from controlplane.knative.pod import concurrency
from controlplane.ports.orbit import (
    BatchCall,
    BatchRefusal,
    BatchReply,
    Catalogue,
    Clock,
    SatelliteReadiness,
)
from functions_runtime.manifest.model import Manifest


@dataclass(frozen=True, slots=True)
class KnativeSettings(KnativeEndpoint):
    """How satellites on Knative are reached, and how long the platform lets requests and pods be.

    Attributes:
        timeout_max_s: ``max-revision-timeout-seconds`` of the platform.
        stays_s: how long a pod stays after its last request at least, beside the window of its
            satellite: the platform's ``scale-to-zero-grace-period``.

    Raises:
        InvalidError: a gateway without a domain, or one that is no URL.
    """

    timeout_max_s: float = 600.0
    stays_s: float = 30.0

    def __post_init__(self) -> None:
        """Refuse settings that reach nothing."""
        if problem := self.find_problem():
            raise InvalidError(problem)


class _KnativeSatellite:
    """One satellite: its Service, the connection to it, and the estimate of its cold start."""

    def __init__(self, manifest: Manifest, clock: Clock, settings: KnativeSettings) -> None:
        self._clock = clock
        self._settings = settings
        identifier = manifest.identifier
        platform = PlatformIngress(settings.host(identifier))
        self.transport = Transport(settings.url(identifier), clock, platform=platform)
        self.cold_start = ColdStartEstimate()
        self.update(manifest)

    def update(self, manifest: Manifest) -> None:
        """Replace the manifest by a newer one of the same satellite."""
        settings = self._settings
        self.manifest = manifest
        self._stays_ms = round(
            1000 * (manifest.scaling.window.total_seconds() + settings.stays_s)
            + 1000 * manifest.scaling.retention.total_seconds()
        )
        self._platform_s = min(manifest.timeout.total_seconds(), settings.timeout_max_s)

    @property
    def slots(self) -> int:
        scaling = self.manifest.scaling
        if self.manifest.mode == "job":
            # Each batch is a job of its own, and Kubernetes finds the machines.
            return scaling.max
        most = scaling.max * concurrency(self.manifest)
        # A satellite that is never scaled to zero has no cold start.
        if scaling.min:
            return most
        return self.cold_start.slots(most, self._stays_ms, self._clock())

    @property
    def is_warm(self) -> bool:
        return self.cold_start.is_warm(self._stays_ms, self._clock())

    async def send(self, call: BatchCall) -> BatchReply:
        """Carry a batch."""
        sent_ms = self._clock()

        def began() -> None:
            now_ms = self._clock()
            self.cold_start = self.cold_start.record_answer(sent_ms, self._stays_ms, now_ms)

        # The clock of the platform starts when a request arrives, and waking counts: the request
        # that has to wake a pod gets that much longer, up to the platform's own limit.
        waking_s = 0.0 if self.is_warm else (self.cold_start.wake_ms or 0.0) / 1000
        bounded = replace(call, timeout_s=min(call.timeout_s + waking_s, self._platform_s))
        return (await self.transport.deliver(bounded, began)).reply


class KnativeOrbit:
    """Carries batches to Knative Services that others have deployed; `jobs` to those of jobs."""

    def __init__(
        self,
        catalogue: Catalogue,
        log_sink: LogSink,
        clock: Clock,
        settings: KnativeSettings,
        jobs: KubeJobs,
    ) -> None:
        self._jobs = jobs
        self._relay = LogRelay(log_sink)
        self._catalogue = catalogue
        self._clock = clock
        self._settings = settings
        self._targets: dict[str, _KnativeSatellite] = {}

    def _target(self, satellite: str) -> _KnativeSatellite | None:
        """Return a satellite, with the manifest that the catalogue has at this moment."""
        manifest = self._catalogue.manifests().get(satellite)
        if manifest is None:
            return None
        target = self._targets.get(manifest.identifier)
        if target is None:
            target = _KnativeSatellite(manifest, self._clock, self._settings)
            self._targets[manifest.identifier] = target
        elif target.manifest is not manifest:
            target.update(manifest)
        return target

    async def send(self, call: BatchCall) -> BatchReply:
        """Carry a batch to the Service of its satellite, waking it if need be."""
        target = self._target(call.satellite)
        if target is None:
            return BatchReply({}, BatchRefusal(f"there is no satellite {call.satellite!r}"))
        if target.manifest.mode == "job":
            reply = await self._jobs.send(target.manifest, call)
        else:
            reply = await target.send(call)
        if reply.lines:
            self._relay.offer(records_of_reply(reply.lines, call, self._clock()))
        return reply

    def slots(self, satellite: str) -> int:
        """Return how many batches of `satellite` may be in flight; 0: no such satellite."""
        target = self._target(satellite)
        if target is None or self._is_paused(target):
            return 0
        return target.slots

    def _is_paused(self, target: _KnativeSatellite) -> bool:
        until_ms = self._catalogue.paused_until_ms(target.manifest.identifier)
        return self._clock() < until_ms

    def readiness(self, satellite: str) -> SatelliteReadiness:
        """Return whether `satellite` is ready, judged by its replies, in words."""
        target = self._target(satellite)
        if target is None:
            return SatelliteReadiness(
                "knative", ready=False, reason="there is no such satellite", instances=0
            )
        lack = self._catalogue.lacks(target.manifest.identifier)
        if lack and target.cold_start.answered_ms is None:
            return SatelliteReadiness("knative", ready=False, reason=lack, instances=0)
        if self._is_paused(target):
            reason = "nothing is sent to it for a while: it is being rolled out"
            return SatelliteReadiness(
                "knative", ready=True, reason=reason, instances=int(target.is_warm)
            )
        if target.manifest.mode == "job":
            return SatelliteReadiness(
                "knative", ready=True, reason="a Job for each batch", instances=0
            )
        woke = target.cold_start.wake_ms
        cold_start = "" if woke is None else f"; the last wakes took {woke / 1000:.1f} s"
        state = "has answered just now" if target.is_warm else "wakes with its first batch"
        return SatelliteReadiness(
            "knative", ready=True, reason=state + cold_start, instances=int(target.is_warm)
        )

    async def close(self) -> None:
        """Close every connection; pods go on by themselves."""
        for target in self._targets.values():
            await target.transport.close()
        await self._jobs.close()
        await self._relay.close()
