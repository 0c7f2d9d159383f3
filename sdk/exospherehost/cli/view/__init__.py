"""How results, progress and logs are shown on a terminal."""
