"""A rendered satellite onto a kube cluster: apply, watch, canary, route."""
