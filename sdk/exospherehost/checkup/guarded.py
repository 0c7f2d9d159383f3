"""Looking at one thing such that its faults are findings too."""

import asyncio
from collections.abc import Awaitable, Sequence
from typing import Final

from controlplane.adapters.kube import KubeError
from controlplane.adapters.kube.errors import Trouble
from exospherehost.checkup.finding import Finding

LOOK_S: Final = 10.0
"""So long may one look take."""
_MENDS: Final = {
    Trouble.AWAY: "is it up, and is it the one you mean? --context names another",
    Trouble.REJECTED: "log in again, or name another context with --context",
    Trouble.FORBIDDEN: "ask for that permission, or let somebody look who has it",
}


async def guarded(
    name: str, look: Awaitable[Sequence[Finding]], within_s: float = LOOK_S
) -> Sequence[Finding]:
    """Give what a look finds; a refusal or no answer is a finding of that name."""
    try:
        async with asyncio.timeout(within_s):
            return await look
    except KubeError as error:
        mend = _MENDS.get(error.trouble, "try again; the log of the API server says more")
        if error.trouble is Trouble.FORBIDDEN:
            return [Finding(name, "warning", f"not looked at: {error}", mend)]
        return [Finding(name, "error", str(error), mend)]
    except TimeoutError:
        mend = "try again; a kube cluster that is slow to answer is slow to scale as well"
        return [Finding(name, "error", f"no answer within {within_s:.0f} s", mend)]
