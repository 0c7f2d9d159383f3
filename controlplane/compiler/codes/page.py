"""The shape of a page."""

from dataclasses import dataclass
from textwrap import indent


@dataclass(frozen=True, slots=True)
class Page:
    """What `exo explain` prints.

    Attributes:
        code: as diagnostics carry it.
        title: in a few words.
        meaning: why it is reported and what to do.
        wrong, right: examples; keys of a cluster, or a whole document if they begin with
            ``version``. "" for codes that no document raises.
        error: whether the document cannot be used.
    """

    code: str
    title: str
    meaning: str
    wrong: str = ""
    right: str = ""
    error: bool = True

    @property
    def text(self) -> str:
        """The page as plain text."""
        kind = "error" if self.error else "warning"
        parts = [f"{self.code} ({kind}): {self.title}", self.meaning]
        for label, example in (("Wrong", self.wrong), ("Right", self.right)):
            if example:
                parts.append(f"{label}:\n\n{indent(example.rstrip(), '    ')}")
        return "\n\n".join(parts) + "\n"
