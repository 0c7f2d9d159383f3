"""`exospherehost/send-logs-to-new-relic`: forward log lines."""
