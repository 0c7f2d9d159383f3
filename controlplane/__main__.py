"""`python -m controlplane serve | migrate`: one process of the control plane."""

import asyncio
import signal
import sys

import structlog
from pydantic import ValidationError
from pydantic_settings import SettingsError

from controlplane.api.server import listen, serving
from controlplane.app import bring_up_to_date, control_plane
from controlplane.domain.errors import ExoError, VaultKeyError
from controlplane.process_log import write_own_log_to
from controlplane.settings import Settings, settings_fault

_USAGE = "usage: python -m controlplane serve | migrate"
_log = structlog.get_logger()


async def serve(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT, then drain."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    with listen(settings.host, settings.port) as opened:
        write_own_log_to(sys.stderr)
        url = f"http://{settings.host}:{opened.getsockname()[1]}"
        async with control_plane(settings, url) as plane, serving(plane.app, opened):
            _log.info("serving", url=url)
            await stop.wait()
            _log.info("draining", grace_s=settings.grace_s)
            await plane.drain()


def main(arguments: list[str]) -> int:
    """Run a command; gives the exit code."""
    try:
        settings = Settings()
        match arguments:
            case ["serve"]:
                work = serve(settings)
            case ["migrate"]:
                work = bring_up_to_date(settings)
            case _:
                sys.stderr.write(_USAGE + "\n")
                return 2
        asyncio.run(work)
    except (ValidationError, SettingsError) as error:
        return _refuse(settings_fault(error))
    except (OSError, ExoError, VaultKeyError) as error:
        return _refuse(str(error))
    return 0


def _refuse(reason: str) -> int:
    sys.stderr.write(f"controlplane: {' '.join(reason.split())}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
