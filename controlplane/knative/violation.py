"""What a platform allows, what breaks it, and a way through an object that knows where it is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from functions_runtime.contract import Json

ON_BY_DEFAULT: Final = frozenset(
    {"config-features/multi-container", "config-features/kubernetes.podspec-volumes-emptydir"}
)


@dataclass(frozen=True, slots=True)
class Violation:
    """One fault of an object, found before a cluster has seen it.

    Attributes:
        path: where, such as ``spec.template.spec.containers[0].env[1].name``.
        message: what is wrong there.
        remedy: what would be right.
    """

    path: str
    message: str
    remedy: str

    def __str__(self) -> str:
        """Return it as one line."""
        return f"{self.path}: {self.message}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class PlatformLimits:
    """What an installation of Knative Serving allows; the defaults are those of upstream.

    Attributes:
        revision_timeout_max_s: ``max-revision-timeout-seconds`` of config-defaults.
        container_concurrency_max: ``container-concurrency-max-limit`` of config-defaults.
        unlimited_concurrency: ``allow-container-concurrency-zero`` of config-defaults.
        max_scale_limit: of config-autoscaler; 0 is none.
        flags: what is switched on, as ``ConfigMap/key``.

    Source: knative/serving, config/core/configmaps.
    """

    revision_timeout_max_s: int = 600
    container_concurrency_max: int = 1000
    unlimited_concurrency: bool = True
    max_scale_limit: int = 0
    flags: frozenset[str] = ON_BY_DEFAULT

    def allowing(self, *flags: str) -> "PlatformLimits":
        """Return the same platform with more switched on."""
        return replace(self, flags=self.flags | set(flags))


@dataclass(frozen=True, slots=True)
class Node:
    """A value within an object, and where it is. Null is as good as absent."""

    path: str
    value: Json

    def __bool__(self) -> bool:
        """Return whether there is anything."""
        return self.value is not None

    def at(self, name: str) -> "Node":
        """Return what the field holds; nothing where this is no mapping."""
        value = self.value.get(name) if isinstance(self.value, dict) else None
        path = f"{self.path}.{name}" if self.path else name
        return Node(path, value)

    def entry(self, key: str) -> "Node":
        """Return the entry of a map whose keys have dots, such as an annotation."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Node(f"{self.path}[{key}]", value)

    def each(self) -> list["Node"]:
        """Return the elements; none where this is no list."""
        values = self.value if isinstance(self.value, list) else []
        return [Node(f"{self.path}[{index}]", value) for index, value in enumerate(values)]

    def entries(self) -> Mapping[str, "Node"]:
        """Return what a mapping holds under its keys, nulls left out; empty for anything else."""
        fields = self.value if isinstance(self.value, dict) else {}
        return {key: self.entry(key) for key, value in fields.items() if value is not None}

    def fields(self) -> Mapping[str, "Node"]:
        """Return the fields of an object, nulls left out; empty for anything else."""
        return {key: self.at(key) for key in self.entries()}

    @property
    def text(self) -> str | None:
        """The text, None if it is none."""
        return self.value if isinstance(self.value, str) else None

    @property
    def whole(self) -> int | None:
        """The whole number, None if it is none."""
        value = self.value
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def wrong(self, message: str, remedy: str) -> Violation:
        """Return the fault that is here."""
        return Violation(self.path, message, remedy)
