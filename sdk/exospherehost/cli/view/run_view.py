"""A run as a block of text of bounded height, whatever the number of its stages and items.

Pure: the view of a run (`GET /v1/runs/{id}`) and the time in, text out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from exospherehost.cli.listing import number, objects, text
from functions_runtime.contract import Json, JsonObject

STAGES_MAX = 12
"""Lines for stages; what does not fit is folded into the last of them."""

HEIGHT_MAX = STAGES_MAX + 1
"""Lines of a block: a headline and the stages."""

RATE_WINDOW = timedelta(seconds=10)
BAR_CELLS = 10
NAME_MAX = 36
ENDS = ("succeeded", "failed", "pruned", "cancelled")
WORDS = ("running", "waiting", "retried", "failed", "pruned", "cancelled")
"""Counts that get their word on a stage's line when they are not zero."""


@dataclass(frozen=True, slots=True)
class StageTally:
    """One stage in numbers; `counts` holds those of `WORDS`."""

    name: str
    done: int
    total: int
    counts: tuple[int, ...]

    @property
    def open(self) -> int:
        """Items that have not ended."""
        return self.total - self.done


@dataclass(frozen=True, slots=True)
class Sample:
    """How many items of each stage had ended at a moment."""

    at: datetime
    done: tuple[tuple[str, int], ...]


History: TypeAlias = tuple[Sample, ...]
"""Samples of the last seconds, oldest first: what rates are taken from."""


def remember(history: History, view: JsonObject, now: datetime) -> History:
    """The history with this view, without what is older than `RATE_WINDOW`."""
    recent = tuple(sample for sample in history if now - sample.at <= RATE_WINDOW)
    done = tuple((tally.name, tally.done) for tally in tallies(view))
    return (*recent, Sample(now, done))


def tallies(view: JsonObject) -> list[StageTally]:
    """The stages of a run in numbers, in their order."""
    return [_tally(stage) for stage in objects(view.get("stages"))]


def frame(
    view: JsonObject, history: History, width: int, now: datetime, *, ascii_only: bool = False
) -> str:
    """At most `HEIGHT_MAX` lines of at most `width` characters."""
    shown, folded = _fold(tallies(view))
    rows = [(stage, _rate(stage.name, history)) for stage in shown]
    if folded:
        rows.append((_sum(folded), None))
    names = max((len(stage.name) for stage, _ in rows), default=0)
    counts = max((len(_progress(stage)) for stage, _ in rows), default=0)
    lines = [headline(view, now)]
    lines += [_line(stage, rate, names, counts) for stage, rate in rows]
    if ascii_only:
        lines = [_plain_ascii(line) for line in lines]
    return "\n".join(_cut(line, width) for line in lines)


def headline(view: JsonObject, now: datetime) -> str:
    """Which run, how it stands, and the SLA clock."""
    version = f" v{view['version']}" if view.get("version") is not None else ""
    parts = [
        f"run {text(view.get('id'))}",
        text(view.get("cluster")) + version,
        text(view.get("status")),
        sla_clock(view, now),
    ]
    return " · ".join(part for part in parts if part.strip())


def sla_clock(view: JsonObject, now: datetime) -> str:
    """The SLA in words: state and time left, or by how much it was missed; "" without one."""
    deadline = moment(view.get("deadline"))
    if deadline is None:
        return ""
    left = deadline - (moment(view.get("ended_at")) or now)
    state = text(view.get("sla_state")) or ("on_track" if left >= timedelta(0) else "breached")
    remaining = f"{duration(left)} left" if left >= timedelta(0) else f"{duration(-left)} late"
    return f"SLA {state}, {remaining}"


def changes(before: JsonObject, view: JsonObject, now: datetime) -> str:
    """One line for a log: how the run stands and which stages moved since `before`."""
    earlier = {tally.name: tally for tally in tallies(before)}
    changed = [tally for tally in tallies(view) if earlier.get(tally.name) != tally and tally.total]
    shown, folded = _fold(changed)
    parts = [f"{stage.name} {_progress(stage)}{_in_brackets(_words(stage))}" for stage in shown]
    parts += [f"{len(folded)} more stages"] if folded else []
    return " · ".join([headline(view, now), *parts])


