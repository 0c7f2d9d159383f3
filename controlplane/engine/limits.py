"""What an item may not do, however well it says that it went."""

from collections.abc import Sequence

from controlplane.engine.events import Failed, Outcome, Paged, Succeeded, Taken
from controlplane.engine.growth import Step


def within_limit(step: Step, outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    """Give the outcomes; an item that gave more than `max-items`, all pages together, fails."""
    most = step.stage.max_items
    if most is None:
        return outcomes
    before = step.taken.given
    return [
        _too_many(before + len(each.outputs), most)
        if isinstance(each, Succeeded | Paged) and before + len(each.outputs) > most
        else each
        for each in outcomes
    ]


def moving(taken: Taken, outcome: Outcome) -> Outcome:
    """Give the outcome; an empty page that leads to itself fails, or it would go on for ever."""
    if not isinstance(outcome, Paged) or outcome.outputs or outcome.cursor != taken.cursor:
        return outcome
    error = (
        "the satellite gave a page without outputs and the cursor that it was given; "
        "give outputs, another cursor, or none to end the item"
    )
    return Failed(error=error, code="page-without-progress", retryable=False)


def _too_many(size: int, most: int) -> Failed:
    error = f"the item gave {size} outputs, max-items allows {most}"
    return Failed(error=error, code="too-many-outputs", retryable=False)
