"""The HTTP door: `/v1`, health and metrics. Translates; decides nothing."""
