"""The published sample cluster, as `exo demo` runs it."""
