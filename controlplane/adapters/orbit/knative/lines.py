"""What satellites have logged in their pods, as records of the runs that they worked for. Pure."""

from collections.abc import Sequence

from controlplane.adapters.orbit.child_lines import Source, records
from controlplane.domain.masking import Masker
from controlplane.ports.records import LogRecord
from controlplane.ports.world import Call


def told(lines: Sequence[bytes], call: Call, now_ms: int) -> list[LogRecord]:
    """Give the records of `lines` that came with the reply to `call`.

    Lines that say to be of a run that is not in the call are left out: a satellite may speak for
    those alone that it works for.
    """
    ours = {each.run for each in call.invocations}
    stages = {each.stage for each in call.invocations}
    whose = (*ours, *stages) if len(ours) == len(stages) == 1 else ("", "")
    masker = Masker({secret for each in call.invocations for secret in each.mask})
    source = Source(call.satellite, None, "info", (whose[0], whose[1]), masker)
    return [each for each in records(lines, source, now_ms) if each.run in ours]
