import json
from datetime import timedelta
from pathlib import Path

import pytest

from functions_runtime.manifest.model import Manifest, ManifestError, load_manifest, parse_manifest

FULL = """
identifier: satellite/acme/read-pdf
version: "1.2"
title: Read PDF
description: Text of each page
aliases: [read, acme/read-file]
entrypoint: pages.reader:read
config: {type: object, properties: {engine: {type: string}}}
input: {type: string}
output: {type: object}
secrets: [AWS_KEY]
resources:
  cpu: 2
  memory: 4Gi
  gpu:
    {count: 1, product: H100, runtime-class: nvidia, node-selector: {a: b}, tolerations: [{key: c}]}
scaling: {min: 0, max: 4, concurrency: 8, window: 30s, retention: 5m}
timeout: PT10M
batch: {max-items: 16, wait: 10s}
mode: job
model-volume: models
idempotent: true
environment: {HF_HOME: /models}
requirements: requirements.lock
"""
SMALL = 'identifier: acme/x\nversion: "1"\n'


def test_every_field_of_a_manifest_is_read():
    manifest = parse_manifest(FULL)
    assert manifest.identifier == "acme/read-pdf"
    assert manifest.aliases == ["read", "acme/read-file"]
    assert manifest.resources.cpu == "2"
    assert manifest.resources.gpu is not None
    assert manifest.resources.gpu.runtime_class == "nvidia"
    assert manifest.scaling.retention == timedelta(minutes=5)
    assert manifest.timeout == timedelta(minutes=10)
    assert manifest.batch.max_items == 16
    assert manifest.mode == "job"
    assert manifest.environment == {"HF_HOME": "/models"}


def test_a_manifest_written_as_json_is_read_back_the_same():
    manifest = parse_manifest(FULL)
    assert parse_manifest(json.dumps(manifest.as_json())) == manifest


def test_a_small_manifest_has_defaults_that_scale_to_zero():
    manifest = parse_manifest(SMALL)
    assert manifest.entrypoint == "function:main"
    assert (manifest.scaling.min, manifest.scaling.max) == (0, 1)
    assert manifest.scaling.window == timedelta(seconds=6)
    assert isinstance(manifest, Manifest)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "must be a mapping"),
        ("- a", "must be a mapping"),
        ("a: [", "line 1, column 5"),
        ("a: &x 1\nb: *x", "line 2, column 4: aliases"),
        ("a: 1\na: 2", "line 2, column 1: the key 'a' comes twice"),
        ("1: 2", "the key '1' is not text"),
        ("on: 2", "the key 'on' is not text"),
        ("[" * 100_000, "nested too deeply"),
        ("#" * 2_000_000, "longer than"),
        ("\x00", "is not YAML"),
        ("version: '1'", "identifier: is missing"),
        ("identifier: x\nversion: '1'", "identifier: 'x' does not match"),
        (
            f"identifier: a/{'b' * 64}\nversion: '1'",
            "identifier: bbbbbbbbbbbbbbbb… has 64 characters; a project or name has at most 63",
        ),
        ("identifier: A/b\nversion: '1'", "identifier: 'A/b' does not match"),
        ("identifier: a/b\nversion: 1.0", "version: 1.0 is not text; write it in quotes"),
        (SMALL + "scalng: {}", "scalng: is not known; did you mean scaling?"),
        (SMALL + "batch: {max_items: 2}", "batch.max_items: is not known; did you mean max-items?"),
        (SMALL + "resources: {gpu: {conut: 1}}", "resources.gpu.conut: is not known; did you mean"),
        (SMALL + "resources: {memory: 4 GB}", "resources.memory: '4 GB' does not match"),
        (SMALL + "scaling: {min: 2, max: 1}", "scaling: min is 2 and max is 1"),
        (SMALL + "scaling: {window: 2s}", "scaling.window: must be from 6s to 1h"),
        (SMALL + "scaling: {max: 1.5}", "scaling.max: "),
        (SMALL + "timeout: 5", "timeout: 5 has no unit"),
        (SMALL + "timeout: soon", "timeout: 'soon' is not a duration"),
        (SMALL + "timeout: 0s", "timeout: "),
        (SMALL + "mode: batch", "mode: "),
        (SMALL + "entrypoint: function", "entrypoint: 'function' does not match"),
        (SMALL + "output: {type: array}", "output: the schema is of type 'array'"),
        (SMALL + "config: 5", "config: "),
        (SMALL + "environment: {PORT: '1'}", "environment: PORT is set by the platform"),
        (SMALL + "environment: {EXO_A: '1'}", "environment: EXO_A is set by the platform"),
        (SMALL + "environment: {a-b: '1'}", "environment: 'a-b' is no name"),
        (SMALL + "requirements: ../x", "requirements: '../x' leaves the folder"),
        (SMALL + "idempotent: maybe", "idempotent: "),
    ],
)
def test_a_wrong_manifest_is_refused_with_place_and_reason(text: str, said: str):
    with pytest.raises(ManifestError) as caught:
        parse_manifest(text)
    assert said in str(caught.value)


def test_all_faults_of_a_manifest_are_told_at_once():
    with pytest.raises(ManifestError) as caught:
        parse_manifest("identifier: x\nscaling: {max: 0}\nother: 1")
    assert [one.path for one in caught.value.problems] == [
        "identifier",
        "version",
        "scaling.max",
        "other",
    ]


def test_a_folder_without_a_manifest_is_named(tmp_path: Path):
    with pytest.raises(ManifestError, match=r"satellite\.yaml: cannot be read: No such file"):
        load_manifest(tmp_path)


def test_a_manifest_that_is_not_utf8_is_refused(tmp_path: Path):
    (tmp_path / "satellite.yaml").write_bytes(b"\xff")
    with pytest.raises(ManifestError, match="not UTF-8"):
        load_manifest(tmp_path)
