"""What lets a satellite into the artifacts of a project while it works for that."""

from typing import Final

from controlplane.ports.world import Clock, Vault

_MARGIN_S: Final = 600


class ArtifactTokens:
    """Tokens, each signed once and given to all that need it within the same minute."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock
        self._minute = 0
        self._signed: dict[tuple[str, int], str] = {}

    def of(self, project: str, timeout_s: int) -> str:
        """Give a token for the project's artifacts that outlives such an invocation."""
        now_s = self._clock() // 1000
        minute = now_s // 60
        if minute != self._minute:
            self._minute = minute
            self._signed.clear()
        key = (project, timeout_s)
        if key not in self._signed:
            purpose = f"artifacts/{project}"
            self._signed[key] = self._vault.token(purpose, timeout_s + _MARGIN_S, now_s)
        return self._signed[key]
