"""``satellite.yaml``: what a satellite is, needs and how it scales.

Imports nothing that runs a satellite: whoever deploys satellites reads it as data.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)

from functions_runtime.contract import Json, JsonObject
from functions_runtime.manifest.description import FILE_NAME
from functions_runtime.manifest.durations import parse_duration
from functions_runtime.manifest.text import faults, read_yaml

_NAME: Final = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME_CHARACTERS_MAX: Final = 63
_WINDOW_MIN: Final = timedelta(seconds=6)
_WINDOW_MAX: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a manifest.

    Attributes:
        path: dotted, "" for the whole document.
        message: what is wrong and what would be right.
    """

    path: str
    message: str


class ManifestError(ValueError):
    """A manifest that cannot be used.

    Attributes:
        problems: every fault that was found.
    """

    def __init__(self, where: str, *problems: Problem) -> None:
        listed = "; ".join(
            f"{one.path}: {one.message}" if one.path else one.message for one in problems
        )
        super().__init__(f"{where}: {listed}")
        self.problems = problems


def _duration(value: object) -> object:
    if isinstance(value, timedelta):
        return value
    if not isinstance(value, str):
        raise ValueError(f"{value!r} has no unit; write for example 30s")  # noqa: TRY004 - pydantic
    return parse_duration(value)


def _window(value: timedelta) -> timedelta:
    if not _WINDOW_MIN <= value <= _WINDOW_MAX:
        raise ValueError("must be from 6s to 1h")
    return value


def _unprefixed(value: object) -> object:
    if not isinstance(value, str):
        return value
    bare = value.removeprefix("satellite/")
    for part in bare.split("/"):
        if len(part) > _NAME_CHARACTERS_MAX:
            text = f"{part[:16]}… has {len(part)} characters; a project or name has at most"
            raise ValueError(f"{text} {_NAME_CHARACTERS_MAX}")
    return bare


