from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import httpx2
import pytest

import satellites
from exospherehost.doubles.s3 import S3Server
from exospherehost.doubles.suite import Doubles
from functions_runtime.artifacts import Artifacts
from functions_runtime.contract import Failed, JsonObject, Result, Succeeded
from functions_runtime.testing import invoke
from satellites.get_files_from_s3 import function as get_files_function

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

HERE = Path(satellites.__path__[0])
GET_FILES = HERE / "get_files_from_s3"
DELETE = HERE / "delete_file_from_s3"
MOVE = HERE / "move_to_s3"
KEYS: list[JsonObject] = [{"AWS_ACCESS_KEY": "testing"}, {"AWS_SECRET_KEY": "canary-secret-key"}]


def outputs_of(results: list[Result]) -> list[JsonObject]:
    (result,) = results
    assert isinstance(result, Succeeded), result
    return list(result.outputs)


def failure_of(results: list[Result]) -> Failed:
    (result,) = results
    assert isinstance(result, Failed), result
    return result


def listing(bucket: str, **config: str | int | bool) -> list[Result]:
    return invoke(GET_FILES, [{}], {"bucket": bucket, "secrets": [*KEYS], **config})


def test_every_object_below_the_prefix_with_the_extension_is_one_output(
    s3: "S3Client", bucket: str
) -> None:
    for key in ("sec/a.pdf", "sec/deep/b.PDF", "sec/c.txt", "sec/", "other/d.pdf"):
        s3.put_object(Bucket=bucket, Key=key, Body=key.encode())

    outputs = outputs_of(listing(bucket, prefix="sec", recursive=True, extension="pdf"))

    assert [each["file-path"] for each in outputs] == ["sec/a.pdf", "sec/deep/b.PDF"]
    first = outputs[0]
    assert first["file-name"] == "a.pdf"
    assert first["file-uri"] == f"s3://{bucket}/sec/a.pdf"
    assert first["size"] == len("sec/a.pdf")
    assert first["content-error"] is None
    assert Artifacts().get_sync(str(first["content"])) == b"sec/a.pdf"


def test_without_recursion_only_the_files_of_the_folder_itself_are_listed(
    s3: "S3Client", bucket: str
) -> None:
    for key in ("sec/a.pdf", "sec/deep/b.pdf", "secret.pdf"):
        s3.put_object(Bucket=bucket, Key=key, Body=b"x")

    outputs = outputs_of(listing(bucket, prefix="sec", recursive=False))

    assert [each["file-path"] for each in outputs] == ["sec/a.pdf"]


@pytest.mark.slow
def test_a_listing_of_more_than_one_page_is_complete(s3: "S3Client", bucket: str) -> None:
    for number in range(1005):
        s3.put_object(Bucket=bucket, Key=f"{number:05d}", Body=b"")

    config: JsonObject = {"bucket": bucket, "secrets": [*KEYS], "include-content": False}
    (first,) = invoke(GET_FILES, [{}], config)
    assert isinstance(first, Succeeded)
    assert first.cursor is not None
    (last,) = invoke(GET_FILES, [{}], config, cursor=first.cursor)
    assert isinstance(last, Succeeded)
    assert last.cursor is None

    outputs = [*first.outputs, *last.outputs]
    assert [each["file-path"] for each in outputs] == [f"{number:05d}" for number in range(1005)]
    assert all(each["content"] is None for each in outputs)


def test_an_object_that_is_too_large_is_an_output_that_says_why_it_has_no_content(
    s3: "S3Client", bucket: str
) -> None:
    s3.put_object(Bucket=bucket, Key="large", Body=b"12345")
    s3.put_object(Bucket=bucket, Key="small", Body=b"123")

    large, small = outputs_of(listing(bucket, **{"max-bytes": 4}))

    assert large["content"] is None
    assert large["content-error"] == "the object has 5 bytes, max-bytes allows 4"
    assert small["content-error"] is None


