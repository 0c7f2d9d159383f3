"""What a cluster's text says, with places; names are not resolved yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from controlplane.compiler.syntax import Node, Scalar, Span
from controlplane.domain.errors import Place

VERSION: Final = "0.0.1b"
"""Version of the grammar."""

DEFAULT_RETRIES: Final = 5
"""Attempts after the first where the document names no number."""

DEFAULT_PROJECT: Final = "exospherehost"
"""Project of a satellite that is used by its bare name."""

RUN: Final = "run"
"""What `joins` says to wait for the whole run."""

TRIGGER: Final = "trigger"
"""What `needs` and `joins` call the entry of a run."""


@dataclass(frozen=True, slots=True)
class Text:
    """A name and where it stands."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class SecretEntry:
    """A declared secret; `value` None means that it is held in the vault.

    Attributes:
        used: where the value is written, or None for a bare name.
        value_place: of the value, or of the name.
    """

    name: str
    value: str | None
    place: Place
    value_place: Place
    used: Span | None


@dataclass(frozen=True, slots=True)
class TriggerEntry:
    """Why runs start."""

    kind: Literal["cron", "api-call", "event"]
    place: Place
    expression: str = ""
    timezone: str = "UTC"
    filter: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class StageEntry:
    """One entry of a `satellites` list; None stands for what is not written."""

    identifier: Text
    title: str
    uses: Text
    config: Node | None
    input: Node | None
    when: Scalar | None
    retries: int | None
    needs: tuple[Text, ...] | None
    joins: Text | None
    delay: timedelta
    delay_place: Place
    timeout: timedelta | None
    batch_items: int | None
    batch_wait: timedelta | None
    max_items: int | None


@dataclass(frozen=True, slots=True)
class Document:
    """A cluster as written; `identifier` is ``project/name``, "" where it is missing.

    `sla` None means `now`. `failure_from` is empty for the whole main branch.
    """

    identifier: str
    title: str
    description: str
    sla: timedelta | None
    triggers: tuple[TriggerEntry, ...]
    retries: int
    secrets: tuple[SecretEntry, ...]
    satellites: tuple[StageEntry, ...]
    logs: tuple[StageEntry, ...]
    failure: tuple[StageEntry, ...]
    failure_from: tuple[Text, ...]

    @property
    def project(self) -> str:
        """The part of the identifier before the slash."""
        return self.identifier.partition("/")[0]
