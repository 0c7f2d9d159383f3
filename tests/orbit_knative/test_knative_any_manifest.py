"""Any manifest, any object: what is rendered is taken, or it is said what would be right."""

from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st
from knative_samples import FULL, NEAR, UPSTREAM, VALIDATOR, faults

from controlplane.knative.admission import find_violations, needed_flags
from controlplane.knative.placement import Placement, PlacementError
from controlplane.knative.service import render
from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.model import Manifest, Problem
from tests.budget import BUDGET

PART = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", fullmatch=True)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=20)
LABEL = st.from_regex(r"[A-Za-z0-9]([A-Za-z0-9_.-]{0,20}[A-Za-z0-9])?", fullmatch=True)
QUANTITY = st.from_regex(r"[1-9][0-9]{0,2}(m|Ki|Mi|Gi)?", fullmatch=True)
VARIABLE = st.from_regex(r"[A-JL-O_][A-Z_0-9]{0,10}", fullmatch=True).filter(
    lambda name: not name.startswith("EXO_")
)
LEAF = st.none() | st.booleans() | st.integers() | TEXT
ANY = st.recursive(
    LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3)
)


def durations(least_ms: int, most_ms: int) -> st.SearchStrategy[str]:
    return st.integers(least_ms, most_ms).map("{}ms".format)


@st.composite
def scalings(draw: st.DrawFn, retention_ms_max: int) -> JsonObject:
    most = draw(st.integers(1, 10_000))
    return {
        "min": draw(st.integers(0, most)),
        "max": most,
        "concurrency": draw(st.integers(1, 1000)),
        "window": draw(durations(6_000, 3_600_000)),
        "retention": draw(durations(0, retention_ms_max)),
    }


def gpus(label: st.SearchStrategy[str], tolerations: st.SearchStrategy) -> st.SearchStrategy:
    return st.fixed_dictionaries(
        {"count": st.integers(1, 64)},
        optional={
            "product": label,
            "runtime-class": st.sampled_from(["nvidia", "nvidia-legacy"]),
            "node-selector": st.dictionaries(label, label, max_size=3),
            "tolerations": tolerations,
        },
    )


TAINT = st.fixed_dictionaries({"key": LABEL, "effect": st.sampled_from(["NoSchedule", ""])})
ANY_GPU = gpus(TEXT, st.lists(st.dictionaries(TEXT, ANY, max_size=3), max_size=2))
GOOD_GPU = gpus(LABEL, st.lists(TAINT, max_size=2))


def manifests(
    gpu: st.SearchStrategy,
    timeout_ms_max: int,
    retention_ms_max: int,
    texts: st.SearchStrategy[str],
) -> st.SearchStrategy[Manifest]:
    resources = st.fixed_dictionaries(
        {}, optional={"cpu": QUANTITY, "memory": QUANTITY, "gpu": gpu}
    )
    parts = st.fixed_dictionaries(
        {
            "identifier": st.builds("{}/{}".format, PART, PART),
            "version": st.text(min_size=1, max_size=64),
            "resources": resources,
            "scaling": scalings(retention_ms_max),
            "timeout": durations(1, timeout_ms_max),
            "environment": st.dictionaries(VARIABLE, texts, max_size=3),
        },
        optional={"model-volume": texts},
    )
    return parts.map(Manifest.model_validate)


def rendered(manifest: Manifest, placement: Placement) -> tuple[JsonObject, tuple[Problem, ...]]:
    """Return the service, or nothing and the reasons."""
    try:
        return render(manifest, placement), ()
    except PlacementError as error:
        return {}, error.problems


ANY_MANIFEST = manifests(ANY_GPU, 1_200_000, 7_200_000, TEXT)
GOOD_MANIFEST = manifests(GOOD_GPU, 600_000, 3_600_000, PART)


@settings(max_examples=60 * BUDGET)
@given(ANY_MANIFEST, st.sampled_from([NEAR, FULL]))
def test_any_manifest_is_taken_or_what_would_be_right_is_said(
    manifest: Manifest, placement: Placement
) -> None:
    service, problems = rendered(manifest, placement)
    assert all(one.path and one.message for one in problems)
    for one in faults(service) if service else ():
        assert one.path.startswith(("metadata", "spec.template"))
        assert one.message
        assert one.remedy


@settings(max_examples=60 * BUDGET)
@given(GOOD_MANIFEST)
def test_a_manifest_within_the_limits_is_taken(manifest: Manifest) -> None:
    service, problems = rendered(manifest, NEAR)
    # The one thing about two parts of a manifest that the strategies do not hold.
    assert {one.path for one in problems} <= {"resources.memory"}
    if service:
        assert faults(service) == []
        assert VALIDATOR.is_valid(service)


@settings(max_examples=60 * BUDGET)
@given(GOOD_MANIFEST)
def test_the_same_manifest_gives_the_same_service(manifest: Manifest) -> None:
    again = Manifest.model_validate(manifest.as_json())
    assert rendered(manifest, NEAR) == rendered(again, NEAR)


@settings(max_examples=60 * BUDGET)
@given(st.data())
def test_whatever_object_is_looked_at_it_is_judged_and_nothing_breaks(data: st.DataObject) -> None:
    good = render(Manifest.model_validate({"identifier": "a/b", "version": "1"}), NEAR)
    bad = cast("JsonObject", mutated(data, good))
    assert all(str(one) for one in find_violations(bad, UPSTREAM))
    assert all(needed_flags(bad).values())


def mutated(data: st.DataObject, value: Json) -> Json:
    """Return the object with one part of it replaced by anything."""
    if isinstance(value, dict) and value and data.draw(st.booleans() | st.just(value=True)):
        name = data.draw(st.sampled_from(sorted(value)))
        return value | {name: mutated(data, value[name])}
    if isinstance(value, list) and value:
        return [mutated(data, value[0]), *value[1:]]
    return data.draw(ANY)
