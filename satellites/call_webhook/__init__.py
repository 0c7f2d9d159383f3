"""`exospherehost/call-webhook`: one HTTP call per item."""
