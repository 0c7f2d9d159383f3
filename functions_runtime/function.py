"""The decorator that makes a typed function a satellite."""

import inspect
import typing
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, update_wrapper
from typing import Final, Generic, ParamSpec, TypeAlias, cast, overload

from typing_extensions import TypeVar

from functions_runtime.context import Context
from functions_runtime.contract import Json, JsonObject
from functions_runtime.types import TerminalError

_Parameters = ParamSpec("_Parameters")
_Returned_co = TypeVar("_Returned_co", covariant=True)
InputT = TypeVar("InputT", default=JsonObject)
ConfigT = TypeVar("ConfigT", default=JsonObject)

_SINGLE: Final = ("config", "input", "ctx")
_WHOLE: Final = ("config", "items", "ctx")


@dataclass(frozen=True, slots=True, eq=False)
class Item(Generic[InputT, ConfigT]):
    """One item of a batch, for functions that take the whole batch.

    Attributes:
        input, config: validated against the types in ``items: list[Item[Input, Config]]``.
        ctx: the item's own context; book what the item used with ``item.ctx.usage``.
    """

    input: InputT
    config: ConfigT
    ctx: Context


class Satellite(Generic[_Parameters, _Returned_co]):
    """A function that the runtime can serve; calling it calls the function.

    Attributes:
        batch: whether it takes a whole batch of items at once.
    """

    __name__: str

    def __init__(
        self, function: Callable[_Parameters, _Returned_co], *, batch: bool = False
    ) -> None:
        self._function = function
        self.batch = batch
        self._taken = _parameters(function, _WHOLE if batch else _SINGLE)
        generates = inspect.isasyncgenfunction(function) or inspect.isgeneratorfunction(function)
        if generates and not batch:
            raise TypeError(
                f"{_name(function)} yields; return a list of objects, "
                "or take the whole batch with @satellite(batch=True)"
            )
        update_wrapper(self, function)

    def __call__(self, *args: _Parameters.args, **kwargs: _Parameters.kwargs) -> _Returned_co:
        """Call the function as it is."""
        return self._function(*args, **kwargs)

    @property
    def function(self) -> Callable[_Parameters, _Returned_co]:
        """Return the decorated function."""
        return self._function

    @property
    def blocking(self) -> bool:
        """Whether the function is synchronous and has to run in a thread."""
        function = self._function
        return not (inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function))

    @property
    def shares_config(self) -> bool:
        """Whether a batch function takes one config that is true for every item."""
        return "config" in self._taken

    @cached_property
    def types(self) -> "Types":
        """Return the validators of config and input.

        Raises:
            TypeError: an annotation cannot be resolved or validated.
        """
        try:
            return _types(self._function, batch=self.batch)
        except Exception as error:
            # Annotations are evaluated here: anything can be wrong with them.
            raise TypeError(
                f"the annotations of {_name(self._function)} cannot be used: {error}"
            ) from error

    def arguments(self, **offered: object) -> dict[str, object]:
        """Return those of the offered arguments that the function takes."""
        return {name: value for name, value in offered.items() if name in self._taken}


AnySatellite: TypeAlias = Satellite[..., object]


@overload
def satellite(
    function: Callable[_Parameters, _Returned_co], /
) -> Satellite[_Parameters, _Returned_co]: ...


@overload
def satellite(
    *, batch: bool = False
) -> Callable[[Callable[_Parameters, _Returned_co]], Satellite[_Parameters, _Returned_co]]: ...


def satellite(
    function: Callable[_Parameters, _Returned_co] | None = None, /, *, batch: bool = False
) -> (
    Satellite[_Parameters, _Returned_co]
    | Callable[[Callable[_Parameters, _Returned_co]], Satellite[_Parameters, _Returned_co]]
):
    """Make a function a satellite.

    A plain ``@satellite`` function takes any of ``config``, ``input``, ``ctx`` and returns a list
    of objects. With ``batch=True`` it takes any of ``config``, ``items``, ``ctx`` and returns one
    result per item in order, or yields ``(item, result)`` as items finish; a result is a list of
    objects or an exception value, and an item that is never yielded was not attempted.

    Raises:
        TypeError: the function has other parameters.
    """
    if function is not None:
        return Satellite(function)
    return lambda decorated: Satellite(decorated, batch=batch)


Validator: TypeAlias = Callable[[Json, str], object]
"""Returns a value as the type that a parameter asks for; the text names it in errors.

Raises:
    TerminalError: with the path of every field that is wrong.
"""


@dataclass(frozen=True, slots=True)
class Types:
    """Validators of what comes from outside.

    Attributes:
        config: of the parameter ``config``.
        input: of one input.
        item_config: of ``Item.config`` (batch functions).
    """

    config: Validator
    input: Validator
    item_config: Validator


def _name(function: Callable[..., object]) -> str:
    return getattr(function, "__qualname__", repr(function))


def _parameters(function: Callable[..., object], allowed: tuple[str, ...]) -> tuple[str, ...]:
    taken: list[str] = []
    for parameter in inspect.signature(function).parameters.values():
        by_name = parameter.kind in (parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY)
        if by_name and parameter.name in allowed:
            taken.append(parameter.name)
        elif not by_name or parameter.default is parameter.empty:
            raise TypeError(
                f"{_name(function)} has the parameter {parameter}; "
                f"a satellite takes {', '.join(allowed[:-1])} and {allowed[-1]}, each optional"
            )
    return tuple(taken)


def _types(function: Callable[..., object], *, batch: bool) -> Types:
    hints = typing.get_type_hints(function, include_extras=True)
    config = _validator(hints.get("config", JsonObject))
    if not batch:
        return Types(config, _validator(hints.get("input", Json)), _validator(JsonObject))
    item: object = next(iter(typing.get_args(hints.get("items"))), Item)
    given: tuple[object, ...] = typing.get_args(item)
    input_type, item_config = (*given, *(JsonObject, JsonObject)[len(given) :])
    return Types(config, _validator(input_type), _validator(item_config))


def _validator(hint: object) -> Validator:
    # JSON needs no models: a satellite that declares none starts without importing pydantic.
    if hint is Json:
        return _any_json
    return _json_object if hint == JsonObject else _model_validator(hint)


def _any_json(value: Json, _: str) -> object:
    return value


def _json_object(value: Json, what: str) -> object:
    if not isinstance(value, dict):
        raise _invalid(what, [f"{what}: Input should be a valid dictionary"])
    return value


def _model_validator(hint: object) -> Validator:
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - see `_validator`

    adapter = TypeAdapter(cast("type[object]", hint))

    def validate(value: Json, what: str) -> object:
        try:
            return adapter.validate_python(value)
        except ValidationError as error:
            faults = error.errors(include_url=False, include_input=False)
            messages = [
                f"{'.'.join(map(str, (what, *fault['loc'])))}: {fault['msg']}" for fault in faults
            ]
            raise _invalid(what, messages) from error

    return validate


def _invalid(what: str, messages: Sequence[str]) -> TerminalError:
    return TerminalError(f"{what} is invalid: {'; '.join(messages)}", code=f"{what}-invalid")
