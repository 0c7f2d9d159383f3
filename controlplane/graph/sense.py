"""What is allowed, but probably not meant, and what is not safe."""

from collections.abc import Collection
from typing import Final

from controlplane.graph.layout import Layout
from controlplane.graph.templates import Parts
from controlplane.spec.document import Document, SecretEntry
from controlplane.spec.faults import Faults
from controlplane.spec.nodes import Fields, Scalar

_ENDS: Final = ("origin-bucket", "destination-bucket")


def check_secrets(
    document: Document, used: Collection[str], vault: Collection[str] | None, faults: Faults
) -> None:
    """Report values in clear (once), names that nothing uses, and names that the vault lacks."""
    in_clear = [secret for secret in document.secrets if secret.value is not None]
    if in_clear:
        _in_clear(in_clear, document.project or "PROJECT", faults)
    for secret in document.secrets:
        if secret.name not in used:
            message = f'the secret "{secret.name}" is declared, but nothing uses it'
            faults.warning("EXO211", message, secret.place, "remove it")
        if secret.value is None and vault is not None and secret.name not in vault:
            message = f'the secret "{secret.name}" has no value here and none in the vault'
            hint = f"try: exo secrets set {document.project or 'PROJECT'} {secret.name}"
            faults.error("EXO212", message, secret.place, hint)


def _in_clear(secrets: list[SecretEntry], project: str, faults: Faults) -> None:
    count, first = len(secrets), secrets[0]
    names = ", ".join(secret.name for secret in secrets)
    message = f"{count} secret{'s stand' if count > 1 else ' stands'} in this file in clear"
    lines = (
        f"in clear: {names}",
        "the control plane moves them to its vault and keeps references only; this file keeps them",
        f"try: exo secrets set {project} {first.name}, then write only the name here",
    )
    faults.warning("EXO410", message, first.value_place, "\n".join(lines))


def check_buckets(parts: Parts, faults: Faults) -> None:
    """Report a move whose origin and destination are the same bucket."""
    if not isinstance(parts.config.node, Fields):
        return
    by_key = {entry.key.replace("_", "-"): entry.value for entry in parts.config.node.entries}
    origin, destination = (by_key.get(key) for key in _ENDS)
    if not isinstance(origin, Scalar) or not isinstance(destination, Scalar):
        return
    elsewhere = any(key in by_key for key in ("origin-endpoint", "destination-endpoint"))
    if origin.text != destination.text or elsewhere:
        return
    message = f'origin and destination are the same bucket, "{destination.text}"'
    hint = f"the origin stands at {origin.place.line}:{origin.place.column}"
    faults.warning("EXO310", message, destination.place, hint)


def check_deadline(document: Document, layout: Layout, faults: Faults) -> None:
    """Report a delay that alone outlasts the SLA."""
    if not document.sla:
        return
    for _, entry in layout.written():
        if entry.delay >= document.sla:
            message = "this delay alone takes as long as the sla allows for the whole run"
            faults.warning(
                "EXO501", message, entry.delay_place, "shorten it, or choose a longer sla"
            )
