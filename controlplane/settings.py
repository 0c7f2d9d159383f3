"""What an operator may set: `EXO_…` variables, read once, handed on as arguments."""

from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError


def shipped_satellites() -> Path:
    """Return the folder of the satellites that come with the distribution.

    It is found, not imported: the control plane reads manifests as data.
    """
    spec = find_spec("satellites")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package `satellites` is not installed")
    return Path(spec.origin).parent


class Settings(BaseSettings):
    """All settings of one process of the control plane."""

    model_config = SettingsConfigDict(env_prefix="EXO_", frozen=True, extra="ignore")

    host: str = "127.0.0.1"
    """Address to listen on. Loopback, because nobody should open a port by accident."""

    port: int = Field(default=8700, ge=0, le=65535)
    """Port to listen on; 0 takes a free one."""

    state_dir: Path = Path(".exo")
    """Where the SQLite file and the vault's key lie, and artifacts and spilled pages without S3."""

    database_url: str = ""
    """`sqlite:///…` or `postgresql://…`; empty: a SQLite file in `state_dir`."""

    migrate: bool = True
    """Whether a start brings the schema up to date. False: it only checks, as replicas do whose
    schema is the work of `python -m controlplane migrate`."""

    blobs: str = ""
    """Where payloads above 64 KiB lie: a folder or `s3://bucket/prefix`; empty: in `state_dir`.

    With S3 artifacts and spilled pages go there as well, and replicas share nothing else but the
    database. Endpoint, region and credentials come from the usual `AWS_…` variables.
    """

    vault_key: SecretStr | None = None
    """32 bytes, base64; empty: a key file (0600) in `state_dir`, made at the first start."""

    api_key: SecretStr | None = None
    """A key that opens every project, admitted at the start. Needed once, to make others."""

    satellites: tuple[Path, ...] = Field(default_factory=lambda: (shipped_satellites(),))
    """Folders that hold satellites; later ones win."""

    satellite_environment: dict[str, str] = {}
    """What satellites of the local orbit see of the environment, beside the least they need."""

    orbit: Literal["local", "knative"] = "local"
    """Where satellites run: as processes beside this one, or as Knative Services."""

    knative_namespace: str = "default"
    """Where the Knative Services of satellites are."""

    knative_gateway: str = ""
    """`http://host:port` of the ingress; empty: this process runs inside of the kube cluster."""

    knative_domain: str = ""
    """What Knative appends to `service.namespace` behind the gateway."""

    knative_timeout_max_s: float = Field(default=600.0, gt=0)
    """The platform's `max-revision-timeout-seconds`: no request lasts longer."""

    public_url: str = ""
    """How satellites reach this process; empty: the address it listens on."""

    patience: float = Field(default=1.0, ge=0.0, le=1.0)
    """Share of the slack that items may be held for company: 1 is cheapest, 0 never waits."""

    retention: str = "30d"
    """How long runs are kept after their end: `30d`, `12h`, …; `none` (or `0`): for ever.

    The identity of a start stays taken for thirty days from its run's creation in any case.
    """

    idle_s: float = Field(default=30.0, gt=0)
    """A local satellite without work for so long is stopped (scale to zero)."""

    lease_s: float = Field(default=15.0, ge=1)
    """How long what a process holds stays its own when nothing is heard of it."""

    grace_s: float = Field(default=10.0, ge=0)
    """How long a stop waits for what is in flight."""


def settings_fault(error: ValidationError | SettingsError) -> str:
    """Return which variables are wrong, and how; never what they hold: it may be a key."""
    if isinstance(error, SettingsError):
        _, field, *_ = str(error).split('"')
        return f"EXO_{field.upper()}: write it as JSON"
    return "; ".join(
        f"EXO_{'_'.join(str(part) for part in fault['loc']).upper()}: {fault['msg']}"
        for fault in error.errors(include_url=False, include_input=False)
    )
