from dataclasses import replace

import pytest
from knative_samples import IMAGE

from controlplane.knative.placement import Placement, PlacementError


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ("namespace", "", "no namespace"),
        ("namespace", "n" * 64, "1 to 63"),
        ("image", "registry.example/a:latest", "no digest"),
        ("image", "a@sha256:00", "no digest"),
        ("model_image", "models:70b", "no digest"),
        ("service_account", "Not A Name", "names no object"),
        ("environment_secret", "", "names no object"),
        ("image_pull_secrets", ("good", "a/b"), "'a/b'"),
        ("revision_timeout_max_s", 0, "no time"),
        ("progress_deadline_s", 5, "too short"),
        ("gpu_progress_deadline_s", 59, "too short"),
        ("user", 0, "not root"),
        ("shared_memory", "lots", "no size"),
        ("shared_memory", "-1Gi", "no size"),
    ],
)
def test_a_placement_that_no_cluster_would_take_is_refused(
    place: str, value: object, said: str
) -> None:
    good = Placement("satellites", IMAGE)
    with pytest.raises(PlacementError, match=said) as caught:
        replace(good, **{place: value})
    assert [one.path.partition("[")[0] for one in caught.value.problems] == [f"placement.{place}"]


def test_a_model_lies_in_one_place() -> None:
    with pytest.raises(PlacementError, match="in one of them"):
        Placement("satellites", IMAGE, model_claim="models", model_image=IMAGE)


def test_every_fault_of_a_placement_is_told_at_once() -> None:
    with pytest.raises(PlacementError) as caught:
        Placement("", "", user=0)
    assert len(caught.value.problems) == 3
