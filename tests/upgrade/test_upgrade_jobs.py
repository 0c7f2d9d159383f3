"""Jobs of Kubernetes that outlived their control plane: what they answered meanwhile is taken."""

import json
from pathlib import Path

import pytest

from controlplane.knative.job import render_pod_template
from controlplane.knative.names import service_name
from controlplane.knative.placement import Placement
from functions_runtime.manifest.model import load_manifest
from tests.system.fault_plane import planes
from tests.system.job_kube import job_kube
from tests.upgrade.stored import SATELLITES, STORED, StoredCase, at, runs_of, wait_for_ends

pytestmark = pytest.mark.slow
NAME = service_name("lab/press")


@pytest.mark.parametrize("case", STORED, ids=lambda case: case.name)
def test_jobs_are_waited_for_and_started_again_under_their_names(
    case: StoredCase,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server = request.getfixturevalue("postgres") if case.is_postgres else None
    plane = case.restore(tmp_path, server)
    # What one job answered before is told from what another one answers now.
    monkeypatch.setenv("PRESS", "another job")
    manifest = load_manifest(SATELLITES / "press")
    placement = Placement("lab", f"registry.test/press@sha256:{'0' * 64}")
    with job_kube({NAME: SATELLITES / "press"}, tmp_path / "kube") as kube:
        kube.kinds["podtemplates"][NAME] = render_pod_template(manifest, placement)
        plane.settings |= {
            "EXO_ORBIT": "knative",
            "EXO_KNATIVE_NAMESPACE": "lab",
            "KUBECONFIG": str(tmp_path / "kube"),
        }
        with planes(plane), plane.http() as http:
            runs = [runs_of(case)[f"job-{name}"] for name in ("answered", "unanswered")]
            wait_for_ends(plane, runs)
            texts = [http.get(f"/v1/runs/{run['id']}/outputs").text for run in runs]
            assert [at(json.loads(text), "by") for text in texts] == ["a job", "another job"]
        assert kube.started == [at(case.expected["jobs"], "unanswered")]
