import pytest
from hypothesis import given
from hypothesis import strategies as st
from knative_samples import NEAR, at, manifest

from controlplane.knative.names import (
    NAME_CHARACTERS_MAX,
    identifier_of,
    labels,
    service_name,
)
from controlplane.knative.service import render
from controlplane.knative.values import DNS_1035_LABEL, is_label_value

PART = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", fullmatch=True)
IDENTIFIER = st.builds("{}/{}".format, PART, PART)


@given(IDENTIFIER)
def test_every_identifier_has_a_name_that_dns_takes(identifier: str) -> None:
    name = service_name(identifier)
    assert DNS_1035_LABEL.fullmatch(name)
    assert len(name) <= NAME_CHARACTERS_MAX
    assert DNS_1035_LABEL.fullmatch(f"{name}-00001")


@given(IDENTIFIER, IDENTIFIER)
def test_two_identifiers_have_two_names(one: str, other: str) -> None:
    assert (service_name(one) == service_name(other)) == (one == other)


@given(IDENTIFIER, st.text(min_size=1, max_size=64))
def test_the_labels_lead_back_to_the_identifier(identifier: str, version: str) -> None:
    found = labels(identifier, version)
    assert identifier_of(found) == identifier
    assert all(is_label_value(value) for value in found.values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a-b/c", "a/b-c"),
        ("a/" + "b" * 63, "a/" + "b" * 62 + "c"),
        ("1/a", "s-1/a"),
    ],
)
def test_identifiers_that_read_the_same_stay_apart(one: str, other: str) -> None:
    assert service_name(one) != service_name(other)


def test_a_name_is_what_it_was_in_every_release() -> None:
    # Another name would be another Service, beside the one that runs.
    assert service_name("acme/split-text") == "acme-split-text-to5z6o4i"


def test_the_longest_identifier_is_shortened_and_not_refused() -> None:
    longest = f"{'p' * 63}/{'n' * 63}"
    service = render(manifest(identifier=longest), NEAR)
    assert at(service, "metadata", "name") == service_name(longest)
    assert at(service, "metadata", "labels", "exosphere.host/satellite") == "n" * 63


def test_what_others_manage_has_no_identifier() -> None:
    ours = labels("acme/split-text", "1")
    assert identifier_of({}) is None
    assert identifier_of(ours | {"app.kubernetes.io/managed-by": "Helm"}) is None
    assert identifier_of(ours | {"exosphere.host/project": ""}) is None


@pytest.mark.parametrize(
    ("version", "shown"), [("1.0", "1.0"), ("2.1.0+cuda12", "2.1.0_cuda12"), ("v" * 64, "v" * 63)]
)
def test_a_version_that_no_label_holds_is_shown_as_near_as_can_be(version: str, shown: str) -> None:
    service = render(manifest(version=version), NEAR)
    assert at(service, "metadata", "labels", "app.kubernetes.io/version") == shown
    assert at(service, "metadata", "annotations", "exosphere.host/version") == version


def test_a_version_without_any_letter_has_no_label() -> None:
    assert "app.kubernetes.io/version" not in labels("acme/split-text", "---")
