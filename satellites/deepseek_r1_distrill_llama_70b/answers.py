"""What a model's answer says, without its reasoning, and whether it is what was asked for."""

import json
from typing import Final, NoReturn

import jsonschema_rs

from functions_runtime import Json, JsonObject, RetryableError
from satellites.deepseek_r1_distrill_llama_70b.schema_shorthand import SchemaError

ANSWER_CHARACTERS_MAX: Final = 256 * 1024
_TRIES_MAX: Final = 50
_THOUGHT_END: Final = "</think>"


def without_reasoning(content: str) -> str:
    """Return the answer behind the last `</think>`; some servers leave out the opening tag.

    Raises:
        RetryableError: the model began to reason and never came to an answer.
    """
    before, tag, answer = content.rpartition(_THOUGHT_END)
    if not tag and content.lstrip().startswith("<think>"):
        raise RetryableError("the model reasoned, but gave no answer", code="model-no-answer")
    del before
    return answer.strip()


def object_in(answer: str) -> JsonObject:
    """Return the first complete JSON object of an answer, in a code fence or bare.

    Raises:
        RetryableError: there is none.
    """
    if len(answer) > ANSWER_CHARACTERS_MAX:
        raise RetryableError(
            f"the answer is longer than {ANSWER_CHARACTERS_MAX} characters", code="model-garbage"
        )
    decoder = json.JSONDecoder(parse_constant=_refuse_constant)
    start = answer.find("{")
    for _ in range(_TRIES_MAX):
        if start < 0:
            break
        try:
            value: Json = decoder.raw_decode(answer, start)[0]
        except (ValueError, RecursionError):
            start = answer.find("{", start + 1)
            continue
        if isinstance(value, dict):
            return value
    raise RetryableError(
        f"the model answered without a JSON object: {answer[:200]!r}", code="model-garbage"
    )


def check_schema(schema: JsonObject) -> jsonschema_rs.Validator:
    """Return a validator of the schema that fetches nothing and has linear regular expressions.

    Raises:
        SchemaError: the schema is not valid, or refers to something outside itself.
    """
    try:
        return jsonschema_rs.validator_for(
            schema, retriever=_refuse_reference, pattern_options=jsonschema_rs.RegexOptions()
        )
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError) as error:
        raise SchemaError(f"output-schema is not a usable JSON schema: {error}") from None


def check_answer(validator: jsonschema_rs.Validator, answer: JsonObject) -> None:
    """Refuse an answer that does not satisfy the schema, naming its first three faults.

    Raises:
        RetryableError: it does not; another sample may.
    """
    faults: list[str] = []
    for fault in validator.iter_errors(answer):
        path = "/".join(map(str, fault.instance_path)) or "the object"
        faults.append(f"{path}: {fault.message[:200]}")
        if len(faults) == 3:  # noqa: PLR2004 - more would not help
            break
    if faults:
        raise RetryableError(
            f"the answer does not satisfy output-schema: {'; '.join(faults)}",
            code="model-schema",
        )


def _refuse_reference(uri: str) -> NoReturn:
    raise ValueError(f"$ref to {uri[:100]!r} is outside the schema; nothing is fetched")


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
