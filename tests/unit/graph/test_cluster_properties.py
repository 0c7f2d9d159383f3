import json
import string
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from controlplane.compiler.compile import Report, validate
from controlplane.compiler.source import split_lines
from functions_runtime.contract import Json
from functions_runtime.manifest.model import Manifest

Catalogue = Mapping[str, Manifest]
CASES = Path(__file__).parents[2] / "cases" / "clusters"
EVERYTHING = (CASES / "everything.yml").read_text("utf-8")
SEED = (CASES / "seed-000.yml").read_text("utf-8")
KEYS = sorted({
    "version", "cluster", "sla", "title", "description", "identifier", "trigger", "retries",
    "secrets", "satellites", "logs", "failure", "from", "name", "uses", "config", "input", "needs",
    "joins", "when", "delay", "timeout", "batch", "max-items", "size", "wait", "cron", "timezone",
    "api-call", "event", "type", "s3", "bucket",
})  # fmt: skip
WORDS = [*KEYS, "a", "b", "run", "trigger", "6h", "now", "call-webhook", "get-files-from-s3",
         "acme/small", "0.0.1b", "${{ satellites.a.output.x }}", "${{ failure.error }}",
         "${{ secrets.A }} ${{", "0 0 * * *", "UTC"]  # fmt: skip

TREES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=30,
)
STAGES = st.lists(st.dictionaries(st.sampled_from(KEYS), TREES, max_size=8), max_size=4)


def assert_inside(report: Report, text: str) -> None:
    lines = split_lines(text)
    for each in report.diagnostics:
        assert 1 <= each.place.line <= len(lines), each
        assert 1 <= each.place.column <= len(lines[each.place.line - 1]) + 1, each
        assert each.place.column < each.place.end_column, each


@given(st.binary(max_size=300))
def test_any_bytes_give_a_report(catalogue: Catalogue, text: bytes) -> None:
    report = validate(text, catalogue=catalogue)
    assert report.diagnostics
    assert_inside(report, text.decode("utf-8-sig", "replace"))


@given(TREES, STAGES, STAGES, st.sampled_from(["block", "flow"]))
def test_any_tree_gives_a_graph_or_errors_that_stand_in_the_text(
    catalogue: Catalogue, cluster: Json, main: Json, failure: Json, style: str
) -> None:
    body = cluster if isinstance(cluster, dict) else {"cluster": cluster}
    tree: Json = {
        "version": "0.0.1b",
        "cluster": {**body, "satellites": main, "failure": {"satellites": failure}},
    }
    text = yaml.safe_dump(tree, default_flow_style=style == "flow", allow_unicode=True)
    report = validate(text.encode(), catalogue=catalogue, vault=["A"])
    errors = [each for each in report.diagnostics if each.severity == "error"]
    assert (report.graph is None) == bool(errors)
    assert_inside(report, text)


@given(
    st.integers(0, len(EVERYTHING) - 1),
    st.integers(0, 30),
    st.text("a:-{}[]$ \n#&*'\"", max_size=4),
)
def test_any_damage_to_a_good_document_gives_a_report(
    catalogue: Catalogue, start: int, length: int, put: str
) -> None:
    text = EVERYTHING[:start] + put + EVERYTHING[start + length :]
    assert_inside(validate(text.encode(), catalogue=catalogue), text)


@given(st.sampled_from([key for key in KEYS if f"{key}:" in SEED]), st.data())
def test_a_key_with_one_wrong_letter_is_answered_with_the_right_one(
    catalogue: Catalogue, key: str, data: st.DataObject
) -> None:
    if key == "bucket":
        return
    position = data.draw(st.integers(0, len(key) - 1))
    letter = data.draw(
        st.sampled_from([each for each in string.ascii_lowercase if each != key[position]])
    )
    typo = data.draw(
        st.sampled_from(
            [
                key[:position] + letter + key[position + 1 :],
                key[:position] + key[position + 1 :],
                key[:position] + letter + key[position:],
            ]
        )
    )
    if typo in KEYS or not typo:
        return
    at = SEED.index(f"{key}:")
    text = SEED[:at] + typo + SEED[at + len(key) :]
    found = validate(text.encode(), catalogue=catalogue).diagnostics
    asked = [each.hint for each in found if each.code == "EXO101" and f'"{typo}"' in each.message]
    assert asked
    assert f'"{key}"' in asked[0].splitlines()[0]


def cluster_of(**keys: Json) -> bytes:
    return json.dumps({"version": "0.0.1b", "cluster": keys}).encode()


@pytest.mark.parametrize(
    "bomb",
    [
        cluster_of(**{f"k{number}": 1 for number in range(20_000)}),
        cluster_of(satellites=[{f"n{n}": 1, "uses": f"x{n}"} for n in range(1000)]),
        cluster_of(
            satellites=[
                {
                    "uses": "call-webhook",
                    "identifier": f"s{n}",
                    "needs": [f"s{m}" for m in range(60)],
                }
                for n in range(1000)
            ]
        ),
        cluster_of(
            satellites=[
                {"uses": "a", "config": {"x": "${{satellites.b.output}} " * 900}} for _ in range(40)
            ]
        ),
        cluster_of(secrets=[{f"S{n}": f"value-number-{n}"} for n in range(20_000)]),
        cluster_of(
            trigger=[{"cron": "*/1 * * * *", "timezone": f"Europe/X{n}"} for n in range(9000)]
        ),
        cluster_of(
            failure={"from": [f"x{n}" for n in range(60_000)], "satellites": [{"uses": "a"}]}
        ),
    ],
    ids=["keys", "satellites", "needs", "references", "secrets", "zones", "from"],
)
def test_a_document_made_of_faults_is_answered_in_bounded_time(
    bomb: bytes, catalogue: Catalogue
) -> None:
    assert len(bomb) <= 1024 * 1024
    start = time.perf_counter()
    report = validate(bomb, catalogue=catalogue)
    assert report.graph is None
    assert len(report.diagnostics) <= 1100
    assert time.perf_counter() - start < 10