def _quantity(value: object) -> object:
    """Return a quantity as text; YAML reads ``cpu: 2`` as a number."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else value


def _object_schema(value: JsonObject) -> JsonObject:
    kind = value.get("type", "object")
    if kind != "object":
        raise ValueError(f"the schema is of type {kind!r}; it must describe an object")
    return value


Duration = Annotated[timedelta, BeforeValidator(_duration), Field(ge=timedelta(0))]
Identifier = Annotated[
    str,
    BeforeValidator(_unprefixed),
    StringConstraints(pattern=rf"^{_NAME}/{_NAME}$"),
]
Alias = Annotated[str, StringConstraints(pattern=rf"^(?:{_NAME}/)?{_NAME}$")]
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_-]*$")]
Entrypoint = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*:[A-Za-z_]\w*$")
]
Quantity = Annotated[
    str,
    BeforeValidator(_quantity),
    StringConstraints(pattern=r"^[0-9]+(?:\.[0-9]+)?(?:m|[kMGTPE]|[KMGTPE]i)?$"),
]
ObjectSchema = Annotated[JsonObject, AfterValidator(_object_schema)]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Part(BaseModel):
    model_config = ConfigDict(
        alias_generator=_kebab,
        validate_by_name=False,
        extra="forbid",
        frozen=True,
        strict=True,
        serialize_by_alias=True,
    )


class Gpu(_Part):
    """Accelerators: how many, of which product, and how a pod gets onto their machine."""

    count: int = Field(default=1, ge=1, le=64)
    product: str | None = None
    runtime_class: str | None = None
    node_selector: dict[str, str] = Field(default_factory=dict)
    tolerations: list[JsonObject] = Field(default_factory=list[JsonObject])


class Resources(_Part):
    """What one instance needs, as Kubernetes quantities."""

    cpu: Quantity | None = None
    memory: Quantity | None = None
    gpu: Gpu | None = None


class Scaling(_Part):
    """How many instances there may be, and how many items each works on at once."""

    min: int = Field(default=0, ge=0)
    max: int = Field(default=1, ge=1)
    concurrency: int = Field(default=1, ge=1, le=1000)
    window: Annotated[Duration, AfterValidator(_window)] = _WINDOW_MIN
    retention: Duration = timedelta(0)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min > self.max:
            raise ValueError(f"min is {self.min} and max is {self.max}; min must not exceed max")
        return self


class Batch(_Part):
    """How many items travel in one request, and how long to wait for that many."""

    max_items: int = Field(default=32, ge=1, le=10_000)
    wait: Duration | None = None


class Manifest(_Part):
    """A satellite as its folder describes it; keys are kebab-case in the file.

    Attributes:
        identifier: ``project/name``.
        entrypoint: ``module:attribute``, the module relative to the folder.
        config, input, output: JSON Schemas; `output` is that of one output object.
        secrets: names of the secrets that it may be handed.
        timeout: longest time that one request may take.
        mode: ``request`` is worked on within an HTTP request, ``job`` as a job of its own.
        model_volume: name of the volume that holds its model.
        idempotent: whether an item may be worked on twice without harm.
        environment: variables of its process.
        requirements: its own lock file, relative to the folder.
    """

    identifier: Identifier
    version: str = Field(min_length=1, max_length=64)
    title: str = ""
    description: str = ""
    aliases: list[Alias] = Field(default_factory=list[str])
    entrypoint: Entrypoint = "function:main"
    config: ObjectSchema = Field(default_factory=dict[str, Json])
    input: JsonObject = Field(default_factory=dict[str, Json])
    output: ObjectSchema = Field(default_factory=dict[str, Json])
    secrets: list[Name] = Field(default_factory=list[str])
    resources: Resources = Resources()
    scaling: Scaling = Scaling()
    timeout: Annotated[Duration, Field(gt=timedelta(0))] = timedelta(minutes=5)
    batch: Batch = Batch()
    mode: Literal["request", "job"] = "request"
    model_volume: str | None = None
    idempotent: bool = False
    environment: dict[str, str] = Field(default_factory=dict)
    requirements: str | None = None

    @field_validator("environment")
    @classmethod
    def _own_variables(cls, value: dict[str, str]) -> dict[str, str]:
        for name in value:
            if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
                raise ValueError(f"{name!r} is no name of an environment variable")
            if name == "PORT" or name.startswith(("EXO_", "K_")):
                raise ValueError(f"{name} is set by the platform; choose another name")
        return value

    @field_validator("requirements")
    @classmethod
    def _inside(cls, value: str | None) -> str | None:
        if value is not None and (value.startswith("/") or ".." in Path(value).parts):
            raise ValueError(f"{value!r} leaves the folder of the satellite")
        return value

    def as_json(self) -> JsonObject:
        """Return the manifest as JSON, durations in ISO 8601; `parse_manifest` reads it back."""
        return self.model_dump(mode="json", by_alias=True)


def load_manifest(folder: Path) -> Manifest:
    """Read ``satellite.yaml`` of `folder`.

    Raises:
        ManifestError: there is none, or it has faults.
    """
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ManifestError(str(path), Problem("", f"cannot be read: {reason}")) from error
    return parse_manifest(text, where=str(path))


def parse_manifest(text: str, *, where: str = FILE_NAME) -> Manifest:
    """Read a manifest from YAML (or JSON) `text`; `where` names it in errors.

    Raises:
        ManifestError: with every fault, its path and what would be right.
    """
    try:
        value = read_yaml(text)
    except ValueError as error:
        raise ManifestError(where, Problem("", str(error))) from error
    if not isinstance(value, dict):
        raise ManifestError(where, Problem("", "must be a mapping with identifier, version, …"))
    try:
        return Manifest.model_validate(value)
    except ValidationError as error:
        found = [Problem(path, message) for path, message in faults(error, Manifest)]
        raise ManifestError(where, *found) from error
