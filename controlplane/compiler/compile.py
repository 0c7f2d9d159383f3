"""The one way from bytes to a graph: read, parse, resolve."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from controlplane.compiler.diagnostics import DiagnosticCollector
from controlplane.compiler.document import Document
from controlplane.compiler.graph import Graph
from controlplane.compiler.parse import parse
from controlplane.compiler.reader import decode, read
from controlplane.compiler.resolve import resolve
from controlplane.compiler.source import Source
from controlplane.domain.errors import Diagnostic
from functions_runtime.manifest.model import Manifest


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong with a text, and what it says.

    Attributes:
        diagnostics: all of them, by place.
        document: None if the text could not be read to its end or holds no cluster.
        graph: None if any diagnostic is an error.
    """

    diagnostics: tuple[Diagnostic, ...]
    document: Document | None
    graph: Graph | None

    @property
    def has_errors(self) -> bool:
        """Whether the document cannot be used."""
        return self.graph is None


def validate(
    text: bytes,
    *,
    catalogue: Mapping[str, Manifest],
    vault: Collection[str] | None = None,
) -> Report:
    """Check a cluster's text in full; whatever the bytes are, there is a report.

    Args:
        text: YAML or JSON.
        catalogue: manifests by identifier.
        vault: names of the secrets that the project holds; None where no vault can be seen.
    """
    node, broken = read(text)
    decoded = decode(text, DiagnosticCollector())
    if node is None or decoded is None:
        return Report(broken, None, None)
    document, misshapen = parse(node)
    if document is None:
        return Report(_by_place(broken, misshapen), None, None)
    graph, unresolved = resolve(document, catalogue, source=Source(decoded), vault=vault)
    reported = _by_place(broken, misshapen, unresolved)
    has_errors = any(diagnostic.severity == "error" for diagnostic in reported)
    return Report(reported, document, None if has_errors else graph)


def _by_place(*parts: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(
        sorted(
            (diagnostic for part in parts for diagnostic in part),
            key=lambda diagnostic: diagnostic.place,
        )
    )
