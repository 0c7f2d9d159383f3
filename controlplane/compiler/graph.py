"""What a cluster is once every name in it has been resolved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final, Literal

from controlplane.expressions import Template

TRIGGER: Final = 0
"""Stage that every run has: its one item is the start, its outputs are the run's inputs."""

RUN_SCOPE: Final = -1
"""`joins` of a stage that waits for the whole run."""

LOG_SOURCE: Final = "exospherehost/$log-source"
"""Satellite of the hidden stage that turns a finished run's log into pages for the log branch."""

TRIGGER_SOURCE: Final = "exospherehost/$trigger-source"
"""In place of a satellite for the trigger's stage: what has more inputs gives them in pages."""

INTERNAL_SATELLITES: Final = frozenset({LOG_SOURCE, TRIGGER_SOURCE})
"""Served by the control plane itself."""


class Branch(StrEnum):
    """Which part of the cluster a stage belongs to."""

    MAIN = "main"
    FAILURE = "failure"
    LOGS = "logs"


@dataclass(frozen=True, slots=True)
class Stage:
    """One step.

    Attributes:
        index: position in `Graph.stages`; also what the database knows it by.
        identifier: what the document calls it; "" for the trigger, "$logs" for the log source.
        uses: canonical satellite, ``project/name`` (aliases resolved); "" for the trigger.
        needs: indexes of the stages whose outputs open items here. The first stage of the failure
            branch has none: failed items open it.
        joins: index of the scope's stage, `RUN_SCOPE`, or None. One item per output of the scope;
            its input is the list of all outputs of `needs` under that output.
        config, input, when: templates; `input` None passes the parent's output (or the list) on.
        retries: attempts after the first.
        timeout: of one invocation of one item; a batch gets no more than this either.
        batch_items: most items in one invocation.
        batch_wait: longest hold for company; None leaves it to the SLA.
        delay: an item may not start before this has passed since it was opened.
        max_items: most outputs one item may give; None is unlimited.
        secrets: names that the templates of this stage refer to.
    """

    index: int
    identifier: str
    title: str
    branch: Branch
    uses: str
    needs: tuple[int, ...]
    joins: int | None
    config: Template
    input: Template | None
    when: Template | None
    retries: int
    timeout: timedelta
    batch_items: int
    batch_wait: timedelta | None
    delay: timedelta
    max_items: int | None
    secrets: tuple[str, ...]

    @property
    def is_log_source(self) -> bool:
        """Whether this is the hidden stage that turns the run's log into pages."""
        return self.uses == LOG_SOURCE

    @property
    def is_internal(self) -> bool:
        """Whether the control plane added this stage: the trigger or the log source."""
        return self.index == TRIGGER or self.is_log_source


@dataclass(frozen=True, slots=True)
class TriggerSpec:
    """Why runs start. `kind` cron uses `expression` and `timezone`; event uses `filter`."""

    kind: Literal["cron", "api-call", "event"]
    expression: str = ""
    timezone: str = "UTC"
    filter: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """A cluster, resolved.

    `stages[0]` is the trigger; the others stand in document order, main, then failure, then logs
    (the log branch begins with the hidden log source). `sla` None means `now`: nothing is held.
    `failure_from` is the set of main stages whose failed items open the first failure stage.
    """

    identifier: str
    title: str
    description: str
    sla: timedelta | None
    triggers: tuple[TriggerSpec, ...]
    stages: tuple[Stage, ...]
    failure_from: frozenset[int]
    failure_entry: int | None

    @property
    def project(self) -> str:
        """The part of the identifier before the slash."""
        return self.identifier.partition("/")[0]

    @property
    def name(self) -> str:
        """The part of the identifier after the slash."""
        return self.identifier.partition("/")[2]

    @property
    def visible_stages(self) -> list[Stage]:
        """The stages that the author wrote."""
        return [stage for stage in self.stages if not stage.is_internal]
