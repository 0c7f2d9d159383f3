"""A database that is away for one kind of call."""

from typing import TypeVar

from controlplane.adapters.storage.database import Body, Database
from controlplane.domain.errors import UnavailableError

T = TypeVar("T")


class Outage:
    """Lets the writes of one method fail, before they are carried out or after."""

    def __init__(self, behind: Database, *, at: str, carried_out: bool) -> None:
        self.behind = behind
        self.dialect = behind.dialect
        self._at = at
        self._carried_out = carried_out

    async def write(self, body: Body[T]) -> T:
        if not body.__qualname__.startswith(f"{self._at}."):
            return await self.behind.write(body)
        if self._carried_out:
            await self.behind.write(body)
        raise UnavailableError("the connection was lost")

    async def read(self, body: Body[T]) -> T:
        return await self.behind.read(body)

    async def close(self) -> None:
        await self.behind.close()
