"""Load, decide, commit: what the control plane does, without SQL and without HTTP."""
