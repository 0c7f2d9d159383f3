"""The published samples as they are: checked, stored, and run against the doubles."""

import json
import os
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

import pytest
from system_help import (
    at,
    exo,
    items,
    keys,
    log_text,
    many,
    s3_client,
    stage,
    text,
    wait,
)

from exospherehost.cli.client import Client
from exospherehost.cli.commands.dev_server import Server
from exospherehost.cli.errors import ApiError
from exospherehost.doubles.reports import damage, make_reports
from functions_runtime.contract import Json, JsonObject

CASES = Path(__file__).parents[1] / "cases" / "clusters"
BUCKET = "aikin-financial-reports"
FAILURE_BUCKET = "aikin-financial-reports-failure"
VAULT = "/v1/projects/aikin/secrets"
IN_VAULT = ("PAGERDUTY_API_KEY", "PAGERDUTY_SERVICE_ID")
REMARKS = ["EXO410", "EXO310", "EXO224"]
"""Secrets in clear; one bucket as origin and destination; an error that means failure.error."""


@dataclass(frozen=True)
class Story:
    """What a run of a sample did, as the API and the services tell it."""

    view: JsonObject
    damaged: str
    whole: dict[str, JsonObject]
    delivered: dict[str, Json]


def post(client: Client, document: bytes) -> JsonObject:
    return client.post_document("/v1/clusters", document, "application/yaml", {})


def codes(value: Json, severity: str) -> list[str]:
    found = many(value, "diagnostics")
    return [text(each, "code") for each in found if at(each, "severity") == severity]


def fill_vault(client: Client) -> None:
    for name in IN_VAULT:
        client.put(f"{VAULT}/{name}", {"value": f"value-of-{name}"})


def empty_vault(client: Client) -> None:
    for each in client.listing(VAULT, {}, limit=0):
        client.delete(f"{VAULT}/{each['name']}")


def put_reports(server: Server, count: int) -> tuple[str, dict[str, JsonObject]]:
    """Put reports into an otherwise empty bucket; gives the damaged one's key and the others."""
    s3 = s3_client(server.doubles["s3"])
    for bucket in (BUCKET, FAILURE_BUCKET):
        if bucket not in {each.get("Name") for each in s3.list_buckets().get("Buckets", [])}:
            s3.create_bucket(Bucket=bucket)
        for key in keys(s3, bucket):
            s3.delete_object(Bucket=bucket, Key=key)
    damaged, whole = "", dict[str, JsonObject]()
    folder = f"sec/{uuid.uuid4().hex[:8]}"
    for i, report in enumerate(make_reports(count, seed=7)):
        key = f"{folder}/{report.file_name}"
        body = report.pdf_bytes if i else damage(report.pdf_bytes)
        s3.put_object(Bucket=BUCKET, Key=key, Body=body)
        if i:
            whole[key] = json.loads(json.dumps(report.facts.as_object()))
        else:
            damaged = key
    return damaged, whole


def play(server: Server, client: Client, document: bytes) -> Story:
    damaged, whole = put_reports(server, 4)
    fill_vault(client)
    post(client, document)
    started = client.post("/v1/clusters/aikin/strucutred-pdfs/runs", {})
    view = wait(client, str(started["id"]))
    bodies = [call["body"] for call in server.calls("webhook") if call["status"] == 200]
    delivered = {
        text(body, "file-path"): at(body, "data")
        for body in bodies
        if text(body, "file-path") in {damaged, *whole}
    }
    return Story(view, damaged, whole, delivered)


def assert_as_the_sample_says(server: Server, client: Client, story: Story) -> None:
    """The damaged one cannot be moved from where it does not lie: its move fails, and says so."""
    assert story.view["status"] == "partial"
    assert story.delivered == story.whole
    s3 = s3_client(server.doubles["s3"])
    assert keys(s3, BUCKET) == {story.damaged}, "the others were deleted, this one was not lost"
    assert keys(s3, FAILURE_BUCKET) == set()
    for name, succeeded, failed in (
        ("get-files-from-s3", 1, 0),
        ("parse-pdf-with-docling", 3, 1),
        ("deepseek-r1-distrill-llama-70b", 3, 0),
        ("call-webhook", 3, 0),
        ("delete-file-from-s3", 3, 0),
        ("move-to-failure-bucket", 0, 1),
        ("send-pagerduty-alert", 0, 0),
        ("send-logs-to-new-relic", 1, 0),
    ):
        found = stage(story.view, name)
        assert (found["succeeded"], found["failed"]) == (succeeded, failed), name
        assert (found["waiting"], found["running"]) == (0, 0), name
    [parse] = items(client, story.view, stage="parse-pdf-with-docling", status="failed")
    assert (parse["attempts"], "damaged" in text(parse, "error")) == (4, True)
    [move] = items(client, story.view, stage="move-to-failure-bucket", status="failed")
    error = text(move, "error")
    assert f"s3://{FAILURE_BUCKET}/{story.damaged}" in error, error
    assert "your-" not in log_text(client, story.view), "no secret of the sample is in the log"


def test_without_two_secrets_that_it_only_uses_it_is_refused_and_nothing_is_stored(
    client: Client,
) -> None:
    empty_vault(client)
    with pytest.raises(ApiError) as caught:
        post(client, (CASES / "seed-000.yml").read_bytes())
    assert caught.value.status == 422
    found = caught.value.diagnostics
    errors = [each for each in found if each["severity"] == "error"]
    assert [each["code"] for each in errors] == ["EXO210", "EXO210"]
    assert [(each["line"], each["column"]) for each in errors] == [(139, 40), (140, 43)]
    for each, name in zip(errors, IN_VAULT, strict=True):
        assert f'"{name}"' in text(each, "message")
        assert f"exo secrets set aikin {name}" in text(each, "hint")
    assert sorted(codes({"diagnostics": [*found]}, "warning")) == sorted(REMARKS)
    assert list(client.listing(VAULT)) == []


def test_it_runs_as_it_is_and_what_it_contradicts_is_told(server: Server, client: Client) -> None:
    document = (CASES / "seed-000.yml").read_bytes()
    fill_vault(client)
    applied = post(client, document)
    assert codes(applied, "error") == []
    assert sorted(codes(applied, "warning")) == sorted(REMARKS)
    stored = text(client.get("/v1/clusters/aikin/strucutred-pdfs"), "document")
    assert "your-aws-access-key" not in stored
    assert_as_the_sample_says(server, client, play(server, client, document))


def test_the_broken_sample_is_refused_at_its_place_and_runs_once_mended(
    server: Server, client: Client, tmp_path: Path
) -> None:
    path = tmp_path / "seed-001.yml"
    shutil.copy(CASES / path.name, path)
    refused = exo("validate", path.name, cwd=tmp_path, env={**os.environ, "NO_COLOR": "1"})
    assert refused.returncode == 3
    assert refused.stdout.startswith(
        "error[EXO001]: YAML: mapping values are not allowed here: list item starts at "
        "column 10, its keys at column 13; align `uses:` under `name:`\n"
        "  --> seed-001.yml:126:17\n"
    )
    with pytest.raises(ApiError) as caught:
        post(client, path.read_bytes())
    [fault] = caught.value.diagnostics
    assert (fault["code"], fault["line"], fault["column"]) == ("EXO001", 126, 17)
    mended = exo("validate", path.name, "--fix", cwd=tmp_path)
    assert (mended.returncode, mended.stderr) == (0, "mended seed-001.yml\n")
    assert_as_the_sample_says(server, client, play(server, client, path.read_bytes()))
