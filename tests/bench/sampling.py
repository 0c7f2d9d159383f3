"""Where the control plane spends its time, sampled from outside by py-spy of the bench's venv."""

import signal
import subprocess
from collections import Counter
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_RATE_HZ: Final = 400
_SHOWN: Final = 70


@contextmanager
def sampled(py_spy: Path, pid: int, report: Path) -> Generator[None]:
    """Write a report of what a process does meanwhile; time of threads that wait is left out."""
    stacks = report.with_suffix(".stacks")
    command = [py_spy, "record", "--pid", str(pid), "--rate", str(_RATE_HZ), "--nonblocking"]
    recorder = subprocess.Popen(
        [*command, "--format", "raw", "--output", stacks, "--duration", "3600"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        recorder.send_signal(signal.SIGINT)
        recorder.wait()
    report.write_text(_report(stacks.read_text().splitlines()))


def _report(stacks: Iterable[str]) -> str:
    """Return the share of each function, by itself and with what it calls."""
    own: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for line in stacks:
        stack, _, samples = line.rpartition(" ")
        frames = [frame.rpartition(":")[0].replace(" (", "  (") for frame in stack.split(";")]
        own[frames[-1]] += int(samples)
        for frame in set(frames):
            whole[frame] += int(samples)
    total = max(1, own.total())
    lines = [f"{total} samples"]
    for title, counts in (("by itself", own), ("with what it calls", whole)):
        lines += ["", title]
        lines += [f"{100 * n / total:6.1f} %  {name}" for name, n in counts.most_common(_SHOWN)]
    return "\n".join(lines) + "\n"
