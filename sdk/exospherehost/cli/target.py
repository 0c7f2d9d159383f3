"""Which server `exo` speaks to, and with which key.

`EXO_URL` and `EXO_API_KEY` decide; what is not set is taken from the nearest `.exo/dev.json` in
or above the current directory, which a running `exo dev` leaves there.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from exospherehost.cli.errors import CliError, ExitCode, usage
from exospherehost.cli.listing import text
from functions_runtime.contract import Json, JsonObject


@dataclass(frozen=True, slots=True)
class Target:
    """A server: where it listens, the key to it ("" for none), and who named it."""

    url: str
    api_key: str
    origin: str


def find_target(environ: Mapping[str, str], directory: Path) -> Target:
    """The server that the environment names, or the `exo dev` at work around `directory`.

    The key of a `dev.json` is used for the server of that file only.

    Raises:
        CliError: neither names one, or what is named cannot be an address or a key.
    """
    url = environ.get("EXO_URL", "").strip().rstrip("/")
    key = environ.get("EXO_API_KEY", "").strip()
    origin = "EXO_URL"
    if not (url and key) and (state := dev_state(directory)):
        dev_url = text(state[1].get("url")).rstrip("/")
        origin = origin if url else str(state[0])
        key = key or (text(state[1].get("api_key")) if url in ("", dev_url) else "")
        url = url or dev_url
    if not url:
        raise usage(
            "no server is known: EXO_URL is not set and no `.exo/dev.json` lies in or above "
            f"{directory}",
            "exo dev   (or set EXO_URL and EXO_API_KEY)",
        )
    return Target(_checked_url(url, origin), _checked_key(key), origin)


def dev_state(directory: Path) -> tuple[Path, JsonObject] | None:
    """The nearest `.exo/dev.json` and what it says; None where there is none.

    Raises:
        CliError: it is there and cannot be read.
    """
    candidates = (each / ".exo" / "dev.json" for each in (directory, *directory.parents))
    path = next((each for each in candidates if each.is_file()), None)
    if path is None:
        return None
    try:
        state = cast("Json", json.loads(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise _unreadable(path, str(error)) from error
    if not isinstance(state, dict) or not text(state.get("url")):
        raise _unreadable(path, 'it holds no object with "url"')
    return path, state


def _unreadable(path: Path, cause: str) -> CliError:
    hint = "start `exo dev` again, or set EXO_URL and EXO_API_KEY"
    return CliError(f"{path} cannot be used", ExitCode.USAGE, cause=cause, hint=hint)


def _checked_url(url: str, origin: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise usage(f'{origin}: "{url}" is no address', "one like http://127.0.0.1:8000")
    return url


def _checked_key(key: str) -> str:
    if not (key.isascii() and key.isprintable()):
        # The key itself stays unsaid.
        raise usage("EXO_API_KEY holds characters that no key has", "copy the key again")
    return key
