"""What goes wrong between a folder and a registry."""


class DeployError(Exception):
    """A fault to tell whoever deploys: what, why, and what to try.

    Attributes:
        message: one line.
        cause: what another program or server said about it, or "".
        hint: what would be right, or "".
    """

    def __init__(self, message: str, *, cause: str = "", hint: str = "") -> None:
        super().__init__("; ".join(each for each in (message, cause, hint) if each))
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
