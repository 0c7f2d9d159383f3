"""ExosphereHost for Python: `exo`, the command, and what a program needs to speak to a server."""

__version__ = "0.1.0"
