"""What goes wrong at a registry or a kube cluster, said as every verb says it."""

from collections.abc import Generator
from contextlib import contextmanager

from exospherehost.cli.errors import CliError, ExitCode


@contextmanager
def told() -> Generator[None]:
    """Turn what a deploy, an installation or a look at what is deployed raises into `CliError`."""
    from controlplane.knative.placement import PlacementError
    from controlplane.kube import KubeError
    from exospherehost.deploy.errors import DeployError, NotDeployedError

    try:
        yield
    except DeployError as error:
        missing = isinstance(error, NotDeployedError)
        code = ExitCode.NOT_FOUND if missing else ExitCode.INVALID
        raise CliError(error.message, code, cause=error.cause, hint=error.hint) from error
    except PlacementError as error:
        raise CliError(str(error), ExitCode.INVALID) from error
    except KubeError as error:
        raise CliError(str(error), ExitCode.SERVER) from error
