"""`exospherehost/send-pagerduty-alert`: open an incident."""
