"""Limits of a revision: requests at once, and for how long."""

from collections.abc import Iterator

from controlplane.adapters.orbit.knative.violation import Node, PlatformLimits, Violation


def revision_rules(spec: Node, limits: PlatformLimits) -> Iterator[Violation]:
    """Give what is wrong with concurrency and timeouts.

    Source: knative/serving, pkg/apis/serving/v1/revision_validation.go (timeoutSeconds),
    pkg/apis/serving/metadata_validation.go (containerConcurrency). That no clock may exceed
    timeoutSeconds is said by the documentation and not held by the webhook.
    """
    yield from _concurrency(spec.at("containerConcurrency"), limits)
    yield from _timeout(spec.at("timeoutSeconds"), limits)
    timeout_s = spec.at("timeoutSeconds").whole
    for name in ("responseStartTimeoutSeconds", "idleTimeoutSeconds"):
        clock = spec.at(name)
        if clock.whole is None:
            continue
        if clock.whole < 0:
            yield clock.wrong(f"is {clock.whole}", "give seconds; 0 switches it off")
        elif timeout_s and clock.whole > timeout_s:
            message = f"is {clock.whole} s, longer than the {timeout_s} s of timeoutSeconds"
            yield clock.wrong(message, f"give {timeout_s} or less")


def _concurrency(found: Node, limits: PlatformLimits) -> Iterator[Violation]:
    least, most = (0 if limits.unlimited_concurrency else 1), limits.container_concurrency_max
    if found.whole is not None and not least <= found.whole <= most:
        yield found.wrong(f"is {found.whole}", f"give {least} to {most}")


def _timeout(found: Node, limits: PlatformLimits) -> Iterator[Violation]:
    most_s = limits.revision_timeout_max_s
    if found.whole is not None and not 0 <= found.whole <= most_s:
        yield found.wrong(
            f"is {found.whole} s, outside 0 to {most_s} s",
            f"give {most_s} or less, or raise max-revision-timeout-seconds in ConfigMap "
            "config-defaults of knative-serving and the activator's grace period with it",
        )
