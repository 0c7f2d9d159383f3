"""``python -m functions_runtime FOLDER``: serve the satellite in a folder."""

import sys
from time import monotonic

if __name__ == "__main__":
    began_s = monotonic()
    # What this imports is most of a start, and the process tells how long that took.
    from functions_runtime.run.main import main

    sys.exit(main(began_s=began_s))
