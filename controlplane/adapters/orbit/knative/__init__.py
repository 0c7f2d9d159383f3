"""Satellites as Knative Services: what is applied, and what would be refused, without a cluster."""