def duration(span: timedelta) -> str:
    """A span for people: ``5h59m``, ``4m07s``, ``12s``, ``3d04h``."""
    seconds = int(span.total_seconds())
    units = (("d", 86400, "h", 3600), ("h", 3600, "m", 60), ("m", 60, "s", 1))
    for big, size, small, part in units:
        if seconds >= size:
            return f"{seconds // size}{big}{seconds % size // part:02d}{small}"
    return f"{seconds}s"


def moment(value: Json) -> datetime | None:
    """The RFC 3339 moment a field holds; None where it holds none."""
    try:
        parsed = datetime.fromisoformat(text(value))
    except ValueError:
        return None
    return parsed if parsed.tzinfo is not None else None


def _tally(stage: JsonObject) -> StageTally:
    branch = text(stage.get("branch"))
    name = text(stage.get("identifier"))
    done = sum(number(stage.get(end)) for end in ENDS)
    return StageTally(
        name=name if branch in {"", "main"} else f"{branch}: {name}",
        done=done,
        total=done + number(stage.get("waiting")) + number(stage.get("running")),
        counts=tuple(number(stage.get(word)) for word in WORDS),
    )


def _fold(stages: Sequence[StageTally]) -> tuple[list[StageTally], list[StageTally]]:
    """What gets a line of its own (open work first, then failures, then order), and the rest."""
    if len(stages) <= STAGES_MAX:
        return list(stages), []
    failed = WORDS.index("failed")

    def dullness(position: int) -> tuple[bool, bool, bool, int]:
        stage = stages[position]
        return (not stage.open, not stage.counts[failed], not stage.total, position)

    selected = set(sorted(range(len(stages)), key=dullness)[: STAGES_MAX - 1])
    shown = [stage for position, stage in enumerate(stages) if position in selected]
    return shown, [stage for position, stage in enumerate(stages) if position not in selected]


def _sum(stages: Sequence[StageTally]) -> StageTally:
    return StageTally(
        name=f"… {len(stages)} more stages",
        done=sum(stage.done for stage in stages),
        total=sum(stage.total for stage in stages),
        counts=tuple(map(sum, zip(*(stage.counts for stage in stages), strict=True))),
    )


def _rate(name: str, history: History) -> float | None:
    """Items per second that ended within the history; None while that cannot be told."""
    if len(history) < 2:  # noqa: PLR2004 - a rate needs two points
        return None
    span_s = (history[-1].at - history[0].at).total_seconds()
    ended = dict(history[-1].done).get(name, 0) - dict(history[0].done).get(name, 0)
    return max(ended, 0) / span_s if span_s > 0 else None


def _line(stage: StageTally, rate: float | None, names: int, counts: int) -> str:
    filled = BAR_CELLS * stage.done // stage.total if stage.total else 0
    bar = ("▇" * filled).ljust(BAR_CELLS, "·" if stage.total else " ")
    words = [*_words(stage), *([f"{rate:.1f}/s"] if rate and stage.open else [])]
    name = _cut(stage.name, NAME_MAX).ljust(min(names, NAME_MAX))
    return f"  {name}  {_progress(stage).rjust(counts)}  {bar}  {' · '.join(words)}".rstrip()


def _progress(stage: StageTally) -> str:
    return f"{stage.done:,}/{stage.total:,}"


def _words(stage: StageTally) -> list[str]:
    pairs = zip(stage.counts, WORDS, strict=True)
    return [f"{count:,} {word}" for count, word in pairs if count]


def _in_brackets(words: Sequence[str]) -> str:
    return f" ({', '.join(words)})" if words else ""


def _plain_ascii(line: str) -> str:
    table = str.maketrans({"▇": "#", "·": "-", "…": "~"})
    return line.translate(table)


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else line[: max(width - 1, 0)] + "…"
