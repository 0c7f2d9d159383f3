"""Checks of a kube cluster and of the ways to it, as findings with a remedy."""
