"""The control plane: resolves clusters, runs them, and says what it did."""
