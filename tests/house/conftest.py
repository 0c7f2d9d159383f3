import sys
from collections.abc import Callable
from pathlib import Path

import pytest

# Test folders are not packages; what several tests of this one share lies beside them.
sys.path.insert(0, str(Path(__file__).parent))

_TOLD = pytest.StashKey[list[str]]()


@pytest.fixture
def tell(pytestconfig: pytest.Config) -> Callable[[str], None]:
    return pytestconfig.stash.setdefault(_TOLD, []).append


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for line in config.stash.get(_TOLD, None) or ():
        terminalreporter.write_line(line)
