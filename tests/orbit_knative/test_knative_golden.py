import os
from pathlib import Path
from typing import cast

import pytest
import yaml
from crd_schema import FILE, closed
from knative_samples import (
    FULL,
    GPU,
    LIGHT,
    NEAR,
    SCHEMA,
    VALIDATOR,
    at,
    changed,
    faults,
    manifest,
)

from controlplane.knative.job import (
    build_callback_variables,
    job,
    render_pod_template,
    render_token_secret,
)
from controlplane.knative.placement import PlacementError
from controlplane.knative.service import render
from functions_runtime.contract import Json, JsonObject

GOLDEN = Path(__file__).parent / "golden"
SAMPLES = {"light": (LIGHT, NEAR), "gpu": (GPU, FULL)}
POD = ("spec", "template", "spec")
CONTAINER = (*POD, "containers", 0)


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_rendered_is_what_was_reviewed(name: str) -> None:
    text, placement = SAMPLES[name]
    shown = yaml.safe_dump(render(manifest(text), placement), sort_keys=True, width=100)
    path = GOLDEN / f"{name}.yaml"
    if os.environ.get("EXO_REWRITE_GOLDEN"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SAMPLES)
def test_jobs_are_made_from_what_was_reviewed(name: str) -> None:
    text, placement = SAMPLES[name]
    template = render_pod_template(manifest(f"{text}\nmode: job"), placement)
    made = job(template, "a-job", 7200, build_callback_variables("http://plane/v1/jobs/1", "a-job"))
    secret = render_token_secret(made, "hush", "uid-of-the-job")
    shown = "---\n".join(
        yaml.safe_dump(entry, sort_keys=True, width=100) for entry in (template, made, secret)
    )
    path = GOLDEN / f"{name}_job.yaml"
    if os.environ.get("EXO_REWRITE_GOLDEN"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")
    assert "hush" not in yaml.safe_dump_all([template, made])


def test_a_satellite_of_requests_has_no_jobs() -> None:
    with pytest.raises(PlacementError, match="mode: is request"):
        render_pod_template(manifest(LIGHT), NEAR)


@pytest.mark.parametrize("name", SAMPLES)
def test_what_was_reviewed_has_only_fields_that_serving_declares(name: str) -> None:
    golden = cast("JsonObject", yaml.safe_load((GOLDEN / f"{name}.yaml").read_text("utf-8")))
    assert [str(error) for error in VALIDATOR.iter_errors(golden)] == []
    assert faults(golden) == []


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("status",), {}),
        (("metadata", "generation"), 1),
        (("spec", "replicas"), 1),
        ((*POD, "contaners"), []),
        ((*CONTAINER, "readinesProbe"), {}),
        ((*CONTAINER, "readinessProbe", "httpGet", "pfad"), "/"),
        ((*CONTAINER, "securityContext", "runAsRoot"), False),
        ((*CONTAINER, "resources", "cpu"), "1"),
        ((*CONTAINER, "ports", 0, "containerPort"), "8080"),
        ((*POD, "timeoutSeconds"), "600"),
        ((*POD, "containers"), {}),
        ((*POD, "volumes", 0, "name"), 7),
    ],
)
def test_what_serving_does_not_declare_is_refused(
    place: tuple[str | int, ...], value: Json
) -> None:
    service = render(manifest(), NEAR)
    assert VALIDATOR.is_valid(service)
    assert not VALIDATOR.is_valid(changed(service, value, *place))


def test_a_field_that_is_required_is_missed() -> None:
    service = render(manifest(), NEAR)
    assert not VALIDATOR.is_valid(changed(service, None, *POD, "containers"))


def test_the_schema_says_nothing_in_prose() -> None:
    assert '"description":' not in FILE.read_text(encoding="utf-8")


def test_an_object_that_preserves_what_is_unknown_stays_open() -> None:
    keep: JsonObject = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
    assert closed(keep) == {"type": "object"}
    assert closed({"type": "object"}) == {"type": "object", "additionalProperties": False}
    assert closed({"type": "string", "nullable": True}) == {"type": ["string", "null"]}


def test_every_sample_is_written_down() -> None:
    assert {path.stem for path in GOLDEN.glob("*.yaml")} == {
        *SAMPLES,
        *(f"{name}_job" for name in SAMPLES),
    }
    assert at(SCHEMA, "properties", "metadata", "additionalProperties") is False
