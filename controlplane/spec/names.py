"""Identifiers: of clusters, satellites and stages."""

import re
from typing import Final

from controlplane.spec.document import DEFAULT_PROJECT, RUN, TRIGGER, Text
from controlplane.spec.faults import Faults

_PART: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")
_STAGE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_CHARACTERS: Final = "letters, digits, `-`, `_` and `.`, at most 100, a letter or digit first"


def cluster_identifier(text: Text, faults: Faults) -> str:
    """Give ``project/name``; ``cluster/`` may stand before it. "" if it is neither."""
    parts = text.value.split("/")
    if parts[0] == "cluster" and len(parts) == 3:  # noqa: PLR2004 - kind, project, name
        parts = parts[1:]
    if len(parts) == 2 and all(map(_PART.fullmatch, parts)):  # noqa: PLR2004 - project, name
        return "/".join(parts)
    message = f'"{text.value}" is not the identifier of a cluster'
    faults.error("EXO105", message, text.place, f"write project/name; each of {_CHARACTERS}")
    return ""


def satellite_identifier(text: Text, faults: Faults) -> Text:
    """Give ``project/name``; ``satellite/`` may stand before it, the project may be left out."""
    parts = text.value.split("/")
    if parts[0] == "satellite" and len(parts) > 1:
        parts = parts[1:]
    if len(parts) == 1:
        parts = [DEFAULT_PROJECT, *parts]
    if len(parts) == 2 and all(map(_PART.fullmatch, parts)):  # noqa: PLR2004 - project, name
        return Text("/".join(parts), text.place)
    message = f'"{text.value}" is not the identifier of a satellite'
    faults.error("EXO105", message, text.place, f"write project/name; each of {_CHARACTERS}")
    return Text("", text.place)


def stage_identifier(text: Text, faults: Faults) -> Text:
    """Give the identifier of a stage as it is, and report one that nothing could refer to."""
    if text.value in (RUN, TRIGGER):
        message = f'"{text.value}" cannot name a satellite: `joins` and `needs` use the word'
        faults.error("EXO112", message, text.place, f"for example {text.value}-step")
    elif not _STAGE.fullmatch(text.value):
        message = f'"{text.value}" is not the identifier of a satellite in a cluster'
        hint = "letters, digits, `-` and `_`, at most 100, a letter or digit first"
        faults.error("EXO105", message, text.place, hint)
    return text


def slug(name: str) -> str:
    """The identifier that a title makes: ``Call Webhook!`` gives ``call-webhook``."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:100]
