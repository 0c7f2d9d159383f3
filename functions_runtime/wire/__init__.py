"""What travels on the wire: strict JSON, `Retry-After`, JSON paths. The only copies."""
