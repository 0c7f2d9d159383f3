"""How much the property tests try: `EXO_TEST_BUDGET` times as much as `make test`.

`make deep` sets it to 10. Hypothesis gets its default from `tests/conftest.py`; a test with a
count of its own multiplies it by `BUDGET`.
"""

import os
from typing import Final

BUDGET: Final = int(os.environ.get("EXO_TEST_BUDGET", "1"))
