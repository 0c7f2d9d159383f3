"""The one place of `exo` that knows how the control plane reads documents.

Everything here works offline; what it needs of the control plane is imported when it is used.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from exospherehost.cli.errors import CliError, ExitCode
from exospherehost.cli.listing import number, text
from functions_runtime.contract import JsonObject

if TYPE_CHECKING:
    from controlplane.domain.errors import Diagnostic
    from functions_runtime.manifest.model import Manifest


@dataclass(frozen=True, slots=True)
class Checked:
    """A document, what is wrong with it, and its name for messages."""

    path: str
    content: bytes
    diagnostics: "tuple[Diagnostic, ...]"

    def count(self, severity: str) -> int:
        """How many diagnostics of that severity it has."""
        return sum(1 for diagnostic in self.diagnostics if diagnostic.severity == severity)


def check(path: str, content: bytes, catalogue: "Mapping[str, Manifest]") -> Checked:
    """Every fault of the document, without asking a server."""
    from controlplane.compiler.compile import validate

    return Checked(path, content, tuple(validate(content, catalogue=catalogue).diagnostics))


def mend(content: bytes) -> bytes:
    """The document with everything changed that can be changed safely."""
    from controlplane.compiler.fix import fix

    return fix(content)


def draw(checked: Checked, *, colour: bool) -> str:
    """The diagnostics with the lines they are about; "" when there are none."""
    from controlplane.compiler.diagnostics import render

    source = checked.content.decode(errors="replace")
    return render(checked.diagnostics, checked.path, source, colour=colour)


def explanation(code: str) -> str | None:
    """The page of a code; None when there is no such code."""
    from controlplane.compiler.codes.explain import explain

    return explain(code)


def catalogue_near(folders: Sequence[Path]) -> "dict[str, Manifest]":
    """Manifests by identifier: ours, then those in `<folder>/satellites/*/`, which win.

    Raises:
        CliError: a manifest has faults.
    """
    import satellites

    homes = [Path(place) for place in satellites.__path__]
    homes += [folder.resolve() / "satellites" for folder in folders]
    files = (file for home in homes for file in sorted(home.glob("*/satellite.yaml")))
    manifests = [_manifest(file.parent) for file in dict.fromkeys(files)]
    return {manifest.identifier: manifest for manifest in manifests}


def _manifest(folder: Path) -> "Manifest":
    from functions_runtime.manifest.model import ManifestError, load_manifest

    try:
        return load_manifest(folder)
    except ManifestError as error:
        raise CliError(str(error), ExitCode.INVALID, hint="mend the manifest first") from error


def from_answer(path: str, content: bytes, diagnostics: Sequence[JsonObject]) -> Checked:
    """A document with the diagnostics that a server has sent back."""
    return Checked(path, content, tuple(_diagnostic(diagnostic) for diagnostic in diagnostics))


def as_json(checked: Checked) -> list[JsonObject]:
    """The diagnostics in the API's shape, `path` added."""
    return [
        {
            "code": diagnostic.code,
            "severity": diagnostic.severity,
            "message": diagnostic.message,
            "line": diagnostic.place.line,
            "column": diagnostic.place.column,
            "end_column": diagnostic.place.end_column,
            "hint": diagnostic.hint,
            "path": checked.path,
        }
        for diagnostic in checked.diagnostics
    ]


def _diagnostic(value: JsonObject) -> "Diagnostic":
    from controlplane.domain.errors import Diagnostic, Place

    line, column = number(value.get("line")), number(value.get("column"))
    return Diagnostic(
        code=text(value.get("code")),
        severity="warning" if value.get("severity") == "warning" else "error",
        message=text(value.get("message")),
        place=Place(max(line, 1), max(column, 1), number(value.get("end_column")) or column + 1),
        hint=text(value.get("hint")),
    )
