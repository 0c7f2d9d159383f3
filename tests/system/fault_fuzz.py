"""Requests that nobody should send: made from the routes of the OpenAPI document and a seed."""

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote_from_bytes, urlencode

from functions_runtime.contract import Json, JsonObject

HUGE = "9" * 5_000
TEXTS: Sequence[bytes] = (
    b"", b"0", b"-1", b"1", HUGE.encode(), b"9223372036854775808", b"1e999", b"NaN", b"\0", b"a\0b",
    b"\xff\xfe", "\ud800".encode("utf-8", "surrogatepass"), "٣".encode(), "é\u202e😀".encode(),
    b"../../etc/passwd", b"%", b"%2e%2e", b"' or 1=1 --", b"a" * 3_000, b".", b"a.b.c", b"a.1.1",
    b"run-x.99999999999999999999.1", b"null", b"true", b"{}", b"[]", b"lab/none", b"/", b"lab/",
    b"2024-13-45", b"0001-01-01T00:00:00+14:00", b"9999-12-31T23:59:59-14:00", b"\r\n", b" ",
)  # fmt: skip
HEADERS: Sequence[bytes] = (
    b"", b"0", HUGE.encode(), b"W/", b'"1"', b'W/"9223372036854775808"', b"\xff\xfe", b"\x01\x7f",
    b"x" * 3_000, b"text/event-stream", b"application/json", b"application/yaml", b"image/png",
    b"application/json; charset=utf-16", b"multipart/form-data", b"Bearer", b"Bearer \xff", b"*",
    b"gzip", b"-1", b"bytes=0-", "٣".encode(),
)  # fmt: skip
HEADER_NAMES = (
    "accept", "content-type", "idempotency-key", "if-match", "last-event-id", "x-api-key",
    "x-request-id", "accept-encoding", "content-encoding", "range", "origin",
)  # fmt: skip


def nested(opening: bytes, closing: bytes, depth: int) -> bytes:
    return opening * depth + closing * depth


BODIES: Sequence[bytes] = (
    b"", b"null", b"0", b'""', b"[]", b"{}", b"{", b"\xff\xfe", b"\0", b'{"input": NaN}',
    b'{"input": {"x": NaN}}', b'{"input": {"x": -Infinity}}', b'{"input": {"x": 1e999}}',
    b'{"input": {"x": ' + HUGE.encode() + b"}}", b'{"input": {"x": "\\ud800"}}',
    b'{"input": {"\\ud800": "\\u0000"}}', b'{"\\ud800": 1}', b'{"labels": {"\\ud800": "\\u0000"}}',
    b'{"input": {"a": 1, "a": 2}}', b'{"input": ' + nested(b"[", b"]", 100_000) + b"}",
    b'{"input": ' + nested(b'{"a":', b"", 0) + nested(b"[", b"]", 900) + b"}",
    b'{"input": {"a": ' + nested(b"[", b"]", 300) + b"}}",
    b'{"input": {"a": ' + nested(b"[", b"]", 3_000) + b"}}",
    b'{"value": "\\ud800"}', b'{"value": "\\u0000"}', b'{"value": 1}', b'{"value": ""}',
    b'{"sla": "' + HUGE.encode() + b'h"}', b'{"sla": "PT1e9H"}', b'{"sla": "-1h"}', b'{"sla": ""}',
    b'{"sla": "99999999999999d"}', b'{"sla": "\\u0663h"}', b'{"input": [1, "a", null]}',
    b'{"items": ["a.1.1", "\\u0000"]}', b'{"items": "failed", "definition": "latest"}',
    b'{"items": [""]}', b'{"items": ["x.99999999999999999999.99999999999999999999999999999999"]}',
    b'{"manifest": {}}', b'{"manifest": {"identifier": "lab/x"}, "image": "\\u0000"}',
    nested(b"[", b"]", 100_000), nested(b"{a: ", b"}", 20_000), nested(b"- ", b"", 50_000),
    b"a: &a [x]\nb: " + b"[*a," * 50 + b"]" * 50, b"x" * 2_000_000, b"- a\n" * 500_000,
    b'version: 0.0.1b\ncluster:\n  identifier: lab/fuzz\n  title: "\\0\\uD800"\n',
    b"version: 0.0.1b\ncluster: {identifier: lab/fuzz, sla: " + HUGE.encode() + b"h}",
    (b"version: 0.0.1b\ncluster:\n  identifier: lab/fuzz\n  sla: now\n  trigger: api-call\n"
    b'  satellites:\n  - {name: a, identifier: a, uses: lab/echo, input: "\\0\\ud83d\\U0001f600"}'),
    (b"version: 0.0.1b\ncluster:\n  identifier: lab/fuzz\n  sla: now\n  trigger: api-call\n"
    b"  satellites:\n  - {name: a, identifier: a, uses: lab/echo, config: {a: .nan, b: 1.0e999}}"),
    (b"version: 0.0.1b\ncluster:\n  identifier: lab/fuzz\n  sla: now\n"
    b'  trigger: {cron: "59 23 31 2 *"}\n'
    b"  satellites:\n  - {name: a, identifier: a, uses: lab/echo}"),
    (b"version: 0.0.1b\ncluster:\n  identifier: lab/fuzz\n  sla: now\n"
    b'  trigger: {cron: "* * * * *", timezone: "../../etc/passwd"}\n'
    b"  satellites:\n  - {name: a, identifier: a, uses: lab/echo}"),
)  # fmt: skip


