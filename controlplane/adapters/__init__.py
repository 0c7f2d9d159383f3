"""Where the control plane meets the world: each door of `ports` with one room behind it."""
