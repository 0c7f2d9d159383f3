"""Real HTTP servers for the laptop that stand in for the outside world.

An S3 server, an OpenAI-compatible model, a webhook, PagerDuty and a log service: they speak the
protocol of the real thing, refuse what the real thing would refuse, and write down every call.
`suite.Doubles` starts them together; `python -m exospherehost.doubles` starts them by hand.
"""
