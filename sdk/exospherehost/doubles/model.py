"""An OpenAI-compatible model that answers from the prompt, the same for the same prompt.

It reads `label: value` lines in the prompt and fills the properties of the requested JSON schema
from them, after a `<think>` block as a reasoning model gives. A property that the prompt does not
name gets an empty value of its type, and the reasoning says so.

A mode is asked for behind the model's name (`deepseek:refuse`) or by the header `x-double-mode`:
`refuse`, `garbage`, `cut` (length limit reached), `429`, `500`, `slow` (answers after 2 s).

Source: OpenAI API reference, "Create chat completion".
"""

import json
import re
from collections.abc import Mapping
from typing import Final

from exospherehost.doubles.server import Reply, Request
from functions_runtime.contract import Json, JsonObject

MODEL: Final = "deepseek-r1-distill-llama-70b"
CHARACTERS_PER_TOKEN: Final = 4
SLOW_S: Final = 2.0
_LINE: Final = re.compile(
    r"^[\s#*|>-]*([A-Za-z][A-Za-z _/-]{1,60}?)\s*[:|]\s*(\S.*?)[\s|*]*$", re.MULTILINE
)
_NUMBER: Final = re.compile(r"\(?-?\d[\d,]*(?:\.\d+)?\)?")


def respond(request: Request) -> Reply:
    """Return the answer of the model server to one request."""
    path = request.path.split("?")[0]
    if (request.method, path) == ("GET", "/v1/models"):
        return Reply(200, {"object": "list", "data": [{"id": MODEL, "object": "model"}]})
    if (request.method, path) != ("POST", "/v1/chat/completions"):
        return _fault(404, f"no such route: {request.method} {path}")
    if not request.headers.get("authorization", "").startswith("Bearer "):
        return _fault(401, "You didn't provide an API key.")
    body = request.json()
    if not isinstance(body, dict) or not isinstance(body.get("messages"), list):
        return _fault(400, "'messages' is a required property")
    name, _, suffix = str(body.get("model") or "").partition(":")
    if not name:
        return _fault(400, "'model' is a required property")
    return _in_mode(request.headers.get("x-double-mode", suffix), body)


def _in_mode(mode: str, body: JsonObject) -> Reply:
    if mode == "429":
        return Reply(429, {"error": {"message": "rate limited"}}, {"retry-after": "7"})
    if mode == "500":
        return _fault(500, "the server had an error")
    return Reply(200, _completion_for(mode, body), delay_s=SLOW_S if mode == "slow" else 0.0)


def _completion_for(mode: str, body: JsonObject) -> JsonObject:
    match mode:
        case "refuse":
            return _completion(body, None, refusal="I can't help with that.")
        case "garbage":
            return _completion(body, "<think>hm</think>\nHere you are: {company: ,,")
        case "cut":
            return _completion(body, '<think>long</think>\n{"company": "Nor', end="length")
        case _:
            return _completion(body, _content(body))


def _fault(status: int, message: str) -> Reply:
    return Reply(status, {"error": {"message": message, "type": "invalid_request_error"}})


def _completion(
    body: JsonObject, content: str | None, *, refusal: str | None = None, end: str = "stop"
) -> JsonObject:
    used_in, used_out = _tokens(_prompt(body)), _tokens(content or refusal or "")
    message: JsonObject = {"role": "assistant", "content": content, "refusal": refusal}
    return {
        "id": "chatcmpl-double",
        "object": "chat.completion",
        "created": 0,
        "model": body.get("model"),
        "choices": [{"index": 0, "message": message, "finish_reason": end}],
        "usage": {
            "prompt_tokens": used_in,
            "completion_tokens": used_out,
            "total_tokens": used_in + used_out,
        },
    }


def _content(body: JsonObject) -> str:
    schema = _schema(body)
    if schema is None:
        return f"<think>No schema was asked for.</think>\n{_prompt(body)[:400]}"
    facts = parse_labels(_prompt(body))
    answer, unknown = fill_schema(schema, facts)
    doubt = f" The text does not name: {', '.join(unknown)}." if unknown else ""
    return f"<think>I read {len(facts)} labelled values.{doubt}</think>\n{json.dumps(answer)}"


def parse_labels(text: str) -> dict[str, str]:
    """Return the `label: value` lines of a text, labels in kebab-case; the first one wins.

    Text that arrives inside a JSON string has its line ends escaped; they count as line ends.
    """
    values: dict[str, str] = {}
    for label, value in _LINE.findall(text.replace("\\r", "").replace("\\n", "\n")):
        values.setdefault(_kebab(label), value.strip())
    return values


def fill_schema(
    schema: Mapping[str, Json], facts: Mapping[str, str]
) -> tuple[JsonObject, list[str]]:
    """Return an object that satisfies the schema, and the properties that no fact names."""
    properties = schema.get("properties")
    answer: JsonObject = {}
    unknown: list[str] = []
    for name, kind in (properties if isinstance(properties, dict) else {}).items():
        fact = facts.get(_kebab(name))
        unknown.extend([] if fact is not None else [name])
        answer[name] = _value(kind if isinstance(kind, dict) else {}, fact, facts)
    return answer, unknown


def _value(schema: JsonObject, fact: str | None, facts: Mapping[str, str]) -> Json:
    kind = schema.get("type")
    kinds = kind if isinstance(kind, list) else [kind]
    if fact is None and "null" in kinds:
        return None
    if "number" in kinds or "integer" in kinds:
        number = _number(fact or "0")
        return round(number) if "integer" in kinds else number
    if "boolean" in kinds:
        return (fact or "").lower() in {"yes", "true"}
    if "array" in kinds:
        return [part.strip() for part in fact.split(",")] if fact else []
    if "object" in kinds:
        return fill_schema(schema, facts)[0]
    return fact or ""


def _number(text: str) -> float:
    match = _NUMBER.search(text)
    if match is None:
        return 0.0
    digits = match.group().strip("()-").replace(",", "")
    sign = -1 if match.group()[0] in "(-" else 1
    return sign * float(digits)


def _schema(body: JsonObject) -> JsonObject | None:
    response_format = body.get("response_format")
    inner = response_format.get("json_schema") if isinstance(response_format, dict) else None
    schema = inner.get("schema") if isinstance(inner, dict) else None
    return schema if isinstance(schema, dict) else None


def _prompt(body: JsonObject) -> str:
    messages = body.get("messages")
    parts = messages if isinstance(messages, list) else []
    return "\n".join(str(part.get("content") or "") for part in parts if isinstance(part, dict))


def _tokens(text: str) -> int:
    return -(-len(text) // CHARACTERS_PER_TOKEN)


def _kebab(label: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")
