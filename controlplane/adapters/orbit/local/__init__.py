"""The orbit of the laptop: satellites as child processes."""
