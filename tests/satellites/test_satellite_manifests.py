"""Each satellite's manifest, function and README say the same."""

import importlib
import re
from pathlib import Path
from typing import cast

import jsonschema_rs
import pytest

import satellites
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import load_manifest
from functions_runtime.model import Model
from functions_runtime.run.loader import load

HOME = Path(satellites.__path__[0])
FOLDERS = sorted(file.parent for file in HOME.glob("*/satellite.yaml"))
BY_NAME = pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])

KEYS: Json = [{"AWS_ACCESS_KEY": "a"}, {"AWS_SECRET_KEY": "b"}]
SAMPLE: dict[str, tuple[JsonObject, Json]] = {
    "get-files-from-s3": (
        {"bucket": "b", "prefix": "sec", "recursive": True, "extension": "pdf", "secrets": KEYS},
        {},
    ),
    "parse-pdf-with-docling": (
        {"language": "en", "output-format": "markdown-string", "extract-images": False},
        {"content": "data:,", "file-path": "a.pdf", "etag": "x", "content-error": None},
    ),
    "deepseek-r1-distrill-llama-70b": (
        {
            "temperature": 0.5,
            "max-tokens": 1024,
            "output-format": "json",
            "output-schema": '{\n    "company": string,\n}\n',
        },
        {"prompt": "Parse"},
    ),
    "call-webhook": (
        {
            "url": "https://api.aikin.com/v1/financial-reports",
            "method": "POST",
            "headers": [{"Authorization": "Bearer x"}],
            "body": [{"data": {}, "file-path": "a"}],
        },
        {},
    ),
    "delete-file-from-s3": ({"bucket": "b", "file-path": "a.pdf", "secrets": KEYS}, {}),
    "move-to-s3": (
        {
            "origin-source": "s3",
            "origin-bucket": "a",
            "origin-file-path": "a.pdf",
            "destination-source": "s3",
            "destination-bucket": "b",
            "destination-file-path": "failed/a.pdf",
            "secrets": [{"ORIGIN_AWS_ACCESS_KEY": "a"}, {"DESTINATION_AWS_SECRET_KEY": "b"}],
        },
        {},
    ),
    "send-pagerduty-alert": (
        {"pagerduty-api-key": "k", "pagerduty-service-id": "P"},
        {"message": "Cluster failed"},
    ),
    "send-logs-to-new-relic": (
        {"account-id": "1", "api-key": "k", "application-id": "2", "log-level": "info"},
        {"logs": [{"at": "2026-11-21T12:00:00Z", "level": "info", "message": "m"}]},
    ),
}


def models_of(folder: Path) -> dict[str, type[Model]]:
    module = importlib.import_module(f"satellites.{folder.name}.function")
    found = {name: getattr(module, name, None) for name in ("Config", "Input", "Output")}
    return {name: cast("type[Model]", each) for name, each in found.items() if each is not None}


def keys_of(schema: Json) -> set[str]:
    properties = schema.get("properties") if isinstance(schema, dict) else None
    return set(properties) if isinstance(properties, dict) else set()


@BY_NAME
def test_a_satellite_can_be_loaded_under_the_identifier_of_its_folder(folder: Path) -> None:
    manifest = load(folder).description.manifest

    assert manifest["identifier"] == f"exospherehost/{folder.name.replace('_', '-')}"
    assert manifest["idempotent"]


def test_all_satellites_of_the_sample_are_here() -> None:
    manifests = [load_manifest(folder) for folder in FOLDERS]
    names = {each.identifier for each in manifests} | {
        alias for each in manifests for alias in each.aliases
    }

    assert {f"exospherehost/{name}" for name in [*SAMPLE, "move-file"]} <= names


@BY_NAME
def test_the_schemas_have_the_keys_of_the_models(folder: Path) -> None:
    manifest, models = load_manifest(folder), models_of(folder)
    schemas = {"Config": manifest.config, "Input": manifest.input, "Output": manifest.output}

    for name, model in models.items():
        fields = model.model_fields.items()
        assert keys_of(schemas[name]) == {field.alias or key for key, field in fields}, name
        required = {field.alias or key for key, field in fields if field.is_required()}
        if name != "Output":
            assert set(cast("list[str]", schemas[name].get("required", []))) == required, name


@BY_NAME
def test_the_schemas_are_valid_and_accept_what_the_sample_says(folder: Path) -> None:
    manifest = load_manifest(folder)
    config, given = SAMPLE[manifest.identifier.partition("/")[2]]

    assert jsonschema_rs.validator_for(manifest.config).is_valid(config)
    assert jsonschema_rs.validator_for(manifest.input).is_valid(given)
    jsonschema_rs.validator_for(manifest.output)
    models = models_of(folder)
    models["Config"].model_validate(config)
    if "Input" in models:
        models["Input"].model_validate(given)


@BY_NAME
def test_the_readme_names_every_key_of_config_and_says_what_is_complete(folder: Path) -> None:
    text = (folder / "README.md").read_text()
    manifest = load_manifest(folder)

    assert {key for key in keys_of(manifest.config) if f"`{key}`" not in text} == set()
    assert {key for key in keys_of(manifest.output) if f"`{key}`" not in text} == set()
    for heading in ("## Config", "## Input", "## Output", "## Errors", "## Complete", "## Example"):
        assert heading in text, heading


def test_the_catalogue_lists_every_satellite_with_its_title() -> None:
    text = (HOME / "README.md").read_text()

    for folder in FOLDERS:
        manifest = load_manifest(folder)
        assert re.search(
            rf"^\| \[`{manifest.identifier}`\]\({folder.name}/README\.md\) \|", text, re.MULTILINE
        ), manifest.identifier