@dataclass(frozen=True)
class Ask:
    """A request as bytes, so that nothing on the way puts it right."""

    method: str
    target: str
    headers: Sequence[tuple[str, bytes]] = ()
    body: bytes = b""

    def __str__(self) -> str:
        return f"{self.method} {self.target[:200]} {self.headers!r:.200} {self.body[:120]!r}"


@dataclass
class Route:
    method: str
    path: str
    query: list[str] = field(default_factory=list[str])
    takes_body: bool = False


def routes(openapi: JsonObject) -> list[Route]:
    """Return every operation of the document."""
    paths = openapi["paths"]
    assert isinstance(paths, dict)
    found: list[Route] = []
    for path, operations in paths.items():
        assert isinstance(operations, dict)
        for method, operation in operations.items():
            assert isinstance(operation, dict)
            if method == "delete" and "{name}" in path:
                continue  # what is real has to stay
            found.append(Route(method.upper(), path, _query(operation), "requestBody" in operation))
    return found


def _query(operation: JsonObject) -> list[str]:
    parameters = operation.get("parameters", [])
    assert isinstance(parameters, list)
    return [
        str(each["name"]) for each in parameters if isinstance(each, dict) and each["in"] == "query"
    ]


def asks(known: Sequence[Route], real: Mapping[str, str], seed: int, count: int) -> list[Ask]:
    """Return requests: each body to each route that takes one, garbage in each place, mixtures.

    `real` are the values of path parameters that exist: garbage has to get past the first door.
    """
    chance = random.Random(seed)  # noqa: S311 - a choice, not a secret
    chosen = [
        Ask(route.method, _path(route, real, {}), _content_type(route), body)
        for body in BODIES
        for route in known
        if route.takes_body
    ]
    for route in known:
        places = [part[1:-1] for part in route.path.split("/") if part.startswith("{")]
        for name in places:
            wrong = {name: chance.choice(TEXTS)}
            chosen.append(Ask(route.method, _path(route, real, wrong), _content_type(route), b"{}"))
        for name in route.query:
            query = urlencode({name: chance.choice(TEXTS)})
            chosen.append(Ask(route.method, f"{_path(route, real, {})}?{query}"))
    readable = [route for route in known if route.method != "DELETE"]
    while len(chosen) < count:
        chosen.append(_mixture(chance.choice(readable), real, chance))
    return chosen


def _path(route: Route, real: Mapping[str, str], wrong: Mapping[str, bytes]) -> str:
    return "/".join(
        quote_from_bytes(wrong.get(part[1:-1], real[part[1:-1]].encode()), safe="")
        if part.startswith("{")
        else part
        for part in route.path.split("/")
    )


def _content_type(route: Route) -> Sequence[tuple[str, bytes]]:
    if not route.takes_body:
        return ()
    is_document = route.path in {"/v1/clusters", "/v1/clusters/{project_name}/{name}"}
    return (("content-type", b"application/yaml" if is_document else b"application/json"),)


def _mixture(route: Route, real: Mapping[str, str], chance: random.Random) -> Ask:
    wrong = {name: chance.choice(TEXTS) for name in real if chance.random() < 0.15}
    query = {name: chance.choice(TEXTS) for name in route.query if chance.random() < 0.5}
    headers = [(name, chance.choice(HEADERS)) for name in HEADER_NAMES if chance.random() < 0.15]
    if all(name != "content-type" for name, _ in headers):
        headers.extend(_content_type(route))
    target = _path(route, real, wrong) + (f"?{urlencode(query)}" if query else "")
    return Ask(route.method, target, headers, chance.choice(BODIES) if route.takes_body else b"")


def is_json(text: bytes) -> bool:
    """Whether it is JSON as the standard has it: no NaN, no Infinity."""

    def refuse(constant: str) -> Json:
        raise ValueError(constant)

    try:
        json.loads(text, parse_constant=refuse)
    except ValueError:
        return False
    return True
