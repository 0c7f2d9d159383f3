"""Translate the errors of a registry or a kube cluster into those of the CLI.

Used by every verb that deploys, installs or reads what is deployed; the packages below know nothing
of exit codes.
"""

from collections.abc import Generator
from contextlib import contextmanager

from exospherehost.cli.errors import CliError, ExitCode


@contextmanager
def translate_deploy_errors() -> Generator[None]:
    """Raise `CliError` in place of the errors of `deploy` and `controlplane.kube`."""
    from controlplane.knative.placement import PlacementError
    from controlplane.kube import KubeError
    from exospherehost.deploy.errors import DeployError, NotDeployedError

    try:
        yield
    except DeployError as error:
        is_missing = isinstance(error, NotDeployedError)
        code = ExitCode.NOT_FOUND if is_missing else ExitCode.INVALID
        raise CliError(error.message, code, cause=error.cause, hint=error.hint) from error
    except PlacementError as error:
        raise CliError(str(error), ExitCode.INVALID) from error
    except KubeError as error:
        raise CliError(str(error), ExitCode.SERVER) from error


def ignore(text: str) -> None:
    """Report to nobody, for `--quiet`."""
    del text
