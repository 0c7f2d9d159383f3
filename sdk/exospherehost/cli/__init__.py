"""`exo`, the command: one module per group of verbs, imports of weight inside the verbs."""
