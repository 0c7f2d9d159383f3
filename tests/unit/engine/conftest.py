import sys
from pathlib import Path

# Test folders are not packages; what several tests of this one share lies beside them.
sys.path.insert(0, str(Path(__file__).parent))
