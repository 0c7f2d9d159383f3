"""`exo demo` as people start it: on a terminal, in a pipe, with Ctrl-C."""

import os
import pty
import re
import signal
import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import psutil
import pytest
from system_help import EXO, alive, eventually, exo

from exospherehost.cli.view.run_view import HEIGHT_MAX

PATIENCE_S = 90.0
UP = re.compile(r"(?:\x1b\[2K\x1b\[1A)+")
"""How a block is taken back: line by line."""


@dataclass
class Demo:
    """A demo at work: what it says, and every process that came of it so far."""

    process: subprocess.Popen[bytes]
    output: bytearray = field(default_factory=bytearray)
    processes: set[psutil.Process] = field(default_factory=set[psutil.Process])

    @property
    def text(self) -> str:
        return self.output.decode(errors="replace").replace("\r\n", "\n")

    def look(self) -> bool:
        """Note its processes; tell whether it has ended."""
        with suppress(psutil.NoSuchProcess):
            head = psutil.Process(self.process.pid)
            self.processes |= {head, *head.children(recursive=True)}
        return self.process.poll() is not None

    def says(self, words: str) -> None:
        eventually(lambda: words in self.text or self.look(), PATIENCE_S, lambda: self.text)
        assert words in self.text

    def ends(self) -> int:
        eventually(self.look, PATIENCE_S, lambda: self.text)
        return self.process.wait()

    def assert_nothing_is_left(self, temporary: Path) -> None:
        eventually(lambda: not alive([*self.processes]), 10, lambda: alive([*self.processes]))
        assert list(temporary.iterdir()) == []


@contextmanager
def demo(temporary: Path, *options: str, terminal: bool = False) -> Generator[Demo]:
    """Start it with a temporary folder of its own; nothing of it outlives the test."""
    temporary.mkdir(exist_ok=True)
    environment = {each: os.environ[each] for each in os.environ.keys() - {"CI", "NO_COLOR"}}
    environment |= {"TMPDIR": str(temporary), "TERM": "xterm", "LANG": "C.UTF-8"}
    environment |= {"COLUMNS": "100", "LINES": "40"}
    reader, writer = pty.openpty() if terminal else os.pipe()
    running = Demo(
        subprocess.Popen(
            [EXO, "demo", *options],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=writer,
            stderr=writer,
        )
    )
    os.close(writer)
    thread = Thread(target=read, args=(reader, running.output))
    thread.start()
    try:
        yield running
        thread.join(10)
        assert not thread.is_alive(), "somebody still holds its output"
    finally:
        running.look()
        for each in alive([*running.processes]):
            each.kill()
        running.process.wait()
        thread.join(10)
        os.close(reader)


def read(reader: int, output: bytearray) -> None:
    # A terminal whose other side is gone answers with an error, a pipe with nothing.
    with suppress(OSError):
        while piece := os.read(reader, 65536):
            output.extend(piece)


def test_it_succeeds_and_keeps_what_it_was_asked_to_keep(tmp_path: Path) -> None:
    """Two at the same time: neither needs a port, a folder or a name of its own."""
    plain, kept = tmp_path / "plain", tmp_path / "kept"
    with demo(plain, terminal=True) as first, demo(kept, "--keep") as second:
        eventually(lambda: all([first.look(), second.look()]), PATIENCE_S, lambda: second.text)
        assert (first.ends(), second.ends()) == (0, 0), first.text + second.text
        assert_still_there_until_stopped(second, kept)
    first.assert_nothing_is_left(plain)
    for each in (first, second):
        assert_summary(each.text)
    assert_bounded_block(first.text)
    assert len(second.text.splitlines()) < 60
    assert "\x1b" not in second.text


def assert_summary(text: str) -> None:
    for line in (
        "put 25 reports into s3://aikin-financial-reports/sec/, one of them damaged",
        "  -                origin-bucket: aikin-financial-reports-failure",
        "  +                origin-bucket: aikin-financial-reports",
        "posted aikin/strucutred-pdfs version 1",
        "  delivered 24 · moved 1 · retried 3 · lost 0",
        "  ok   webhook: 24 of 24 reports arrived as they were written",
        "  ok   bucket: 0 files are left of 25",
        "  ok   PagerDuty: 1 alert, with the report's own error",
        "  ok   lost: 0",
    ):
        assert line in text.splitlines(), text
    assert "FAIL" not in text
    assert "failed at parse-pdf-with-docling after 4 attempts: the PDF is damaged" in text
    assert re.search(r"^http://127\.0\.0\.1:\d+/v1/runs/run-\w+", text, re.MULTILINE)


def assert_bounded_block(text: str) -> None:
    heights = [match.group().count("\x1b[1A") for match in UP.finditer(text)]
    assert heights, "the block moves"
    assert max(heights) <= HEIGHT_MAX
    blocks = text[text.index("\x1b[?25l") : text.index("\x1b[?25h")]
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", blocks)
    assert max(map(len, plain.splitlines())) <= 100
    assert "SLA on_track, 5h59m left" in plain
    assert "logs: send-logs-to-new-relic" in plain
    assert "3 retried" in plain


def assert_still_there_until_stopped(demo: Demo, temporary: Path) -> None:
    [directory] = temporary.glob("exo-demo-*")
    url, pid = re.findall(r"still running: (\S+)|kill (\d+)", demo.text)
    listed = exo("runs", "list", "-o", "name", cwd=directory)
    assert (listed.returncode, listed.stdout.startswith("run-")) == (0, True), listed.stderr
    assert exo("doctor", cwd=directory).returncode == 0
    assert (directory / ".exo" / "dev.json").read_text().count(url[0]) == 1
    left = alive([*demo.processes])
    assert int(pid[1]) in {each.pid for each in left}
    os.kill(int(pid[1]), signal.SIGTERM)
    eventually(lambda: not alive(left), 20, lambda: alive(left))


@pytest.mark.parametrize(
    ("number", "words"), [(signal.SIGINT, "posted"), (signal.SIGTERM, "starting")]
)
def test_whoever_ends_it_finds_nothing_left_behind(
    tmp_path: Path, number: signal.Signals, words: str
) -> None:
    temporary = tmp_path / "temporary"
    with demo(temporary, "--keep") as running:
        running.says(words)
        running.process.send_signal(number)
        # The impatient press it again.
        begun = time.monotonic()
        eventually(lambda: running.look() or time.monotonic() > begun + 0.3, 5)
        if not running.look():
            running.process.send_signal(signal.SIGINT)
        assert running.ends() == 130, running.text
    running.assert_nothing_is_left(temporary)
    assert "interrupted" in running.text
    assert "Traceback" not in running.text


def test_what_it_cannot_start_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with demo(temporary, "--keep", "--port", str(port)) as running:
            assert running.ends() == 7, running.text
    running.assert_nothing_is_left(temporary)
    assert f"port {port}" in running.text
