"""Placement: where one satellite runs, under which account and limits; not in its manifest."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from controlplane.knative.values import (
    DNS_LABEL,
    DNS_SUBDOMAIN,
    parse_quantity,
)
from functions_runtime.manifest.model import Problem

_DIGEST: Final = re.compile(r"[^\s@]+@sha256:[0-9a-f]{64}")
_USER_MAX: Final = 2**31 - 1
_DEADLINE_S_MIN: Final = 60


class PlacementError(ValueError):
    """A satellite cannot be placed as asked.

    Attributes:
        problems: every fault; the path is that of the manifest, or begins with ``placement.``.
    """

    def __init__(self, what: str, problems: tuple[Problem, ...]) -> None:
        listed = "; ".join(f"{one.path}: {one.message}" for one in problems)
        super().__init__(f"{what}: {listed}")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Placement:
    """Where and how one satellite runs on Knative.

    Attributes:
        namespace: namespace of the Knative Service.
        image: ``name@sha256:…``; a tag could mean another image tomorrow.
        service_account: account of its pods, None for the namespace's default; they get no token.
        image_pull_secrets: names of Secrets that hold credentials of registries.
        environment_secret: name of a Secret whose keys become variables of the process.
        environment: the operator's plain variables; they win over those of the manifest.
        visibility: who may reach it; ``cluster-local`` has no address outside the cluster.
        revision_timeout_max_s: ``max-revision-timeout-seconds`` of the platform.
        progress_deadline_s: time for a pod to become ready, pulling its image included.
        gpu_progress_deadline_s: the same with a GPU: a machine that starts, a model of 70B that
            loads, an older pod that still drains.
        model_claim: claim that holds the model; None takes the one that the manifest's
            `model-volume` names.
        model_image: image that holds the model, in place of a claim.
        shared_memory: size of ``/dev/shm`` with a GPU; counts against the memory of the pod.
        spread_over: label of nodes, such as ``topology.kubernetes.io/zone``, over whose values
            the pods are spread. Over nodes Knative spreads them itself.
        user: numeric user and group of the process.

    Raises:
        PlacementError: with every fault.
    """

    namespace: str
    image: str
    service_account: str | None = None
    image_pull_secrets: tuple[str, ...] = ()
    environment_secret: str | None = None
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    visibility: Literal["cluster-local", "external"] = "cluster-local"
    revision_timeout_max_s: int = 600
    progress_deadline_s: int = 600
    gpu_progress_deadline_s: int = 3600
    model_claim: str | None = None
    model_image: str | None = None
    shared_memory: str = "2Gi"
    spread_over: str | None = None
    user: int = 65532

    def __post_init__(self) -> None:
        """Refuse what no cluster would take."""
        problems = (*_bad_names(self), *_bad_numbers(self), *_bad_images(self))
        if problems:
            raise PlacementError("the placement cannot be used", problems)


def _bad_names(placement: Placement) -> Iterator[Problem]:
    if not DNS_LABEL.fullmatch(placement.namespace):
        message = f"{placement.namespace!r} is no namespace; give 1 to 63 of a-z, 0-9 and -"
        yield Problem("placement.namespace", message)
    named = {
        "service_account": placement.service_account,
        "environment_secret": placement.environment_secret,
        "model_claim": placement.model_claim,
        **{
            f"image_pull_secrets[{index}]": name
            for index, name in enumerate(placement.image_pull_secrets)
        },
    }
    for where, name in named.items():
        if name is not None and not DNS_SUBDOMAIN.fullmatch(name):
            message = f"{name!r} names no object of Kubernetes; give a-z, 0-9, - and ."
            yield Problem(f"placement.{where}", message)


def _bad_numbers(placement: Placement) -> Iterator[Problem]:
    if placement.revision_timeout_max_s < 1:
        message = f"{placement.revision_timeout_max_s} is no time; give seconds, at least 1"
        yield Problem("placement.revision_timeout_max_s", message)
    for where, seconds in (
        ("progress_deadline_s", placement.progress_deadline_s),
        ("gpu_progress_deadline_s", placement.gpu_progress_deadline_s),
    ):
        if seconds < _DEADLINE_S_MIN:
            message = f"{seconds} s is too short to pull an image; give at least {_DEADLINE_S_MIN}"
            yield Problem(f"placement.{where}", message)
    if not 1 <= placement.user <= _USER_MAX:
        message = f"{placement.user} may not run; give a user from 1 (not root) to {_USER_MAX}"
        yield Problem("placement.user", message)
    if (parse_quantity(placement.shared_memory) or 0) <= 0:
        message = f"{placement.shared_memory!r} is no size; give for example 2Gi"
        yield Problem("placement.shared_memory", message)


def _bad_images(placement: Placement) -> Iterator[Problem]:
    images = {"image": placement.image, "model_image": placement.model_image}
    for where, image in images.items():
        if image is not None and not _DIGEST.fullmatch(image):
            message = f"{image!r} has no digest; give name@sha256: and 64 hexadecimal digits"
            yield Problem(f"placement.{where}", message)
    if placement.model_claim is not None and placement.model_image is not None:
        message = "there is a model_claim as well; the model lies in one of them"
        yield Problem("placement.model_image", message)
