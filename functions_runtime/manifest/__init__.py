"""`satellite.yaml`: reading and checking it."""
