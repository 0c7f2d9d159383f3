"""Guarded YAML reading for manifests, and pydantic's faults in the words of the file."""

import difflib
from collections.abc import Hashable
from typing import Final, cast

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from yaml.composer import ComposerError
from yaml.constructor import ConstructorError
from yaml.error import Mark
from yaml.events import AliasEvent

from functions_runtime.contract import Json

TEXT_CHARACTERS_MAX: Final = 1024 * 1024
_SHOWN_CHARACTERS_MAX: Final = 60


class _Loader(yaml.SafeLoader):
    """Reads plain data; repeated keys and aliases are errors.

    Aliases are refused because a few lines of them stand for gigabytes.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(AliasEvent):
            # The stubs leave the type of peek_event open.
            event = cast("AliasEvent", self.peek_event())  # pyright: ignore[reportUnknownMemberType]
            raise ComposerError(
                None,
                None,
                "aliases (*name) are not allowed; write it out",
                cast("Mark", event.start_mark),
            )
        return super().compose_node(parent, index)

    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002 - of PyYAML
    ) -> dict[Hashable, object]:
        seen: set[str] = set()
        for key, _ in node.value:
            name = str(key.value)
            if name in seen:
                raise ConstructorError(None, None, f"the key {name!r} comes twice", key.start_mark)
            if key.tag != "tag:yaml.org,2002:str":
                raise ConstructorError(
                    None, None, f"the key {name!r} is not text; write it in quotes", key.start_mark
                )
            seen.add(name)
        return super().construct_mapping(node, deep)


def _as_text(loader: _Loader, node: yaml.ScalarNode) -> str:
    """Keep dates as they are written: JSON has none."""
    return str(loader.construct_scalar(node))


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _as_text)


def read_yaml(text: str) -> Json:
    """Return the value in YAML `text`.

    Raises:
        ValueError: with line and column where there are any.
    """
    if len(text) > TEXT_CHARACTERS_MAX:
        raise ValueError(f"is longer than {TEXT_CHARACTERS_MAX} characters")
    try:
        return cast("Json", yaml.load(text, _Loader))  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"line {mark.line + 1}, column {mark.column + 1}: " if mark is not None else ""
        raise ValueError(f"{place}{error.problem or error}") from error
    except yaml.YAMLError as error:
        raise ValueError(f"is not YAML: {error}") from error
    except RecursionError as error:
        raise ValueError("is nested too deeply") from error


def faults(error: ValidationError, model: type[BaseModel]) -> list[tuple[str, str]]:
    """Return path and message of every fault."""
    return [(_path(fault), _message(fault, model)) for fault in error.errors(include_url=False)]


def _path(fault: ErrorDetails) -> str:
    return ".".join(str(part) for part in fault["loc"] if part != "[key]")


def _message(fault: ErrorDetails, model: type[BaseModel]) -> str:
    kind, value = fault["type"], repr(cast("object", fault["input"]))[:_SHOWN_CHARACTERS_MAX]
    if kind == "extra_forbidden":
        return _unknown(str(fault["loc"][-1]), _fields(model, fault["loc"][:-1]))
    if kind == "missing":
        return "is missing"
    if kind == "string_type":
        return f"{value} is not text; write it in quotes"
    if kind == "string_pattern_mismatch":
        return f"{value} does not match {fault.get('ctx', {}).get('pattern')}"
    if kind == "value_error":
        return fault["msg"].removeprefix("Value error, ")
    return f"{fault['msg']}, not {value}"


def _unknown(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(known)}"
    return f"is not known; {hint}"


def _fields(model: type[BaseModel], path: tuple[int | str, ...]) -> list[str]:
    """Return the keys that are known at `path`."""
    for part in path:
        field = next(one for one in model.model_fields.values() if one.alias == part)
        kinds = [field.annotation, *getattr(field.annotation, "__args__", ())]
        inner = [one for one in kinds if isinstance(one, type) and issubclass(one, BaseModel)]
        if not inner:
            return []
        model = inner[0]
    return [field.alias or name for name, field in model.model_fields.items()]
