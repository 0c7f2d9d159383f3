"""A catalogue of the sample's satellites, as far as these tests need it."""

from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import Manifest


def closed(**properties: Json) -> JsonObject:
    kinds: JsonObject = {
        name.replace("_", "-"): {"type": kind} if isinstance(kind, str) else kind
        for name, kind in properties.items()
    }
    return {"type": "object", "properties": kinds, "additionalProperties": False}


TEXTS: Json = {
    "anyOf": [
        {"type": "object", "additionalProperties": {"type": "string"}},
        {"type": "array", "items": {"type": "object"}},
    ]
}

S3_FILE = closed(bucket="string", file_path="string", file_name="string", file_uri="string")

SATELLITES: tuple[JsonObject, ...] = (
    {
        "identifier": "exospherehost/get-files-from-s3",
        "config": {
            **closed(
                bucket="string",
                prefix="string",
                recursive="boolean",
                extension="string",
                secrets=TEXTS,
            ),
            "required": ["bucket"],
        },
        "output": S3_FILE,
    },
    {
        "identifier": "exospherehost/parse-pdf-with-docling",
        "config": closed(
            language="string",
            output_format={"enum": ["markdown-string", "json"]},
            extract_images="boolean",
        ),
        "output": closed(markdown="string", pages="integer"),
        "timeout": "10m",
        "batch": {"max-items": 4, "wait": "20s"},
    },
    {
        "identifier": "exospherehost/deepseek-r1-distrill-llama-70b",
        "config": closed(
            temperature={"type": "number", "minimum": 0, "maximum": 2},
            max_tokens="integer",
            output_format="string",
            output_schema={"type": ["string", "object"]},
        ),
        "input": {"type": "object", "required": ["prompt"]},
        "batch": {"max-items": 64},
    },
    {
        "identifier": "exospherehost/call-webhook",
        "config": closed(url="string", method="string", headers=TEXTS, body={}),
        "output": closed(status="integer", body={}),
    },
    {
        "identifier": "exospherehost/delete-file-from-s3",
        "config": closed(bucket="string", file_path="string", secrets=TEXTS),
        "output": closed(deleted="boolean"),
    },
    {
        "identifier": "exospherehost/move-to-s3",
        "aliases": ["move-file"],
        "config": closed(
            origin_source="string",
            origin_bucket="string",
            origin_file_path="string",
            origin_endpoint="string",
            destination_source="string",
            destination_bucket="string",
            destination_file_path="string",
            secrets=TEXTS,
        ),
        "output": S3_FILE,
    },
    {
        "identifier": "exospherehost/send-pagerduty-alert",
        "config": closed(pagerduty_api_key="string", pagerduty_service_id="string"),
        "input": {"type": "object", "required": ["message"]},
        "output": closed(status="string"),
    },
    {
        "identifier": "exospherehost/send-logs-to-new-relic",
        "config": closed(
            account_id="string", api_key="string", application_id="string", log_level="string"
        ),
    },
)


def catalogue_of_samples() -> dict[str, Manifest]:
    manifests = (Manifest.model_validate({"version": "1.0.0"} | each) for each in SATELLITES)
    return {manifest.identifier: manifest for manifest in manifests}
