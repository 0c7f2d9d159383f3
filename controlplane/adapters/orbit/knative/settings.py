"""Where the Knative orbit finds satellites, and how patient it is with the platform."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from controlplane.adapters.orbit.knative.names import service_name
from controlplane.domain.errors import InvalidError

_INSIDE: Final = "svc.cluster.local"


@dataclass(frozen=True, slots=True)
class KnativeSettings:
    """How satellites on Knative are reached.

    Attributes:
        namespace: where their Knative Services are.
        gateway: ``http://host[:port]`` of the ingress, for a control plane outside of the kube
            cluster; empty: they are called by their names inside of it.
        domain: what the platform appends to ``service.namespace`` behind the gateway.
        timeout_max_s: ``max-revision-timeout-seconds`` of the platform.
        stays_s: how long a pod stays after its last request at least, beside the window of its
            satellite: the platform's ``scale-to-zero-grace-period``.

    Raises:
        InvalidError: a gateway without a domain, or one that is no URL.
    """

    namespace: str
    gateway: str = ""
    domain: str = ""
    timeout_max_s: float = 600.0
    stays_s: float = 30.0

    def __post_init__(self) -> None:
        """Refuse what nothing can be reached by."""
        if not self.gateway:
            return
        parts = urlsplit(self.gateway)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise InvalidError(f"the gateway {self.gateway!r} is no URL; write http://host:port")
        if not self.domain:
            raise InvalidError("a gateway needs the domain under which Knative publishes services")

    def url(self, identifier: str) -> str:
        """Give the URL to which batches for a satellite are posted."""
        inside = f"http://{service_name(identifier)}.{self.namespace}.{_INSIDE}"
        return self.gateway.rstrip("/") or inside

    def host(self, identifier: str) -> str:
        """Give the ``Host`` by which the gateway tells satellites apart; empty: that of the URL."""
        name = service_name(identifier)
        return f"{name}.{self.namespace}.{self.domain}" if self.gateway else ""
