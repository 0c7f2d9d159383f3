"""A finding of `exo doctor`, and how a check is run so that its own failure is one.

The base of `doctor.connectivity` and `doctor.checks`. A check never raises: where the kube cluster
refuses or does not answer, that is what it found.
"""

import asyncio
import json
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from controlplane.kube import KubeError
from controlplane.kube.errors import KubeErrorKind

CHECK_TIMEOUT_S: Final = 10.0
_REMEDIES: Final = {
    KubeErrorKind.AWAY: "is it up, and is it the one you mean? --context names another",
    KubeErrorKind.REJECTED: "log in again, or name another context with --context",
    KubeErrorKind.FORBIDDEN: "ask for that permission, or let somebody look who has it",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check, and what would fix it where it is not ok."""

    name: str
    state: Literal["ok", "warning", "error"]
    detail: str
    remedy: str = ""


async def run_check(
    name: str, check: Awaitable[Sequence[Finding]], timeout_s: float = CHECK_TIMEOUT_S
) -> Sequence[Finding]:
    """Return the findings of a check; a refusal or no answer is a finding of that name."""
    try:
        async with asyncio.timeout(timeout_s):
            return await check
    except KubeError as error:
        remedy = _REMEDIES.get(error.kind, "try again; the log of the API server says more")
        if error.kind is KubeErrorKind.FORBIDDEN:
            return [Finding(name, "warning", f"not looked at: {error}", remedy)]
        return [Finding(name, "error", str(error), remedy)]
    except TimeoutError:
        remedy = "try again; a kube cluster that is slow to answer is slow to scale as well"
        return [Finding(name, "error", f"no answer within {timeout_s:.0f} s", remedy)]


def patch_command(namespace: str, config_map: str, values: Mapping[str, str]) -> str:
    """Return the command that sets keys of a ConfigMap."""
    patch = json.dumps({"data": dict(values)}, separators=(",", ":"))
    return f"kubectl -n {namespace} patch configmap {config_map} --type merge -p '{patch}'"
