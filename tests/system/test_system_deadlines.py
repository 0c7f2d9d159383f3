"""The time of an item begins when it is sent: a satellite that has to start first takes none."""

from pathlib import Path

import pytest
from fault_plane import SATELLITES, Plane, amount, planes
from waking import gateway

from controlplane.knative.names import service_name

pytestmark = pytest.mark.slow
STAGE = "    - {identifier: a, uses: lab/late-riser, timeout: 2500ms}"


def test_on_this_machine_a_slow_start_takes_nothing_of_an_items_time(tmp_path: Path) -> None:
    with planes(made := Plane(tmp_path / "plane")):
        made.deploy("slow", STAGE, retries=0)
        view = made.wait(made.begin("slow", [{"n": 1}]), 30)
        assert (view["status"], amount(view, "a")) == ("succeeded", 1)


def test_behind_a_gateway_what_a_slow_start_has_left_too_little_time_for_is_not_begun(
    tmp_path: Path,
) -> None:
    host = f"{service_name('lab/late-riser')}.lab.exo.test"
    with gateway({host: SATELLITES / "late_riser"}) as given:
        made = Plane(
            tmp_path / "plane", EXO_ORBIT="knative", EXO_KNATIVE_NAMESPACE="lab",
            EXO_KNATIVE_GATEWAY=given.url, EXO_KNATIVE_DOMAIN="exo.test",
        )  # fmt: skip
        with planes(made):
            made.deploy("slow", STAGE, retries=0)
            view = made.wait(made.begin("slow", [{"n": 1}]), 30)
        assert (view["status"], amount(view, "a")) == ("succeeded", 1)
        assert given.requests == 2
