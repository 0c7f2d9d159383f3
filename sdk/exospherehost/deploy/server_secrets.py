"""The Secrets that an installation needs: looked at, and made once where ours can be made up."""

import base64
import secrets
from collections.abc import Mapping
from typing import Final

from controlplane.adapters.kube import Kube
from controlplane.adapters.kube.client import SECRET
from exospherehost.deploy.errors import DeployError
from exospherehost.deploy.placing import DATABASE_URL, SERVER, part
from functions_runtime.contract import JsonObject

_PASSWORD: Final = "POSTGRES_PASSWORD"  # noqa: S105 - the name of a key
_VAULT_KEY_BYTES: Final = 32


async def secret_to_make(kube: Kube, needed: Mapping[str, frozenset[str]]) -> JsonObject | None:
    """Give the Secret that is missing and can be made up; None where all is there.

    Args:
        kube: in the namespace of the control plane.
        needed: keys by the name of their Secret.

    Raises:
        DeployError: what is missing cannot be made up.
    """
    made: JsonObject | None = None
    for name, keys in sorted(needed.items()):
        found = await kube.get(SECRET, name)
        if found is None and name == SERVER:
            made = made_up(keys)
            continue
        if lacking := sorted(keys - part(found or {}, "data").keys()):
            raise DeployError(
                f"the Secret {name} in {kube.namespace} lacks {', '.join(lacking)}",
                hint="add what is missing; nothing in it is ever overwritten from here",
            )
    return made


def made_up(keys: frozenset[str]) -> JsonObject:
    """Give the Secret of the control plane, with keys that nobody has seen.

    Raises:
        DeployError: a key is asked for that only its owner can know.
    """
    password = secrets.token_urlsafe(24)
    known = {
        "EXO_VAULT_KEY": base64.b64encode(secrets.token_bytes(_VAULT_KEY_BYTES)).decode(),
        "EXO_API_KEY": f"exo_{secrets.token_urlsafe(32)}",
    }
    if _PASSWORD in keys:
        known[_PASSWORD] = password
        known[DATABASE_URL] = f"postgresql://exo:{password}@exo-postgres:5432/exo"
    if unknown := sorted(keys - known.keys()):
        raise DeployError(
            f"nothing says what {', '.join(unknown)} is",
            hint=f"put it into a Secret, and name that with --database-url-secret; or make the "
            f"Secret {SERVER} with all of {', '.join(sorted(keys))} yourself",
        )
    return {
        "apiVersion": "v1",
        "kind": "Secret",
        "metadata": {"name": SERVER, "labels": {"app.kubernetes.io/part-of": "exospherehost"}},
        "stringData": {key: known[key] for key in sorted(keys)},
    }
