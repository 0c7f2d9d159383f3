"""An S3 server for the laptop: moto's, in memory, on a port of this machine."""

import logging

from moto.server import ThreadedMotoServer


class S3Server:
    """A running S3 server. It forgets everything when it stops."""

    def __init__(self, *, host: str = "127.0.0.1", port: int = 0) -> None:
        # werkzeug writes one line per request, which would drown what its owner has to say.
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self._server = ThreadedMotoServer(host, port, verbose=False)

    @property
    def url(self) -> str:
        """Base URL, to be given to clients as the S3 endpoint; known once it has started."""
        return "http://{}:{}".format(*self._server.get_host_and_port())

    def start(self) -> None:
        """Serve from a thread of its own until `stop`."""
        self._server.start()

    def stop(self) -> None:
        """Stop serving."""
        self._server.stop()
