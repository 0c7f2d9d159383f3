"""Errors of a deploy or an installation: one line, a cause, and a hint.

Raised below `deploy` alone; the command line translates them (`cli.deploy_errors`).
"""


class DeployError(Exception):
    """An error for whoever deploys: the message, the cause, and what to try.

    Attributes:
        message: one line.
        cause: the message of another program or server, or "".
        hint: what to try, or "".
    """

    def __init__(self, message: str, *, cause: str = "", hint: str = "") -> None:
        super().__init__("; ".join(part for part in (message, cause, hint) if part))
        self.message = message
        self.cause = cause
        self.hint = hint


class FolderError(DeployError):
    """The folder of the satellite cannot go into an image as it is."""


class LockError(DeployError):
    """The list of requirements does not say exactly which files to install."""


class InstallError(DeployError):
    """The requirements could not be installed for the image's platform."""


class BaseImageError(DeployError):
    """What the image shall be built on is no image, or one that does not fit."""


class ImageNameError(DeployError):
    """The name of an image that cannot be one."""


class CredentialsError(DeployError):
    """The credentials for a registry cannot be read."""


class ToolError(DeployError):
    """A Dockerfile cannot be built here."""


class RegistryError(DeployError):
    """A registry refused, or could not be asked.

    Attributes:
        status: of HTTP; None where there was no answer.
    """

    def __init__(
        self, message: str, *, status: int | None = None, cause: str = "", hint: str = ""
    ) -> None:
        super().__init__(message, cause=cause, hint=hint)
        self.status = status


class NotDeployedError(DeployError):
    """No satellite of that name is on the kube cluster, or more than one."""


class ScaleError(DeployError):
    """A satellite cannot be scaled as asked."""
