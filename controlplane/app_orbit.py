"""Where satellites run, and which there are: the part of the composition root that chooses."""

from dataclasses import dataclass

from controlplane.adapters.catalogue import FolderCatalogue
from controlplane.adapters.kube import Kube
from controlplane.adapters.orbit.knative.jobs import KubeJobs
from controlplane.adapters.orbit.knative.orbit import KnativeOrbit
from controlplane.adapters.orbit.knative.settings import KnativeSettings
from controlplane.adapters.orbit.local import LocalOrbit
from controlplane.adapters.orbit.settings import LocalSettings
from controlplane.adapters.registered import RegisteredCatalogue
from controlplane.adapters.storage import SqlStore
from controlplane.domain.errors import InvalidError
from controlplane.operations.jobs import Jobs
from controlplane.operations.logs import LogWriter
from controlplane.ports.world import Clock
from controlplane.settings import Settings


@dataclass(frozen=True, slots=True)
class Made:
    """What every orbit is made of."""

    settings: Settings
    folders: FolderCatalogue
    logs: LogWriter
    clock: Clock


def local(made: Made) -> tuple[FolderCatalogue, LocalOrbit]:
    """Give the satellites whose code is here, as processes beside this one.

    Raises:
        InvalidError: they may not see a variable that they are meant to see.
    """
    settings, folders = made.settings, made.folders
    try:
        how = LocalSettings(
            runtime_dir=settings.state_dir / "run",
            environment=settings.satellite_environment,
            idle_s=settings.idle_s,
            grace_s=settings.grace_s,
        )
    except ValueError as error:
        raise InvalidError(f"EXO_SATELLITE_ENVIRONMENT: {error}") from error
    orbit = LocalOrbit(folders.folders(), folders.manifests(), made.logs.add, made.clock, how)
    return folders, orbit


def knative(
    made: Made, store: SqlStore, jobs: Jobs, url: str
) -> tuple[RegisteredCatalogue, KnativeOrbit]:
    """Give the satellites that were deployed; `url` is how their pods reach this process."""
    settings = made.settings
    where = KnativeSettings(
        settings.knative_namespace,
        settings.knative_gateway,
        settings.knative_domain,
        settings.knative_timeout_max_s,
    )
    catalogue = RegisteredCatalogue(store, made.folders)
    kube_jobs = KubeJobs(jobs, lambda: Kube.open(namespace=settings.knative_namespace), url)
    return catalogue, KnativeOrbit(catalogue, made.logs.add, made.clock, where, kube_jobs)
