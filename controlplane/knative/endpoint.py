"""Where the Knative Services of satellites are, and how they are reached: the only copy.

The Knative orbit sends batches through it, `exo deploy satellite` its canary, and `exo doctor`
checks it. It is built from `EXO_KNATIVE_NAMESPACE`, `EXO_KNATIVE_GATEWAY` and
`EXO_KNATIVE_DOMAIN` or from the options of the same meaning, and sends nothing itself.
"""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from controlplane.knative.names import service_name

_CLUSTER_DOMAIN: Final = "svc.cluster.local"


@dataclass(frozen=True, slots=True)
class KnativeEndpoint:
    """The namespace of the Services, and the ingress in front of them.

    Attributes:
        namespace: where the Knative Services are.
        gateway: ``http://host[:port]`` of the ingress, for a caller outside of the kube cluster;
            empty: the Services are called by their names inside of it.
        domain: what the platform appends to ``service.namespace`` behind the gateway.
    """

    namespace: str
    gateway: str = ""
    domain: str = ""

    def find_problem(self) -> str:
        """Return why nothing can be reached through the gateway; "" where it can."""
        if not self.gateway:
            return ""
        parts = urlsplit(self.gateway)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return f"the gateway {self.gateway!r} is no URL; write http://host:port"
        if not self.domain:
            return "a gateway needs the domain under which Knative publishes services"
        return ""

    def url(self, identifier: str) -> str:
        """Return the URL to which batches for a satellite are posted."""
        inside = f"http://{service_name(identifier)}.{self.namespace}.{_CLUSTER_DOMAIN}"
        return self.gateway.rstrip("/") or inside

    def host(self, identifier: str, tag: str = "") -> str:
        """Return the ``Host`` of a satellite at the gateway; empty: that of the URL.

        With a `tag` of its traffic, that of the revision behind the tag.
        """
        name = f"{tag}-{service_name(identifier)}" if tag else service_name(identifier)
        return f"{name}.{self.namespace}.{self.domain}" if self.gateway else ""
