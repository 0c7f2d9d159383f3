"""What the environment says about the process."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class SettingsError(ValueError):
    """A variable of the environment has a value that cannot be used."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve.

    Attributes:
        host: address to listen on.
        port: 0 for any free one.
        socket: path of a Unix socket to listen on instead, or "".
        concurrency: items at once, or None for what the manifest says.
        grace_seconds: time to finish after SIGTERM.
        job_url: of the one batch that this process is for, or "" to serve requests.
        job_token: opens it.
    """

    host: str
    port: int
    socket: str
    concurrency: int | None
    grace_seconds: float
    job_url: str = ""
    job_token: str = field(default="", repr=False)

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Settings":
        """Read ``PORT, EXO_HOST, EXO_SOCKET, EXO_CONCURRENCY, EXO_GRACE_SECONDS, EXO_JOB_…``.

        Without ``EXO_HOST`` a container of Knative or Kubernetes listens on every address, any
        other process on the loopback alone.

        Raises:
            SettingsError: naming the variable and what would be right.
        """
        in_cluster = "K_SERVICE" in environment or "KUBERNETES_SERVICE_HOST" in environment
        anywhere = "0.0.0.0"  # noqa: S104 - the network of a pod is the cluster's concern
        concurrency = _number(environment, "EXO_CONCURRENCY", 0, 1, 1000)
        return cls(
            host=environment.get("EXO_HOST", anywhere if in_cluster else "127.0.0.1"),
            port=int(_number(environment, "PORT", 8080, 0, 65535)),
            socket=environment.get("EXO_SOCKET", ""),
            concurrency=int(concurrency) or None,
            grace_seconds=_number(environment, "EXO_GRACE_SECONDS", 30.0, 0, 86_400),
            job_url=environment.get("EXO_JOB_URL", ""),
            job_token=environment.get("EXO_JOB_TOKEN", ""),
        )


def _number(
    environment: Mapping[str, str], name: str, default: float, least: float, most: float
) -> float:
    text = environment.get(name, "").strip()
    if not text:
        return default
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if isinstance(default, int) and not number.is_integer():
        raise SettingsError(f"{name} is {text!r}; give a whole number")
    if not least <= number <= most:
        raise SettingsError(f"{name} is {text!r}; give a number from {least:g} to {most:g}")
    return number
