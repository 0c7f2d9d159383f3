"""One module per group of verbs of `exo`."""