def test_an_object_that_is_gone_between_listing_and_reading_is_an_output_that_says_so(
    s3: "S3Client", bucket: str
) -> None:
    # A delete marker that only the listing does not know of cannot be staged over HTTP without a
    # race, so the two halves are asked one after the other with the object deleted in between.
    s3.put_object(Bucket=bucket, Key="a", Body=b"1")
    config = get_files_function.Config.model_validate({"bucket": bucket, "secrets": {}})
    (found,), more = get_files_function.listed(s3, config, None)
    assert more is None
    s3.delete_object(Bucket=bucket, Key="a")

    content, reason = get_files_function.content_of(s3, config, Artifacts(), found)

    assert content is None
    assert reason == "the object was listed, but is gone"


def test_an_empty_bucket_gives_no_outputs(bucket: str) -> None:
    assert outputs_of(listing(bucket)) == []


def test_a_bucket_that_does_not_exist_is_a_terminal_failure_that_names_it(world: Doubles) -> None:
    del world

    failure = failure_of(listing("there-is-none"))

    assert not failure.retryable
    assert failure.code == "NoSuchBucket"
    assert "bucket 'there-is-none'" in failure.error


def test_missing_credentials_are_named_and_those_of_the_machine_are_not_used(
    bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")

    failure = failure_of(
        invoke(GET_FILES, [{}], {"bucket": bucket, "secrets": {"AWS_ACCESS_KEY": "testing"}})
    )

    assert failure.error == "config.secrets lacks AWS_SECRET_KEY; it has AWS_ACCESS_KEY"
    assert not failure.retryable


def test_a_server_out_of_reach_is_retryable(
    world: Doubles, monkeypatch: pytest.MonkeyPatch
) -> None:
    del world
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9")

    failure = failure_of(listing("any"))

    assert failure.retryable
    assert failure.code == "s3-connection"


def test_an_endpoint_of_the_config_may_not_be_a_private_address(
    world: Doubles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EXO_EGRESS_ALLOW")

    failure = failure_of(listing("any", endpoint=world.urls["s3"]))

    assert failure.code == "egress-refused"
    assert not failure.retryable


@pytest.fixture
def guarded_s3(bare: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An S3 server that asks for credentials it has never given to anybody."""
    del bare
    server = S3Server()
    server.start()
    _let_in(server, b"0")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", server.url)
    yield server.url
    # What it asks for is the same for every server of the process, those of later tests too.
    _let_in(server, b"inf")
    server.stop()


def _let_in(server: S3Server, requests: bytes) -> None:
    """Set how many requests are answered before credentials are looked at."""
    plain = {"content-type": "text/plain"}
    url = f"{server.url}/moto-api/reset-auth"
    assert httpx2.post(url, content=requests, headers=plain).json()["status"] == "ok"


def test_a_refusal_of_s3_is_terminal_and_shows_no_secret(guarded_s3: str) -> None:
    del guarded_s3

    failure = failure_of(listing("somebody-elses"))

    assert not failure.retryable
    assert failure.code in {"AccessDenied", "InvalidAccessKeyId"}
    assert "bucket 'somebody-elses'" in failure.error
    assert "canary-secret-key" not in failure.error
    assert "testing" not in failure.error


def test_deleting_removes_the_object_and_doing_it_again_says_that_it_was_absent(
    s3: "S3Client", bucket: str
) -> None:
    s3.put_object(Bucket=bucket, Key="a b/ü.pdf", Body=b"x")
    config: JsonObject = {"bucket": bucket, "file-path": "a b/ü.pdf", "secrets": [*KEYS]}

    (first,) = outputs_of(invoke(DELETE, [{}], config))
    (second,) = outputs_of(invoke(DELETE, [{}], config))

    assert (first["existed"], first["deleted"]) == (True, True)
    assert (second["existed"], second["deleted"]) == (False, False)
    assert "Contents" not in s3.list_objects_v2(Bucket=bucket)


def test_deleting_from_a_bucket_that_does_not_exist_fails(world: Doubles) -> None:
    del world
    config: JsonObject = {"bucket": "there-is-none", "file-path": "a", "secrets": [*KEYS]}

    assert failure_of(invoke(DELETE, [{}], config)).code == "NoSuchBucket"


def moving(origin: str, destination: str, path: str = "sec/a.pdf") -> JsonObject:
    return {
        "origin-source": "s3",
        "origin-bucket": origin,
        "origin-file-path": path,
        "destination-source": "s3",
        "destination-bucket": destination,
        "destination-file-path": "failed/a.pdf",
        "secrets": [
            {"ORIGIN_AWS_ACCESS_KEY": "one"},
            {"ORIGIN_AWS_SECRET_KEY": "canary-secret-key"},
            {"DESTINATION_AWS_ACCESS_KEY": "two"},
            {"DESTINATION_AWS_SECRET_KEY": "canary-secret-key"},
        ],
    }


@pytest.mark.parametrize("size", [0, 3, 9 * 1024 * 1024])
def test_a_moved_object_is_at_its_new_place_whole_and_gone_from_the_old_one(
    s3: "S3Client", bucket: str, size: int
) -> None:
    data = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    s3.put_object(Bucket=bucket, Key="sec/a.pdf", Body=data, ContentType="application/pdf")
    s3.create_bucket(Bucket=f"{bucket}-failure")

    (output,) = outputs_of(invoke(MOVE, [{}], moving(bucket, f"{bucket}-failure")))

    assert output["file-uri"] == f"s3://{bucket}-failure/failed/a.pdf"
    assert output["size"] == size
    assert output["already-moved"] is False
    moved = s3.get_object(Bucket=f"{bucket}-failure", Key="failed/a.pdf")
    with closing(moved["Body"]) as body:
        assert body.read() == data
    assert moved["ContentType"] == "application/pdf"
    assert "Contents" not in s3.list_objects_v2(Bucket=bucket)


def test_a_second_attempt_recognises_its_own_move(s3: "S3Client", bucket: str) -> None:
    s3.put_object(Bucket=bucket, Key="sec/a.pdf", Body=b"123")
    invoke(MOVE, [{}], moving(bucket, bucket))

    (output,) = outputs_of(invoke(MOVE, [{}], moving(bucket, bucket), attempt=2))

    assert (output["already-moved"], output["size"]) == (True, 3)


def test_an_absent_origin_is_a_failure_even_if_something_lies_at_the_destination(
    s3: "S3Client", bucket: str
) -> None:
    nothing = failure_of(invoke(MOVE, [{}], moving(bucket, bucket)))
    s3.put_object(Bucket=bucket, Key="failed/a.pdf", Body=b"of somebody else")
    foreign = failure_of(invoke(MOVE, [{}], moving(bucket, bucket)))

    assert nothing.error == f"there is no object s3://{bucket}/sec/a.pdf"
    assert "comes from another move" in foreign.error
    assert {nothing.retryable, foreign.retryable} == {False}


def test_a_move_onto_itself_is_refused_and_destroys_nothing(s3: "S3Client", bucket: str) -> None:
    s3.put_object(Bucket=bucket, Key="failed/a.pdf", Body=b"123")

    failure = failure_of(invoke(MOVE, [{}], moving(bucket, bucket, "failed/a.pdf")))

    assert failure.code == "move-onto-itself"
    assert s3.head_object(Bucket=bucket, Key="failed/a.pdf")["ContentLength"] == 3


def test_a_failed_upload_leaves_the_origin_where_it_is(s3: "S3Client", bucket: str) -> None:
    s3.put_object(Bucket=bucket, Key="sec/a.pdf", Body=b"123")

    failure = failure_of(invoke(MOVE, [{}], moving(bucket, "there-is-none")))

    assert failure.code == "NoSuchBucket"
    assert "canary-secret-key" not in failure.error
    assert s3.head_object(Bucket=bucket, Key="sec/a.pdf")["ContentLength"] == 3
