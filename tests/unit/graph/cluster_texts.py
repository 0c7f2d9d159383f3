"""Whole documents around the few lines that a test is about."""

from textwrap import indent

BASE = {
    "identifier": "identifier: acme/small\n",
    "sla": "sla: 6h\n",
    "satellites": "satellites:\n  - uses: call-webhook\n    identifier: tell\n",
}


def as_document(fragment: str) -> bytes:
    """The fragment itself if it is a whole document, else a cluster with these keys."""
    if fragment.lstrip("# ").startswith("version"):
        return fragment.encode()
    lines = fragment.splitlines()
    missing = [
        text for key, text in BASE.items() if not any(line.startswith(f"{key}:") for line in lines)
    ]
    cluster = indent("".join([*missing, fragment]), "  ", lambda _: True)
    return f"version: 0.0.1b\ncluster:\n{cluster}".encode()
