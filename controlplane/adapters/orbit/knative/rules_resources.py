"""What a container asks of its machine."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from controlplane.adapters.orbit.knative.values import is_label_key, quantity
from controlplane.adapters.orbit.knative.violation import Node, Violation

_NATIVE: Final = ("cpu", "memory", "ephemeral-storage")
_HUGE_PAGES: Final = "hugepages-"


def resource_rules(resources: Node) -> Iterator[Violation]:
    """Give what is wrong with requests and limits.

    Source: knative/serving, pkg/apis/serving/fieldmask.go (ResourceRequirementsMask); kubernetes,
    pkg/apis/core/validation (ValidateResourceRequirements).
    """
    for name, found in resources.fields().items():
        if name not in ("limits", "requests"):
            yield found.wrong("is not allowed in a Knative Service", "give limits and requests")
    limits, requests = resources.at("limits").entries(), resources.at("requests").entries()
    for found in (limits, requests):
        for name, amount in found.items():
            yield from _amount(name, amount)
    for name in requests:
        yield from _pair(name, requests[name], limits.get(name))


def _amount(name: str, found: Node) -> Iterator[Violation]:
    amount = _read(found)
    if name not in _NATIVE and not name.startswith(_HUGE_PAGES) and "/" not in name:
        yield found.wrong(f"{name!r} is no resource", "give cpu, memory or domain/name")
    elif not is_label_key(name):
        yield found.wrong(f"{name!r} is no name of a resource", "give for example nvidia.com/gpu")
    if amount is None:
        yield found.wrong(f"{found.value!r} is no quantity", "give for example 500m, 2 or 4Gi")
    elif amount < 0:
        yield found.wrong(f"{found.value} is less than nothing", "give 0 or more")
    elif "/" in name and amount.denominator != 1:
        yield found.wrong(f"{found.value} is a part of a device", "give a whole number")


def _pair(name: str, request: Node, limit: Node | None) -> Iterator[Violation]:
    asked = _read(request)
    most = None if limit is None else _read(limit)
    if "/" in name and (limit is None or (most is not None and asked != most)):
        yield request.wrong("has no equal limit", "give the same in limits: devices are not shared")
    elif asked is not None and most is not None and asked > most:
        yield request.wrong(f"{request.value} exceeds the limit", "ask for no more than the limit")


def _read(found: Node) -> Fraction | None:
    if isinstance(found.value, int | float) and not isinstance(found.value, bool):
        return Fraction(found.value)
    return quantity(found.text or "")
