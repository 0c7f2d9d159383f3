"""Pure: what a satellite is on Kubernetes, and what an installation would refuse."""
