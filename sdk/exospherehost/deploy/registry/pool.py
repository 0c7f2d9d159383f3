"""The registries that one deployment speaks to, and the folder of what it keeps for the next."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from exospherehost.deploy.registry.client import Registry
from exospherehost.deploy.registry.credentials import Keychain
from exospherehost.deploy.registry.transport import Patience


class OpenRegistries:
    """Gives the registry of a host, the same one each time; use it as a context manager."""

    def __init__(self, keychain: Keychain, patience: Patience | None = None) -> None:
        self._keychain = keychain
        self._patience = patience
        self._opened: dict[str, Registry] = {}
        self._stack = ExitStack()

    def __call__(self, host: str) -> Registry:
        """Return the registry of `host`, opened when it is first asked for."""
        if host not in self._opened:
            opened = Registry(host, self._keychain, patience=self._patience)
            self._opened[host] = self._stack.enter_context(opened)
        return self._opened[host]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder of layers and blobs: `EXO_CACHE`, else `exospherehost` in the user's cache.

    It may be deleted at any time; the next build takes longer then.
    """
    if own := environment.get("EXO_CACHE", ""):
        return Path(own)
    caches = environment.get("XDG_CACHE_HOME", "")
    return (Path(caches) if caches else Path.home() / ".cache") / "exospherehost"
