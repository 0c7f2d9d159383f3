"""What of a kube cluster stands in the way of satellites, as findings with mends."""
