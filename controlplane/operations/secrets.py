"""Secrets: sealed when they come in, opened only for the batch that needs them; artifact tokens.

A secret belongs to a project, or to a cluster whose document brought it; the cluster's own wins.
Each version is sealed for its own place, so that no row opens in place of another.
`ArtifactTokens` lets a satellite into the artifacts of a project for as long as it works for it.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from controlplane.domain.errors import InvalidError, NotFoundError
from controlplane.ports.orbit import Clock, Vault
from controlplane.ports.records import SecretRecords, SecretRow

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,127}")
VALUE_BYTES_MAX = 64 * 1024
_OURS = ("", "")
"""Project and cluster of what belongs to nobody: no project has an empty name."""


def _place(row_project: str, cluster: str, name: str, version: int) -> Sequence[str]:
    """Return the place that a sealed value is bound to; it opens nowhere else."""
    return ("secret", row_project, cluster, name, str(version))


class Secrets:
    """The project's secrets (`cluster` "") and those that came with a cluster's document."""

    def __init__(self, records: SecretRecords, vault: Vault, clock: Clock) -> None:
        self._records = records
        self._vault = vault
        self._clock = clock

    async def check_key(self) -> None:
        """Check that the vault has the key with which this database's secrets are sealed.

        Raises:
            InvalidError: it has another one.
        """
        for row in await self._records.secrets(*_OURS):
            self._vault.open(row.sealed, _place(row.project, row.cluster, row.name, row.version))
            return
        await self._records.put_secrets(await self.seal(*_OURS, {"VAULT_KEY_CHECK": ""}))

    async def put(self, project: str, name: str, value: str) -> None:
        """Keep a secret of the project; a new value is a new version."""
        await self._records.put_secrets(await self.seal(project, "", {name: value}))

    async def seal(
        self, project: str, cluster: str, values: Mapping[str, str]
    ) -> Sequence[SecretRow]:
        """Seal values for their places; the caller stores them in its own transaction.

        Raises:
            InvalidError: a name is not one, or a value is too large.
        """
        versions = {row.name: row.version for row in await self._records.secrets(project, cluster)}
        rows: list[SecretRow] = []
        for name, value in values.items():
            _check(name, value)
            version = versions.get(name, 0) + 1
            sealed = self._vault.seal(value, _place(project, cluster, name, version))
            rows.append(SecretRow(project, cluster, name, version, sealed, self._clock()))
        return rows

    async def names(self, project: str, cluster: str) -> set[str]:
        """Return the names that a cluster of the project may refer to."""
        rows = [
            *await self._records.secrets(project, ""),
            *await self._records.secrets(project, cluster),
        ]
        return {row.name for row in rows}

    async def listing(self, project: str) -> Sequence[SecretRow]:
        """Return the project's secrets, sealed."""
        return await self._records.secrets(project, "")

    async def remove(self, project: str, name: str) -> None:
        """Delete a secret of the project.

        Raises:
            NotFoundError: there is none of that name.
        """
        if not await self._records.delete_secret(project, name):
            raise NotFoundError(f"no secret {name} in project {project}")

    async def open(self, project: str, cluster: str, names: Collection[str]) -> dict[str, str]:
        """Open the named secrets; the cluster's own come before the project's.

        A name that is not there is left out: the expression that reads it reports it.
        """
        if not names:
            return {}
        rows = {row.name: row for row in await self._records.secrets(project, "")}
        rows |= {row.name: row for row in await self._records.secrets(project, cluster)}
        return {
            name: self._vault.open(row.sealed, _place(row.project, row.cluster, name, row.version))
            for name, row in rows.items()
            if name in names
        }


def _check(name: str, value: str) -> None:
    if not NAME.fullmatch(name):
        raise InvalidError(
            f"{name[:80]!r} is no name for a secret: letters, digits and _, at most 128"
        )
    try:
        size = len(value.encode())
    except UnicodeEncodeError as error:
        raise InvalidError(f"the value of {name} is no text: it has half a character") from error
    if size > VALUE_BYTES_MAX:
        raise InvalidError(f"the value of {name} is larger than {VALUE_BYTES_MAX} bytes")


_MARGIN_S: Final = 600


class ArtifactTokens:
    """Artifact tokens; batches of the same minute and project share one."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock
        self._minute = 0
        self._signed: dict[tuple[str, int], str] = {}

    def of(self, project: str, timeout_s: int) -> str:
        """Return a token for the project's artifacts that outlives such an invocation."""
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
