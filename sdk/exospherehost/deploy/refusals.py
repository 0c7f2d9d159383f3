"""What a registry's refusal means, in words."""

from typing import Final

import httpx2
from pydantic import BaseModel, ConfigDict, ValidationError

from exospherehost.deploy.errors import RegistryError

_MEANINGS: Final = {
    400: ("found a fault in what was sent", "push again; a file may have changed meanwhile"),
    401: ("does not let {who} in", "docker login {host}"),
    403: ("does not allow this to {who}", "ask for the right to push and pull there"),
    404: ("knows nothing of that name", "is the repository or tag written as it is there?"),
    405: ("does not support this", "is it a registry of the OCI distribution protocol?"),
    413: (
        "takes no upload of that size, not even in pieces",
        "raise the limit of the registry or of the proxy before it",
    ),
    429: ("wants fewer requests", "try again later"),
}


class _Fault(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    code: str = ""
    message: str = ""


class _Faults(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    errors: list[_Fault]


def refusal(response: httpx2.Response, host: str, who: str, doing: str) -> RegistryError:
    """Give the error for an answer that is no success; `who` asked, while `doing` something."""
    status = response.status_code
    failed = ("failed", "try again later; the registry's log says more")
    meaning, hint = _MEANINGS.get(status, failed)
    said = meaning.format(who=who, host=host)
    return RegistryError(
        f"the registry {host} {said} ({status}, {doing})",
        status=status,
        cause=_reported(response),
        hint=hint.format(who=who, host=host),
    )


def _reported(response: httpx2.Response) -> str:
    """Give the first fault that the body names, in one line."""
    try:
        faults = _Faults.model_validate_json(response.content).errors
    except ValidationError:
        return ""
    words = (faults[0].code, faults[0].message) if faults else ()
    return " ".join(": ".join(each for each in words if each).split())[:300]
