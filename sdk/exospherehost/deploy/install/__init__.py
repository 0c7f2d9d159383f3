"""The control plane itself onto a kube cluster."""
